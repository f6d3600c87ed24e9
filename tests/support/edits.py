"""The edits of a note as texts, for tests: text in, text out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Concatenate, ParamSpec

from pingfiles.folding import fold
from pingfiles.note.document import Note
from pingfiles.note.edit import keys, lists, log
from pingfiles.note.edit.splice import Front, front_of
from pingfiles.note.yaml_events import Pair

P = ParamSpec("P")


def on_text(edit: Callable[Concatenate[Front, P], Front]) -> Callable[Concatenate[str, P], str]:
    """An edit of front matter as one of a text."""

    def edited(text: str, /, *args: P.args, **kwargs: P.kwargs) -> str:
        return edit(front_of(Note(text)), *args, **kwargs).note().text

    edited.__name__ = edit.__name__
    return edited


set_key = on_text(keys.set_key)
remove_key = on_text(keys.remove_key)
clear_key = on_text(keys.clear_key)
set_list = on_text(lists.set_list)
remove_item = on_text(lists.remove_item)
empty_list = on_text(lists.empty_list)


def add_item(text: str, key: str, value: str) -> str:
    return lists.add_items(front_of(Note(text)), key, [value]).note().text


def pairs_of(text: str) -> list[Pair]:
    return front_of(Note(text)).pairs


def add_ping(text: str, day: date, rest: str, log_headings: Sequence[str]) -> str:
    return log.add_ping(Note(text, frozenset(map(fold, log_headings))), day, rest, log_headings[0]).text


def add_moment(text: str, day: date, rest: str, log_headings: Sequence[str]) -> str:
    return log.add_moment(Note(text, frozenset(map(fold, log_headings))), day, rest, "Moments").text
