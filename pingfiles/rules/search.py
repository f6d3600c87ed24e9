"""Which contacts a search finds: by words, tag, tie, employer and place."""

from __future__ import annotations

from dataclasses import dataclass

from pingfiles.folding import fold, unaccented
from pingfiles.model import Contact
from pingfiles.note.links import plain_name
from pingfiles.places import is_in
from pingfiles.rules.due import has_tag


@dataclass(frozen=True, slots=True)
class Search:
    """What is asked for; None and nothing ask for nothing. All of it must fit."""

    query: str = ""
    tag: str | None = None
    tie: str | None = None
    company: str | None = None
    location: str | None = None

    def finds(self, contact: Contact) -> bool:
        """Whether a contact fits. Any part of a name is enough; case and accents do not matter."""
        return (
            (self.tag is None or has_tag(contact, self.tag))
            and (self.tie is None or contact.tie == self.tie)
            and (self.company is None or _is_part(self.company, contact.company or ""))
            and (self.location is None or _is_at(contact, self.location))
            and all(_is_part(word, _searched(contact)) for word in self.query.split())
        )


def _searched(contact: Contact) -> str:
    """All that a query looks through."""
    texts = (
        contact.name,
        contact.called,
        *contact.aliases,
        contact.company,
        contact.role,
        contact.city,
        contact.country,
        *contact.tags,
    )
    return "\n".join(text for text in texts if text)


def _is_part(wanted: str, text: str) -> bool:
    return unaccented(plain_name(wanted)) in unaccented(text)


def _is_at(contact: Contact, where: str) -> bool:
    """By code (`ES` finds `ES-CT`), by city or country, or by the start of one."""
    if is_in(contact, where):
        return True
    start = fold(where)
    return any(fold(place).startswith(start) for place in (contact.city, contact.country) if place)
