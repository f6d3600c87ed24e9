"""Feasts and their days, as they are written in English."""

from pingfiles.words.shapes.feasts import Feasts

WORDS = Feasts(
    none="none no false nothing never",
    joiners="and &",
    nth=("1 1st first", "2 2nd second", "3 3rd third", "4 4th fourth", "last"),
    fillers="the of in",
)
