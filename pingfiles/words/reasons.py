"""Why a contact is due, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from pingfiles.feasts.spain import NEW_YEAR
from pingfiles.kinds import kind_name
from pingfiles.model import Contact, Due, Excuse, Feast, Moment, Reason
from pingfiles.note import moment_text
from pingfiles.note.links import plain_name
from pingfiles.rules.season import greeting, is_of_new_year
from pingfiles.words import relative_days
from pingfiles.words.languages import Language, words_of
from pingfiles.words.shapes.kinds import Forms, Kinds
from pingfiles.words.shapes.reasons import Reasons

_NEAR_DAYS = 7
"""An anniversary up to a week ahead is named by its weekday."""


class Part(NamedTuple):
    """A part of why a contact is due; `short` says it where there is no room for all of it."""

    text: str
    short: str = ""


def why(row: Due, today: date, language: Language) -> str:
    """All of a row's reasons, and what else should be known before writing."""
    return "; ".join(part.text for part in parts_of_why(row, today, language))


def parts_of_why(row: Due, today: date, language: Language) -> list[Part]:
    """The same one by one, the most useful first."""
    words = words_of(Reasons, language)
    reasons = [reason for reason in without_repeats(row.reasons) if reason.kind != "cadence"]
    parts = [Part(phrase(reason, row.contact, today, language)) for reason in reasons]
    more = [_excuse_part(row.excuse, today, language)] if row.excuse else []
    if row.last_ping is None and (job := _who_they_are(row, language)):
        more.insert(0 if reasons else len(more), job)  # an excuse to write is less needed where there is an occasion
    parts += more
    if not _names_last_ping(row):
        parts.append(_last_ping(row, today, language))
    if row.balance.net < 0:
        parts.append(Part(words.offer_first))
    if row.snoozed_until:
        parts.append(Part(words.snoozed.format(day=relative_days.day_name(row.snoozed_until, today, language))))
    return parts


def without_repeats(reasons: Iterable[Reason]) -> list[Reason]:
    """Reasons without the Christmas that is New Year's wishes by now, where that New Year is among them too."""
    reasons = [*reasons]
    new_years = {reason.on for reason in reasons if reason.feast == NEW_YEAR}
    return [reason for reason in reasons if not (is_of_new_year(reason) and said_day(reason) in new_years)]


def title(reason: Reason, contact: Contact, language: Language) -> str:
    """A reason in a few words, without its day."""
    if is_of_new_year(reason):
        return NEW_YEAR.name(language)
    n = relative_days.ordinal(reason.years, language) if reason.years else ""
    return _filled(_forms(reason, language).title, _values(reason, contact, language), n=n)


def phrase(reason: Reason, contact: Contact, today: date, language: Language) -> str:
    """A reason with its day, as a part of a sentence."""
    if is_of_new_year(reason):
        return _new_year(said_day(reason), today, language)
    forms = _forms(reason, language)
    form = forms.past if reason.days < 0 else forms.today if not reason.days else None
    when = relative_days.when(reason.on, today, language)
    return _filled(form or forms.ahead, _values(reason, contact, language), n=reason.years, when=when)


def feast_phrase(feast: Feast, on: date, today: date, language: Language) -> str:
    """A feast with its day, whomever it is for: 'Christmas on 25 December', and 'New Year's wishes' in January."""
    greeted, day = greeting(Reason("holiday", on, (on - today).days, feast=feast))
    if greeted == NEW_YEAR and (day < today or greeted != feast):
        return _new_year(day, today, language)
    return f"{feast.name(language)} {relative_days.when(on, today, language)}"


def said_day(reason: Reason) -> date:
    """The day that the words of a reason speak of."""
    return greeting(reason)[1]


def _new_year(on: date, today: date, language: Language) -> str:
    """What a greeting of the season is from 27 December to 6 January; `on` is 1 January."""
    if today < on:
        return feast_phrase(NEW_YEAR, on, today, language)
    return words_of(Reasons, language).new_year_wishes


def _forms(reason: Reason, language: Language) -> Forms:
    words = words_of(Kinds, language).kinds[reason.kind]
    if words.left and reason.moment and reason.moment.kind == "left":
        return words.left
    return words.no_year if words.no_year and not reason.years else words.forms


def _values(reason: Reason, contact: Contact, language: Language) -> dict[str, object]:
    """What a reason's words are filled in with, but for its day."""
    values: dict[str, object] = {"years": relative_days.years(reason.years or 0, language), "name": reason.shared}
    values["every"] = relative_days.every(reason.every, language) if reason.every else ""
    match reason.kind:
        case "work-anniversary":
            values["place"] = _place(contact, language)
        case "job-change":
            values["what"] = _job(reason.moment, contact, language)
        case "press":
            values |= _appearance(reason.moment, language)
        case "holiday":
            values["feast"] = reason.feast.name(language) if reason.feast else kind_name("holiday", language)
        case "milestone":
            values["what"] = _milestone(reason.moment, language)
    return values


def _filled(form: str, values: Mapping[str, object], **more: object) -> str:
    """A form with its values; one that ends in a colon has nothing to follow it."""
    return form.format(**values, **more).removesuffix(": ")


def _names_last_ping(row: Due) -> bool:
    """Whether the last contact is the message that waits for an answer, so that no day or cadence need be added."""
    kinds = {reason.kind: reason.on for reason in row.reasons}
    return kinds.get("reply") == row.last_ping is not None and "cadence" not in kinds


def _last_ping(row: Due, today: date, language: Language) -> Part:
    words = words_of(Reasons, language)
    if row.last_ping is None:
        return Part(words.never_pinged)
    last = relative_days.distance(row.last_ping, today, language)
    short = words.last_ping.format(when=last)
    for reason in row.reasons:
        if reason.kind == "cadence" and reason.days > 0:
            return Part(words.last_ping_ahead.format(when=last, day=relative_days.when(reason.on, today, language)))
        if reason.kind == "cadence" and reason.every:
            every = relative_days.every(reason.every, language)
            return Part(words.last_ping_due.format(when=last, every=every), short)
    return Part(short)


def _excuse_part(excuse: Excuse, today: date, language: Language) -> Part:
    what = _excuse(excuse, today, language)
    return Part(words_of(Reasons, language).excuse.format(what=what), what)


def _excuse(excuse: Excuse, today: date, language: Language) -> str:
    words = words_of(Reasons, language)
    if excuse.on and excuse.years:
        is_near = (excuse.on - today).days <= _NEAR_DAYS
        day = (relative_days.when if is_near else relative_days.distance)(excuse.on, today, language)
        form = {"met": words.excuse_met, "connected": words.excuse_connected}.get(excuse.kind, words.excuse_milestone)
        years = relative_days.years(excuse.years, language)
        return form.format(years=years, what=plain_name(excuse.text), when=day)
    return words.excuse_mutual.format(name=excuse.text) if excuse.kind == "mutual" else excuse.text


def _who_they_are(row: Due, language: Language) -> Part | None:
    """The role and company of someone never pinged, where no reason names them."""
    contact = row.contact
    if any(reason.kind in ("job-change", "work-anniversary") for reason in row.reasons):
        return None
    job = _role_at(contact.role, contact.company, language)
    return Part(job, contact.company or "") if job else None


def _role_at(role: str | None, company: str | None, language: Language) -> str:
    if role and company:
        return words_of(Reasons, language).role_at.format(role=role, company=company)
    return role or company or ""


def _place(contact: Contact, language: Language) -> str:
    words = words_of(Reasons, language)
    return words.at_company.format(company=contact.company) if contact.company else words.in_the_post


def _job(moment: Moment | None, contact: Contact, language: Language) -> str:
    """The new job, as the moment or else the note says; of one that they left all that is written of it."""
    if moment and moment.kind == "left":
        return plain_name(moment.text)
    if moment:
        job = moment_text.job(moment.text)
        role, company = (job.role, job.company) if job.company else (job.text, None)
    else:
        role, company = contact.role, contact.company
    return _role_at(role, company, language)


def _appearance(moment: Moment | None, language: Language) -> dict[str, str]:
    """Where they appeared and what they said there; what does not fit that form stands as it is."""
    words = words_of(Reasons, language)
    press = moment_text.press(moment.text if moment else "")
    quote = words.quoted.format(quote=press.quote) if press.quote else ""
    if not press.outlet and not press.quote and press.text:
        quote = f": {press.text}"
    return {"outlet": press.outlet or words.the_press, "quote": quote}


def _milestone(moment: Moment | None, language: Language) -> str:
    words = words_of(Reasons, language)
    return plain_name(moment.text) if moment and moment.text else words.milestone_no_text
