"""The one table of keys: what each holds, what else it is called, and where it is shown, exported or left out."""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from typing import Any, NamedTuple

from pingfiles.schema import values


class Not(NamedTuple):
    """A key is left out of an output on purpose."""

    reason: str


class Detail(NamedTuple):
    """A key is in the JSON of `show`, at this position, and not in that of `list`."""

    rank: int


class Key(NamedTuple):
    """A key of the format. A number is the position of the key in that output."""

    name: str
    """What the program writes."""
    type: Callable[[str], Any]
    """From the text of one value to its meaning; raises `values.Mistyped`."""
    shown: int | Not
    """Among the facts of `show`."""
    json: int | Detail | Not
    """In the JSON of `list` and `show`."""
    csv: int | Not
    """The column of a CSV export, which `import csv` reads."""
    vcard: str | Not
    """The property of a vCard (RFC 6350)."""
    is_list: bool = False
    synonyms: tuple[str, ...] = ()
    """The other names it is read by, the strongest first, besides those of `words`; in whatever spelling."""
    held_in: str | None = None
    """The field of `Contact` that holds it, if that has another name."""

    @property
    def field(self) -> str:
        """The field of `Contact` that holds it."""
        return self.held_in or self.name


_HEADING = Not("the heading says it")
_BLOCK = Not("a block of its own says it")
_LAST_PING = Not("the line of the last ping says it")
_SNOOZED_UNTIL = Not("`snoozed_until` says it, while it lasts")
_NO_EMPTY_LIST = Not("a cell cannot hold the empty list, which means: no feast at all")
_STATUS = Not("`status` says it")
_PRIVATE = Not("for you alone")
_OURS = Not("of use to this program only")
_NO_PROPERTY = Not("vCard has no property for it")
_LINKEDIN, _TWITTER, _TELEGRAM = (f"SOCIALPROFILE;SERVICE-TYPE={name}" for name in ("LinkedIn", "Twitter", "Telegram"))


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split(", "))


_BIRTHDAY = (
    "birthdate, bday, dob, prm-birthday, birthday_date, date_of_birth, born, birth, born_on, geburtstag, "
    "geburtsdatum, geboren, geb, anniversaire, date de naissance, naissance, compleanno, data di nascita, "
    "data de nascimento, nascimento, data de naixement, naixement"
)
_CADENCE = (
    "frequency, contactFrequency, prm-cadence, contact_every, ping_every, keep_in_touch, keep_in_touch_every, "
    "contact_cadence"
)
_LAST_CONTACT = (
    "last_contacted, prm-last-contacted, last_contact_date, last_contacted_on, date_last_contacted, "
    "last_chat, last_interaction, last_seen, last_talked, last_spoke, last_spoken, last_met, last_meeting, last_call, "
    "last_message, last_conversation, last_ping, last_touch, last_reached_out"
)
_COMPANY = "org, organization, organisation, employer, company_name"
_INTRODUCED_BY = "met_through, introduced_through, referred_by"
_SNOOZE = "snooze_until, prm-snooze-until, snoozed_until"
_EMAIL = "emails, mail, email_address, email_addresses"
_PHONE = (
    "phones, mobile, telephone, tel, cell, cellphone, mobile_phone, phone_number, phone_numbers, "
    "mobile_number, telephone_number, whatsapp"
)

KEYS = (
    # name, type, shown, json, csv, vcard, is a list, its English names, field
    Key("name", values.text, _HEADING, 1, 1, "FN", False, _names("fn, full_name")),
    Key("called", values.text, 1, 14, 2, _NO_PROPERTY, False, _names("goes_by, preferred_name")),
    Key("gender", values.gender, 14, 15, 17, "GRAMGENDER"),
    Key("status", values.status, 16, 17, 18, _NO_PROPERTY),
    Key("deathdate", values.death, 8, 18, 9, "DEATHDATE"),
    Key("aliases", values.text, 2, 2, 3, "NICKNAME", True, _names("alias, nickname, nicknames")),
    Key("tags", values.tag, 3, 3, 4, "CATEGORIES", True, _names("tag")),
    Key("company", values.text, 4, 4, 5, "ORG", False, _names(_COMPANY)),
    Key("role", values.text, 5, 5, 6, "TITLE", False, _names("job_title, position, occupation")),
    Key("started", values.partial_date, 6, 6, 7, _NO_PROPERTY, False, _names("job_started, job_start, started_job")),
    Key("birthday", values.partial_date, 7, 7, 8, "BDAY", False, _names(_BIRTHDAY)),
    Key("name_day", values.name_day, 31, 33, 31, _NO_PROPERTY, False),
    Key("met", values.partial_date, 9, 8, 10, _PRIVATE, False, _names("met_at, met_on, met_date, date_met, first_met")),
    Key("introduced_by", values.link, 10, 9, 11, _PRIVATE, False, _names(_INTRODUCED_BY)),
    Key("tie", values.tie, 11, 10, 12, _PRIVATE, False, _names("tier")),
    Key("cadence", values.cadence, 12, 11, 13, _PRIVATE, False, _names(_CADENCE)),
    Key("last_contact", values.day, _LAST_PING, 12, 14, _PRIVATE, False, _names(_LAST_CONTACT)),
    Key("snooze", values.day, _BLOCK, _SNOOZED_UNTIL, _PRIVATE, _PRIVATE, False, _names(_SNOOZE)),
    Key("language", values.language, 13, 13, 15, "LANG", False, _names("lang, preferred_language")),
    Key("formality", values.formality, 15, 16, 16, _NO_PROPERTY),
    Key("honorific", values.text, 32, Detail(4), 32, _NO_PROPERTY),
    Key("location", values.location, 17, 20, 19, _NO_PROPERTY),
    Key("city", values.text, 18, 21, 20, "ADR", False, _names("adr.locality")),
    Key("country", values.country, 19, 22, 21, "ADR", False, _names("adr.country")),
    Key("celebrates", values.text, 20, 19, _NO_EMPTY_LIST, _NO_PROPERTY, True),
    Key("email", values.text, 21, 28, 22, "EMAIL", True, _names(_EMAIL), "emails"),
    Key("phone", values.text, 22, 29, 23, "TEL", True, _names(_PHONE), "phones"),
    Key("linkedin", values.text, 23, 23, 24, _LINKEDIN, False, _names("linkedin_url, linkedin_profile")),
    Key("twitter", values.text, 24, 25, 25, _TWITTER, False, _names("x, twitter_handle")),
    Key("telegram", values.text, 25, 26, 26, _TELEGRAM, False, _names("telegram_handle")),
    Key("website", values.text, 26, 27, 27, "URL", False, _names("homepage, web_page")),
    Key("channels", values.channel, 27, 31, 28, _NO_PROPERTY, True),
    Key("knows", values.link, _BLOCK, 32, 29, "RELATED", True),
    Key("hooks", values.text, _BLOCK, Detail(1), _PRIVATE, _PRIVATE, True),
    Key("say", values.text, _BLOCK, Detail(2), _PRIVATE, _PRIVATE, True),
    Key("uid", values.text, 29, 30, 30, "UID"),
    Key("linkedin_seen", values.text, 30, 24, _OURS, _OURS),
    Key("feeds", values.text, 28, Detail(3), _OURS, _OURS, True),
)

ARCHIVED = Key("archived", values.archived, _BLOCK, _STATUS, _STATUS, _STATUS)
"""Read as a status, and never written: no field of `Contact` and in no output."""

JOURNAL = Key("journal", values.is_not_false, _OURS, _OURS, _OURS, _OURS)
"""Whether other notes are a log for the contact; in no output."""


def _in_order(position: Callable[[Key], object]) -> tuple[Key, ...]:
    placed = [(place, key) for key in KEYS if isinstance(place := position(key), int)]
    return tuple(key for _, key in sorted(placed, key=itemgetter(0)))


SHOWN = _in_order(lambda key: key.shown)
IN_JSON = _in_order(lambda key: key.json)
IN_JSON_OF_SHOW = _in_order(lambda key: key.json.rank if isinstance(key.json, Detail) else None)
IN_CSV = _in_order(lambda key: key.csv)
"""The keys of each output, in the order in which they stand there."""
