"""The contacts of a vault, looked up by path, name, alias and link. Immutable: `replace_many` gives a new one."""

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

    @property
    def by_path(self) -> Mapping[str, Contact]:
        """All contacts by path, sorted."""
        ...

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
        self._names = _Names(self.by_path)

    def __iter__(self) -> Iterator[Contact]:
        """All contacts, sorted by path."""
        return iter(self.by_path.values())

    def __len__(self) -> int:
        """How many contacts there are."""
        return len(self.by_path)

    def replace(self, path: str, contact: Contact | None) -> Index:
        """The index after one note changed."""
        return self.replace_many({path: contact})

    def replace_many(self, contacts: Mapping[str, Contact | None]) -> Index:
        """The index after some notes changed: what each path holds now, None for nothing."""
        index = Index(contact for contact in {**self.by_path, **contacts}.values() if contact)
        if have_same_names(self, index, contacts):
            index._names = self._names
        return index

    def resolve(self, target: str) -> Contact | None:
        """The contact that a link points at, as Obsidian finds it: by path or file name; else by name or alias.

        Of several files of one name the one highest up counts; a name or an alias must belong to one contact only.
        """
        path = self._names.path_of(target)
        return None if path is None else self.by_path[path]

    def named(self, name: str) -> tuple[Contact, ...]:
        """The contacts that have a name or an alias, without regard to case and Unicode form."""
        return tuple(self.by_path[path] for path in self._names.by_name.get(fold(name), ()))

    def tagged(self, tag: str) -> tuple[Contact, ...]:
        """The contacts that have a tag or one nested below it (`work` finds `work/energy`)."""
        key = fold(tag.lstrip("#"))
        nested = (tagged for name, tagged in self._by_tag.items() if name == key or name.startswith(f"{key}/"))
        return tuple(dict.fromkeys(contact for tagged in nested for contact in tagged))

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
        others = (self.resolve(target) for target in _targets(contact))
        return tuple(dict.fromkeys(other for other in others if other and other.path != contact.path))

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
            for other in self.linked_from(contact):
                sources.setdefault(other.path, {})[contact.path] = contact
        return {path: tuple(linking.values()) for path, linking in sources.items()}

    def _grouped(self, names: Callable[[Contact], Iterable[str]]) -> dict[str, tuple[Contact, ...]]:
        groups: dict[str, list[Contact]] = {}
        for contact in self:
            for name in {fold(name) for name in names(contact)}:
                groups.setdefault(name, []).append(contact)
        return {name: tuple(group) for name, group in groups.items()}


class _Names:
    """Which paths a link can mean. They hold no contacts, so that they serve while paths and names stay the same."""

    def __init__(self, by_path: Mapping[str, Contact]) -> None:
        self._by_path = by_path
        self._paths: dict[str, str | None] = {}

    def path_of(self, target: str) -> str | None:
        """The path that a link leads to, remembered: a vault links the same few people again and again."""
        if target not in self._paths:
            key = fold(target.removeprefix("./"))
            self._paths[target] = self.by_file.get(key) or self._only_one_named(key)
        return self._paths[target]

    def _only_one_named(self, key: str) -> str | None:
        """The path of the one contact of a name; the names are only read where no file has it."""
        named = self.by_name.get(key, ())
        return named[0] if len(named) == 1 else None

    @cached_property
    def by_file(self) -> Mapping[str, str]:
        """As links name the notes of the contacts."""
        return paths_by_link(self._by_path)

    @cached_property
    def by_name(self) -> Mapping[str, tuple[str, ...]]:
        """By folded name and alias, in the order of the paths."""
        groups: dict[str, list[str]] = {}
        for path, contact in self._by_path.items():
            for name in {fold(name) for name in (contact.name, *contact.aliases)}:
                groups.setdefault(name, []).append(path)
        return {name: tuple(paths) for name, paths in groups.items()}


def paths_by_link(paths: Iterable[str]) -> Mapping[str, str]:
    """Notes as Obsidian's links name them: by folded path without `.md`, and by the end of one.

    Of several files of one name the shortest path wins.
    """
    by_depth = sorted(paths, key=lambda path: path.count("/"), reverse=True)
    whole = [(fold(path.removesuffix(".md")), path) for path in by_depth]
    ends = [(end, path) for folded, path in whole for end in _ends(folded)]
    return dict(ends + whole)


def have_same_names(before: Contacts, after: Contacts, paths: Iterable[str]) -> bool:
    """Whether the notes at some paths still have their names and aliases: then every link means what it meant."""
    pairs = ((before.by_path.get(path), after.by_path.get(path)) for path in paths)
    return all(old is new or (old and new and (old.name, old.aliases) == (new.name, new.aliases)) for old, new in pairs)


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
