"""`pingfiles templates`: the drafts' templates, copies of them, and what is wrong with the vault's own."""

from __future__ import annotations

import click

from pingfiles.actions.templates import check_templates, copy_templates, list_templates, try_template
from pingfiles.cli import localized
from pingfiles.cli.contact_argument import ContactName
from pingfiles.cli.language import language
from pingfiles.cli.options import (
    format_option,
    global_options,
    message,
    open_vault,
    print_line,
    problem_line,
    tell_problems,
    today,
    wants_json,
)
from pingfiles.cli.show_blocks import show_blocks
from pingfiles.cli.writing import dry_run_option, found_contact, show
from pingfiles.messages import Message, sentence
from pingfiles.views.table import Block, visible


@localized.group("templates")
@global_options
def command() -> None:
    """The templates that drafts are made from: those of the program, and the vault's own before them."""


@command.command("list")
@format_option
@global_options
def list_command(output: str, as_json: bool) -> None:
    """All templates by name, and where each comes from."""
    listed, problems = list_templates(open_vault())
    if wants_json(output, as_json):
        from pingfiles.views import jsonview

        click.echo(jsonview.templates(listed).encode(), nl=False)
    else:
        origins = {
            "shipped": sentence(Message("template-shipped", {}), language()),
            "own": sentence(Message("template-own", {}), language()),
        }
        show_blocks([Block(rows=tuple((visible(name), origins[origin]) for name, origin in listed))])
    tell_problems(problems, "templates check")


@command.command("copy")
@localized.argument("names", metavar="NAME...", nargs=-1, required=True)
@dry_run_option
@global_options
def copy_command(names: tuple[str, ...], dry_run: bool) -> None:
    """Copies templates of the program into the vault, for you to change; nothing is ever overwritten.

    NAME is a name from the list: es/birthday-1.
    """
    day = today()
    show(copy_templates(open_vault(), names, today=day, dry_run=dry_run), dry_run)


@command.command("try")
@localized.argument("name", metavar="NAME")
@localized.option("--contact", metavar="CONTACT", type=ContactName())
@global_options
def try_command(name: str, contact: str | None) -> int:
    """Shows what a template says, for a contact or an invented one; nothing is written. Exits with 1 for an error."""
    from pingfiles.views import drafts as drafts_view

    day = today()
    vault = open_vault()
    chosen = found_contact(vault, [contact]) if contact is not None else None
    tried = try_template(vault, name, chosen, today=day)
    if tried.draft:
        click.echo(drafts_view.tried(tried.draft, language()), nl=False)
    if tried.is_invented and chosen:
        message("template-occasion-invented", name=chosen.name)
    for problem in tried.problems:
        print_line(problem_line(problem))
    return int(any(problem.severity == "error" for problem in tried.problems))


@command.command("check")
@format_option
@global_options
def check_command(output: str, as_json: bool) -> int:
    """What is wrong with the vault's own templates, and with the drafts that wait. Exits with 1 for an error."""
    day = today()
    problems, count = check_templates(open_vault(), today=day)
    if wants_json(output, as_json):
        from pingfiles.views import jsonview

        click.echo(jsonview.problems(problems, language()).encode(), nl=False)
    else:
        for problem in problems:
            print_line(problem_line(problem))
        if not problems:
            message("templates-fine", n=count)
    return int(any(problem.severity == "error" for problem in problems))
