"""The drafts' templates: listed, copied into the vault, and checked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from pingfiles.actions.batch import commit
from pingfiles.actions.draft_folder import findings, read_folder
from pingfiles.actions.report import Report, notes_written
from pingfiles.drafts.check import faults_in, faults_of
from pingfiles.drafts.compose import Brief, Draft, Wishes, compose
from pingfiles.drafts.findings import of_template
from pingfiles.drafts.sample import commented, group_of, language_of_template, occasion_in, sample_contact, tone_of
from pingfiles.drafts.select import NothingToDraft, brief_for
from pingfiles.drafts.templates import Listed, Templates
from pingfiles.kinds import Group
from pingfiles.model import Contact
from pingfiles.problems import Problem
from pingfiles.vault.reader import Vault, text_of
from pingfiles.vault.template_files import read_templates
from pingfiles.vault.writer import Create


class Listing(NamedTuple):
    """All templates, with where each comes from, and why files of the vault's own are none of them."""

    templates: tuple[Listed, ...]
    problems: list[Problem]


_WORDS = {"left": "left", "keep-in-touch": "none", "new-year": "christmas"}
"""The words that ask for an occasion, where they are not the name of its group."""


class Tried(NamedTuple):
    """What a template says, None if it fails; whether the occasion is invented; what is wrong with the vault's own."""

    draft: Draft | None
    is_invented: bool
    problems: list[Problem]


class Checked(NamedTuple):
    """What is wrong with the vault's own templates and the unsent drafts, and how many templates there are."""

    problems: list[Problem]
    templates: int


def list_templates(vault: Vault) -> Listing:
    """All templates by name, and which of the vault's own could not be read."""
    files = read_templates(vault.root, vault.settings.templates)
    with Templates(files.sources) as templates:
        return Listing(templates.listed, files.problems)


def copy_templates(vault: Vault, names: Iterable[str], *, today: date, dry_run: bool = False) -> Report:
    """Copies shipped templates into the vault, each with a comment on what it says; nothing is overwritten.

    Raises NoSuchTemplate, and WriteRefused where one exists.
    """
    with Templates() as templates:
        sources = {
            name: commented(name, templates.source(name), templates, vault.settings.language, today)
            for name in (name.removesuffix(".j2") for name in names)
        }
    actions = [Create(f"{vault.settings.templates}/{name}.j2", source) for name, source in sources.items()]
    changes, remarks = commit(vault.root, actions, f"templates copy {' '.join(sources)}", dry_run)
    return Report(changes, results=notes_written(changes), remarks=remarks)


def try_template(vault: Vault, name: str, contact: Contact | None, *, today: date) -> Tried:
    """What a template says for a contact: on an occasion of theirs, else on an invented one; nothing is written.

    Without a contact it is an invented one. Raises NoSuchTemplate, and NothingToDraft for the archived and the dead.
    """
    settings, folder = vault.settings, vault.settings.templates
    name = name.removesuffix(".j2") if "/" in name else f"{settings.language}/{name.removesuffix('.j2')}"
    group, language = group_of(name), language_of_template(name)
    brief = _brief(vault, contact, group, today) if contact else None
    if brief is None:
        invented = occasion_in(group, language, today)
        brief = Brief(contact or sample_contact(language, today), invented)
    files = read_templates(vault.root, folder)
    with Templates(files.sources) as templates:
        path = f"{name}.j2"
        faults = list(faults_in(templates.own, path)) if path in templates.own.sources else []
        wishes = Wishes(tone_of(name), None, language, name)
        draft = None if faults else compose(brief, settings, templates, wishes, today)
        problems = [of_template(fault, folder) for fault in [*faults, *templates.faults.values()]]
    is_invented = brief.occasion.reason is None and group != "keep-in-touch"
    return Tried(draft, is_invented and contact is not None, [*files.problems, *problems])


def _brief(vault: Vault, contact: Contact, group: Group, today: date) -> Brief | None:
    """What there is to write to a contact about; None where nothing is of this group."""

    def note_of(path: str) -> str:
        return text_of(vault.root, path)

    try:
        brief = brief_for(contact, vault.index, vault.settings, today, note_of, _WORDS.get(group, group))
    except NothingToDraft:
        if not contact.is_active:
            raise
        return None
    return brief if brief.occasion.group == group else None


def check_templates(vault: Vault, *, today: date) -> Checked:
    """What is wrong with the vault's own templates, and with the unsent drafts, by path and line."""
    folder = vault.settings.templates
    files = read_templates(vault.root, folder)
    with Templates(files.sources) as templates:
        faults = [of_template(fault, folder) for fault in faults_of(templates.own)]
    problems = [*files.problems, *faults, *findings(read_folder(vault), vault, today)]
    return Checked(sorted(problems, key=lambda problem: (problem.path, problem.line)), len(files.sources))
