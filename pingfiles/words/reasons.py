"""Why a contact is due, in words."""

from __future__ import annotations

from datetime import date

from pingfiles.kinds import kind_name
from pingfiles.model import Contact, Due, Excuse, Moment, Reason
from pingfiles.note import moment_text
from pingfiles.note.links import plain_name
from pingfiles.words import relative_days as said
from pingfiles.words.languages import Language, words_of
from pingfiles.words.shapes.reasons import Reasons


def why(row: Due, today: date, language: Language) -> str:
    """All of a row's reasons, and what else should be known before writing."""
    words = words_of(Reasons, language)
    told = [phrase(reason, row.contact, today, language) for reason in row.reasons if reason.kind != "cadence"]
    if not _last_ping_was_told(row):
        told.append(_last_ping(row, today, language))
    if row.excuse:
        told.append(words.excuse.format(what=_excuse(row.excuse, today, language)))
    if row.balance.net < 0:
        told.append(words.offer_first)
    if row.snoozed_until:
        told.append(words.snoozed.format(day=said.day_name(row.snoozed_until, today, language)))
    return "; ".join(told)


def title(reason: Reason, contact: Contact, language: Language) -> str:
    """A reason in a few words, without its day."""
    words = words_of(Reasons, language)
    match reason.kind:
        case "birthday":
            if not reason.years:
                return kind_name("birthday", language)
            return words.birthday_title.format(n=said.ordinal(reason.years, language))
        case "work-anniversary":
            if reason.years is None:
                return kind_name("work-anniversary", language)
            return words.anniversary_title.format(
                years=said.years(reason.years, language), place=_place(contact, language)
            )
        case "job-change":
            has_left = reason.moment is not None and reason.moment.kind == "left"
            form = words.left_title if has_left else words.job_title
            return _without_nothing(form.format(what=_post(reason.moment, contact, language)))
        case "press":
            return words.press_title.format(**_appearance(reason.moment, language))
        case "holiday":
            return _feast(reason, language)
        case "milestone":
            years = said.years(reason.years or 0, language)
            return words.milestone_title.format(years=years, what=_milestone(reason.moment, language))
        case "reply":
            return words.reply_title
        case "mutual":
            return words.mutual_title.format(name=reason.shared)
        case "cadence":
            return words.cadence_title.format(every=said.every(reason.every, language)) if reason.every else ""


def phrase(reason: Reason, contact: Contact, today: date, language: Language) -> str:
    """A reason with its day, as a part of a sentence."""
    words = words_of(Reasons, language)
    day = said.when(reason.on, today, language)
    past = reason.days < 0
    match reason.kind:
        case "birthday":
            if not reason.years:
                form = words.birthday_no_year_past if past else words.birthday_no_year
                return form.format(when=day)
            return (words.birthday_past if past else words.birthday).format(n=reason.years, when=day)
        case "work-anniversary":
            if reason.years is None:
                return words.anniversary_no_year.format(when=day)
            form = (words.anniversary_past, words.anniversary_today, words.anniversary)[_tense(reason)]
            return form.format(years=said.years(reason.years, language), place=_place(contact, language), when=day)
        case "job-change":
            form = words.left if reason.moment and reason.moment.kind == "left" else words.job
            return _without_nothing(form.format(when=day, what=_post(reason.moment, contact, language)))
        case "press":
            return words.press.format(when=day, **_appearance(reason.moment, language))
        case "holiday":
            return (words.holiday_past if past else words.holiday).format(feast=_feast(reason, language), when=day)
        case "milestone":
            years = said.years(reason.years or 0, language)
            form = words.milestone if reason.days else words.milestone_today
            return form.format(years=years, when=day, what=_milestone(reason.moment, language))
        case "reply":
            return words.reply.format(when=day)
        case "mutual":
            return words.mutual.format(name=reason.shared, when=day)
        case "cadence":
            return title(reason, contact, language)


def _tense(reason: Reason) -> int:
    """0 for what has been, 1 for today, 2 for what is to come."""
    return 0 if reason.days < 0 else 2 if reason.days else 1


def _last_ping_was_told(row: Due) -> bool:
    """Whether the last contact is the message that waits for an answer, and no cadence is to be named."""
    kinds = {reason.kind: reason.on for reason in row.reasons}
    return kinds.get("reply") == row.last_ping is not None and "cadence" not in kinds


def _last_ping(row: Due, today: date, language: Language) -> str:
    words = words_of(Reasons, language)
    if row.last_ping is None:
        return words.never_pinged
    last = said.distance(row.last_ping, today, language)
    for reason in row.reasons:
        if reason.kind == "cadence" and reason.every:
            return words.last_ping_due.format(when=last, every=said.every(reason.every, language))
    return words.last_ping.format(when=last)


def _excuse(excuse: Excuse, today: date, language: Language) -> str:
    words = words_of(Reasons, language)
    if excuse.kind == "milestone" and excuse.on and excuse.years:
        day = said.distance(excuse.on, today, language)
        return words.excuse_milestone.format(
            years=said.years(excuse.years, language), what=plain_name(excuse.text), when=day
        )
    return words.excuse_mutual.format(name=excuse.text) if excuse.kind == "mutual" else excuse.text


def _place(contact: Contact, language: Language) -> str:
    words = words_of(Reasons, language)
    return words.at_company.format(company=contact.company) if contact.company else words.in_the_post


def _post(moment: Moment | None, contact: Contact, language: Language) -> str:
    """The post taken, as the moment or else the note says; of one left all that was written of it."""
    words = words_of(Reasons, language)
    if moment and moment.kind == "left":
        return plain_name(moment.text)
    if moment:
        told = moment_text.job(moment.text)
        role, company = (told.role, told.company) if told.company else (told.text, None)
    else:
        role, company = contact.role, contact.company
    if role and company:
        return words.role_at.format(role=role, company=company)
    return role or company or ""


def _appearance(moment: Moment | None, language: Language) -> dict[str, str]:
    """Where they appeared and what they said there; what does not fit that form is told as it stands."""
    words = words_of(Reasons, language)
    told = moment_text.press(moment.text if moment else "")
    quote = words.quoted.format(quote=told.quote) if told.quote else ""
    if not told.outlet and not told.quote and told.text:
        quote = f": {told.text}"
    return {"outlet": told.outlet or words.the_press, "quote": quote}


def _milestone(moment: Moment | None, language: Language) -> str:
    words = words_of(Reasons, language)
    return plain_name(moment.text) if moment and moment.text else words.milestone_no_text


def _feast(reason: Reason, language: Language) -> str:
    return reason.feast.name(language) if reason.feast else kind_name("holiday", language)


def _without_nothing(told: str) -> str:
    """What ends in a colon has nothing behind it."""
    return told.removesuffix(": ")
