"""Spain: its provinces by region, how people write its regions' codes, and its cities by province.

The codes are those of ISO 3166-2:ES; the cities are the provincial capitals and those of about 75,000 people or more
(INE, register of inhabitants), each with its names in Spanish and in its region's language.
"""

from __future__ import annotations

from collections.abc import Mapping

REGIONS: Mapping[str, str] = {
    "AN": "AL CA CO GR H J MA SE",
    "AR": "HU TE Z",
    "AS": "O",
    "CB": "S",
    "CE": "CE",
    "CL": "AV BU LE P SA SG SO VA ZA",
    "CM": "AB CR CU GU TO",
    "CN": "GC TF",
    "CT": "B GI L T",
    "EX": "BA CC",
    "GA": "C LU OR PO",
    "IB": "PM",
    "MC": "MU",
    "MD": "M",
    "ML": "ML",
    "NC": "NA",
    "PV": "BI SS VI",
    "RI": "LO",
    "VC": "A CS V",
}
"""Each autonomous community with its provinces; Ceuta and Melilla are their own."""

REGION_SPELLINGS: Mapping[str, str] = {
    "AND": "AN",
    "ARA": "AR",
    "AST": "AS",
    "BAL": "IB",
    "CAT": "CT",
    "CLM": "CM",
    "CVA": "VC",
    "CYL": "CL",
    "EUS": "PV",
    "EXT": "EX",
    "GAL": "GA",
    "ILB": "IB",
    "MAD": "MD",
    "MUR": "MC",
    "NAV": "NC",
    "PVA": "PV",
    "RIO": "RI",
    "VAL": "VC",
}
"""What people write for a region behind `ES-`; `CAN` is missing, for it may be the Canaries or Cantabria."""

CITIES: Mapping[str, str] = {
    "A": "alicante/alacant elche/elx torrevieja/torrevella orihuela/oriola benidorm alcoy/alcoi elda "
    "san_vicente_del_raspeig/sant_vicent_del_raspeig denia",
    "AB": "albacete",
    "AL": "almeria roquetas_de_mar el_ejido",
    "AV": "avila",
    "B": "barcelona l'hospitalet_de_llobregat/hospitalet_de_llobregat/l'hospitalet/hospitalet badalona "
    "terrassa/tarrasa sabadell mataro santa_coloma_de_gramenet/santa_coloma_de_gramanet "
    "sant_cugat_del_valles/sant_cugat/san_cugat_del_valles cornella_de_llobregat/cornella "
    "sant_boi_de_llobregat/san_baudilio_de_llobregat rubi manresa vilanova_i_la_geltru/villanueva_y_geltru "
    "castelldefels viladecans granollers el_prat_de_llobregat/prat_de_llobregat vic/vich igualada "
    "cerdanyola_del_valles/sardanola mollet_del_valles esplugues_de_llobregat sitges",
    "BA": "badajoz merida",
    "BI": "bilbao/bilbo barakaldo/baracaldo getxo/guecho portugalete santurtzi/santurce basauri durango",
    "BU": "burgos miranda_de_ebro aranda_de_duero",
    "C": "a_coruna/la_coruna/coruna santiago_de_compostela/santiago ferrol/el_ferrol",
    "CA": "cadiz jerez_de_la_frontera/jerez algeciras san_fernando el_puerto_de_santa_maria "
    "chiclana_de_la_frontera/chiclana la_linea_de_la_concepcion/la_linea sanlucar_de_barrameda",
    "CC": "caceres plasencia",
    "CE": "ceuta",
    "CO": "cordoba lucena",
    "CR": "ciudad_real puertollano tomelloso",
    "CS": "castellon_de_la_plana/castello_de_la_plana/castellon/castello vila_real/villarreal borriana/burriana",
    "CU": "cuenca",
    "GC": "las_palmas_de_gran_canaria/las_palmas telde arrecife santa_lucia_de_tirajana puerto_del_rosario "
    "san_bartolome_de_tirajana",
    "GI": "girona/gerona figueres/figueras blanes lloret_de_mar olot salt",
    "GR": "granada motril",
    "GU": "guadalajara azuqueca_de_henares",
    "H": "huelva",
    "HU": "huesca/uesca",
    "J": "jaen linares",
    "L": "lleida/lerida",
    "LE": "leon ponferrada",
    "LO": "logrono calahorra",
    "LU": "lugo",
    "M": "madrid mostoles alcala_de_henares fuenlabrada leganes getafe alcorcon torrejon_de_ardoz/torrejon parla "
    "alcobendas las_rozas_de_madrid/las_rozas san_sebastian_de_los_reyes pozuelo_de_alarcon/pozuelo coslada "
    "rivas_vaciamadrid/rivas valdemoro majadahonda collado_villalba aranjuez arganda_del_rey boadilla_del_monte "
    "pinto tres_cantos colmenar_viejo",
    "MA": "malaga marbella mijas fuengirola velez_malaga torremolinos benalmadena estepona ronda antequera",
    "ML": "melilla",
    "MU": "murcia cartagena lorca molina_de_segura",
    "NA": "pamplona/iruna/irunea tudela baranain",
    "O": "oviedo/uvieu gijon/xixon aviles siero mieres langreo",
    "OR": "ourense/orense",
    "P": "palencia",
    "PM": "palma/palma_de_mallorca calvia ibiza/eivissa manacor mahon/mao/maho llucmajor inca ciutadella/ciudadela "
    "marratxi",
    "PO": "pontevedra vigo vilagarcia_de_arousa",
    "S": "santander torrelavega castro_urdiales",
    "SA": "salamanca",
    "SE": "sevilla/seville dos_hermanas alcala_de_guadaira utrera mairena_del_aljarafe ecija",
    "SG": "segovia",
    "SO": "soria",
    "SS": "donostia/san_sebastian/donostia_san_sebastian irun eibar errenteria/renteria zarautz tolosa "
    "arrasate/mondragon",
    "T": "tarragona reus tortosa el_vendrell cambrils salou valls",
    "TE": "teruel",
    "TF": "santa_cruz_de_tenerife/santa_cruz san_cristobal_de_la_laguna/la_laguna arona adeje granadilla_de_abona "
    "la_orotava puerto_de_la_cruz santa_cruz_de_la_palma san_sebastian_de_la_gomera",
    "TO": "toledo talavera_de_la_reina",
    "V": "valencia torrent/torrente gandia paterna sagunto/sagunt alzira/alcira mislata burjassot xativa/jativa",
    "VA": "valladolid medina_del_campo",
    "VI": "vitoria/gasteiz/vitoria_gasteiz",
    "Z": "zaragoza/saragossa calatayud",
    "ZA": "zamora",
}
"""By province, cities between spaces, the names of one between `/`, folded, with `_` for a space."""
