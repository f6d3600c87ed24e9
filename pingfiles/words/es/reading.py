"""What is read in a note, in Spanish."""

from types import MappingProxyType

from pingfiles.words.shapes.reading import Reading

WORDS = Reading(
    log_headings=("registro",),
    moment_headings=("momentos", "hitos"),
    moment_kinds=MappingProxyType(
        {"milestone": ("hito",), "press": ("prensa",), "job": ("trabajo",), "left": ("salida",)}
    ),
    companions=("con",),
    joiners=("y", "e"),
    at=("en",),
    was=("antes", "era"),
)
