"""Other notes as the log: which files are daily and meeting notes, and what they tell of the contacts."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pingfiles.folding import fold
from pingfiles.index import Index
from pingfiles.model import Contact, Ping
from pingfiles.note.document import Note
from pingfiles.note.journal_note import Seen, day_in, people_met, told_of_day
from pingfiles.note.vocabulary import DAILY_FOLDERS, MEETINGS
from pingfiles.problems import Problem
from pingfiles.schema.schema import Schema
from pingfiles.settings import Settings
from pingfiles.vault import vault_file
from pingfiles.vault.folder_walk import files_below
from pingfiles.vault.vault_file import contains, read_plain

_DAILY = ".obsidian/daily-notes.json"
_PERIODIC = ".obsidian/plugins/periodic-notes/data.json"
_TOKEN = re.compile(r"YYYY|MM|DD|\[[^\]]*\]|[A-Za-z]+|.")
_DIGITS = {"YYYY": "(?P<y>[0-9]{4})", "MM": "(?P<m>[0-9]{2})", "DD": "(?P<d>[0-9]{2})"}


@dataclass(frozen=True, slots=True)
class JournalFiles:
    """The daily notes with their days, and the meeting notes in folders of their own; none is a contact."""

    daily: Mapping[str, date]
    meetings: frozenset[str]
    problems: tuple[Problem, ...] = ()

    def __contains__(self, path: object) -> bool:
        """Whether a path is one of these notes."""
        return path in self.daily or path in self.meetings


def find(root: Path, settings: Settings) -> JournalFiles:
    """The journal's notes: in the folders of `[journal]`, else in those that Obsidian names or that are called so."""
    wanted = settings.journal
    folders = _top_folders(root, settings)
    problems: list[Problem] = []
    daily: dict[str, date] = {}
    for folder, form in _daily_folders(root, wanted.daily, folders):
        for path in _notes(root, folder, settings, problems):
            within = path.removeprefix(f"{folder}/").removesuffix(".md")
            if day := _day_of(within, form):
                daily.setdefault(path, day)
    named = (folder for folder in folders if fold(folder) in MEETINGS)
    meetings = {
        path
        for folder in (wanted.meetings if wanted.meetings is not None else named)
        for path in _notes(root, folder, settings, problems)
        if path not in daily
    }
    return JournalFiles(daily, frozenset(meetings), tuple(problems))


def read_all(root: Path, files: JournalFiles, schema: Schema) -> Iterator[Seen]:
    """What the journal's notes tell of contacts; a note that cannot be read tells nothing."""
    with_mentions = schema.settings.journal.mention == "cadence"
    for path, day in sorted(files.daily.items()):
        if note := _note(root, path, schema):
            yield from told_of_day(note, path, day, with_mentions)
            yield from people_met(note, path, schema.day_first, is_in_meetings=False)
    for path in sorted(files.meetings):
        if note := _note(root, path, schema):
            yield from people_met(note, path, schema.day_first, is_in_meetings=True)


def joined(index: Index, seen: Iterable[Seen]) -> Index:
    """The index whose contacts have their entries in other notes, those of one note a day."""
    by_contact: dict[str, dict[date, list[Seen]]] = {}
    for each in seen:
        contact = index.resolve(each.target)
        if contact and contact.journal:
            by_contact.setdefault(contact.path, {}).setdefault(each.ping.date, []).append(each)
    changed: dict[str, Contact | None] = {}
    for path, days in by_contact.items():
        contact = index.by_path[path]
        own = {(ping.date, ping.channel) for ping in contact.pings if not ping.is_skip}
        entries = tuple(ping for day in sorted(days) for ping in _of_one_note(days[day], own))
        if entries:
            changed[path] = contact._replace(elsewhere=entries)
    return index.replace_many(changed) if changed else index


def _of_one_note(seen: list[Seen], own: set[tuple[date, str | None]]) -> list[Ping]:
    """The entries of a day: those of the note that says most, and none that the contact's own log has as well."""
    best = min(seen, key=lambda each: (each.rank, each.ping.note or "", each.ping.line))
    of_note = [each for each in seen if each.rank == best.rank and each.ping.note == best.ping.note]
    pings = [each.ping for each in (of_note if best.rank == 0 else of_note[:1])]
    days = {day for day, _ in own}
    return [
        ping for ping in pings if ((ping.date, ping.channel) not in own if best.rank == 0 else ping.date not in days)
    ]


def _note(root: Path, path: str, schema: Schema) -> Note | None:
    try:
        text = read_plain(os.path.join(root, path)).decode(errors="replace")
    except OSError:
        return None
    text = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    return Note(text, schema.log_headings)


def _notes(root: Path, folder: str, settings: Settings, problems: list[Problem]) -> Iterator[str]:
    """The notes below a folder, but for the drafts and the templates; of the vault's top only those right in it."""
    if folder == ".":
        yield from sorted(name for name in os.listdir(root) if name.endswith(".md") and day_in(name))
        return
    below = files_below(root, folder, ".md")
    problems += below.problems
    for within in below.paths:
        path = unicodedata.normalize("NFC", f"{folder}/{within}")
        if not any(contains(own, path) for own in (settings.drafts, settings.templates, settings.due_note)):
            yield path


def _top_folders(root: Path, settings: Settings) -> list[str]:
    """The folders at the vault's top in which no folder of contacts lies."""
    try:
        with os.scandir(root) as entries:
            names = sorted(entry.name for entry in entries if entry.is_dir() and not entry.name.startswith("."))
    except OSError:
        return []
    return [name for name in names if not any(contains(name, folder) for folder in settings.contacts)]


def _daily_folders(
    root: Path, wanted: tuple[str, ...] | None, folders: list[str]
) -> list[tuple[str, re.Pattern[str] | None]]:
    """The folders of daily notes, each with the pattern of their names where Obsidian says one."""
    core = _settings_of(root, _DAILY)
    periodic = _settings_of(root, _PERIODIC).get("daily")
    said = [found for found in (periodic, core) if isinstance(found, dict) and isinstance(found.get("folder"), str)]
    forms = {_clean(found["folder"]): _pattern(found.get("format")) for found in reversed(said)}
    if wanted is not None:
        return [(folder, forms.get(folder)) for folder in wanted]
    if forms:
        return [*forms.items()]
    return [(folder, None) for folder in folders if fold(folder) in DAILY_FOLDERS]


def _clean(folder: str) -> str:
    path = unicodedata.normalize("NFC", folder).strip("/")
    return path if path and ".." not in path.split("/") else "."


def _settings_of(root: Path, file: str) -> dict[str, object]:
    try:
        found = json.loads(vault_file.read(root, file))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _pattern(form: object) -> re.Pattern[str] | None:
    """What a name is like by a format of Moment.js (`YYYY/MM/DD-MM-YYYY`); None where it has no whole date."""
    if not isinstance(form, str) or not all(token in form for token in _DIGITS):
        return None
    pieces: list[str] = []
    seen: set[str] = set()
    for token in _TOKEN.findall(form):
        if token in _DIGITS:
            pieces.append(_DIGITS[token] if token not in seen else rf"(?P={_DIGITS[token][4]})")
            seen.add(token)
        elif token.startswith("["):
            pieces.append(re.escape(token[1:-1]))
        else:
            pieces.append(r"[^/]*?" if token.isalpha() else re.escape(token))
    return re.compile("".join(pieces))


def _day_of(within: str, form: re.Pattern[str] | None) -> date | None:
    found = form.fullmatch(within) if form else None
    if found:
        try:
            return date(int(found["y"]), int(found["m"]), int(found["d"]))
        except ValueError:
            return None
    return day_in(within.rpartition("/")[2])
