"""Exports the contacts for other programs, and their days for a calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from pingfiles.actions.search import by_name
from pingfiles.errors import UsageError
from pingfiles.model import Contact
from pingfiles.rules.status import Standing, standings
from pingfiles.vault.reader import Vault


def exported(form: str, vault: Vault, today: date, details: bool = False) -> bytes:
    """The export in one of FORMATS, with the line ends of the format on every system.

    `details` adds to a calendar what the log, the hooks and the balance say; raises UsageError for other formats.
    """
    if details and form != "ics":
        raise UsageError("only-ics-has-details")
    return FORMATS[form](vault, today, details)


def _vcard(vault: Vault, today: date, details: bool) -> bytes:  # noqa: ARG001 - one signature for all
    from pingfiles.interchange.exports import vcard

    return vcard.write(by_name(vault)).encode()


def _csv(vault: Vault, today: date, details: bool) -> bytes:  # noqa: ARG001 - one signature for all
    from pingfiles.interchange.exports import csv_table

    return csv_table.write(by_name(vault)).encode()


def _json(vault: Vault, today: date, details: bool) -> bytes:  # noqa: ARG001 - one signature for all
    from pingfiles.views import jsonview

    return jsonview.contacts(_standings(vault, today)).encode()


def _ics(vault: Vault, today: date, details: bool) -> bytes:
    from pingfiles.interchange.exports.ics import calendar
    from pingfiles.rules.upcoming import anniversaries, feast_days
    from pingfiles.views.calendar import events

    private = {contact.path: standing for contact, standing in _standings(vault, today)} if details else None
    days = anniversaries(vault.index, today)
    feasts = feast_days(vault.index, vault.settings, today)
    language, name = vault.settings.language, vault.root.name
    return calendar(events(days, feasts, name, today, language, private), name)


FORMATS: Mapping[str, Callable[[Vault, date, bool], bytes]] = MappingProxyType(
    {"vcard": _vcard, "csv": _csv, "json": _json, "ics": _ics}
)
"""The formats by the names that `export` takes."""


def _standings(vault: Vault, today: date) -> Iterator[tuple[Contact, Standing]]:
    return standings(vault.index, by_name(vault), vault.settings, today)
