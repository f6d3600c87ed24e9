"""What `pingfiles init` writes into a new vault."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scaffold:
    """The configuration file: its keys are the same in every language, its comments are not."""

    configuration: str
