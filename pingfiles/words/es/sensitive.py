"""What is not said lightly, in Spanish."""

from pingfiles.words.shapes.sensitive import Sensitive

WORDS = Sensitive(
    grave=r"\b(?:muertes?|muri[oó]|falleci\w*|funeral(?:es)?|entierros?|velatorio|tanatorio|p[eé]same|duelo|luto|viud\w*|"
    r"divorci\w*|separaci[oó]n|ruptura|despid\w*|quiebra|concurso de acreedores|enferm\w*|c[aá]ncer|ictus|infarto|"
    r"accidentes?|operaci[oó]n|p[eé]rdida|aborto|incendio|diagn[oó]stico|quimio\w*|baja médica|suicidi\w*|"
    r"(?-i:ERT?E))\b",
    not_to_informal=r"\b(?:sus?|suy[oa]s?)\b",
    not_to_formal=r"\b(?:tus?|tuy[oa]s?|ti|te|contigo)\b",
    noun_begins=r"(?i:el|la|los|las|lo|una?|unos|unas|mis?|tus?|sus?|nuestr[oa]s?|vuestr[oa]s?|aquel|aquell[oa]s?|est[ea]|"
    r"cuando) ",
    says_informally=r"\b(?:t[uú]s?|tuy[oa]s?|ti|te|contigo|vos|os|vosotr[oa]s|vuestr[oa]s?|eres|est[aá]s|vas|has|tienes|"
    r"puedes|quieres|sabes|haces|dices|vienes|cu[eé]ntame|dime|avisa|av[ií]same|sigues|llevas|cumples|crees|"
    r"piensas|vuelves|traes|prometiste|mereces|necesitas|sos|ten[eé]s|quer[eé]s|pod[eé]s|sab[eé]s|"
    r"hac[eé]s|ven[ií]s|habl[aá]is|ten[eé]is|gu[aá]rdame|m[aá]ndame|p[aá]same|d[eé]jame|ll[aá]mame|"
    r"(?!triste|chiste|existe|insiste|consiste|resiste|asiste|desiste|persiste|viste\b|baste|aparte|traste|"
    r"contraste|arrastre)\w{2,}[ai]ste)\b",
    says_formally=r"\busted(?:es)?\b",
    written_for=(
        (r"\b(?:tartas?|velas|cumple\w*|felicidades)\b", ("birthday",)),
        (r"\b(?:navidad\w*|nochebuena|villancicos?)\b", ("christmas",)),
        (r"\b(?:feliz año|año nuevo)\b", ("new-year",)),
        (r"\benhorabuena\b", ("job-change", "press", "work-anniversary")),
        (r"^(?:que|ojalá)\b", ("birthday", "name-day", "feast")),
        (r"\b(?:pésame|sofá)\b", ("left", "keep-in-touch")),
    ),
)
