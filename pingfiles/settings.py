"""What `pingfiles.toml` can say, with the value that holds where it says nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from pingfiles.durations import Cadence, Duration
from pingfiles.model import Feast
from pingfiles.words.languages import Language

_CADENCES: Mapping[str, Cadence] = MappingProxyType(
    {
        "strong": Duration(1, "M"),
        "medium": Duration(3, "M"),
        "weak": Duration(6, "M"),
        "default": Duration(6, "M"),
    }
)


@dataclass(frozen=True, slots=True)
class Me:
    """Who signs."""

    name: str | None = None
    gender: str | None = None


@dataclass(frozen=True, slots=True)
class Journal:
    """Which other notes are a log. Folders that are None are found by what Obsidian says, and by their names."""

    daily: tuple[str, ...] | None = None
    meetings: tuple[str, ...] | None = None
    mention: Literal["no", "cadence"] = "no"


@dataclass(frozen=True, slots=True)
class Settings:
    """One vault's configuration, every value in its final form.

    Folders have `/` between; the names in `cadence` are folded.
    """

    contacts: tuple[str, ...] = ("People",)
    contact_where: tuple[tuple[str, str], ...] = ()
    drafts: str = "Drafts"
    templates: str = "Templates/pings"
    language: Language = "es"
    formality: Literal["informal", "formal"] = "informal"
    log_headings: tuple[str, ...] = ("Pings",)
    due_note: str = "Due.md"
    mirror: bool = True
    """Whether a ping adds `last_contact` to front matter that lacks it."""
    journal: Journal = Journal()
    me: Me = Me()
    today: int = 7
    coming: int = 3
    daily: int = 5
    cadence: Mapping[str, Cadence] = field(default_factory=lambda: _CADENCES)
    holidays: Mapping[str, bool] = field(default_factory=dict)
    check_ignore: frozenset[str] = frozenset()
    fields: tuple[tuple[str, str], ...] = ()
    festivities: tuple[Feast, ...] = ()

    def ignores(self, code: str) -> bool:
        """Whether the person has accepted the problems of a code: `[check] ignore` names it, or its beginning."""
        return code.startswith(tuple(self.check_ignore))
