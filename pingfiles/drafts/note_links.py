"""The links of a draft note, as the contacts' own notes make them: what they would be, and the note with them so."""

from __future__ import annotations

import re
from typing import NamedTuple

from pingfiles.drafts import draft_note
from pingfiles.drafts.box_lines import box_line, linked_to
from pingfiles.drafts.channels import FORMS
from pingfiles.drafts.deep_links import Opening, opening
from pingfiles.drafts.draft_note import DraftNote
from pingfiles.index import Contacts
from pingfiles.model import Contact
from pingfiles.words.languages import Language

_TO_LOOK_AT = ("like", "comment")


class Wanted(NamedTuple):
    """The link to one of those whom a draft waits for, as it would be made now."""

    target: str
    channel: str
    opening: Opening


def wanted(note: DraftNote, contacts: Contacts, spoken: Language) -> list[Wanted]:
    """The links that a draft should have, in order; none for a contact that is gone or an unknown channel."""
    message = "" if note.has_placeholder else note.message
    links = []
    for target, channel in zip(note.to, note.channel_of_each, strict=True):
        if target in note.logged:
            continue
        contact = contacts.resolve(target)
        if contact and channel in FORMS:
            links.append(Wanted(target, channel, _opening(note, contact, channel, message, spoken)))
    return links


def are_bent(note: DraftNote, contacts: Contacts) -> bool:
    """Whether a link is not the one that would be made: to another address, with other words, or lost."""
    made = wanted(note, contacts, "en")
    opens = [(each.target, each.opening.link) for each in made if each.opening.link]
    has_all = len(made) == sum(target not in note.logged for target in note.to)
    return has_all and sorted(opens) != sorted(link for link in note.opens if link[0] not in note.logged)


def refresh(text: str, contacts: Contacts, spoken: Language) -> str:
    """The note with its links rewritten from its contacts, message and subject; nothing else changes."""
    note = draft_note.read("", text)
    if note is None or not note.has_block:
        return text
    is_alone = len(note.to) == 1
    start, end = draft_note.link_area(text, is_alone)
    lines = re.findall(r"[^\n]*\n|[^\n]+", text[start:end])
    for each in wanted(note, contacts, spoken):
        _put(lines, each, spoken, is_alone, line_end="\r\n" if "\r\n" in text else "\n")
    return text[:start] + "".join(lines) + text[end:]


def _opening(note: DraftNote, contact: Contact, channel: str, message: str, spoken: Language) -> Opening:
    """As the contact's note makes it; which of several pages there is to look at, the draft says."""
    made = opening(contact, channel, note.subject, message, spoken)
    if channel not in _TO_LOOK_AT:
        return made
    articles = [moment.text for moment in contact.moments if moment.kind == "press"]
    offered = [made, *(opening(contact, channel, "", "", spoken, article) for article in articles)]
    return next((one for one in offered if one.link in note.links), made)


def _put(lines: list[str], each: Wanted, spoken: Language, is_alone: bool, line_end: str) -> None:
    """Puts a link into its line, unless it stands there already; a line that was lost is added."""
    new_line = draft_note.link_line(each.channel, each.opening, spoken)
    number = next((n for n, line in enumerate(lines) if _is_its_line(line, each.target, is_alone)), None)
    if number is None:
        if new_line:
            _insert(lines, new_line if is_alone else box_line(each.target, new_line), line_end)
        return
    line = lines[number]
    if draft_note.links_in(line) != [link for link in (each.opening.link,) if link]:
        bare = line.rstrip("\r\n")
        mark = "" if is_alone else bare[: bare.index("]]") + 2] + " "
        lines[number] = (mark + new_line).rstrip() + line[len(bare) :]


def _insert(lines: list[str], new_line: str, line_end: str) -> None:
    """Adds a line at the end, above a blank one; what stands there without a line break gets one."""
    if not lines:
        lines.append(line_end)
    elif not lines[-1].endswith("\n"):
        lines[-1] += line_end
    is_before_blank = len(lines) > 1 and not lines[-1].strip()
    lines.insert(len(lines) - is_before_blank, new_line + line_end)


def _is_its_line(line: str, target: str, is_alone: bool) -> bool:
    return draft_note.is_link_line(line) if is_alone else linked_to(line) == target
