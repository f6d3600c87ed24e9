"""Wikilinks as Obsidian writes them: `[[Note]]`, `[[Folder/Note#Heading|shown text]]`."""

from __future__ import annotations

import re

LINK = re.compile(r"\[\[([^\[\]\n]+)\]\]")
"""A wikilink anywhere in a line; group 1 is all that stands between the brackets."""


def target(inside: str) -> str:
    """The note that the inside of a link points at: without heading, block, shown text and `.md`.

    A link to a heading of its own note (`[[#Pings]]`) has the empty target.
    """
    if "|" in inside or "#" in inside:
        inside = inside.partition("|")[0].partition("#")[0].rstrip("\\")
    note = inside.strip()
    return note[:-3] if note[-3:].lower() == ".md" else note


def plain_name(link_or_text: str) -> str:
    """The name that a value gives: of a link its note's name without folders, else the text itself.

    Links within a longer text become what a reader sees of them.
    """
    if "[[" not in link_or_text:
        return link_or_text
    whole = LINK.fullmatch(link_or_text)
    if whole:
        return target(whole[1]).rpartition("/")[2]
    return LINK.sub(_shown, link_or_text)


def link_path(link_or_text: str) -> str:
    """What to look a link up by: its target with folders, or the text itself."""
    whole = LINK.fullmatch(link_or_text)
    return target(whole[1]) if whole else link_or_text


def _shown(link: re.Match[str]) -> str:
    inside = link[1]
    shown = inside.partition("|")[2].strip()
    return shown or target(inside).rpartition("/")[2]
