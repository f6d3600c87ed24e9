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
    articles="El|La|Los|Las|Un|Una|Mi|Nuestro|Nuestra",
    with_article=(
        ("la", r"(?:Universidad|Fundación|Asociación|Escuela|Biblioteca|Cámara|Revista|Agencia)\b"),
        ("el", r"(?:Instituto|Museo|Ayuntamiento|Hospital|Colegio|Ministerio|Banco|Centro|Diario|Boletín)\b"),
    ),
    no_company="aut[oó]nom[oa]|(?:por )?cuenta propia",
    of=_of,
    wish=_wish,
    season_wish="Felices fiestas",
    informal=Register(
        hello="Hola, {name}:",
        spoken_hello="Hola, {name}",
        spoken_name=", soy {me}",
        bye=("Un abrazo", "Un saludo"),
        mail_bye=("Un abrazo", "Un saludo"),
        spoken_bye=("Un abrazo", "Un saludo"),
    ),
    formal=Register(
        hello="Buenos días, {name}:",
        spoken_hello="Buenos días, {name}",
        spoken_name=", soy {me}",
        bye=("Un cordial saludo", "Un cordial saludo"),
        mail_bye=("Un cordial saludo", "Un cordial saludo"),
        spoken_bye=("Un cordial saludo", "Un cordial saludo"),
    ),
    nearest_of=("ca", "gl", "eu", "ast", "an"),
)
