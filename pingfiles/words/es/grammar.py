"""The grammar of messages, in Spanish."""

from pingfiles.words.shapes.grammar import Grammar, Register

_WEEKDAYS = ("Lunes", "Martes", "Miércoles", "Jueves", "Viernes")


def _of(name: str) -> str:
    """'del primer mapa', 'de la migración'."""
    return f"del {name[3:]}" if name.startswith("el ") else f"de {name}"


def _wish(feast: str) -> str:
    """'Feliz Mercè', 'Felices Fallas'."""
    first, _, rest = feast.partition(" ")
    if first in ("El", "La") and rest:
        return f"Feliz {rest}"
    if first in ("Los", "Las") and rest:
        return f"Felices {rest}"
    is_many = first[-2:] in ("as", "os", "es") and first not in _WEEKDAYS
    return f"{'Felices' if is_many else 'Feliz'} {feast}"


WORDS = Grammar(
    numbers=(
        *("un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece"),
        *("catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte"),
    ),
    years=("año", "años"),
    today="hoy",
    this_week="esta semana",
    next_week="la semana que viene",
    this_month="este mes",
    almost="casi {}",
    since=lambda years, thing: f"{years} {_of(thing)}",
    since_bare="{years} de aquello: {thing}",
    articles="El|La|Los|Las|Un|Una|Mi|Nuestro|Nuestra",
    needs_article=r"(?:Universidad|Fundación|Asociación|Escuela|Biblioteca|Cámara|Revista|Agencia|Instituto|Museo|"
    r"Ayuntamiento|Hospital|Colegio|Ministerio|Banco|Centro|Consejería|Diputación|Confederación|Federación)\b",
    no_company="aut[oó]nom[oa]|(?:por )?cuenta propia",
    of=_of,
    wish=_wish,
    season_wish="Felices fiestas",
    informal=Register(
        hello="Hola, {name}:",
        spoken_hello="Hola, {name}",
        spoken_name=", soy {me}",
        letter=("Querida {name}:", "Querida {name}:", "Estimada {name}:"),
        letter_to_him=("Querido {name}:", "Querido {name}:", "Estimado {name}:"),
        letter_to_anyone=("Hola, {name}:", "Hola, {name}:", "Hola, {name}:"),
        bye=("Un abrazo", "Un abrazo", "Un saludo"),
        mail_bye=("Un abrazo", "Un abrazo", "Un saludo"),
        spoken_bye=("Un abrazo", "Un abrazo", "Un saludo"),
        chat_hello="¡Hola, {name}!",
        no_answer="No hace falta que me llames.",
    ),
    formal=Register(
        hello="Buenos días, {name}:",
        spoken_hello="Buenos días, {name}",
        spoken_name=", soy {me}",
        letter=("Estimada {name}:", "Estimada {name}:", "Estimada {name}:"),
        letter_to_him=("Estimado {name}:", "Estimado {name}:", "Estimado {name}:"),
        letter_to_anyone=("Buenos días, {name}:", "Buenos días, {name}:", "Buenos días, {name}:"),
        bye=("Un saludo muy cariñoso", "Un saludo afectuoso", "Un cordial saludo"),
        mail_bye=("Un saludo muy cariñoso", "Un saludo afectuoso", "Un cordial saludo"),
        spoken_bye=("Un saludo muy cariñoso", "Un saludo afectuoso", "Un cordial saludo"),
        chat_hello="Buenos días, {name}:",
        no_answer="No hace falta que me llame.",
    ),
    nearest_of=("ca", "gl", "eu", "ast", "an"),
    posts=r"(?!.* (?:of|for|and) )(?:(?:Sub)?[Dd]irector|Jef[ae]\b|Responsable\b|Gerente\b|Coordinador|Encargad[oa]\b|"
    r"Vicepresident|President|Soci[oa]\b|Consejer[oa]\b|Ingenier[oa]\b|Profesor|Secretari[oa]\b|T[eé]cnic[oa]\b)",
)
