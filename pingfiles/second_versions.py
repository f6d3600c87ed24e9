"""Second versions of a note, as sync programs keep them: their names, and whether two notes are one person's."""

from __future__ import annotations

import re

from pingfiles.model import Contact

_CERTAIN = re.compile(
    r"(?:\.sync-conflict-[0-9]{8}-[0-9]{6}-[A-Z0-9]{7}"  # Syncthing
    r"|\((?:[^()]*['’]s )?conflicted copy [^()]*\)(?: ?\([0-9]+\))?"  # Dropbox, Obsidian Sync
    r"|\((?:copia en conflicto|copie en conflit|copia in conflitto|cópia em conflito|in konflikt stehende kopie)"
    r" [^()]*\)(?: ?\([0-9]+\))?"  # Dropbox in other languages
    r"|\(sfconflict [^()]*\)"  # Seafile
    r"|_conflict-[0-9]{8}-[0-9]{6}"  # Nextcloud and ownCloud before 2.5
    r"| ?\[conflict\])\.md$",  # Google Drive
    re.IGNORECASE,
)
"""Names that only a sync program gives."""

_POSSIBLE = re.compile(
    r" ?\([0-9]{1,3}\)| [0-9]{1,3}"  # browsers, Google Drive, iCloud
    r"|-[A-Z0-9][A-Z0-9-]*|-[\w-]*(?i:desktop|laptop|macbook|imac|iphone|ipad|surface)[\w-]*"  # OneDrive: a machine
    r"|\.(?:orig|bak|backup)"  # git's and editors' merges
    r"| (?:- )?(?i:copy|copia)(?: [0-9]{1,3}| ?\([0-9]{1,3}\))?"  # file managers
)
"""How a name ends that may be a second version's, or a person's own."""

_MAY_END_SO = re.compile(r"[)0-9A-Z]$|(?i:orig|bak|backup|copy|copia)$|-[\w-]*(?i:top|book|mac|phone|pad|surface)")
"""A quick look that most names do not pass."""


def is_certain(name: str) -> bool:
    """Whether a file's name is one that only sync programs give to a second version."""
    return bool(_CERTAIN.search(name))


def bases_of(stem: str) -> list[str]:
    """The stems of the notes whose second version one may be by its name; none where it cannot be one."""
    if not _MAY_END_SO.search(stem):
        return []
    places = (place for place, char in enumerate(stem) if char in " (-." and stem[:place].strip())
    return [stem[:place] for place in places if _POSSIBLE.fullmatch(stem, place)]


def is_of_same_person(one: Contact, other: Contact) -> bool:
    """Whether two notes share what belongs to one person only, and differ in none of it.

    That is the uid, an e-mail address, a phone number, the birthday, or an entry of the log; what a note does not
    say neither speaks for it nor against it.
    """
    known = [bool(mine & theirs) for mine, theirs in zip(_facts(one), _facts(other), strict=True) if mine and theirs]
    return bool(known) and all(known)


def _facts(contact: Contact) -> tuple[frozenset[object], ...]:
    """What belongs to one person only, a set a kind."""
    return (
        frozenset(filter(None, (contact.uid,))),
        frozenset(email.lower() for email in contact.emails),
        frozenset(contact.phones),
        frozenset(filter(None, (contact.birthday,))),
        frozenset(ping._replace(line=0) for ping in contact.pings),
    )
