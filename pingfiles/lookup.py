"""The contact that a person means by what was typed: a name, an alias, a path, a start or a slip of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from pingfiles.errors import ContactNotFound
from pingfiles.folding import fold, unaccented
from pingfiles.index import Index
from pingfiles.messages import AnyOf, Message
from pingfiles.model import Contact
from pingfiles.note.links import link_path

_CERTAIN = 78
"""Of 100: a slip or two in a name score some 90, another person of the same surname some 60."""

_SHOWN = 8

_MOST_WORDS = 8
"""Words of one name, where several contacts are named without quotes."""

Numbered = Callable[[str], Contact]
"""The contact that a number means; raises ContactNotFound where it means none."""


class Meant(NamedTuple):
    """The contact found, and whether it was typed with a slip."""

    contact: Contact
    is_guess: bool


def look_up(index: Index, typed: str, numbered: Numbered | None = None) -> Meant:
    """The one contact that fits what was typed, of the surest kind of fit that any has.

    Where there is a meaning for numbers (`numbered`), a number is no start of a name.
    Raises ContactNotFound where none fits, or several do: then with the candidates.
    """
    if numbered and _means_a_row(index, typed):
        return Meant(numbered(typed), is_guess=False)
    for fits in (_exactly, _without_accents, _as_a_start, _as_a_part):
        found = fits(index, typed)
        if len(found) == 1:
            return Meant(found[0], is_guess=False)
        if found:
            raise _several(typed, found)
    close = close_to(index, typed)
    if len(close) == 1:
        return Meant(close[0], is_guess=True)
    raise _unknown(typed, close)


def exactly(index: Index, typed: str) -> list[Contact]:
    """The contacts whose name, alias or path was typed whole, accents apart; several may have the same."""
    return _exactly(index, typed) or _without_accents(index, typed)


def look_up_to_write(index: Index, typed: str, numbered: Numbered | None = None) -> Contact:
    """The one contact whose name was typed whole or that alone begins so: what is written is never guessed.

    Numbers are as for `look_up`. Raises ContactNotFound where none or several fit, with those that may be meant.
    """
    if numbered and _means_a_row(index, typed):
        return numbered(typed)
    found = exactly(index, typed) or _as_a_start(index, typed)
    if len(found) == 1:
        return found[0]
    if found:
        raise _several(typed, found)
    raise _unknown(typed, _as_a_part(index, typed) or close_to(index, typed))


def look_up_several(index: Index, words: Sequence[str], numbered: Numbered | None = None) -> list[Contact]:
    """The contacts that some words of a command line name, each once.

    Words that together name one contact are that contact. Where one of them stands in quotes each is a
    contact of its own. Else each contact must be named whole or by number, so that a name nobody has is never
    taken for two strangers. Numbers are as for `look_up`. Raises ContactNotFound as `look_up_to_write` does.
    """
    together = " ".join(words)
    if numbered and all(map(is_number, words)) and not exactly(index, together):
        return _each_once(look_up_to_write(index, word, numbered) for word in words)
    try:
        return [look_up_to_write(index, together)]
    except ContactNotFound:
        if len(words) == 1 or exactly(index, together):
            raise
        if any(" " in word for word in words):
            return _each_once(look_up_to_write(index, word, numbered) for word in words)
        parts = list(_partitions(index, tuple(words), numbered))
        if len(parts) == 1:
            return _each_once(parts[0])
        if not parts and (begun := _begun_by_each(index, words, numbered)):
            names = " ".join(f'"{contact.name}"' for contact in begun)
            raise ContactNotFound("name-each-in-full", typed=together, names=names) from None
        raise


def is_number(typed: str) -> bool:
    """Whether what was typed is a number, as the due list prints them."""
    return typed.isascii() and typed.isdecimal()


def _means_a_row(index: Index, typed: str) -> bool:
    """A contact who is called `3` goes first."""
    return is_number(typed) and not exactly(index, typed)


def _each_once(found: Iterable[Contact]) -> list[Contact]:
    return list({contact.path: contact for contact in found}.values())


def _begun_by_each(index: Index, words: Sequence[str], numbered: Numbered | None) -> list[Contact]:
    """The contacts of whom each word begins one alone, or is the number; none where a word does not."""
    found = [_numbered(index, word, numbered) or _as_a_start(index, word) for word in words]
    return _each_once(one for one, *_ in found) if all(len(fitting) == 1 for fitting in found) else []


def _partitions(index: Index, words: tuple[str, ...], numbered: Numbered | None) -> Iterator[list[Contact]]:
    """All ways to read some words as whole names and numbers, one behind the other."""
    if not words:
        yield []
    for length in range(1, min(len(words), _MOST_WORDS) + 1):
        typed = " ".join(words[:length])
        found = _numbered(index, typed, numbered) or exactly(index, typed)
        if len(found) == 1:
            for rest in _partitions(index, words[length:], numbered):
                yield [found[0], *rest]


def _numbered(index: Index, typed: str, numbered: Numbered | None) -> list[Contact]:
    """The contact that a number means; none where it is no number, or somebody's name."""
    return [numbered(typed)] if numbered and _means_a_row(index, typed) else []


def close_to(index: Index, typed: str) -> list[Contact]:
    """The contacts whose names come near what was typed, the nearest first (by `rapidfuzz`)."""
    from rapidfuzz import fuzz, process

    wanted = unaccented(typed)
    names = [(name, contact) for contact in index for name in map(unaccented, _names(contact))]
    if " " not in wanted:  # of a word alone each word of a name is asked, for a name as a whole is far off
        names += [(word, contact) for name, contact in names for word in name.split() if " " in name]
    scored = process.extract(
        wanted, [name for name, _ in names], scorer=fuzz.WRatio, score_cutoff=_CERTAIN, limit=_SHOWN
    )
    return list({names[position][1].path: names[position][1] for _, _, position in scored}.values())


def _exactly(index: Index, typed: str) -> list[Contact]:
    by_path = index.by_path.get(typed) or index.by_path.get(f"{typed}.md")
    if by_path:
        return [by_path]
    named = index.named(typed)
    if named:
        return list(named)
    linked = index.resolve(link_path(typed).removesuffix(".md"))
    return [linked] if linked else []


def _without_accents(index: Index, typed: str) -> list[Contact]:
    wanted = unaccented(typed)
    return _where(index, lambda name: name == wanted)


def _as_a_start(index: Index, typed: str) -> list[Contact]:
    wanted = unaccented(typed)
    if not wanted:
        return []
    by_path = [contact for contact in index if "/" in typed and unaccented(contact.path).startswith(wanted)]
    return by_path or _where(index, lambda name: name.startswith(wanted))


def _as_a_part(index: Index, typed: str) -> list[Contact]:
    """The words typed, each the start of a word of the name: `fern` finds Lucía Fernández."""
    wanted = unaccented(typed).split()
    return _where(index, lambda name: _has_words(name.split(), wanted)) if wanted else []


def _has_words(words: list[str], wanted: Iterable[str]) -> bool:
    return all(any(word.startswith(start) for word in words) for start in wanted)


def _where(index: Index, fits: Callable[[str], bool]) -> list[Contact]:
    return [contact for contact in index if any(fits(unaccented(name)) for name in _names(contact))]


def _names(contact: Contact) -> Iterator[str]:
    """All that a contact goes by."""
    yield contact.name
    yield from contact.aliases
    if contact.called:
        yield contact.called


def _several(typed: str, contacts: list[Contact]) -> ContactNotFound:
    names: object = ", ".join(_names_shown(contacts))
    more = len(contacts) - _SHOWN
    if more > 0:
        names = Message("names-and-more", {"names": names, "n": more})
    return ContactNotFound("several-contacts", typed=typed, names=names)


def _unknown(typed: str, close: list[Contact]) -> ContactNotFound:
    if not close:
        return ContactNotFound("no-such-contact", typed=typed)
    more = len(close) - _SHOWN
    others = [Message("more-contacts", {"n": more})] if more > 0 else []
    return ContactNotFound("contact-like", typed=typed, names=AnyOf([*_names_shown(close), *others]))


def _names_shown(contacts: list[Contact]) -> list[str]:
    """The names of the first few, with the path where two have the same name."""
    shown = contacts[:_SHOWN]
    counts = Counter(fold(contact.name) for contact in shown)
    return [f"{contact.name} ({contact.path})" if counts[fold(contact.name)] > 1 else contact.name for contact in shown]
