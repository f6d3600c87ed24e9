"""What an action did: the notes it changed, what there is to say of it, and what it left alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from pingfiles.messages import Message
from pingfiles.vault.writer import Change


class Refusal(NamedTuple):
    """A note that was not written, and why; `str(reason)` says it in English."""

    path: str
    reason: Message


@dataclass(frozen=True, slots=True)
class Report:
    """What an action wrote. After a dry run: what it would write.

    `results` says what was done and `remarks` what else a person should know, both in the order to show them in.
    """

    changes: tuple[Change, ...] = ()
    refused: tuple[Refusal, ...] = ()
    results: tuple[Message, ...] = ()
    remarks: tuple[Message, ...] = ()

    @property
    def written(self) -> tuple[str, ...]:
        """The paths of the notes, within the vault."""
        return tuple(change.path for change in self.changes)

    @property
    def diff(self) -> str:
        """All changes as a unified diff, which git and patch understand."""
        from pingfiles.views import diff

        return "".join(diff.of(change.path, change.before, change.after) for change in self.changes)


def notes_written(changes: Iterable[Change]) -> tuple[Message, ...]:
    """The results that name the notes, one each."""
    return tuple(Message("note-written", {"path": change.path}) for change in changes)
