"""Feasts and their days, as they are written in Spanish."""

from pingfiles.words.shapes.feasts import Feasts

WORDS = Feasts(
    none="ninguna ninguno nada nunca",
    joiners="y e i",
    nth=("1 1º primer primero", "2 2º segundo", "3 3º tercer tercero", "4 4º cuarto", "ultimo"),
    fillers="el de del en",
)
