"""The vault's own model of a contact's note."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from pingfiles.errors import NotRead, WriteRefused, reason
from pingfiles.messages import Message
from pingfiles.note.frontmatter import compose
from pingfiles.vault import vault_file
from pingfiles.vault.scan import CONTACT_TEMPLATE
from pingfiles.words.languages import Language, words_of
from pingfiles.words.shapes.notes import Notes

_LISTS = ("aliases", "tags", "channels")
_KEYS = (
    *("aliases", "tags", "company", "role", "started", "birthday", "tie", "cadence", "language"),
    *("channels", "email", "phone"),
)


def template(language: Language, log_heading: str = "Pings") -> str:
    """What a new vault begins with, and what serves where a vault has no template of its own."""
    front = {key: [] if key in _LISTS else "" for key in _KEYS}
    return compose(front, f"\n## {words_of(Notes, language).moments}\n\n## {log_heading}\n\n")


class ContactTemplate(NamedTuple):
    """The vault's own template, if it has one that is used, and what a person should know of one that is not."""

    text: str | None
    remarks: tuple[Message, ...] = ()


def read(root: Path) -> ContactTemplate:
    """The vault's own template; what leads out of the vault or is no plain file of a note's size is passed over.

    Raises WriteRefused where it is no text, or the disk refuses to read it.
    """
    try:
        return ContactTemplate(vault_file.read(root, CONTACT_TEMPLATE).decode())
    except NotRead as error:
        values = {"path": CONTACT_TEMPLATE, "reason": reason(error)}
        return ContactTemplate(None, (Message("contact-template-passed-over", values),))
    except FileNotFoundError:
        return ContactTemplate(None)
    except OSError as error:
        raise WriteRefused("unreadable", path=CONTACT_TEMPLATE, reason=reason(error)) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise WriteRefused("write-not-utf-8", place=f"{CONTACT_TEMPLATE}:{line}") from None
