"""How a value is written in front matter: as it is, and in quotes only where YAML or Obsidian would misread it."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any

import yaml

from pingfiles.note.yaml_events import Scalar, Sequence, Unreadable, read_mapping

_YAML_12_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+")
"""What YAML 1.2, Obsidian's, takes for a number; PyYAML's resolver knows the forms of 1.1."""

_LIKE_ITSELF = re.compile(
    r"(?!-0\Z)-?(?:0|[1-9][0-9]{0,7})(?:\.[0-9]{0,6}[1-9])?|-?[1-9][0-9]{8,14}|true|false"
    r"|[0-9]{4}-[0-9]{2}(?:-[0-9]{2}(?:[T ][0-9:.]+(?:Z|[-+][0-9:]+)?)?)?"
)
"""Numbers (15 digits are what JavaScript keeps), truth values and dates as any program would write them back."""

_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What YAML cannot hold as it is, or takes for a line break, and JSON leaves alone."""


_PLAIN = re.compile(r"(?:https://www\.linkedin\.com/in/)?[A-Za-z][a-z]{3,}(?: [A-Za-z][a-z]+)*")
"""Words (of four letters and more: `null`, `true` and `off` apart) and profiles, of which most values are."""

_NO_TEXT = frozenset(("null", "true", "false"))


@lru_cache(maxsize=65536)
def source_of(value: str, is_text: bool = True) -> str:
    """A value of a new note as YAML source; what is plain without doubt needs no trial."""
    if _PLAIN.fullmatch(value) and value.lower() not in _NO_TEXT:
        return value
    return written(value, is_text=is_text)


def written(value: str, quote: str = "", is_text: bool = True, in_flow: bool = False) -> str:
    """A value as YAML source that reads back as the same text.

    `quote` is the mark that the value before it had, and is kept. `is_text` says that it must stay text in
    every program; a date or a number that is meant as one stands without quotes.
    """
    if not quote and _is_safe(value, in_flow) and (_is_text(value) or (not is_text and _is_like_itself(value))):
        return value
    single = "'" + value.replace("'", "''") + "'"
    if quote != '"' and value.isprintable() and (quote == "'" or '"' in value or "\\" in value):
        return single
    return _ESCAPED.sub(lambda char: f"\\u{ord(char[0]):04x}", json.dumps(value, ensure_ascii=False))


def _is_safe(value: str, in_flow: bool) -> bool:
    """Whether YAML reads a value as it stands: a wikilink it takes for a list, and not every reader takes a tab."""
    if value.startswith("[") or "\t" in value or (in_flow and "?" in value):  # not every reader takes the last two
        return False
    source = f"k: [{value}]\n" if in_flow else f"k: {value}\n"
    try:
        entries = read_mapping(source, 0, len(source))
    except Unreadable:
        return False
    found = entries[0].value if len(entries) == 1 else None
    if isinstance(found, Sequence) and len(found.items) == 1:
        found = found.items[0]
    return isinstance(found, Scalar) and found.plain and found.text == value


def _is_text(value: str) -> bool:
    """Whether no reader takes a plain value for a number, a truth value, a date or nothing."""
    tag: str = _resolver().resolve(yaml.ScalarNode, value, (True, False))
    return tag == "tag:yaml.org,2002:str" and not _YAML_12_NUMBER.fullmatch(value)


def _is_like_itself(value: str) -> bool:
    """Whether a plain number, truth value or date stays as it is; a day that does not exist stops PyYAML."""
    try:
        return bool(_LIKE_ITSELF.fullmatch(value)) and yaml.safe_load(value) is not None
    except ValueError:
        return False


@lru_cache(maxsize=1)
def _resolver() -> Any:  # PyYAML's stubs leave `resolve` untyped
    return yaml.resolver.Resolver()
