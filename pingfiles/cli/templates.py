"""`pingfiles templates`: the drafts' templates, copies of them, and what is wrong with the vault's own."""

from __future__ import annotations

import click

from pingfiles.cli.draft_notes import findings, read_folder
from pingfiles.cli.options import (
    format_option,
    global_options,
    message,
    open_vault,
    print_line,
    problem_line,
    say,
    today,
    wants_json,
)
from pingfiles.cli.show_blocks import show_blocks
from pingfiles.cli.writing import commit, dry_run_option
from pingfiles.drafts.check import faults_of
from pingfiles.drafts.findings import of_template
from pingfiles.drafts.templates import Templates
from pingfiles.vault.template_files import read_templates
from pingfiles.vault.writer import Create
from pingfiles.views.table import Block, visible


@click.group("templates")
@global_options
def command() -> None:
    """The templates that drafts are made from: those of the program, and the vault's own before them."""


@command.command("list")
@format_option
@global_options
def list_command(output: str, as_json: bool) -> None:
    """All templates by name, and where each comes from."""
    vault = open_vault()
    files = read_templates(vault.root, vault.settings.templates)
    with Templates(files.sources) as templates:
        listed = templates.listed
    if wants_json(output, as_json):
        from pingfiles.views import jsonview

        click.echo(jsonview.templates(listed).encode(), nl=False)
    else:
        show_blocks([Block(rows=tuple((visible(name), origin) for name, origin in listed))])


@command.command("copy")
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@dry_run_option
@global_options
def copy_command(names: tuple[str, ...], dry_run: bool) -> None:
    """Copies templates of the program into the vault, for you to change; nothing is ever overwritten.

    NAME is a name from the list: es/birthday-1.
    """
    vault = open_vault()
    with Templates() as templates:
        sources = {name: templates.source(name) for name in (name.removesuffix(".j2") for name in names)}
    actions = [Create(f"{vault.settings.templates}/{name}.j2", source) for name, source in sources.items()]
    for change in commit(vault, actions, f"templates copy {' '.join(sources)}", dry_run):
        say(change.path)


@command.command("check")
@format_option
@global_options
def check_command(output: str, as_json: bool) -> int:
    """What is wrong with the vault's own templates, and with the drafts that wait. Exits with 1 for an error."""
    day = today()
    vault = open_vault()
    folder = vault.settings.templates
    files = read_templates(vault.root, folder)
    with Templates(files.sources) as templates:
        faults = [of_template(fault, folder) for fault in faults_of(templates.own)]
    found = [*files.problems, *faults, *findings(read_folder(vault), vault, day)]
    problems = sorted(found, key=lambda problem: (problem.path, problem.line))
    if wants_json(output, as_json):
        from pingfiles.views import jsonview

        click.echo(jsonview.problems(problems).encode(), nl=False)
    else:
        for problem in problems:
            print_line(problem_line(problem))
        if not problems:
            message(f"nothing is wrong with your templates ({len(files.sources)}) and the drafts that wait")
    return int(any(problem.severity == "error" for problem in problems))
