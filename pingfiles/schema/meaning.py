"""What the keys of one note mean: a value by its key's type, several names of one key, a list where one is usual."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import Any, NamedTuple

from pingfiles.dates import PartialDate
from pingfiles.folding import fold
from pingfiles.messages import Message
from pingfiles.note.problem import TextProblem
from pingfiles.note.yaml_events import Entry, Opaque, Sequence, Value
from pingfiles.schema import values
from pingfiles.schema.keys import KEYS, Key

TAGS = next(key for key in KEYS if key.name == "tags")
"""The one list of which a text may hold several, as in Obsidian."""

_LAST_CONTACT = next(key for key in KEYS if key.name == "last_contact")
"""The one key of a single value of which a list may hold many: the newest day counts."""

Source = tuple[int, int, Key, Value]
"""A key from which a field takes its value: the rank of its name, its position in the note, and what it says."""


Where = Callable[[int], tuple[str, int]]
"""The name and the line of a key by its position."""


class Mistake(NamedTuple):
    """Something that a key cannot mean: the entry's position in the front matter, the item's in its list."""

    code: str
    what: Message
    entry: int
    item: int | None = None

    def at(self, entries: list[Entry]) -> TextProblem:
        """The same with its place in the text."""
        place, value = entries[self.entry].start, entries[self.entry].value
        if self.item is not None:
            place = value.items[self.item].start if isinstance(value, Sequence) else value.start
        return TextProblem(self.code, self.what, place)


def joined(sources: list[Source], mistakes: list[Mistake], day_first: bool, where: Where) -> Any:
    """What several keys of one meaning say: lists together, of days of contact the newest, else the first by rank.

    Of single values the first that can be read counts, and one that contradicts it is a mistake. None for nothing.
    """
    sources = sorted(sources, key=itemgetter(0, 1))
    if not sources[0][2].is_list:
        return _agreed(sources, mistakes, day_first, where)
    meanings = [meaning_of(source, mistakes, day_first) for source in sources]
    if all(meaning is None for meaning in meanings):
        return None
    return tuple(dict.fromkeys(item for meaning in meanings if meaning for item in meaning))


def _agreed(sources: list[Source], mistakes: list[Mistake], day_first: bool, where: Where) -> Any:
    """What keys of a single value say."""
    agreed, first = None, 0
    for source in sources:
        wrong = mistakes if agreed is None else []  # what is known from one key needs no other
        meaning = meaning_of(source, wrong, day_first)
        if meaning is None:
            continue
        if agreed is None:
            agreed, first = meaning, source[1]
        elif source[2] is _LAST_CONTACT:
            agreed = max(agreed, meaning)
        elif _contradict(agreed, meaning):
            (name, line), (second, _) = where(first), where(source[1])
            if "[" not in name or "[" not in second:  # of a contact plugin's: `ADR[HOME].CITY`, `ADR[WORK].CITY`
                what = Message("keys-contradict", {"first": name, "line": line, "second": second})
                mistakes.append(Mistake("PF220", what, source[1]))
        elif isinstance(agreed, PartialDate) and _parts(meaning) > _parts(agreed):
            agreed = meaning
    return agreed


def _contradict(one: Any, other: Any) -> bool:
    """Whether two values cannot both be; of dates, whether a part that both have is another."""
    if isinstance(one, PartialDate):
        pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
        return any(None not in pair and pair[0] != pair[1] for pair in pairs)
    return bool(fold(one) != fold(other) if isinstance(one, str) else one != other)


def _parts(day: PartialDate) -> int:
    return sum(part is not None for part in (day.year, day.month, day.day))


def meaning_of(source: Source, mistakes: list[Mistake], day_first: bool) -> Any:
    """What one key says; None for nothing and for what it cannot mean."""
    _, position, key, value = source
    if type(value) is str and key is not TAGS:  # nearly all are a text alone, and this is a third of the time
        try:
            meaning = key.type(stripped) if (stripped := value.strip()) else None
        except values.Mistyped as mistyped:
            if day_first and isinstance(mistyped, values.Unclear):
                meaning = mistyped.meaning
            else:
                mistakes.append(Mistake(mistyped.code, mistyped.message, position, 0))
                meaning = mistyped.kept
        return (meaning,) if key.is_list and meaning is not None else meaning
    meanings: list[Any] = []
    for item, text in texts(value, key is TAGS):
        try:
            if isinstance(text, Opaque):
                if key.name == "say" and text.pairs:
                    meanings += text.pairs
                    continue
                raise values.Mistyped("PF204", "key-shape", key=key.name, what=text.what)
            meanings.append(key.type(text))
        except values.Mistyped as mistyped:
            if day_first and isinstance(mistyped, values.Unclear):
                meanings.append(mistyped.meaning)
            else:
                mistakes.append(Mistake(mistyped.code, mistyped.message, position, item))
                if mistyped.kept is not None:
                    meanings.append(mistyped.kept)
        if meanings and not key.is_list and key is not _LAST_CONTACT:
            return meanings[0]
    if not key.is_list:
        return max(meanings, default=None)
    if meanings:
        return tuple(dict.fromkeys(meanings) if len(meanings) > 1 else meanings)
    # An empty list says something only here: no feast is greeted.
    return () if value == [] and key.name == "celebrates" else None


def texts(value: Value, split: bool) -> Iterable[tuple[int, str | Opaque]]:
    """The texts of a value, each with its position in the list; `split` where one text may hold several."""
    if type(value) is str and not split:  # the usual one
        text = value.strip()
        return ((0, text),) if text else ()
    found: list[tuple[int, str | Opaque]] = []
    for position, item in enumerate(value if isinstance(value, list) else (value,)):
        if isinstance(item, Opaque):
            found.append((position, item))
        elif split and not item.isalnum():
            found += [(position, word) for word in item.replace(",", " ").split()]
        elif text := item.strip():
            found.append((position, text))
    return found
