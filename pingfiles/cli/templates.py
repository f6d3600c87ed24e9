"""`pingfiles templates`: the drafts' templates, and what is wrong with the vault's own."""

from __future__ import annotations

import click

from pingfiles.cli.options import format_option, global_options, open_vault, wants_json
from pingfiles.cli.show_blocks import show_blocks
from pingfiles.drafts.check import faults_of
from pingfiles.drafts.findings import of_template
from pingfiles.drafts.templates import Templates
from pingfiles.vault.template_files import read_templates
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


@command.command("check")
@format_option
@global_options
def check_command(output: str, as_json: bool) -> int:
    """What is wrong with the vault's own templates. Exits with 1 where something is."""
    vault = open_vault()
    folder = vault.settings.templates
    files = read_templates(vault.root, folder)
    with Templates(files.sources) as templates:
        faults = [of_template(fault, folder) for fault in faults_of(templates.own)]
    problems = sorted([*files.problems, *faults], key=lambda problem: (problem.path, problem.line))
    if wants_json(output, as_json):
        from pingfiles.views import jsonview

        click.echo(jsonview.problems(problems).encode(), nl=False)
    else:
        for problem in problems:
            click.echo(visible(f"{problem.path}:{problem.line}:{problem.column}: {problem.code} {problem.message}"))
    return 1 if problems else 0
