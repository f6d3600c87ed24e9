"""The names that people say: of a company without its legal form, of a milestone without who was along."""

from __future__ import annotations

import re

from pingfiles.note.links import plain_name

_LEGAL_FORM = re.compile(
    r"(?:,?\s+(?:&\s+)?(?:S\.?\s?L\.?(?:\s?[UPL]\.?)?|S\.?\s?A\.?(?:\s?[UDSB]\.?)?|S\.?\s?Coop\.?(?:\s\w+\.?)?|"
    r"S\.?A\.?P\.?I\.?|S\.?\s?C\.?\s?P?\.?|"
    r"(?:S\.?A\.?|S\.? de R\.?L\.?|S\.?A\.?P\.?I\.?|S\.?R\.?L\.?) de C\.?V\.?|S\.? de R\.?L\.?|S\.?R\.?L\.?|"
    r"S\.?A\.?S\.?|"
    r"S\.?p\.?A\.?|S\.?a\.?r\.?l\.?|SARL|Ltda\.?|Ltd\.?|Limited|LLC|L\.L\.C\.|LLP|Inc\.?|Incorporated|Corp\.?|Co\.|"
    r"plc|PLC|P\.L\.C\.|GmbH|mbH|AG|KG|e\.V\.|B\.?V\.?|N\.?V\.?|Oyj?|AB|ASA?|A/S|Pty\.?|Pte\.?|CIC))+$"
)
"""The legal forms of companies, as they are written behind the name; none of them is a word of a name."""

_WITH = re.compile(r"\s+(?:con|with)\s+\[\[.*", re.DOTALL)
_ASIDE = re.compile(r"\s*(?:[(;—–]|\s-\s|,\s|:\s).*", re.DOTALL)


def without_legal_form(name: str) -> str:
    """A company's name without `S.L.` or `Inc.`: no other word is taken from it."""
    return _LEGAL_FORM.sub("", name) or name


def of_thing(text: str) -> str:
    """The short name of a milestone: without those who were along, and what is told of it behind a comma."""
    return plain_name(_ASIDE.sub("", _WITH.sub("", text))) or plain_name(text)


def company(name: str, called: str = "") -> str:
    """A company's name as people say it: as its own note has it (`called`), else without its legal form."""
    return (called or without_legal_form(name)).strip()
