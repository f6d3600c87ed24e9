"""What is written into a Spanish note."""

from types import MappingProxyType

from pingfiles.words.shapes.notes import Notes

WORDS = Notes(
    moments="Momentos",
    moment_kinds=MappingProxyType({"milestone": "hito", "press": "prensa", "job": "trabajo", "left": "salida"}),
    at="en",
    was="antes",
    numbered="número {n}",
)
