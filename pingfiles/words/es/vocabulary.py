"""What is typed and written for days and lengths of time, in Spanish."""

from types import MappingProxyType

from pingfiles.words.shapes.vocabulary import Vocabulary

WORDS = Vocabulary(
    units=MappingProxyType(
        {
            "P1D": "día",
            "P1W": "semana",
            "P2W": "quincena",
            "P1M": "mes",
            "P2M": "bimestre",
            "P3M": "trimestre",
            "P4M": "cuatrimestre",
            "P6M": "semestre, medio año",
            "P1Y": "año",
        }
    ),
    counted_units=MappingProxyType(
        {
            "P1D": "días",
            "P1W": "s, semanas",
            "P2W": "quincenas",
            "P1M": "meses",
            "P2M": "bimestres",
            "P3M": "trimestres",
            "P4M": "cuatrimestres",
            "P6M": "semestres",
            "P1Y": "a, años",
        }
    ),
    adverbs=MappingProxyType(
        {
            "P1D": "diario, diaria, diariamente, a diario",
            "P1W": "semanal, semanalmente",
            "P2W": "quincenal, quincenalmente, cada quince días",
            "P15D": "bimensual, bimensualmente",
            "P1M": "mensual, mensualmente",
            "P2M": "bimestral, bimestralmente",
            "P3M": "trimestral, trimestralmente",
            "P4M": "cuatrimestral, cuatrimestralmente",
            "P6M": "semestral, semestralmente, bianual",
            "P1Y": "anual, anualmente",
            "P2Y": "bienal",
        }
    ),
    numbers=MappingProxyType(
        {
            "1": "un, una, uno",
            "2": "dos, un par de",
            "3": "tres",
            "4": "cuatro",
            "5": "cinco",
            "6": "seis",
            "7": "siete",
            "8": "ocho",
            "9": "nueve",
            "10": "diez",
            "11": "once",
            "12": "doce",
            "15": "quince",
            "20": "veinte",
            "30": "treinta",
        }
    ),
    every="cada",
    every_other="",
    all_of="todos los, todas las",
    once=MappingProxyType({"1": "", "2": ""}),
    times="vez, veces",
    per="a, al, a la, por, cada",
    never="nunca, jamás",
    days=MappingProxyType(
        {
            "-2": "anteayer, antier, antes de ayer",
            "-1": "ayer, anoche",
            "0": "hoy, esta noche",
            "1": "mañana",
            "2": "pasado mañana",
        }
    ),
    weekdays=(
        "lunes, lun",
        "martes, mar",
        "miércoles, mié",
        "jueves, jue",
        "viernes, vie",
        "sábado, sáb",
        "domingo, dom",
    ),
    months=(
        "enero, ene",
        "febrero, feb",
        "marzo, mar",
        "abril, abr",
        "mayo, may",
        "junio, jun",
        "julio, jul",
        "agosto, ago",
        "septiembre, setiembre, sep, sept, set",
        "octubre, oct",
        "noviembre, nov",
        "diciembre, dic",
    ),
    of_month="de, del, el",
    ordinals="º, ª, °, o, er, ro, ero",
    first="primero, primer, uno",
    articles="el, la, el día, día",
    this="este, esta",
    next="próximo, próxima, que viene, siguiente",
    last="pasado, pasada, último, última",
    month_end="fin de mes, a fin de mes, fin del mes, final de mes, finales de mes, a finales de mes",
    year_end="fin de año, a fin de año, fin del año, final de año, finales de año, a finales de año",
    ahead="en, dentro de, de aquí a",
    ahead_after="",
    ago_before="hace",
    ago_after="",
    until="hasta",
)
