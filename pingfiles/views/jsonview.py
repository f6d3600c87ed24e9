"""JSON: a contract that other programs rely on. Keys may be added, never changed or taken away."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Any

from pingfiles.kinds import KINDS
from pingfiles.messages import sentence
from pingfiles.model import Contact, Due, Link, Moment, Ping, Reason
from pingfiles.problems import Problem
from pingfiles.rules.shortlist import Shortlist
from pingfiles.rules.status import Standing
from pingfiles.schema import values
from pingfiles.schema.keys import IN_JSON, IN_JSON_OF_SHOW, Key
from pingfiles.words.languages import Language
from pingfiles.words.reasons import title, why

if TYPE_CHECKING:
    from pingfiles.drafts.compose import Draft
    from pingfiles.drafts.templates import Listed
    from pingfiles.rules.diagnosis import Diagnosis

VERSION = 1

EXAMPLES = 10
"""Places of a group in the JSON of `doctor`."""

_UNSAFE = re.compile("[\x80-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What turns or breaks a line on a terminal: escaped, as JSON itself escapes U+001B."""


def due(listed: Shortlist, today: date, within: int, problems: int, language: Language, explain: bool = False) -> str:
    """`due --format json`; `within` is in days, `problems` counts errors and warnings."""
    shown = {row.contact.path for row in listed.rows}
    return _dumped(
        {
            "version": VERSION,
            "today": today.isoformat(),
            "within_days": within,
            "due": [_row(row, today, language, explain, is_shown=row.contact.path in shown) for row in listed.listed],
            "counts": dict(listed.counts),
            "problems": problems,
        }
    )


def contacts(found: Iterable[tuple[Contact, Standing]]) -> str:
    """`list --format json`."""
    return _dumped({"version": VERSION, "contacts": [_contact(*pair) for pair in found]})


def contact(found: Contact, standing: Standing) -> str:
    """`show --format json`: all that the index knows of a contact."""
    made = {"version": VERSION} | _contact(found, standing)
    made |= {
        "pings": [_ping(ping) for ping in found.entries],
        "shared_pings": [{"contact": other.name, "path": other.path, **_ping(ping)} for other, ping in standing.shared],
        "moments": [_moment(moment) for moment in found.moments],
        **{key.field: _value(key, found) for key in IN_JSON_OF_SHOW},
        "links": [_link(link) for link in found.links],
    }
    return _dumped(made)


def drafts(made: Iterable[Draft]) -> str:
    """`draft --print --format json`."""
    return _dumped({"version": VERSION, "drafts": [_draft(draft) for draft in made]})


def templates(listed: Iterable[Listed]) -> str:
    """`templates list --format json`."""
    return _dumped({"version": VERSION, "templates": [template._asdict() for template in listed]})


def problems(found: Iterable[Problem], language: Language) -> str:
    """Problems with their places, their messages in a language."""
    return _dumped({"version": VERSION, "problems": [_problem(problem, language) for problem in found]})


def doctor(found: Diagnosis, language: Language) -> str:
    """`doctor --format json`: what was read, and the groups of what was not, their sentences in a language."""
    return _dumped(
        {
            "version": VERSION,
            "read": found.read._asdict(),
            "not_understood": [
                {
                    "code": group.code,
                    "what": sentence(group.what, language),
                    "count": group.count,
                    "examples": [{"path": path, "line": line} for path, line in group.places[:EXAMPLES]],
                    "suggestion": sentence(group.suggestion, language) if group.suggestion else None,
                }
                for group in found.not_understood
            ],
        }
    )


def _row(row: Due, today: date, language: Language, explain: bool, is_shown: bool) -> dict[str, Any]:
    leading = row.leading
    made: dict[str, Any] = {
        "contact": row.contact.name,
        "path": row.contact.path,
        "kind": leading.kind,
        "on": leading.on.isoformat(),
        "days": leading.days,
        "why": why(row, today, language),
        "reasons": [_reason(reason, row.contact, language) for reason in row.reasons],
        "last_ping": _day(row.last_ping),
        "channel": row.channel,
        "tie": row.contact.tie,
        "language": row.language,
        "gave": row.balance.gave,
        "asked": row.balance.asked,
        "got": row.balance.got,
        "snoozed_until": _day(row.snoozed_until),
        "score": row.score,
        "block": row.block,
        "shown": is_shown,
    }
    if explain:
        made["terms"] = [{"name": term.name, "points": round(term.points, 2)} for term in row.terms]
    return made


def _reason(reason: Reason, whose: Contact, language: Language) -> dict[str, Any]:
    made: dict[str, Any] = {
        "kind": reason.kind,
        "on": reason.on.isoformat(),
        "days": reason.days,
        "title": title(reason, whose, language),
    }
    if KINDS[reason.kind].has_years:
        made["years"] = reason.years
    return made


def _contact(found: Contact, standing: Standing) -> dict[str, Any]:
    """The keys of a note; what follows from its log stands behind the keys that it belongs to."""
    made: dict[str, Any] = {}
    for key in IN_JSON:
        made[key.field] = _value(key, found)
        if key.name == "name":
            made["path"] = found.path
        elif key.name == "deathdate":
            made["deceased"] = found.deceased or found.deathdate is not None
        elif key.name == "last_contact":
            made["last_ping"] = _day(standing.last_ping)
            made["next_due"] = _day(standing.next_due)
            made["snoozed_until"] = _day(standing.snoozed_until)
    balance = standing.balance
    return made | {"gave": balance.gave, "asked": balance.asked, "got": balance.got}


def _value(key: Key, found: Contact) -> Any:
    value = getattr(found, key.field)
    if isinstance(value, tuple):
        return [_plain(item) for item in value] if key.type is values.link else list(value)
    return _plain(value) if key.type is values.link else _text(value)


def _ping(ping: Ping) -> dict[str, Any]:
    return {
        "date": ping.date.isoformat(),
        "note": ping.note,
        "time": ping.time,
        "channel": ping.channel,
        "occasions": list(ping.occasions),
        "text": ping.text,
        "tags": list(ping.tags),
        "line": ping.line,
    }


def _moment(moment: Moment) -> dict[str, Any]:
    return {"date": moment.date.isoformat(), "kind": moment.kind, "text": moment.text, "line": moment.line}


def _link(link: Link) -> dict[str, Any]:
    return {"target": _plain(link.target), "line": link.line}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _text(value: object | None) -> str | None:
    return None if value is None else str(value)


def _plain(path: str | None) -> str | None:
    """The plain name of a link's target: without folders."""
    return path.rpartition("/")[2] if path else None


def _draft(draft: Draft) -> dict[str, Any]:
    return {
        "contact": draft.contact,
        "path": draft.path,
        "occasion": draft.occasion,
        "also": list(draft.also),
        "send_on": draft.send_on.isoformat(),
        "channel": draft.channel,
        "language": draft.language,
        "formality": draft.formality,
        "tone": draft.tone,
        "subject": draft.subject,
        "text": draft.text,
        "link": draft.link,
        "missing": draft.missing,
        "placeholder": draft.placeholder,
        "hooks": [hook._asdict() for hook in draft.hooks],
        "template": draft.template,
        "why": draft.why,
    }


def _problem(problem: Problem, language: Language) -> dict[str, Any]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "code": problem.code,
        "severity": problem.severity,
        "message": sentence(problem.what, language),
        "fixable": problem.is_fixable,
    }


def _dumped(made: dict[str, Any]) -> str:
    """One line a row would be a bad read; two spaces are what other programs' JSON has. Always NFC."""
    text = indented(made)
    text = unicodedata.normalize("NFC", text) if not unicodedata.is_normalized("NFC", text) else text
    text = text if text.isascii() else _UNSAFE.sub(lambda char: f"\\u{ord(char[0]):04x}", text)
    return text.encode("utf-8", "replace").decode().replace("\x7f", "\\u007f") + "\n"


def indented(value: Any, margin: str = "\n") -> str:
    """What `json.dumps(value, ensure_ascii=False, indent=2)` gives, in half the time: its C encoder does not indent."""
    if isinstance(value, str):
        return encode_basestring(value)
    inner = f"{margin}  "
    if isinstance(value, dict) and value:
        items = [f"{encode_basestring(key)}: {indented(item, inner)}" for key, item in value.items()]
        return f"{{{inner}{f',{inner}'.join(items)}{margin}}}"
    if isinstance(value, list) and value:
        return f"[{inner}{f',{inner}'.join([indented(item, inner) for item in value])}{margin}]"
    return json.dumps(value)
