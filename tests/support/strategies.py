"""Made notes: hypothesis strategies for front matter, entries, bodies and whole contacts, good and bad.

Every person in here is invented.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Any

from hypothesis import strategies as st

from pingfiles.dates import PartialDate
from pingfiles.duration_words import Unit
from pingfiles.durations import Cadence, Duration
from pingfiles.model import Contact, Moment, Ping

# Front matter as text

_BLANKS = ["\n", " \n", "# note\n", "  # indented note\n", "\n\n"]
_SCALARS = st.sampled_from(
    [
        *(
            "Ana",
            "Zoë Peña",
            "+34600123456",
            "0600",
            "no",
            "~",
            "null",
            "NULL",
            "12:30",
            "04-17",
            "2026-11-24",
            "a#b",
            "x:y",
        ),
        *(
            "'it''s'",
            "'a: b # c'",
            '"a, b"',
            '"tab\\t"',
            "''",
            '""',
            "https://example.org/a:b",
            "1e3",
            "a\u00a0b",
            "-x",
            "x-",
        ),
    ]
)
_FLOW_SCALARS = st.sampled_from(
    ["Ana", "Zoë Peña", "no", "~", "'a, b'", '"[[Bo]]"', "[[Bo]]", "+3", "a#b", "''", "null"]
)
_KEYS = st.sampled_from(
    ["name", "Last Contact", "last_contact", "prm-birthday", "x", "größe", "'q'", "a b", "_k", "k1"]
)


@st.composite
def _yaml_line(draw: st.DrawFn) -> str:
    key, items = draw(_KEYS), draw(st.lists(_FLOW_SCALARS, max_size=3))
    indent = draw(st.sampled_from(["", "  ", "    "]))
    end = draw(st.sampled_from(["", "", "", " ", "  # why"]))
    block = "".join(f"{indent}-{draw(st.sampled_from([' ', '  ']))}{item}{end}\n" for item in items)
    return draw(
        st.sampled_from(
            [
                f"{key}: {draw(_SCALARS)}{end}\n",
                f"{key}:   {draw(_SCALARS)}\n",
                f"{key}: [{', '.join(items)}]{end}\n",
                f"{key}: [ {' , '.join(items)} ]\n" if items else f"{key}: [ ]\n",
                f"{key}:{end}\n{block}",
                f"{key}:{end}\n",
                draw(st.sampled_from(_BLANKS)),
            ]
        )
    )


YAML_LINES = st.lists(_yaml_line(), max_size=6).map("".join)
"""Front matter that YAML can read, in the forms that people use."""

_PIECES = st.sampled_from(
    [
        *(
            "a",
            "b",
            "key",
            "x1",
            "é",
            " ",
            "  ",
            "\n",
            "\n",
            "\n  ",
            ": ",
            ": ",
            ":",
            "#",
            " #",
            "-",
            "- ",
            "\n- ",
            "\n  - ",
        ),
        *(
            "'",
            '"',
            "''",
            "[",
            "]",
            "[[",
            "]]",
            ", ",
            ",",
            "{",
            "}",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "?",
            "? ",
            "=",
            "<<",
        ),
        *(
            "~",
            "null",
            "Null",
            "---",
            "...",
            "\t",
            "\r",
            "\x85",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\u00a0",
            "\x00",
            "\x0b",
            "\\",
        ),
    ]
)
ODD_YAML = st.one_of(
    st.lists(_PIECES, max_size=12).map("".join),
    st.lists(_PIECES, max_size=10).map(lambda pieces: f"key: {''.join(pieces)}\n"),
    st.tuples(YAML_LINES, _PIECES, st.integers(0, 200)).map(
        lambda told: told[0][: told[2]] + told[1] + told[0][told[2] :]
    ),
)
"""Text that is nearly front matter: quotes, colons, hashes, dashes, brackets, other line breaks, null words."""


# Notes, good and spoilt

GOOD_NOTES = (
    """---
name: Lucía Fernández
called: Lu
aliases: [Luci, "Lucía F."]
tags:
  - energy
  - "#work/grid"
company: "[[Voltia]]"
role: CTO
birthday: --04-17
cadence: every 2 weeks
last_contact: 2026-11-20
email: [lucia@example.org]
phone: +34600123456
knows:
  - "[[Marta Ruiz]]"
---
Met in Lugo. Knows [[Tove Lind]].

## Moments

- 2018-06-01 milestone: the Atlas project with [[Marta Ruiz]]

## Pings

- 2026-11-20 18:30 whatsapp (birthday): sang to her voicemail #gave
- **2026-05-12**: coffee at the fair
  and a walk
""",
    """\ufeff---\r
org: [[Acme]]\r
tier: weak\r
snooze_until: 2027-01-01   # after the move\r
summary: |\r
  birthday: 1900-01-01\r
---\r
# Bo Lind\r
\r
> - 2026-01-01: quoted\r
\r
```\r
## Pings\r
```\r
%% - 2026-01-02: hidden %%\r
\r
Registro\r
--------\r
\r
* [[2026-08-01]] linkedin: with [[Tove Lind]] and [[Zoë]] #asked\r
* 2026-11-24 skip (birthday)\r
* [x] 2026-03-04 call""",
    """---
name: Zoë Peña
celebrates: []
gender: feminine
deathdate: 2020
location: ES-CT
language: es_es
---

---

## Hitos

- 2026-10-01 job: CTO at Voltia (was Head of Data at Acme)
- 2026-11-10 prensa: El Diario: "La red" https://example.org/x

---
""",
)

ODD_LINES = (
    "--- \\ \n",
    "---",
    "- 2026-02-30: x",
    "## Pings",
    "```",
    "~~~~",
    "%%",
    "<!--",
    "-->",
    "> ",
    "<<<<<<< HEAD",
    "=======",
    ">>>>>>> b",
    "[[",
    "]]",
    "name: [",
    "x: @y",
    "\ttab: 1",
    "a: b: c",
    "- [ ] x",
    "- ",
    "* 2026-01-01",
    "key: 'x",
    "---\r",
    "\x00",
    "\ufeff",
    "\u2028",
    "\ud7ff",
    "birthday: 0000-01-01",
    "cadence: 0",
    "...",
)
"""Lines that change what the lines around them mean."""


@dataclass(frozen=True)
class Mutation:
    """One change of a text at a place that is told as a share of its length."""

    kind: str
    at: float
    length: int
    insert: str

    def apply(self, text: str) -> str:
        place = int(len(text) * self.at)
        if self.kind == "cut":
            return text[:place] + text[place + self.length :]
        if self.kind == "double":
            return text[: place + self.length] + text[place:]
        if self.kind == "end":
            return text[:place]
        if self.kind == "line":
            start = text.find("\n", place) + 1
            return text[:start] + self.insert + "\n" + text[start:]
        return text[:place] + self.insert + text[place + self.length :]


KINDS = ("cut", "double", "end", "line", "insert")
CHARACTERS = "-:#[]{}()'\"`>%<!*_~|&@,. \t\r\n0129aZé\u0301\x00\x85\u2028\ufeff\U0001f600"


# Contacts

_DAYS = st.dates(date(1905, 1, 1), date(2099, 12, 31))
_WORDS = st.sampled_from(
    [
        "Ana",
        "Zoë",
        "Łukasz",
        "María-José",
        "O'Neil",
        "陳",
        "Voltia",
        "Acme",
        "grid",
        "fair",
        "coffee",
        "río",
        "ñandú",
        "12:30",
        "no",
        "~x",
        "C#",
        "a:b",
        "50%",
        "(one)",
        "“quoted”",
        "two",
    ]
)
_NAMES = st.lists(
    st.sampled_from(
        ["Ana", "Bo", "Zoë", "Łukasz", "José", "Siobhán", "Peña", "Lind", "Ruiz", "O'Neil", "陳", "von", "der", "Au"]
    ),
    min_size=1,
    max_size=3,
).map(" ".join)
_TEXTS = st.lists(_WORDS, min_size=1, max_size=5).map(" ".join)
_ANY_LINE = st.text(
    st.characters(exclude_categories=["C", "Z", "M"], exclude_characters="[]"), min_size=1, max_size=12
).map(lambda text: unicodedata.normalize("NFC", text))
"""Any characters, in the form in which all text is given out."""


def _lists(items: st.SearchStrategy[str], unique: bool = True) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(items, max_size=3, unique=unique).map(tuple)


_SLUGS = st.from_regex(r"[a-z]{1,6}(/[a-z]{1,4})?", fullmatch=True)
_MONTH_DAYS = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: PartialDate(None, day.month, day.day))
PARTIAL_DATES = st.one_of(
    _DAYS.map(lambda day: PartialDate(day.year, day.month, day.day)),
    _MONTH_DAYS,
    _DAYS.map(lambda day: PartialDate(day.year, day.month)),
    _DAYS.map(lambda day: PartialDate(day.year)),
)
_UNITS: list[Unit] = ["D", "W", "M", "Y"]
_NEVER: st.SearchStrategy[Cadence] = st.just("never")
_CADENCES = _NEVER | st.builds(Duration, st.integers(1, 9999), st.sampled_from(_UNITS))
_ENTRY_WORDS = st.lists(
    st.sampled_from(["sang", "to", "her", "lunch", "río", "at", "with", "con", "12", "https://example.org/a-b", "era"]),
    min_size=1,
    max_size=6,
)
_TAGS = st.sampled_from(["gave", "asked", "got", "reply", "in", "other"])


@st.composite
def pings(draw: st.DrawFn, line: int) -> Ping:
    tags = tuple(draw(st.lists(_TAGS, max_size=2, unique=True)))
    companions = tuple(draw(st.lists(st.sampled_from(["Tove Lind", "Zoë", "Bo"]), max_size=2, unique=True)))
    words = draw(_ENTRY_WORDS)
    shared = [f"with {' and '.join(f'[[{name}]]' for name in companions)}"] if companions else []
    return Ping(
        draw(_DAYS),
        draw(st.none() | st.sampled_from(["09:05", "18:30", "00:00"])),
        draw(st.none() | st.sampled_from(["whatsapp", "call", "skip", "e-mail", "carta", "teléfono"])),
        tuple(draw(st.lists(st.sampled_from(["birthday", "la mercè", "work-anniversary"]), max_size=2, unique=True))),
        " ".join([*words, *shared, *(f"#{tag}" for tag in tags)]),
        tags,
        companions,
        line,
    )


@st.composite
def moments(draw: st.DrawFn, line: int) -> Moment:
    kind = draw(st.sampled_from(["milestone", "press", "job", "left", "prize"]))
    return Moment(draw(_DAYS), kind, draw(_ENTRY_WORDS.map(" ".join)), line)


def entry_line(ping: Ping) -> str:
    """An entry as the format writes it."""
    time = f" {ping.time}" if ping.time else ""
    channel = f" {ping.channel}" if ping.channel else ""
    occasions = f" ({', '.join(ping.occasions)})" if ping.occasions else ""
    return f"- {ping.date}{time}{channel}{occasions}: {ping.text}"


_FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "called": _TEXTS,
    "gender": st.sampled_from(["feminine", "masculine", "neuter"]),
    "status": st.sampled_from(["active", "archived"]),
    "aliases": _lists(_TEXTS),
    "tags": _lists(_SLUGS),
    "company": _TEXTS | _ANY_LINE,
    "role": _TEXTS | _ANY_LINE,
    "started": PARTIAL_DATES,
    "birthday": PARTIAL_DATES,
    "name_day": PARTIAL_DATES.filter(lambda date: date.day is not None),
    "met": PARTIAL_DATES,
    "introduced_by": _NAMES,
    "tie": st.sampled_from(["strong", "medium", "weak"]),
    "cadence": _CADENCES,
    "last_contact": _DAYS,
    "snooze": _DAYS,
    "language": st.sampled_from(["es", "en", "en-GB", "zh-Hant", "ca"]),
    "formality": st.sampled_from(["informal", "formal"]),
    "honorific": st.sampled_from(["doña", "Dr"]),
    "location": st.sampled_from(["ES", "ES-CT", "GB-SCT", "NO"]),
    "city": _TEXTS,
    "country": st.sampled_from(["España", "NO", "Costa Rica", "United Kingdom"]),
    "celebrates": st.lists(st.sampled_from(["christmas", "Sant Jordi"]), max_size=2, unique=True).map(tuple),
    "emails": _lists(st.sampled_from(["ana@example.org", "a.b+c@example.org"])),
    "phones": _lists(st.from_regex(r"\+?[0-9]{3,9}( [0-9]{3})?", fullmatch=True)),
    "linkedin": st.just("https://www.example.org/in/ana-1"),
    "twitter": st.sampled_from(["@ana", "ana"]),
    "telegram": st.just("@ana"),
    "website": st.just("https://example.org/a?b=c#d"),
    "channels": _lists(st.sampled_from(["whatsapp", "call", "letter"])),
    "knows": _lists(_NAMES),
    "hooks": _lists(_TEXTS | _ANY_LINE),
    "say": _lists(_TEXTS),
    "uid": st.uuids().map(lambda uid: f"urn:uuid:{uid}"),
    "linkedin_seen": _TEXTS,
    "feeds": _lists(st.just("https://example.org/feed.xml")),
}
_KEY_OF = {"emails": "email", "phones": "phone"}
_LINKS = ("introduced_by", "knows")
CONTACT_FIELDS = frozenset(_FIELDS)
assert frozenset(Contact._fields) >= CONTACT_FIELDS


def quoted(text: str) -> str:
    """A YAML text in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@dataclass(frozen=True)
class MadeNote:
    """A contact, and a note that says what it is."""

    contact: Contact
    text: str


@st.composite
def notes(draw: st.DrawFn) -> MadeNote:
    """A contact with some of the fields, and its note in one of the ways in which people write."""
    told: dict[str, Any] = draw(st.fixed_dictionaries({"name": _NAMES}, optional=_FIELDS))
    quote = draw(st.sampled_from([quoted, _single]))
    lines = ["---"]
    for field, value in told.items():
        key = _spelt(draw, _KEY_OF.get(field, field))
        texts = [_as_text(item) for item in value] if isinstance(value, tuple) else [_as_text(value)]
        if field in _LINKS:
            texts = [f"[[{text}]]" for text in texts]
        shown = [quote(text) for text in texts]
        if not isinstance(value, tuple) or (len(value) == 1 and draw(st.booleans())):
            lines.append(f"{key}: {shown[0]}")
        elif draw(st.booleans()):
            lines.append(f"{key}: [{', '.join(shown)}]")
        else:
            lines += [f"{key}:", *(f"  - {text}" for text in shown)] if shown else [f"{key}: []"]
        if draw(st.integers(0, 9)) == 0:
            lines += draw(
                st.sampled_from(
                    [
                        ["# a comment"],
                        [""],
                        [f"unknown {len(lines)}: [a, {{b: c}}]"],
                        [f"other {len(lines)}: |", "  birthday: 1900-01-01"],
                    ]
                )
            )
    lines += ["---", "Some words.", "", "---", ""]
    pinged = [draw(pings(line=0)) for _ in range(draw(st.integers(0, 3)))]
    dated = [draw(moments(line=0)) for _ in range(draw(st.integers(0, 2)))]
    lines += [draw(st.sampled_from(["## Moments", "# Hitos", "### momentos ###"])), ""]
    dated = [moment._replace(line=len(lines) + number) for number, moment in enumerate(dated, start=1)]
    lines += [f"- {moment.date} {moment.kind}: {moment.text}" for moment in dated]
    lines += ["", draw(st.sampled_from(["# Pings", "# Registro", "# contact log #", "#\tINTERACTIONS"])), ""]
    pinged = [ping._replace(line=len(lines) + number) for number, ping in enumerate(pinged, start=1)]
    lines += [entry_line(ping) for ping in pinged]
    text = draw(st.sampled_from(["", "\ufeff"])) + draw(st.sampled_from(["\n", "\r\n"])).join(lines)
    empty = {field for field, value in told.items() if value == () and field != "celebrates"}
    known = {field: value for field, value in told.items() if field not in empty}
    contact = Contact(path="People/Ana.md", pings=tuple(pinged), moments=tuple(dated), **known)
    return MadeNote(contact, text + draw(st.sampled_from(["", "\n", "\r\n"])))


def _spelt(draw: st.DrawFn, key: str) -> str:
    """A key in one of the spellings that are the same key."""
    spelt = key.replace("_", draw(st.sampled_from(["_", "-", " "])))
    return draw(st.sampled_from([spelt, spelt, spelt.title(), spelt.upper()]))


def _as_text(value: object) -> str:
    return str(value)


# Notes to be edited

_BODY_LINES = st.sampled_from(
    [
        *(
            "Met in Lugo. Knows [[Tove Lind]].",
            "",
            "",
            "lazy",
            "  indented",
            "\n---",
            "\nAna Ruiz\n---",
            "***",
            "# Ana",
            "## Pings",
            "## Pings",
        ),
        *("### 2026", "## Moments", "\nHitos\n=====", "- 2026-05-12 call: x", "- 2026-10-01 email: y #gave"),
        *(
            "* **2027-03-04**: z",
            "- [[2025-01-31]] w",
            "- [ ] 2026-12-01 call",
            "- [x] 2026-08-20 letter: a",
            "- no date",
        ),
        *("  - 2026-05-13 below", "- 2018-06-01 milestone: with [[Marta Ruiz]]", "\n> [!note] x\n> - 2026-01-01: q\n"),
        *(
            "  > within",
            "```\n## Pings\n```",
            "  ```\n  - 2026-01-01 code\n  ```",
            "<!-- a -->",
            "\n| a | b |\n|---|---|\n| 1 | 2 |",
            "1. one",
        ),
        *(
            "%% hidden %%",
            "%%\n## Pings\n- 2026-01-01 hidden\n%%",
            "\ttab",
            "🎂",
            "Jose\u0301",
            "a\x85b\u2028c",
            "lone\rreturn",
        ),
        *("- 2026-05-12 call: x", "- 2026-05-10 call: x", "- 2026-05-08 call: x", "  more of it", "trailing  "),
    ]
)
BODIES = st.lists(_BODY_LINES, max_size=14).map("\n".join)
"""Bodies with logs in every style and order, prose, and asides that are closed."""


@st.composite
def notes_to_edit(draw: st.DrawFn, front: st.SearchStrategy[str] = YAML_LINES) -> str:
    """A note with front matter and a body, with line endings of one kind or mixed, a BOM or none."""
    yaml = draw(front)
    text = f"---\n{yaml}{'' if yaml.endswith(chr(10)) or not yaml else chr(10)}---\n{draw(BODIES)}"
    endings = draw(st.sampled_from(["\n", "\n", "\r\n", "mixed"]))
    odd = draw(st.sets(st.integers(0, text.count("\n")), max_size=4)) if endings == "mixed" else set()
    lines = [line + ("\r" if number in odd else "") for number, line in enumerate(text.split("\n"))]
    text = ("\r\n" if endings == "\r\n" else "\n").join(lines)
    return draw(st.sampled_from(["", "", "\ufeff"])) + text + draw(st.sampled_from(["", "\n", "\r\n", "\n\n"]))
