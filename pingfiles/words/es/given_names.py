"""Names of people in Spanish, Catalan, Galician and Portuguese.

The compounds are the frequent ones of Spain's register (INE, names of the resident population). Second words that are
common surnames are left out, such as Martín, Vicente and Andrés: `Juan Martín` may be a Juan.
"""

from types import MappingProxyType

from pingfiles.words.shapes.given_names import GivenNames

WORDS = GivenNames(
    titles="sr sra srta senor senora senorita dr dra doctor doctora prof profesor profesora profa lic ing arq abog "
    "excmo excma ilmo ilma",
    titles_of_given="don dona d dna fray sor padre madre tio tia dom",
    degrees="",
    particles="de del la las los el y i e do dos das san santa sao",
    joiners="",
    surname_joiners="y e i",
    short_forms=MappingProxyType(
        {
            "mª": "María",
            "m.ª": "María",
            "mª.": "María",
            "mº": "María",
            "ma.": "María",
            "m.a": "María",
            "dª": "doña",
            "d.ª": "doña",
            "fco": "Francisco",
            "fco.": "Francisco",
            "fca.": "Francisca",
            "fdo.": "Fernando",
            "jse.": "José",
            "j.mª": "José María",
            "antº": "Antonio",
            "antº.": "Antonio",
            "dlrs.": "Dolores",
        }
    ),
    compounds=MappingProxyType(
        {
            "jose": "luis maria antonio manuel ramon miguel carlos ignacio javier francisco enrique joaquin alberto "
            "angel juan fernando eduardo rafael pedro pablo daniel david alfonso julian",
            "juan": "carlos jose antonio manuel luis ramon francisco pablo miguel ignacio pedro jesus diego alberto "
            "bautista fernando enrique maria",
            "luis": "miguel alberto fernando antonio enrique carlos manuel angel maria javier alfonso felipe eduardo",
            "miguel": "angel",
            "francisco": "javier jose manuel jesus antonio",
            "carlos": "alberto manuel javier enrique",
            "jesus": "maria manuel angel antonio",
            "antonio": "jose manuel jesus",
            "manuel": "antonio jesus jose",
            "pedro": "jose luis antonio pablo maria jesus",
            "victor": "manuel hugo",
            "marco": "antonio aurelio",
            "angel": "luis maria",
            "jorge": "luis",
            "maria": "jose carmen luisa teresa jesus angeles dolores pilar isabel elena victoria antonia rosa cristina "
            "soledad mercedes eugenia fernanda paz concepcion rosario inmaculada belen amparo eulalia ester lourdes "
            "luz magdalena consuelo nieves asuncion josefa angelica merce carme angels mar laura fe",
            "ana": "maria belen isabel rosa cristina teresa luisa victoria paula lucia elena mercedes carolina",
            "rosa": "maria ana",
            "eva": "maria",
            "luz": "maria marina divina",
            "carmen": "maria",
            "isabel": "maria",
            "juana": "maria",
            "blanca": "nieves estela",
            "dulce": "maria",
            "mari": "carmen luz paz cruz angeles jose",
            "joan": "carles antoni ramon manuel lluis josep",
            "josep": "maria lluis antoni ramon",
            "francesc": "xavier",
            "joao": "pedro paulo",
        }
    ),
)
