"""Every sentence has a name, an English and a Spanish form, and is given the values that it names.

The calls are found in the source: those that make a `Message`, an error that carries one, or that call a function
whose signature is `(…, name, …, **values: object)`, such as `options.message`.
"""

from __future__ import annotations

import ast
import fnmatch
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from string import Formatter
from typing import Any

import pytest
from support.command import ROOT

from pingfiles.messages import Template
from pingfiles.words.en.messages import MESSAGES as ENGLISH
from pingfiles.words.es.messages import MESSAGES as SPANISH

PACKAGE = ROOT / "pingfiles"
MODULES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(PACKAGE.rglob("*.py"))
}
AREAS = sorted(name.rpartition(".")[2] for name in MODULES if name.startswith("words.en.messages."))[1:]
NAMES_A_MESSAGE = ("name", "what")
"""What the parameter is called that takes a message's name."""

ANYTHING = "*"
SPEAKS = {"ValueError", "BadParameter", "UsageError", "ClickException", "echo", "secho", "confirm", "prompt"}
"""Calls of Python's and of click's that show a text as it is, or raise one that is shown."""


@dataclass(frozen=True)
class Takes:
    """Where a callable takes the name of a message, and which parameters are no values of it."""

    position: int
    own: frozenset[str]


@dataclass(frozen=True)
class Site:
    """A call that gives a message: its names (several for `a if x else b`), and its values where they are literal."""

    place: str
    package: str
    names: tuple[str, ...]
    values: frozenset[str] | None


def takers() -> dict[str, Takes]:
    """All callables that take a message, by name."""
    found = {"Message": Takes(0, frozenset()), "PingfilesError": Takes(0, frozenset())}
    found["MessageError"] = found["Message"]
    classes = [node for tree in MODULES.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    for _ in range(4):  # errors are derived from errors
        for node in classes:
            parents = [base.id for base in node.bases if isinstance(base, ast.Name) and base.id in found]
            if parents and node.name not in found:
                made = [item for item in node.body if isinstance(item, ast.FunctionDef) and item.name == "__init__"]
                found[node.name] = (_takes(made[0]) if made else None) or found[parents[0]]
    for tree in MODULES.values():
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef) and function.name != "__init__" and (takes := _takes(function)):
                found[function.name] = takes
    return found


def _takes(function: ast.FunctionDef) -> Takes | None:
    arguments = function.args
    parameters = [item.arg for item in (*arguments.posonlyargs, *arguments.args) if item.arg != "self"]
    named = [position for position, parameter in enumerate(parameters) if parameter in NAMES_A_MESSAGE]
    if not named or arguments.kwarg is None or arguments.kwarg.arg != "values":
        return None
    own = (*arguments.args, *arguments.kwonlyargs)
    return Takes(named[0], frozenset(item.arg for item in own))


TAKERS = takers()


def sites() -> Iterator[Site]:
    for module, tree in MODULES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                place, package = f"{module}:{node.lineno}", module.partition(".")[0]
                if called in TAKERS and len(node.args) > TAKERS[called].position:
                    names = tuple(_texts(node.args[TAKERS[called].position]))
                    yield Site(place, package, names, _values(node, called))
                elif called in SPEAKS and node.args:
                    spoken = tuple(text for text in _texts(node.args[0]) if any(map(str.isalpha, text)))
                    yield Site(place, package, spoken, None)


def _texts(node: ast.expr) -> Iterator[str]:
    """The literal texts that an expression can be, with `*` for what is filled in."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
            yield from (*_texts(one), *_texts(other))
        case ast.JoinedStr(values=parts):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else ANYTHING for part in parts)


def _values(call: ast.Call, called: str) -> frozenset[str] | None:
    """The names of the values that a call gives; None where they cannot be read off."""
    if called == "Message":
        given = call.args[1] if len(call.args) > 1 else None
        if not isinstance(given, ast.Dict):
            return None
        keys = [key.value for key in given.keys if isinstance(key, ast.Constant)]
        return frozenset(map(str, keys)) if len(keys) == len(given.keys) else None
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(str(name) for name in names) - TAKERS[called].own


SITES = [site for site in sites() if site.names]


def placeholders(template: Template) -> set[str]:
    forms = (template,) if isinstance(template, str) else (*template, "{n}")
    return {re.split(r"[.[]", field)[0] for form in forms for _, field, _, _ in Formatter().parse(form) if field}


def needed(name: str) -> frozenset[str]:
    """The values that a sentence needs in one language or the other."""
    return frozenset(placeholders(ENGLISH[name]) | placeholders(SPANISH[name]))


def named(text: str) -> list[str]:
    """The names in the catalogue that a text is or can be."""
    if text in ENGLISH:
        return [text]
    return fnmatch.filter(ENGLISH, text) if re.fullmatch(r"[a-z-]+-\*|\*-[a-z-]+", text) else []


def area(language: str, name: str) -> Mapping[str, Template]:
    module: Any = import_module(f"pingfiles.words.{language}.messages.{name}")
    messages: Mapping[str, Template] = module.MESSAGES
    return messages


@pytest.mark.parametrize("name", AREAS)
def test_both_languages_have_the_same_sentences_in_the_same_place(name: str) -> None:
    assert [*area("en", name)] == [*area("es", name)]


def test_no_name_stands_twice() -> None:
    names = [message for name in AREAS for message in area("en", name)]
    assert sorted(names) == sorted({*names})
    assert {*names} == {*ENGLISH} == {*SPANISH}


@pytest.mark.parametrize("name", sorted(ENGLISH))
def test_both_languages_name_the_same_values(name: str) -> None:
    assert placeholders(ENGLISH[name]) - {"n"} == placeholders(SPANISH[name]) - {"n"}


@pytest.mark.parametrize("package", sorted({site.package for site in SITES}))
def test_every_sentence_has_a_name(package: str) -> None:
    assert [
        f"{site.place}: {name}" for site in SITES for name in site.names if site.package == package and not named(name)
    ] == []


def test_no_sentence_is_taken_for_a_name() -> None:
    made = [
        f"{module}:{node.lineno}"
        for module, tree in MODULES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Message"
        if not isinstance(node.args[0], ast.Constant | ast.IfExp) and ast.unparse(node.args[0]) != "name"
        if _values(node, "Message") == frozenset()
    ]
    assert made == [], "these say as it is whatever text they are given"


def test_every_call_gives_the_values_that_the_sentence_names() -> None:
    wrong = [
        f"{site.place}: {text} is given {sorted(site.values)}"
        for site in SITES
        for text in site.names
        if site.values is not None and named(text)
        if site.values not in [needed(each) for each in named(text)]
    ]
    assert wrong == []


def test_no_sentence_is_left_over() -> None:
    literals = {
        text
        for module, tree in MODULES.items()
        if not module.startswith(("words.en.", "words.es."))
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant | ast.JoinedStr)
        for text in _texts(node)
    }
    used = {name for text in literals for name in named(text)}
    assert [name for name in ENGLISH if name not in used] == []
