"""The library's front door: a vault is loaded, asked who is due, and why."""

from __future__ import annotations

import os
from collections.abc import Collection
from datetime import date
from pathlib import Path

from pingfiles.kinds import Kind
from pingfiles.model import Due
from pingfiles.rules import due as rules
from pingfiles.vault import reader
from pingfiles.words import reasons as words_of
from pingfiles.words.languages import Language


def load(path: str | os.PathLike[str]) -> reader.Vault:
    """Reads the vault that a folder lies in.

    What is wrong in its notes is in `problems`. Raises VaultError where there is no vault, or where its
    `pingfiles.toml` cannot be used.
    """
    return reader.load(Path(path))


def due(
    vault: reader.Vault,
    *,
    today: date,
    within: int = rules.WITHIN_DAYS,
    kinds: Collection[Kind] = (),
    tag: str | None = None,
    everything: bool = False,
) -> tuple[Due, ...]:
    """Whom to ping, in order; the same vault and day always give the same rows.

    `within` is in days (0: today alone), `kinds` and `tag` narrow, `everything` takes in the snoozed.
    """
    return rules.due(vault.index, vault.settings, today, within, kinds, tag, everything)


def why(row: Due, *, today: date, language: Language = "en") -> str:
    """A row's reasons in words, in English or Spanish."""
    return words_of.why(row, today, language)
