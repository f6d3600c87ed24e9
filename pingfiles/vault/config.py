"""`pingfiles.toml`: where a vault is, and what it says."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar, cast

from pingfiles.dates import Cadence, PartialDate
from pingfiles.errors import VaultError
from pingfiles.folding import fold
from pingfiles.messages import Message
from pingfiles.model import Feast, YearlyDate
from pingfiles.problems import Problem
from pingfiles.schema import values
from pingfiles.schema.keys import KEYS
from pingfiles.settings import Me, Settings

FILE = "pingfiles.toml"

_TOP_LEVEL = (
    *("contacts", "contact_where", "drafts", "templates", "language", "formality", "log_headings", "due_note"),
    *("me", "due", "cadence", "holidays", "check", "fields", "festivity"),
)
_Word = TypeVar("_Word", bound=str)
_TABLE = re.compile(r"\s*\[\[?([^\[\]]+)\]")
_ASSIGNED = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w.-]|[ \t])+)=""")
_KEY_PART = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([^\s."']+))\s*\.?""")
_EASTER = re.compile(r"easter(?:\s*([+-])\s*([0-9]{1,3}))?")


class Configuration(NamedTuple):
    """What a vault says, and the keys in it that this version does not know."""

    settings: Settings
    problems: list[Problem]


def find_root(start: Path) -> Path:
    """The vault that a folder lies in: the nearest one upwards with a `pingfiles.toml`, as git finds `.git`.

    Raises VaultError where there is none.
    """
    try:
        start = start.absolute()
        if not start.is_dir():
            raise VaultError(f"there is no folder {start}")
        root = next((folder for folder in (start, *start.parents) if (folder / FILE).is_file()), None)
    except OSError as error:  # the present folder is gone, or one may not be looked into
        raise VaultError(f"{start}: cannot be looked through: {error.strerror}") from None
    if root is None:
        raise VaultError(f"no {FILE} in {start} or above it; make a vault with: pingfiles init")
    return root


def read(root: Path) -> Configuration:
    """The settings of the vault at `root`.

    Raises VaultError, with the place, for a file that is not TOML or a value of the wrong type.
    """
    path = root / FILE
    try:
        source = path.read_bytes().decode("utf-8-sig")
        told = tomllib.loads(source)
    except OSError as error:
        raise VaultError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise VaultError(f"{path}: is not UTF-8; save it as UTF-8") from None
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is a ValueError of another kind
        raise VaultError(f"{path}:{_line_of_error(error, source)}: this is not TOML: {error}") from None
    reader = _Reader(path, source)
    settings = reader.settings(told)
    if not settings.contacts:
        raise VaultError(f"{path}:{reader.line('contacts')}: contacts must name a folder at least")
    for folder in settings.contacts:
        if ".." in folder.split("/"):
            raise VaultError(f"{path}: {folder} lies outside the vault; contacts names folders in it")
    return Configuration(settings, reader.problems)


def require_folders(root: Path, settings: Settings) -> None:
    """Raises VaultError where a folder of contacts is not there: it is a slip, or a disk that is missing."""
    for folder in settings.contacts:
        if not (root / folder).is_dir():
            raise VaultError(f"{root / FILE}: there is no folder {folder}; make it, or name another in contacts")


def _line_of_error(error: Exception, source: str) -> int:
    """Where the TOML goes wrong: Python 3.11's parser says it in its message alone."""
    found = re.search(r"line ([0-9]+)", str(error))
    return int(found[1]) if found else source.count("\n") + 1


def _places(source: str) -> Iterator[tuple[str, int]]:
    """The tables and keys of a TOML file, each by its dotted name, with their lines."""
    table = ""
    for number, line in enumerate(source.split("\n"), start=1):
        if header := _TABLE.match(line):
            table = f"{_bare(header[1])}."
            yield table[:-1], number
        elif assigned := _ASSIGNED.match(line):
            yield table + _bare(assigned[1]), number


def _bare(key: str) -> str:
    """A dotted key without its quotes."""
    return ".".join("".join(part) for part in _KEY_PART.findall(key))


def _folder(text: str) -> str:
    """A path within the vault in its one form: `/` between, none at the ends, NFC."""
    path = unicodedata.normalize("NFC", text.replace("\\", "/")).strip().strip("/")
    return path.removeprefix("./") or "."


class _Reader:
    """Takes a configuration apart, key by key; a value of the wrong type stops it."""

    def __init__(self, path: Path, source: str) -> None:
        self.path = path
        self.source = source
        self.places = list(_places(source))
        self.festivity_read = 0
        """Which of the `[[festivity]]` tables is being read: they all have the same name."""
        self.problems: list[Problem] = []

    def settings(self, told: Mapping[str, Any]) -> Settings:
        """All that a file says, over what holds where it says nothing."""
        usual = Settings()
        check = self.section(told, "check", ("ignore",))
        self.known(told, _TOP_LEVEL, "")
        return Settings(
            contacts=self.texts(told, "contacts", usual.contacts, _folder),
            contact_where=self.contact_where(told),
            drafts=self.text(told, "drafts", usual.drafts, _folder),
            templates=self.text(told, "templates", usual.templates, _folder),
            language=self.one_of(told, "language", ("es", "en"), usual.language),
            formality=self.one_of(told, "formality", ("informal", "formal"), usual.formality),
            log_headings=self.texts(told, "log_headings", usual.log_headings, str.strip),
            due_note=self.text(told, "due_note", usual.due_note, _folder),
            me=self.me(told),
            daily=self.daily(told, usual.daily),
            cadence=MappingProxyType({**usual.cadence, **self.cadences(told)}),
            holidays=self.holidays(told),
            check_ignore=frozenset(self.texts(check, "ignore", (), str.upper, "check.")),
            fields=self.fields(told),
            festivities=self.festivities(told),
        )

    def wrong(self, key: str, wanted: str) -> VaultError:
        """The error that names a key and what it must be."""
        return VaultError(f"{self.path}:{self.line(key)}: {key} must be {wanted}")

    def line(self, key: str) -> int:
        """The line that a key stands in, as well as can be told from the source; else its table's."""
        section = key.partition(".")[0]
        tables = [position for position, (name, _) in enumerate(self.places) if name == section]
        if not tables:
            return next((line for name, line in self.places if name == key), 1)
        number = min(self.festivity_read, len(tables) - 1) if section == "festivity" else 0
        end = tables[number + 1] if number + 1 < len(tables) else len(self.places)
        usual = self.places[tables[number]][1]
        return next((line for name, line in self.places[tables[number] : end] if name == key), usual)

    def known(self, table: Mapping[str, Any], keys: tuple[str, ...], prefix: str) -> None:
        """Warns of keys that this version does not know: another machine may have a newer one."""
        for key in table:
            if key not in keys:
                message = f"{prefix}{key} is not known to this version and was passed over"
                self.problems.append(Problem(FILE, self.line(prefix + key), 1, "PF109", Message(message, {})))

    def section(self, told: Mapping[str, Any], key: str, keys: tuple[str, ...] | None = None) -> Mapping[str, Any]:
        """A table of the file, empty where there is none."""
        table = told.get(key, {})
        if not isinstance(table, dict):
            raise self.wrong(key, "a table")
        if keys is not None:
            self.known(table, keys, f"{key}.")
        return table

    def text(self, table: Mapping[str, Any], key: str, usual: str, form: Callable[[str], str], prefix: str = "") -> str:
        """A text that says something."""
        value = table.get(key, usual)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(prefix + key, "a text" if key in table else "given, as a text")
        return form(value)

    def texts(
        self, table: Mapping[str, Any], key: str, usual: tuple[str, ...], form: Callable[[str], str], prefix: str = ""
    ) -> tuple[str, ...]:
        """A list of texts; one text counts as a list of one."""
        value = table.get(key, list(usual))
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, list) or not all(isinstance(item, str) and item.strip() for item in items):
            raise self.wrong(prefix + key, "a list of texts")
        return tuple(form(item) for item in items)

    def one_of(self, table: Mapping[str, Any], key: str, words: tuple[_Word, ...], usual: _Word) -> _Word:
        """One of a few words."""
        value = table.get(key, usual)
        if value not in words:
            raise self.wrong(key, " or ".join(words))
        return cast("_Word", value)

    def contact_where(self, told: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
        """What a note must hold to be a contact."""
        table = self.section(told, "contact_where")
        for key in table:
            self.text(table, key, "", str.strip, "contact_where.")
        return tuple((key, value.strip()) for key, value in table.items())

    def me(self, told: Mapping[str, Any]) -> Me:
        """Who signs."""
        table = self.section(told, "me", ("name", "gender"))
        for key in table:
            self.text(table, key, "", str.strip, "me.")
        try:
            return Me(table.get("name"), values.gender(table["gender"]) if "gender" in table else None)
        except values.Mistyped as mistyped:
            raise VaultError(f"{self.path}:{self.line('me.gender')}: me.{mistyped}") from None

    def daily(self, told: Mapping[str, Any], usual: int) -> int:
        """How many cadence rows a day's list shows."""
        value = self.section(told, "due", ("daily",)).get("daily", usual)
        if type(value) is not int or value < 0:
            raise self.wrong("due.daily", "a whole number, 0 or more")
        return value

    def cadences(self, told: Mapping[str, Any]) -> dict[str, Cadence]:
        """How often, by folded tag or tie."""
        table = self.section(told, "cadence")
        cadences: dict[str, Cadence] = {}
        for key in table:
            value = self.text(table, key, "", str.strip, "cadence.")
            try:
                cadences[fold(key.lstrip("#"))] = values.cadence(value)
            except values.Mistyped as mistyped:
                raise VaultError(f"{self.path}:{self.line(f'cadence.{key}')}: cadence.{key}: {mistyped}") from None
        return cadences

    def holidays(self, told: Mapping[str, Any]) -> Mapping[str, bool]:
        """The feasts switched on or off, by name."""
        table = self.section(told, "holidays")
        for key, value in table.items():
            if not isinstance(value, bool):
                raise self.wrong(f"holidays.{key}", "true or false")
        return MappingProxyType(dict(table))

    def fields(self, told: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
        """The vault's own names of keys, by the format's."""
        table = self.section(told, "fields", tuple(key.name for key in KEYS))
        for key in table:
            self.text(table, key, "", str.strip, "fields.")
        known = {key.name for key in KEYS}
        return tuple((key, value.strip()) for key, value in table.items() if key in known)

    def festivities(self, told: Mapping[str, Any]) -> tuple[Feast, ...]:
        """The feasts that no library knows."""
        tables = told.get("festivity", [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self.wrong("festivity", "written as [[festivity]]")
        return tuple(self.festivity(table, position) for position, table in enumerate(tables))

    def festivity(self, table: Mapping[str, Any], position: int) -> Feast:
        """One `[[festivity]]`."""
        self.festivity_read = position
        self.known(table, ("name", "date", "where"), "festivity.")
        name = self.text(table, "name", "", str.strip, "festivity.")
        told_date = self.text(table, "date", "", str.strip, "festivity.")
        where = self.texts(table, "where", (), str.strip, "festivity.")
        return Feast(fold(name), (("", name),), self.yearly_date(told_date), where)

    def yearly_date(self, told: str) -> YearlyDate:
        """`09-24`, or `easter+1`."""
        if easter := _EASTER.fullmatch(told.lower()):
            sign, days = easter.groups()
            return YearlyDate(from_easter=int(f"{sign or '+'}{days or 0}"))
        try:
            partial = PartialDate.parse(told)
        except ValueError:
            partial = PartialDate()
        if not partial.month or not partial.day:
            raise self.wrong("festivity.date", f'a day such as "09-24" or "easter+1", not "{told}"')
        return YearlyDate(partial.month, partial.day)
