"""What `pingfiles init` writes into a new vault."""

from __future__ import annotations

from typing import NamedTuple


class Scaffold(NamedTuple):
    """The configuration file: its keys are the same in every language, its comments are not."""

    configuration: str
