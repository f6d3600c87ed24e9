"""What some notes say of others, seen from both ends: who knows whom, who was along, who was met through whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")


class Relation(NamedTuple, Generic[Value]):
    """All paths: `of` holds by source what its note says of each target, `to` the same by target. It never changes."""

    of: Mapping[str, Mapping[str, Value]]
    to: Mapping[str, Mapping[str, Value]]

    def replace_many(self, of: Mapping[str, Mapping[str, Value]]) -> tuple[Relation[Value], set[str]]:
        """The relation after some sources changed, and the targets of which something else is said now."""
        to: dict[str, dict[str, Value]] = {}
        for source, after in of.items():
            before = self.of.get(source, {})
            for target in {*before, *after}:
                if before.get(target) != after.get(target):
                    sources = to.setdefault(target, dict(self.to.get(target, {})))
                    sources.pop(source, None)
                    if target in after:
                        sources[source] = after[target]
        return Relation({**self.of, **of}, {**self.to, **to}), set(to)


def relation(pairs: Iterable[tuple[str, Mapping[str, Value]]]) -> Relation[Value]:
    """A relation of sources, each with what its note says of its targets."""
    of = {source: targets for source, targets in pairs if targets}
    to: dict[str, dict[str, Value]] = {}
    for source, targets in of.items():
        for target, value in targets.items():
            to.setdefault(target, {})[source] = value
    return Relation(of, to)
