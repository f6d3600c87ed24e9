"""Keeps a professional network alive from plain Markdown notes.

    import pingfiles

    vault = pingfiles.load("path/to/vault")
    for row in pingfiles.due(vault, today=date(2026, 11, 21)):
        print(row.contact.name, row.leading.kind, pingfiles.why(row, today=date(2026, 11, 21)))

Everything given out is frozen. What is imported is imported when first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from pingfiles.actions.report import Report
    from pingfiles.api import draft, due, load, new, ping, set_keys, skip, snooze, why
    from pingfiles.errors import ContactNotFound, PingfilesError, UsageError, VaultError, WriteRefused
    from pingfiles.index import Index
    from pingfiles.kinds import Kind
    from pingfiles.lookup import look_up
    from pingfiles.model import Balance, Contact, Due, Moment, Ping, Reason
    from pingfiles.note.frontmatter import NoteHandler
    from pingfiles.problems import Problem
    from pingfiles.settings import Settings
    from pingfiles.vault.reader import Vault

_HOMES = {
    "due": "api",
    "load": "api",
    "why": "api",
    "ping": "api",
    "snooze": "api",
    "skip": "api",
    "set_keys": "api",
    "new": "api",
    "draft": "api",
    "ContactNotFound": "errors",
    "PingfilesError": "errors",
    "UsageError": "errors",
    "VaultError": "errors",
    "WriteRefused": "errors",
    "Index": "index",
    "look_up": "lookup",
    "Balance": "model",
    "Contact": "model",
    "Due": "model",
    "Kind": "kinds",
    "Moment": "model",
    "NoteHandler": "note.frontmatter",
    "Ping": "model",
    "Problem": "problems",
    "Reason": "model",
    "Report": "actions.report",
    "Settings": "settings",
    "Vault": "vault.reader",
}

__all__ = [  # noqa: RUF022 - the three to begin with stand first
    "load",
    "due",
    "why",
    "look_up",
    "ping",
    "snooze",
    "skip",
    "set_keys",
    "new",
    "draft",
    "Balance",
    "Contact",
    "ContactNotFound",
    "Due",
    "Index",
    "Kind",
    "Moment",
    "NoteHandler",
    "Ping",
    "PingfilesError",
    "Problem",
    "Reason",
    "Report",
    "Settings",
    "UsageError",
    "Vault",
    "VaultError",
    "WriteRefused",
]


def __getattr__(name: str) -> Any:
    """A public name, from the module that has it (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module 'pingfiles' has no attribute '{name}'")
    return getattr(import_module(f"pingfiles.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
