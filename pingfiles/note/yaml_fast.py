"""Front matter in its plainest form, read without YAML: one regular expression a key.

Nearly all front matter is `key: value` lines, quotes without escapes, and lists of those. Reading it here
takes a fifth of libyaml's time, mostly because places are not kept. What is not certainly of that form is
left to `mapping`, and so is every note in which something is wrong and wants its place said. A property
test holds that both read the same.
"""

from __future__ import annotations

import re

from pingfiles.note.yaml_events import Pair

_ODD = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
"""Tabs, carriage returns, and what YAML forbids or takes for a line break."""

_KEY = r"[A-Za-z_][\w-]{0,60}+(?: [\w-]{1,60}+)?"
_PLAIN = r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=<][^:#\n]*+(?:(?::(?=\S)|(?<=\S)#)[^:#\n]*+)*+"
_QUOTED = r"(?:\"[^\"\\\n]*+\"|'[^'\n]*+')"
_FLOW_ITEM = rf"(?:[^\s\-?:,\[\]{{}}#&*!|>'\"%@`=<][^:#,\[\]{{}}'\"\n]*+|{_QUOTED} *+)"
_ITEM = rf"- ++(?:{_PLAIN}|{_QUOTED}) *+\n"
_BLANK = r"(?: *+(?:#[^\n]*+)?\n)*+"
_ENTRY = re.compile(
    rf"{_BLANK}({_KEY}):(?: ++(?:({_PLAIN})|({_QUOTED})|(\[ *+(?:{_FLOW_ITEM}(?:, *+{_FLOW_ITEM})*+)?\])) *+\n"
    rf"| *+\n((?P<indent> *+){_ITEM}(?:(?P=indent){_ITEM})*+)?)"
)
_NULLS = ("~", "null")
_REST = re.compile(rf"{_BLANK} *+\Z")
_FLOW_ITEMS = re.compile(rf"{_QUOTED}|[^\s,\[\]][^,\]]*+")
_BLOCK_ITEMS = re.compile(r"- ++([^\n]++)")


def read_plain(source: str) -> list[Pair] | None:
    """The keys with their texts, empty for null and for nothing; None where YAML has to be asked."""
    if _ODD.search(source):
        return None
    pairs: list[Pair] = []
    position = 0
    while entry := _ENTRY.match(source, position):
        position = entry.end()
        key, plain, quoted, flow, block, _ = entry.groups()
        if plain:
            plain = plain.rstrip(" ")
            pairs.append((key, "" if plain in _NULLS else plain))
        elif block:
            pairs.append((key, [_text(item) for item in _BLOCK_ITEMS.findall(block)]))
        elif flow:
            pairs.append((key, [_text(item) for item in _FLOW_ITEMS.findall(flow)]))
        else:
            pairs.append((key, quoted[1:-1] if quoted else ""))
    return pairs if _REST.match(source, position) else None


def _text(source: str) -> str:
    if source[0] in "\"'":
        return source.rstrip(" ")[1:-1]
    source = source.rstrip(" ")
    return "" if source in _NULLS else source
