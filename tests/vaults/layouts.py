"""Makes vaults by public layouts, and states how many contacts, birthdays and last contacts each has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

FIRST = ("Ada", "Bruno", "Carla", "Dario", "Elsa", "Fermín", "Greta", "Hugo", "Irene", "Jonás", "Karin", "Luis")
LAST = ("Brook", "Roig", "Lind", "Paz", "Sanz")
NAMES = [f"{first} {last}" for last in LAST for first in FIRST][:40]


class Layout(NamedTuple):
    """The files of a vault, and what a person would find in them."""

    files: Mapping[str, str]
    contacts: int
    birthdays: int
    last_contacts: int


def _birthday(number: int) -> str:
    return f"19{60 + number}-{number % 12 + 1:02}-{number % 28 + 1:02}"


def _log(number: int, heading: str) -> str:
    return f"## {heading}\n- 2026-{number % 9 + 1:02}-{number % 28 + 1:02} call\n" if number % 4 else ""


def para() -> Layout:
    """Every second one has a birthday, and all but every fourth a log."""
    files = {
        f"03 Resources/04_PEOPLE/{name}.md": "---\ncreated: 2024-01-01\n"
        + (f"Gebtag: {_birthday(number)}\n" if number % 2 else "")
        + f"---\n# {name}\n\n{_log(number, 'Touchpoints')}"
        for number, name in enumerate(NAMES)
    }
    files |= {"01 Projects/Norte.md": "# Norte\n\n- 2026-01-01 begin\n", "Templates/Person.md": "---\nGebtag:\n---\n"}
    return Layout(files, 40, 20, 30)


def marked() -> Layout:
    """People lie among other notes."""
    mark = '---\ncategories:\n  - "[[People]]"\n'
    files = {
        f"References/{name}.md": f"{mark}birthday: {_birthday(number)}\n---\n{_log(number, 'Pings')}"
        for number, name in enumerate(NAMES)
    }
    files |= {f"References/Book {number}.md": '---\ncategories: ["[[Books]]"]\n---\n' for number in range(20)}
    files |= {"Templates/People Template.md": f"{mark}birthday:\n---\n"}
    return Layout(files, 40, 40, 30)


def spanish() -> Layout:
    """Keys and headings in Spanish."""
    files = {
        f"Áreas/👥 Contactos/{name}.md": f"---\nfecha de nacimiento: {_birthday(number)}\nempresa: Voltia\n---\n"
        + _log(number, "Registro")
        for number, name in enumerate(NAMES)
    }
    return Layout(files, 40, 40, 30)


def tagged() -> Layout:
    """Four people lack the tag: they are no contacts, and `doctor` says so."""
    files = {
        f"{name}.md": ("---\ntags: [person]\n" if number >= 4 else "---\n")
        + f"bday: {_birthday(number)}\nspoken: 2026-0{number % 9 + 1}-01\n---\n"
        for number, name in enumerate(NAMES)
    }
    return Layout(files, 36, 36, 36)


LAYOUTS: Mapping[str, Callable[[], Layout]] = {"para": para, "marked": marked, "spanish": spanish, "tagged": tagged}
