"""Composes drafts: for one contact, or for all who are due."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from pingfiles.actions.draft_folder import DraftFolder
from pingfiles.actions.ticked_drafts import with_ticked_drafts
from pingfiles.drafts.compose import Brief, Draft, Wishes, drafts, drafts_for_many
from pingfiles.drafts.findings import of_template
from pingfiles.drafts.plan import recent_templates, used_before
from pingfiles.drafts.select import brief_for, briefs_due, refuse_unknown
from pingfiles.drafts.templates import Templates
from pingfiles.feasts.spain import CHRISTMAS
from pingfiles.folding import same_key
from pingfiles.messages import Message
from pingfiles.model import Contact
from pingfiles.problems import Problem
from pingfiles.rules.reasons import WITHIN_DAYS
from pingfiles.schema.schema import Schema
from pingfiles.settings import Settings
from pingfiles.vault.named_notes import NamedNotes
from pingfiles.vault.reader import Vault, text_of
from pingfiles.vault.template_files import read_templates
from pingfiles.words.relative_days import full_day

_SOON = 60
"""Days; an occasion beyond them is remarked on with its day: it may be another year's."""


@dataclass(frozen=True, slots=True)
class Request:
    """What drafts are asked for. Without a contact: for the rows that the due list shows.

    `limit` takes the first rows instead, `everything` all of them.
    """

    contact: Contact | None = None
    occasion: str | None = None
    limit: int | None = None
    wishes: Wishes = field(default_factory=Wishes)
    everything: bool = False

    @property
    def is_for_many(self) -> bool:
        """Whether one text is to serve all."""
        return self.contact is None and self.occasion is not None and self.wishes.tone == "common"

    @property
    def subject(self) -> str:
        """What `undo` shows as what was drafted."""
        return self.contact.name if self.contact else " ".join(filter(None, ("--due", self.occasion)))


class Composed(NamedTuple):
    """The drafts, those together that share one text, and what is wrong with the vault's own templates."""

    groups: list[list[Draft]]
    problems: list[Problem]
    remarks: list[Message]


def compose(
    vault: Vault,
    folder: DraftFolder,
    request: Request,
    today: date,
    watched: Callable[[Sequence[Brief]], Iterable[Brief]] = lambda briefs: briefs,
) -> Composed:
    """Composes the drafts that are asked for; nothing is written. `watched` passes them on one by one.

    Raises PingfilesError where there is no such occasion or template, or nothing to draft.
    """
    if request.occasion:
        refuse_unknown(request.occasion, vault.settings)
    briefs, remarks = _briefs(vault, folder, request, today)
    files = read_templates(vault.root, vault.settings.templates)
    with Templates(files.sources) as templates:
        if request.is_for_many:
            groups = drafts_for_many(watched(briefs), vault.settings, templates, request.wishes, today)
        else:
            each = drafts(watched(briefs), vault.settings, templates, request.wishes, today)
            groups = [[draft] for draft in each]
        faults = [of_template(fault, vault.settings.templates) for fault in templates.faults.values()]
    return Composed(groups, [*files.problems, *faults], [*remarks, *_bare(groups)])


def _briefs(vault: Vault, folder: DraftFolder, request: Request, today: date) -> tuple[list[Brief], list[Message]]:
    index, settings = vault.index, vault.settings
    recent = recent_templates(folder.notes.values(), index, today)
    used = used_before(folder.notes.values(), index, today)
    notes = NamedNotes(vault.root)

    def note_of(path: str) -> str:
        return text_of(vault.root, path)

    def called(link: str) -> str:
        return _called_in(notes.text(link), vault.schema)

    if request.contact is None:
        index = with_ticked_drafts(vault, today).index
        briefs = briefs_due(
            *(index, settings, today, note_of, request.occasion, request.limit, recent, request.everything),
            used=used,
            called=called,
        )
        return briefs, _early(briefs, settings, today, WITHIN_DAYS) if request.occasion else []
    brief = brief_for(request.contact, index, settings, today, note_of, request.occasion, recent, used, called)
    return [brief], _early([brief], settings, today, _SOON)


def _called_in(text: str, schema: Schema) -> str:
    """How a note that need not be a contact's calls what it is about."""
    for name, value in schema.note(text).pairs:
        known = schema.keys.get(same_key(name))
        if known and known.field == "called" and isinstance(value, str):
            return value.strip()
    return ""


def _bare(groups: Sequence[Sequence[Draft]]) -> list[Message]:
    """That messages have nothing of those whom they are for: a bare congratulation drowns among a hundred."""
    bare = [draft for group in groups for draft in group if draft.is_bare]
    return [Message("draft-nothing-of-theirs", {"n": len(bare), "name": bare[0].contact})] if bare else []


def _early(briefs: Sequence[Brief], settings: Settings, today: date, usual: int) -> list[Message]:
    """The day of drafts that are asked for before it: of Christmas at any time, else where it is not near."""
    first = briefs[0].occasion
    days, day = (first.send_on - today).days, full_day(first.send_on, settings.language)
    if first.feast == CHRISTMAS and days > 0:
        return [Message("draft-before-season", {"feast": CHRISTMAS.name(settings.language), "day": day})]
    return [Message("draft-far-ahead", {"n": len(briefs), "day": day})] if days > usual else []
