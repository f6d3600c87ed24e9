"""The due list: one row a contact, with every reason in it; what is for today first, and the best of it foremost."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from pingfiles.folding import fold
from pingfiles.index import Contacts, have_same_names
from pingfiles.kinds import Kind
from pingfiles.model import Contact, Due, Reason
from pingfiles.rules.blocks import BLOCKS, Placed, base_of, placed
from pingfiles.rules.cadence import cadence_of
from pingfiles.rules.excuse import excuse_for, falls_this_week
from pingfiles.rules.history import History, balance_of, companions_of, history_of, usual_channel
from pingfiles.rules.holidays import Calendar
from pingfiles.rules.network import Knows, Met, known_to, knows_of, met_through
from pingfiles.rules.reasons import ALL, AWAKE, Case, Window
from pingfiles.rules.relation import Relation, relation
from pingfiles.rules.score import terms_of
from pingfiles.settings import Settings


class Question(NamedTuple):
    """What is asked of the due list, as `due` takes it, with the days and the feasts that it is about."""

    settings: Settings
    window: Window
    calendar: Calendar
    kinds: Collection[Kind] = ()
    tag: str | None = None
    everything: bool = False

    @property
    def today(self) -> date:
        """The day of the list."""
        return self.window.today


@dataclass(frozen=True, slots=True)
class DueState:
    """The due list of a day, with what its rows depend on: a changed note costs only the rows that it concerns."""

    index: Contacts
    question: Question
    knows: Knows
    companions: Relation[date]
    """By path, who was along in each log, and the newest day."""
    histories: Mapping[str, History]
    met: Relation[Met]
    """By path, who comes to mind because you were in touch with each contact, and when."""
    by_path: Mapping[str, Due]

    @classmethod
    def of(
        cls,
        index: Contacts,
        settings: Settings,
        today: date,
        within: int | None = None,
        kinds: Collection[Kind] = (),
        tag: str | None = None,
        everything: bool = False,
    ) -> DueState:
        """The state of a vault, with all rows; what is asked for is what `due` takes."""
        return _computed(
            index, Question(settings, Window.of(today, within), Calendar.of(settings), kinds, tag, everything)
        )

    def rows(self) -> tuple[Due, ...]:
        """The due list, in its order."""
        return tuple(sorted(self.by_path.values(), key=_order))

    def replace(self, index: Contacts, changed: Iterable[str]) -> DueState:
        """The state after the notes at some paths changed; `index` holds them as they are now.

        A note that comes, goes or gets another name can change what any link means: then all rows are new.
        """
        paths = [*changed]
        if not have_same_names(self.index, index, paths):
            return _computed(index, self.question)
        contacts = [index.by_path[path] for path in paths if path in index.by_path]
        knows, tied = self.knows.replace_many({contact.path: known_to(index, contact) for contact in contacts})
        for contact in contacts:
            if contact.is_active != self.index.by_path[contact.path].is_active:
                tied |= {*knows.of.get(contact.path, ()), *knows.to.get(contact.path, ())}
        companions, along = self.companions.replace_many(
            {contact.path: companions_of(index, contact, self.question.today) for contact in contacts}
        )
        stale = {*(contact.path for contact in contacts), *tied, *along}
        histories = {
            **self.histories,
            **{path: _history(index.by_path[path], companions, self.question) for path in stale},
        }
        met, mutual = self.met.replace_many(
            {path: _met(index, index.by_path[path], knows, histories[path], self.question) for path in stale}
        )
        return DueState(index, self.question, knows, companions, histories, met, self.by_path)._with_rows(
            stale | mutual
        )

    def _with_rows(self, paths: Iterable[str]) -> DueState:
        """The state with the rows of some contacts computed."""
        rows = dict(self.by_path)
        for path in paths:
            rows.pop(path, None)
            if row := self._row(self.index.by_path[path]):
                rows[path] = row
        return replace(self, by_path=rows)

    def _row(self, contact: Contact) -> Due | None:
        """A contact's row; None for those who are not due, and for the archived and the dead."""
        asked = self.question
        if not contact.is_active or (asked.tag is not None and not has_tag(contact, asked.tag)):
            return None
        case = Case(
            contact,
            self.histories[contact.path],
            asked.window,
            cadence_of(contact, asked.settings),
            asked.calendar,
            self.met.to.get(contact.path, {}),
        )
        row = placed(contact, reasons_for(case, asked.everything), asked.today, asked.kinds)
        return _row(case, row, asked.settings, self) if row else None


def due(
    index: Contacts,
    settings: Settings,
    today: date,
    within: int | None = None,
    kinds: Collection[Kind] = (),
    tag: str | None = None,
    everything: bool = False,
) -> tuple[Due, ...]:
    """Whom to ping on `today`, why, and in which order; the same input always gives the same rows.

    `within` is the number of days to look ahead (0: only today); None looks a week ahead for all that has its day,
    but to no day on which a cadence will have run out. `kinds` keeps the rows with a reason of
    one of these kinds, which then leads; `tag` those with a tag. `everything` includes snoozed contacts.
    """
    return DueState.of(index, settings, today, within, kinds, tag, everything).rows()


def _computed(index: Contacts, asked: Question) -> DueState:
    """The state of all contacts."""
    knows = knows_of(index)
    companions = relation((contact.path, companions_of(index, contact, asked.today)) for contact in index)
    histories = {contact.path: _history(contact, companions, asked) for contact in index}
    met = relation((contact.path, _met(index, contact, knows, histories[contact.path], asked)) for contact in index)
    state = DueState(index, asked, knows, companions, histories, met, {})
    return replace(state, by_path={contact.path: row for contact in index if (row := state._row(contact))})


def _history(contact: Contact, companions: Relation[date], asked: Question) -> History:
    days = companions.to.get(contact.path)
    return history_of(contact, asked.window.today, max(days.values()) if days else None)


def _met(index: Contacts, contact: Contact, knows: Knows, history: History, asked: Question) -> Mapping[str, Met]:
    """Who comes to mind because you were in touch with a contact."""
    window, last = asked.window, history.last_contact
    if last is None or last < window.met_since or not contact.is_active:
        return {}
    return met_through(index, knows, contact, last, window.met_since, window.today)


def reasons_for(case: Case, everything: bool = False) -> list[Reason]:
    """All that a contact is due for. A snooze holds cadence and mutual; what has its day comes all the same."""
    rests = not everything and snoozed_until(case.contact, case.window.today)
    return [reason for generator in (AWAKE if rests else ALL) for reason in generator(case)]


def snoozed_until(contact: Contact, today: date) -> date | None:
    """The day until which a contact rests; None where it does not."""
    return contact.snooze if contact.snooze and contact.snooze > today else None


def has_tag(contact: Contact, tag: str) -> bool:
    """Whether a contact has a tag, or one nested below it (`work` finds `work/energy`)."""
    wanted = fold(tag.lstrip("#"))
    return any(own == wanted or own.startswith(f"{wanted}/") for own in map(fold, contact.tags))


def language_of(contact: Contact, settings: Settings) -> str:
    """The language in which to write to a contact."""
    return contact.language or settings.language


def _order(row: Due) -> tuple[int, date, float, int, str, str]:
    """Today's rows stand by their score, those to come by their days, the others by their score again.

    Of those never pinged whose score is the same, whom you met last comes first.
    """
    day = row.leading.on if row.block == "coming" else date.min
    met = row.contact.met if row.last_ping is None and row.block == "keep" else None
    since = date(met.year, met.month or 1, met.day or 1).toordinal() if met and met.year else 0
    return BLOCKS.index(row.block), day, -row.score, -since, fold(row.contact.name), row.contact.path


def _row(case: Case, row: Placed, settings: Settings, state: DueState) -> Due:
    contact, today = case.contact, case.window.today
    last = case.history.last_contact
    is_kept = row.block == "keep"
    needs_excuse = is_kept and all(reason.kind != "mutual" for reason in row.reasons)
    excuse = excuse_for(contact, state.index, state.knows, today) if needs_excuse else None
    return Due(
        contact=contact,
        reasons=row.reasons,
        last_ping=last,
        channel=usual_channel(contact, today),
        language=language_of(contact, settings),
        balance=balance_of(contact, today),
        snoozed_until=snoozed_until(contact, today),
        terms=terms_of(
            base_of(row),
            len(row.reasons) - 1,
            contact.tie,
            today,
            has_excuse=is_kept and falls_this_week(excuse, row.reasons, today),
            is_stranger=is_kept and last is None,
        ),
        block=row.block,
        excuse=excuse,
    )
