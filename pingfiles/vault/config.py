"""`pingfiles.toml`: where a vault is, and what it says."""

from __future__ import annotations

import os
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar, cast

from pingfiles.durations import Cadence
from pingfiles.errors import VaultError, reason
from pingfiles.feasts.dates import parse_feast_date
from pingfiles.feasts.names import names_of, unknown
from pingfiles.folding import fold
from pingfiles.messages import AnyOf, Message, MessageError
from pingfiles.model import Feast
from pingfiles.problems import Problem
from pingfiles.schema import values
from pingfiles.schema.keys import KEYS
from pingfiles.settings import Journal, Me, Settings
from pingfiles.vault.vault_file import contains, read_plain
from pingfiles.words.languages import LANGUAGES

FILE = "pingfiles.toml"

_TOP_LEVEL = (
    *("contacts", "contact_where", "drafts", "templates", "language", "formality", "log_headings", "due_note"),
    "mirror",
    "journal",
    *("me", "due", "cadence", "holidays", "check", "fields", "festivity"),
)
_Word = TypeVar("_Word", bound=str)
_TABLE = re.compile(r"\s*\[\[?([^\[\]]+)\]")
_ASSIGNED = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w.-]|[ \t])+)=""")
_KEY_PART = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([^\s."']+))\s*\.?""")
_DRIVE = re.compile(r"[A-Za-z]:")


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
            raise VaultError("no-such-folder", folder=start)
        root = next((folder for folder in (start, *start.parents) if (folder / FILE).is_file()), None)
    except OSError as error:  # the present folder is gone, or one may not be looked into
        raise VaultError("folder-unsearchable", folder=start, reason=reason(error)) from None
    if root is None:
        raise VaultError("no-vault", file=FILE, folder=start)
    return root


def read(root: Path) -> Configuration:
    """The settings of the vault at `root`.

    Raises VaultError, with the place, for a file that is not TOML or a value of the wrong type.
    """
    path = root / FILE
    try:
        source = read_plain(str(path)).decode("utf-8-sig")
        table = tomllib.loads(source)
    except OSError as error:
        raise VaultError("unreadable", path=path, reason=reason(error)) from None
    except UnicodeDecodeError:
        raise VaultError("at-place", place=path, what=Message("config-not-utf-8", {})) from None
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is a ValueError of another kind
        place = f"{path}:{_line_of_error(error, source)}"
        raise VaultError("at-place", place=place, what=Message("config-not-toml", {"error": error})) from None
    reader = _Reader(path, source)
    settings = reader.settings(table)
    if not settings.contacts:
        raise reader.error("contacts", Message("config-no-contacts", {}))
    for folder in settings.contacts:
        reader.refuse_hiding(folder, folder, settings)
    return Configuration(settings, reader.problems)


def require_folders(root: Path, settings: Settings) -> None:
    """Raises VaultError where a folder of contacts is not there, or no note in it would be read.

    It is a slip, a disk that is missing, or a link: out of the vault, or into what is never searched.
    """
    vault = os.path.realpath(root)
    for folder in settings.contacts:
        if not (root / folder).is_dir():
            raise VaultError("config-no-folder", path=root / FILE, folder=folder)
        real = os.path.realpath(root / folder)
        if real != vault and not real.startswith(os.path.join(vault, "")):
            raise VaultError("config-folder-link-out", path=root / FILE, folder=folder)
        behind = os.path.relpath(real, vault).replace(os.sep, "/")
        _Reader(root / FILE, "").refuse_hiding(folder, behind, settings)


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
    """A path within the vault in its one form: `/` between, none at the ends, no `.` but as the whole, NFC."""
    path = unicodedata.normalize("NFC", text.replace("\\", "/")).strip()
    return "/".join(part for part in path.split("/") if part not in ("", ".")) or "."


def _is_elsewhere(text: str) -> bool:
    """Whether a path is none within the vault, however it is meant: absolute, of a home or a drive, upwards."""
    path = text.replace("\\", "/").strip()
    return path.startswith(("/", "~")) or bool(_DRIVE.match(path)) or ".." in path.split("/") or not path.isprintable()


class _Reader:
    """Takes a configuration apart, key by key; a value of the wrong type stops it."""

    def __init__(self, path: Path, source: str) -> None:
        self.path = path
        self.source = source
        self.places = list(_places(source))
        self.festivity_read = 0
        """Which of the `[[festivity]]` tables is being read: they all have the same name."""
        self.problems: list[Problem] = []

    def settings(self, top: Mapping[str, Any]) -> Settings:
        """All that a file says, over what holds where it says nothing."""
        usual = Settings()
        check = self.section(top, "check", ("ignore",))
        self.known(top, _TOP_LEVEL, "")
        festivities = self.festivities(top)
        return Settings(
            contacts=self.folders(top, "contacts", usual.contacts),
            contact_where=self.contact_where(top),
            drafts=self.path_within(top, "drafts", usual.drafts),
            templates=self.path_within(top, "templates", usual.templates),
            language=self.one_of(top, "language", LANGUAGES, usual.language),
            formality=self.one_of(top, "formality", ("informal", "formal"), usual.formality),
            log_headings=self.headings(top, usual.log_headings),
            due_note=self.path_within(top, "due_note", usual.due_note),
            mirror=self.truth(top, "mirror", usual.mirror),
            journal=self.journal(top),
            me=self.me(top),
            **self.rows(top),
            cadence=MappingProxyType({**usual.cadence, **self.cadences(top)}),
            holidays=self.holidays(top, festivities),
            check_ignore=frozenset(self.texts(check, "ignore", (), str.upper, "check.")),
            fields=self.fields(top),
            festivities=festivities,
        )

    def error(self, key: str, what: Message) -> VaultError:
        """The error that stands where a key does."""
        return VaultError("at-place", place=f"{self.path}:{self.line(key)}", what=what)

    def mistyped(self, key: str, wanted: object) -> VaultError:
        """The error that names a key and what it must be."""
        return self.error(key, Message("config-mistyped", {"key": key, "wanted": wanted}))

    def line(self, key: str) -> int:
        """The line that a key stands in, as well as can be top from the source; else its table's."""
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
                what = Message("config-unknown-key", {"key": prefix + key})
                self.problems.append(Problem(FILE, self.line(prefix + key), 1, "PF109", what))

    def section(self, top: Mapping[str, Any], key: str, keys: tuple[str, ...] | None = None) -> Mapping[str, Any]:
        """A table of the file, empty where there is none."""
        table = top.get(key, {})
        if not isinstance(table, dict):
            raise self.mistyped(key, Message("config-table", {}))
        if keys is not None:
            self.known(table, keys, f"{key}.")
        return table

    def text(self, table: Mapping[str, Any], key: str, usual: str, form: Callable[[str], str], prefix: str = "") -> str:
        """A text that says something."""
        value = table.get(key, usual)
        if not isinstance(value, str) or not value.strip():
            raise self.mistyped(prefix + key, Message("config-text" if key in table else "config-given-text", {}))
        return form(value)

    def texts(
        self, table: Mapping[str, Any], key: str, usual: tuple[str, ...], form: Callable[[str], str], prefix: str = ""
    ) -> tuple[str, ...]:
        """A list of texts; one text counts as a list of one."""
        value = table.get(key, list(usual))
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, list) or not all(isinstance(item, str) and item.strip() for item in items):
            raise self.mistyped(prefix + key, Message("config-texts", {}))
        return tuple(form(item) for item in items)

    def folders(self, table: Mapping[str, Any], key: str, usual: tuple[str, ...], prefix: str = "") -> tuple[str, ...]:
        """Folders within the vault; `.` is the vault itself."""
        for folder in self.texts(table, key, usual, str, prefix):
            if _is_elsewhere(folder):
                raise self.error(prefix + key, Message("config-outside", {"key": prefix + key, "folder": folder}))
        return self.texts(table, key, usual, _folder, prefix)

    def journal(self, top: Mapping[str, Any]) -> Journal:
        """Which other notes are a log."""
        table = self.section(top, "journal", ("daily", "meetings", "mention"))

        def folders(key: str) -> tuple[str, ...] | None:
            return self.folders(table, key, (), "journal.") if key in table else None

        mention = table.get("mention", "no")
        if mention not in ("no", "cadence"):
            raise self.mistyped("journal.mention", AnyOf(("no", "cadence")))
        return Journal(folders("daily"), folders("meetings"), mention)

    def path_within(self, top: Mapping[str, Any], key: str, usual: str) -> str:
        """The path of a folder or note within the vault."""
        path = self.text(top, key, usual, str)
        if _is_elsewhere(path) or _folder(path) == ".":
            raise self.mistyped(key, Message("config-path", {"path": path, "example": usual}))
        return _folder(path)

    def headings(self, top: Mapping[str, Any], usual: tuple[str, ...]) -> tuple[str, ...]:
        """The vault's own headings of the log, each on one line."""
        headings = self.texts(top, "log_headings", usual, str.strip)
        if not all(heading.isprintable() for heading in headings):
            raise self.mistyped("log_headings", Message("config-headings", {}))
        return headings

    def refuse_hiding(self, folder: str, path: str, settings: Settings) -> None:
        """Raises VaultError for a folder of contacts, at a path, in which no note would be looked for."""
        if any(part.startswith(".") for part in path.split("/") if part != "."):
            raise self.error("contacts", Message("config-hidden", {"folder": folder}))
        for key in ("drafts", "templates", "due_note"):
            own: str = getattr(settings, key)
            if contains(own, path):
                values = {"key": key, "folder": folder, "own": own}
                raise self.error(key, Message("config-hides-contacts", values))

    def one_of(self, table: Mapping[str, Any], key: str, words: tuple[_Word, ...], usual: _Word) -> _Word:
        """One of a few words."""
        value = table.get(key, usual)
        if value not in words:
            raise self.mistyped(key, AnyOf(words))
        return cast("_Word", value)

    def truth(self, table: Mapping[str, Any], key: str, usual: bool) -> bool:
        """True or false."""
        value = table.get(key, usual)
        if not isinstance(value, bool):
            raise self.mistyped(key, AnyOf(("true", "false")))
        return value

    def contact_where(self, top: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
        """What a note must hold to be a contact."""
        table = self.section(top, "contact_where")
        for key in table:
            self.text(table, key, "", str.strip, "contact_where.")
        return tuple((key, value.strip()) for key, value in table.items())

    def me(self, top: Mapping[str, Any]) -> Me:
        """Who signs."""
        table = self.section(top, "me", ("name", "gender"))
        for key in table:
            self.text(table, key, "", str.strip, "me.")
        try:
            return Me(table.get("name"), values.gender(table["gender"]) if "gender" in table else None)
        except values.Mistyped as mistyped:
            raise self.error("me.gender", Message("config-value", {"key": "me.gender", "why": mistyped})) from None

    def rows(self, top: Mapping[str, Any]) -> dict[str, int]:
        """How many rows a day's list shows of each block."""
        keys = ("today", "coming", "daily")
        table = self.section(top, "due", keys)
        rows = {key: table[key] for key in keys if key in table}
        for key, value in rows.items():
            if type(value) is not int or value < 0:
                raise self.mistyped(f"due.{key}", Message("config-number", {}))
        return rows

    def cadences(self, top: Mapping[str, Any]) -> dict[str, Cadence]:
        """How often, by folded tag or tie."""
        table = self.section(top, "cadence")
        cadences: dict[str, Cadence] = {}
        for key in table:
            value = self.text(table, key, "", str.strip, "cadence.")
            try:
                cadences[fold(key.lstrip("#"))] = values.cadence(value)
            except values.Mistyped as mistyped:
                why = Message("config-value", {"key": f"cadence.{key}", "why": mistyped})
                raise self.error(f"cadence.{key}", why) from None
        return cadences

    def holidays(self, top: Mapping[str, Any], festivities: tuple[Feast, ...]) -> Mapping[str, bool]:
        """The feasts switched on or off, by name. A name that is unknown is a problem."""
        table = self.section(top, "holidays")
        names = names_of(festivities)
        for key, value in table.items():
            if not isinstance(value, bool):
                raise self.mistyped(f"holidays.{key}", AnyOf(("true", "false")))
            if not names.meant_by(key):
                self.problems.append(Problem(FILE, self.line(f"holidays.{key}"), 1, "PF217", unknown(key, names)))
        return MappingProxyType(dict(table))

    def fields(self, top: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
        """The vault's own names of keys, by the format's."""
        table = self.section(top, "fields", tuple(key.name for key in KEYS))
        for key in table:
            self.text(table, key, "", str.strip, "fields.")
        known = {key.name for key in KEYS}
        return tuple((key, value.strip()) for key, value in table.items() if key in known)

    def festivities(self, top: Mapping[str, Any]) -> tuple[Feast, ...]:
        """The feasts that no library knows."""
        tables = top.get("festivity", [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self.mistyped("festivity", Message("config-tables", {}))
        return tuple(self.festivity(table, position) for position, table in enumerate(tables))

    def festivity(self, table: Mapping[str, Any], position: int) -> Feast:
        """One `[[festivity]]`."""
        self.festivity_read = position
        self.known(table, ("name", "date", "where"), "festivity.")
        name = self.text(table, "name", "", str.strip, "festivity.")
        date = self.text(table, "date", "", str.strip, "festivity.")
        where = self.texts(table, "where", (), str.strip, "festivity.")
        try:
            return Feast(fold(name), (("", name),), parse_feast_date(date), where)
        except MessageError as error:
            raise self.mistyped("festivity.date", error.message) from None
