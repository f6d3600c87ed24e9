"""The house keeps its order: data flows one way, nothing goes in circles, and only `vault` touches the disk.

A room is a package or a module right below `pingfiles`. Imports count wherever they stand, in functions too.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "pingfiles"
ORDER = (
    *("words.shapes", "words.en", "words.es", "words.languages", "messages", "errors", "problems"),
    *("visible_text", "folding", "phrases", "written_dates", "dates", "duration_words", "durations", "typed_dates"),
    *("addresses", "kinds", "model", "second_versions"),
    *("feasts", "gazetteer", "places", "settings"),
    *("note", "schema", "index", "lookup", "rules", "words", "changes", "interchange", "drafts", "views", "actions"),
)
"""A room uses itself and what stands before it."""

SHELLS = ("api", "cli", "__init__", "__main__")
"""They use anything, and nothing uses them."""

MAY_USE = {
    **{room: ORDER[: place + 1] for place, room in enumerate(ORDER)},
    "vault": (*ORDER[: ORDER.index("rules")], "vault"),
    "actions": (*ORDER, "vault"),
    **dict.fromkeys(SHELLS, (*ORDER, "vault", *SHELLS)),
}
"""The rooms that a room may import. `vault` stands aside: only actions and shells use it, so all else is pure."""

MODULES = sorted(PACKAGE.rglob("*.py"))
DISK = {
    "os": "open fdopen remove rename renames replace unlink mkdir makedirs rmdir removedirs truncate link symlink",
    "io": "open FileIO",
    "any": "write_text write_bytes read_text read_bytes unlink rename mkdir rmdir touch symlink_to hardlink_to open",
}
NEVER_IMPORTED = ("shutil", "tempfile", "fileinput", "mmap")

LANGUAGES = ("words.shapes", "words.en", "words.es", "words.languages")
"""Data and their shapes stand first, so that an error can say its sentence; the rest of `words` uses rules."""


def room_of(module: Path) -> str:
    return room_named(".".join(module.relative_to(PACKAGE).with_suffix("").parts))


def room_named(dotted: str) -> str:
    """The room of a module by its name within the package: `words.en.messages` is in `words.en`."""
    first, _, rest = dotted.partition(".")
    if first == "__version__":
        return "__init__"
    nested = f"{first}.{rest.partition('.')[0]}"
    return nested if nested in LANGUAGES else first


def imported(tree: ast.AST) -> Iterator[str]:
    """All modules that are imported, with the names from them: `pingfiles.note`, `pingfiles.note.body`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module}.{alias.name}" for alias in node.names)


def rooms_used(source: str) -> set[str]:
    return {
        room_named(name.partition(".")[2])
        for name in imported(ast.parse(source))
        if name.startswith((".", "pingfiles."))
    }


def imports_of_modules() -> dict[str, set[str]]:
    """The modules of the package by their names, with the other modules that each imports."""
    files = {".".join(module.relative_to(PACKAGE.parent).with_suffix("").parts): module for module in MODULES}
    files = {name.removesuffix(".__init__"): module for name, module in files.items()}

    def module_of(name: str) -> str:
        return name if name in files or "." not in name else module_of(name.rpartition(".")[0])

    return {
        name: {module_of(found) for found in imported(ast.parse(module.read_text(encoding="utf-8")))}
        & {*files} - {name}
        for name, module in files.items()
    }


def cycle_in(imports: Mapping[str, set[str]]) -> list[str]:
    """The modules of a circle, the first of them at both ends; none where there is no circle."""
    done: set[str] = set()

    def followed(module: str, path: list[str]) -> list[str]:
        if module in path:
            return [*path[path.index(module) :], module]
        if module in done:
            return []
        circles = (followed(other, [*path, module]) for other in sorted(imports[module]))
        found = next(filter(None, circles), [])
        done.add(module)
        return found

    return next(filter(None, (followed(module, []) for module in imports)), [])


def touches_of_the_disk(source: str) -> Iterator[str]:
    """All calls and imports that touch a file. (What is said to `os.devnull` is said to nobody.)"""
    tree = ast.parse(source.replace("os.open(os.devnull", "nobody(os.devnull"))
    yield from (name for name in imported(tree) if name.split(".")[0] in NEVER_IMPORTED)
    yield from (name for name in imported(tree) if name.startswith("os.") and name[3:] in DISK["os"].split())
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open":
            yield "open"
        elif isinstance(node, ast.Attribute):
            owner = node.value.id if isinstance(node.value, ast.Name) else "any"
            if node.attr in DISK.get(owner, DISK["any"]).split():
                yield f"{owner}.{node.attr}"
        match node:
            case ast.Call(func=ast.Attribute(attr="replace"), args=[_], keywords=[]):
                yield "Path.replace"  # a text's takes two


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(PACKAGE).as_posix())
def test_a_module_uses_only_what_stands_before_it(module: Path) -> None:
    room = room_of(module)
    used = rooms_used(module.read_text(encoding="utf-8"))
    assert used <= {*MAY_USE[room]}, f"{room} may not use these"


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(PACKAGE).as_posix())
def test_no_module_but_those_of_the_vault_touches_the_disk(module: Path) -> None:
    if room_of(module) != "vault":
        assert list(touches_of_the_disk(module.read_text(encoding="utf-8"))) == []


def test_every_room_has_its_place_in_the_order() -> None:
    assert {room_of(module) for module in MODULES} == set(MAY_USE)


def test_no_imports_go_in_circles() -> None:
    assert cycle_in(imports_of_modules()) == []


def test_a_circle_is_found() -> None:
    assert cycle_in({"a": {"b"}, "b": {"c", "d"}, "c": set(), "d": {"b"}}) == ["b", "d", "b"]
    assert cycle_in({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []


@pytest.mark.parametrize(
    ("source", "rooms"),
    [
        ("import pingfiles.vault.scan", {"vault"}),
        ("from pingfiles import vault", {"vault"}),
        ("def f():\n    from pingfiles.cli.due import x", {"cli"}),
        ("import os, re\nfrom pingfilesx.vault import y", set()),
    ],
)
def test_an_import_is_seen_wherever_it_stands(source: str, rooms: set[str]) -> None:
    assert rooms_used(source) == rooms


@pytest.mark.parametrize(
    ("source", "is_touch"),
    [
        *(
            (source, True)
            for source in ("open('x')", "os.remove(x)", "os.replace(a, b)", "from os import unlink", "import shutil")
        ),
        *(
            (source, True)
            for source in (
                "Path(x).write_text('')",
                "path.open()",
                "path.replace(other)",
                "f(x).unlink()",
                "io.open(x)",
            )
        ),
        *(
            (source, False)
            for source in (
                "'a'.replace('b', 'c')",
                "os.path.join(a)",
                "day.replace(year=1)",
                "index.replace_many({p: c})",
            )
        ),
    ],
)
def test_a_touch_of_the_disk_is_seen(source: str, is_touch: bool) -> None:
    assert bool(list(touches_of_the_disk(source))) is is_touch
