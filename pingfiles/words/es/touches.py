"""What reminds them of you in a message, in Spanish."""

from pingfiles.words.shapes.touches import Touches

WORDS = Touches(
    ask="¿[{hook} → pregunta por ello]?",
    mention="[{hook} → dile algo de ello].",
    reword="[{hook} → dilo como se lo dirías]",
    of_life=r"\b(?:marat[oó]n|carreras?|corr(?:e|er|i[oó]|iendo)|behobia|triatl[oó]n|nad(?:a|ar|ando)|bici\w*|cicl\w*|"
    r"monta[ñn]a|trekking|camino de santiago|escala\w*|esqu[ií]\w*|surf\w*|rem(?:a|o|ar)|f[uú]tbol|tenis|p[aá]del|"
    r"yoga|hij[oa]s?|niet[oa]s?|beb[eé]|boda|cas(?:a|ó|an|arse)|embaraz\w*|perr[oa]s?|gat[oa]s?|huerto|jard[ií]n|"
    r"viaj\w*|mudanza|muda|piso|reforma\w*|coro|canta\w*|banda|clarinete|guitarra|piano|cocina\w*|pan|quesos?|"
    r"aprend\w*|estudia\w*|novela|libros?|lee|colecciona\w*|pint\w*|cer[aá]mica|vacaciones)\b",
    of_work=r"\b(?:proyecto\w*|equipo|presupuest\w*|empresa|cliente\w*|contrat\w*|fich\w*|lanz\w*|producto\w*|ronda|"
    r"inver\w*|oficina|jef[ae]\w*|ascen\w*|conferencia|ponencia|charla|congreso|tesis|art[ií]culo|libro sobre|"
    r"piloto|planta|f[aá]brica|obra|concurso|licitaci[oó]n|patente|startup|negocio|tienda|placas|quiere|prepara\w*|"
    r"defiende)\b",
    rarely=r"\b(?:odi\w*|detest\w*|no soporta|no le gusta\w*|no quiere|nunca|le debo|al[eé]rgic\w*|prefiere)\b",
    of_this_language=r"\b(?:el|la|los|las|un|una|del|de|con|para|por|en|que|mi|tu|su|nuestr[oa]s?|vuestr[oa]s?)\b",
    leaving=r"(?:ERT?E|despid\w+|despedid[oa]|salida|cierre|sale|salió|se va|se fue) de|dej[aó]",
    behind="para|por|tras|desde|en|a|con|sin",
    dismissed=r"\b(?:despid\w*|despedidos?|(?<!de )(?<!fiesta de )despedidas?|(?-i:ERT?E)|recort\w*|cerr(?:aron|ó|ado)|"
    r"cierr[ae]n?|cierre|quiebra|quebr\w*|concurso|liquid\w*|no (?:le|les) renov\w*|ech(?:aron|ado|an))\b|"
    r"\bfin de contrato\b",
    retired=r"\b(?:pre)?jubil\w*|\bse retira\b|\bretir(?:o|ada|ado)\b",
    chose=r"\b(?:se (?:va|fue|marcha|marchó|ha ido|ha marchado|despide|toma)|dej(?:a|ó|ar|ado)|dimi\w*|renunci\w*|"
    r"excedencia|a[nñ]o sab[aá]tico|por su cuenta|decid\w*|cambi[oa]\w*)\b",
)
