"""The contacts of a vault, looked up by path, name, alias and link. It never changes: `replace` gives a new one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Protocol

from pingfiles.folding import fold
from pingfiles.model import Contact
from pingfiles.places import is_in


class Contacts(Protocol):
    """What the rules ask of an index, so that one with another store can answer as well."""

    def __iter__(self) -> Iterator[Contact]:
        """All contacts, sorted by path."""
        ...

    def resolve(self, target: str) -> Contact | None:
        """The contact that a link points at."""
        ...


class Index:
    """An immutable index over contacts. Its look-up tables are made when they are first asked for."""

    def __init__(self, contacts: Iterable[Contact]) -> None:
        """Takes the contacts, each with a path of its own."""
        self.by_path: Mapping[str, Contact] = MappingProxyType(
            {contact.path: contact for contact in sorted(contacts, key=lambda contact: contact.path)}
        )

    def __iter__(self) -> Iterator[Contact]:
        """All contacts, sorted by path."""
        return iter(self.by_path.values())

    def __len__(self) -> int:
        """How many contacts there are."""
        return len(self.by_path)

    def replace(self, path: str, contact: Contact | None) -> Index:
        """The index with the note at `path` read anew: `contact` is what it says now, None for nothing."""
        others = [other for other in self if other.path != path]
        return Index(others if contact is None else [*others, contact])

    def resolve(self, target: str) -> Contact | None:
        """The contact that a link points at, as Obsidian finds it: by path or file name; else by name or alias.

        Of several of one file name the one highest up counts; a name or an alias must be one contact's alone.
        """
        key = fold(target.removeprefix("./"))
        found = self._by_file.get(key)
        if found is None:
            named = self._by_name.get(key, ())
            found = named[0] if len(named) == 1 else None
        return found

    def named(self, name: str) -> tuple[Contact, ...]:
        """The contacts that have a name or an alias, without regard to case and Unicode form."""
        return self._by_name.get(fold(name), ())

    def tagged(self, tag: str) -> tuple[Contact, ...]:
        """The contacts that have a tag or one nested below it (`work` finds `work/energy`)."""
        key = fold(tag.lstrip("#"))
        nested = (found for name, found in self._by_tag.items() if name == key or name.startswith(f"{key}/"))
        return tuple(dict.fromkeys(contact for found in nested for contact in found))

    def employed_at(self, company: str) -> tuple[Contact, ...]:
        """The contacts whose present employer has that name."""
        return self._by_company.get(fold(company), ())

    def living_in(self, place: str) -> tuple[Contact, ...]:
        """The contacts in a city, a region or a country, by name or ISO 3166 code (`ES` covers `ES-CT`)."""
        return tuple(contact for contact in self if is_in(contact, place))

    def linking_to(self, contact: Contact) -> tuple[Contact, ...]:
        """The contacts whose notes point at this one: in the body, in `knows`, in `introduced_by`."""
        return self._backlinks.get(contact.path, ())

    def linked_from(self, contact: Contact) -> tuple[Contact, ...]:
        """The contacts that this one's note points at."""
        targets = (self.resolve(target) for target in _targets(contact))
        return tuple(dict.fromkeys(found for found in targets if found and found.path != contact.path))

    @cached_property
    def _by_file(self) -> dict[str, Contact]:
        """By folded path without `.md`, and by the end of one; of one file name the shortest path wins."""
        by_depth = sorted(self, key=lambda contact: contact.path.count("/"), reverse=True)
        paths = [(fold(contact.path.removesuffix(".md")), contact) for contact in by_depth]
        ends = [(end, contact) for path, contact in paths for end in _ends(path)]
        return dict(ends + paths)

    @cached_property
    def _by_name(self) -> dict[str, tuple[Contact, ...]]:
        return self._grouped(lambda contact: (contact.name, *contact.aliases))

    @cached_property
    def _by_tag(self) -> dict[str, tuple[Contact, ...]]:
        return self._grouped(lambda contact: contact.tags)

    @cached_property
    def _by_company(self) -> dict[str, tuple[Contact, ...]]:
        return self._grouped(lambda contact: (contact.company,) if contact.company else ())

    @cached_property
    def _backlinks(self) -> dict[str, tuple[Contact, ...]]:
        sources: dict[str, dict[str, Contact]] = {}
        for contact in self:
            for found in self.linked_from(contact):
                sources.setdefault(found.path, {})[contact.path] = contact
        return {path: tuple(found.values()) for path, found in sources.items()}

    def _grouped(self, names: Callable[[Contact], Iterable[str]]) -> dict[str, tuple[Contact, ...]]:
        groups: dict[str, list[Contact]] = {}
        for contact in self:
            for name in {fold(name) for name in names(contact)}:
                groups.setdefault(name, []).append(contact)
        return {name: tuple(found) for name, found in groups.items()}


def _ends(path: str) -> Iterator[str]:
    """A path without the folders above, one after another, down to the file's name."""
    while "/" in path:
        path = path.partition("/")[2]
        yield path


def _targets(contact: Contact) -> Iterator[str]:
    yield from (link.target for link in contact.links)
    yield from contact.knows
    if contact.introduced_by:
        yield contact.introduced_by
