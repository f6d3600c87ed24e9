"""What is written into an English note."""

from types import MappingProxyType

from pingfiles.words.shapes.notes import Notes

WORDS = Notes(
    moments="Moments",
    moment_kinds=MappingProxyType({"milestone": "milestone", "press": "press", "job": "job", "left": "left"}),
    at="at",
    was="was",
    numbered="number {n}",
)
