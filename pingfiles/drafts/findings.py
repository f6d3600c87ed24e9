"""Problems of draft notes and of the vault's own templates: small checks, one for each code."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pingfiles.dates import shift
from pingfiles.drafts.channels import LONGEST, MOST_SENTENCES, form_of, is_too_long
from pingfiles.drafts.draft_note import DraftNote
from pingfiles.drafts.message_length import MOST_SMS, length_on_x, outside_gsm, sms_count
from pingfiles.drafts.note_links import are_bent
from pingfiles.drafts.occasion_words import undated_words
from pingfiles.drafts.recipients import Recipient, waiting
from pingfiles.drafts.render import TemplateFault
from pingfiles.feasts.names import plain
from pingfiles.feasts.spain import CHRISTMAS, NEW_YEAR
from pingfiles.index import Contacts
from pingfiles.messages import Message
from pingfiles.problems import Problem
from pingfiles.rules.season import last_day_of_wishes
from pingfiles.schema.schema import Schema

_BROKEN = ("PF104", "PF105", "PF106", "PF201", "PF202", "PF203", "PF209")
"""The problems that make front matter unreliable, in a draft as in a contact."""

_UNDATED_DAYS = 7
"""How long an answer or a word to keep in touch may wait as it was drafted."""


def of_draft(note: DraftNote, contacts: Contacts, today: date) -> Iterator[Problem]:
    """The problems of a draft note on a day. In a sent draft only an open question counts."""
    if note.is_sent:
        yield from _unfinished(note)
        return
    yield from _gone(note, contacts)
    yield from _too_long(note)
    yield from _passed(note, today)
    yield from without_message(note)
    yield from _bent(note, contacts)


def of_text(path: str, text: str, schema: Schema) -> list[Problem]:
    """What makes a draft's front matter unreliable: a git conflict, a repeated key, an unclosed quote."""
    return [problem for problem in schema.read(path, text).problems if problem.code in _BROKEN]


def without_message(note: DraftNote) -> Iterator[Problem]:
    """A draft without its message block: nobody can tell what would be sent. A `like` has no words."""
    if not note.has_block and "look" not in map(form_of, note.channels):
        yield _problem(note, 1, "PF507", Message("draft-without-message", {}))


def of_template(fault: TemplateFault, folder: str) -> Problem:
    """A template that does not compile, uses an unknown variable or exceeds a limit."""
    path = f"{folder}/{fault.template}"
    return Problem(path, fault.line, 1, "PF505", Message("template-unusable", {"what": fault.what}))


def gone(note: DraftNote, each: Recipient) -> Problem:
    """The problem of a person whom a draft waits for and who is no contact, or none to write to."""
    mend = Message("draft-delete" if len(note.to) == 1 else "draft-drop-contact", {})
    values = {"name": each.target.rpartition("/")[2], "mend": mend}
    what = Message("draft-contact-gone" if each.contact is None else "draft-contact-inactive", values)
    return _problem(note, each.line, "PF501", what)


def _gone(note: DraftNote, contacts: Contacts) -> Iterator[Problem]:
    for each in waiting(note, contacts):
        if each.contact is None or not each.contact.is_active:
            yield gone(note, each)


def _unfinished(note: DraftNote) -> Iterator[Problem]:
    if note.has_placeholder:
        yield _problem(note, note.placeholder_line, "PF502", Message("draft-open-question", {}))


def _too_long(note: DraftNote) -> Iterator[Problem]:
    for channel in dict.fromkeys(note.channels):
        if note.message and is_too_long(note.message, channel):
            yield _problem(note, note.message_line, "PF503", _excess(note.message, channel))


def _excess(message: str, channel: str) -> Message:
    """What a message has too many of for its channel."""
    if form_of(channel) == "sms":
        count, letter = sms_count(message), outside_gsm(message)
        name = "draft-too-many-sms-accented" if letter else "draft-too-many-sms"
        return Message(name, {"count": count, "most": MOST_SMS, "letter": letter})
    count = length_on_x(message) if form_of(channel) == "public" else len(message)
    if count > LONGEST[form_of(channel)]:
        return Message("draft-too-many-characters", {"count": count, "channel": channel})
    return Message("draft-too-many-sentences", {"most": MOST_SENTENCES, "channel": channel})


def _passed(note: DraftNote, today: date) -> Iterator[Problem]:
    if note.send_on and _last_day(note, note.send_on) < today and not _is_in_season(note, note.send_on, today):
        yield _problem(note, 1, "PF504", Message("draft-past", {"day": note.send_on}))


def _bent(note: DraftNote, contacts: Contacts) -> Iterator[Problem]:
    """A link that differs from the one that would be written now: another address, other words, or none."""
    if note.has_block and are_bent(note, contacts):
        yield _problem(note, note.link_line, "PF506", Message("draft-link-differs", {}))


def _last_day(note: DraftNote, send_on: date) -> date:
    """The last day on which a draft's words hold; where the occasion has no day they say "this week" at most."""
    return shift(send_on, _UNDATED_DAYS if undated_words().intersection(note.occasions[:1]) else 0)


def _is_in_season(note: DraftNote, send_on: date, today: date) -> bool:
    """Whether a draft is a greeting of the season whose words still hold, though its first day has passed."""
    word = plain(next(iter(note.occasions), ""))
    for feast in (CHRISTMAS, NEW_YEAR):
        if word in map(plain, (feast.key, *(name for _, name in feast.names))):
            last = last_day_of_wishes(feast, send_on)
            return last is not None and today <= last
    return False


def _problem(note: DraftNote, line: int, code: str, what: Message) -> Problem:
    return Problem(note.path, line, 1, code, what)
