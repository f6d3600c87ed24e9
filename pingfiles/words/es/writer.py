"""What a writer of one's own is told, in Spanish."""

from types import MappingProxyType

from pingfiles.words.shapes.writer import Writer

_FEAST = "Buenos deseos y, como mucho, una frase para esta persona. Sin pedir nada."

WORDS = Writer(
    rules=MappingProxyType(
        {
            "birthday": "Felicita, di algo suyo y haz como mucho una pregunta que se responda en una línea. Nunca "
            "digas su edad.",
            "name-day": "Buenos deseos por su santo y algo suyo.",
            "christmas": _FEAST,
            "new-year": "Buenos deseos para el año nuevo: la Navidad ya pasó. Como mucho, una frase para esta persona.",
            "feast": _FEAST,
            "work-anniversary": "Felicita por los años en el puesto y di algo suyo.",
            "job-change": "Felicita, nombra el nuevo puesto en pocas palabras y pregunta qué tal. Nada del anterior.",
            "left": "Unas palabras amables a quien deja un puesto. No felicites, salvo si se jubila. Sin consejos.",
            "press": "Cita lo que dijo y di en pocas palabras qué te parece. No afirmes que has leído más.",
            "milestone": "Di cuánto hace y pregunta cómo está.",
            "mutual": "Di con quién has estado en contacto y pregunta cómo está.",
            "reply": "Da las gracias por su mensaje y responde. No pidas perdón por la tardanza.",
            "keep-in-touch": "Un motivo para escribir y una pregunta que se responda en una línea.",
            "balance": "Da las gracias u ofrece algo. No pidas nada.",
        }
    ),
    not_said=r"este mensaje te encuentre|este mensaje le encuentre|networking|\bcaf[eé]\b|\bllam(?:ada|arte|arle)\b"
    r"|lo que necesites|lo que necesite\b|cualquier cosa que|perd[oó]n|disculp|siento (?:no|el)|tanto tiempo",
    not_informal=r"\busted(?:es)?\b",
    not_formal=r"\b(?:te|ti|tu|tus|tuy[oa]s?|contigo|t[uú]|vos)\b",
    large_numbers="veintiún veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho "
    "veintinueve treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento doscientos mil millón millones",
    titles="sr|sra|srta|dr|dra|d|dña|prof",
    frequent="que de la el los las un una y en por para con me te se le lo tu su mi es muy más qué cómo feliz "
    "felicidades hola gracias espero este esta del al año días todo bien he has ha hace abrazo saludo enhorabuena "
    "felices fiestas",
)
