"""The drafts' templates: listed, copied into the vault, and checked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from pingfiles.actions.batch import commit
from pingfiles.actions.draft_folder import findings, read_folder
from pingfiles.actions.report import Report, notes_written
from pingfiles.drafts.check import faults_of
from pingfiles.drafts.findings import of_template
from pingfiles.drafts.templates import Listed, Templates
from pingfiles.problems import Problem
from pingfiles.vault.reader import Vault
from pingfiles.vault.template_files import read_templates
from pingfiles.vault.writer import Create


class Listing(NamedTuple):
    """All templates, with where each comes from, and why files of the vault's own are none of them."""

    templates: tuple[Listed, ...]
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


def copy_templates(vault: Vault, names: Iterable[str], *, dry_run: bool = False) -> Report:
    """Copies shipped templates into the vault; nothing is overwritten.

    Raises NoSuchTemplate, and WriteRefused where one exists.
    """
    with Templates() as templates:
        sources = {name: templates.source(name) for name in (name.removesuffix(".j2") for name in names)}
    actions = [Create(f"{vault.settings.templates}/{name}.j2", source) for name, source in sources.items()]
    changes, remarks = commit(vault.root, actions, f"templates copy {' '.join(sources)}", dry_run)
    return Report(changes, results=notes_written(changes), remarks=remarks)


def check_templates(vault: Vault, *, today: date) -> Checked:
    """What is wrong with the vault's own templates, and with the unsent drafts, by path and line."""
    folder = vault.settings.templates
    files = read_templates(vault.root, folder)
    with Templates(files.sources) as templates:
        faults = [of_template(fault, folder) for fault in faults_of(templates.own)]
    problems = [*files.problems, *faults, *findings(read_folder(vault), vault, today)]
    return Checked(sorted(problems, key=lambda problem: (problem.path, problem.line)), len(files.sources))
