"""Feasts and their dates, as they are written in English."""

from pingfiles.words.shapes.feasts import Feasts

WORDS = Feasts(
    none="none no false nothing never",
    joiners="and &",
    months="january february march april may june july august september october november december",
    weekdays="monday tuesday wednesday thursday friday saturday sunday",
    nth=("1 1st first", "2 2nd second", "3 3rd third", "4 4th fourth", "last"),
    fillers="the of in",
)
