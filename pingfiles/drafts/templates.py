"""All templates of a vault: those that come with the program, and the vault's own before them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache
from types import TracebackType
from typing import Literal, NamedTuple

from pingfiles.drafts import render
from pingfiles.drafts.context import Facts, variables
from pingfiles.drafts.render import Rendered, TemplateFault
from pingfiles.drafts.sandbox import OwnTemplates
from pingfiles.drafts.topic import FEASTS
from pingfiles.errors import PingfilesError
from pingfiles.kinds import Group
from pingfiles.words.languages import LANGUAGES, Language

_NAME = re.compile(rf"(?:{'|'.join(LANGUAGES)})/[a-z-]+-[1-9][0-9]?\.j2")


class NoSuchTemplate(PingfilesError):
    """There is no template of that name."""

    exit_code = 2


class Listed(NamedTuple):
    """A template, by its name, and where it comes from."""

    name: str
    origin: Literal["shipped", "own"]


class Templates:
    """The templates by name (`es/birthday-1`). A context: the vault's own are rendered in a process of their own."""

    def __init__(self, own: Mapping[str, str] | None = None) -> None:
        """`own` are the sources of the vault's own templates by their paths (`es/birthday-1.j2`)."""
        self.own = OwnTemplates(own or {})
        self.faults: dict[str, TemplateFault] = {}
        """The faults of the vault's own templates, by name; a shipped one was used instead."""

    def __enter__(self) -> Templates:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.own.close()

    @cached_property
    def listed(self) -> tuple[Listed, ...]:
        """All templates, in the order of their names."""
        own = {path.removesuffix(".j2") for path in self.own.sources if _NAME.fullmatch(path)}
        names = sorted({*_shipped_names(), *own}, key=_order)
        return tuple(Listed(name, "own" if name in own else "shipped") for name in names)

    def variants(self, language: Language, group: Group, tone: str) -> list[str]:
        """The templates among which a draft chooses."""
        stem = f"{group}-{tone}" if group in FEASTS else group
        return self._variants[f"{language}/{stem}"]

    @cached_property
    def _variants(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, _ in self.listed:
            found.setdefault(name.rpartition("-")[0], []).append(name)
        return found

    def source(self, name: str) -> str:
        """The text of a template that comes with the program, to be copied and changed. Raises NoSuchTemplate."""
        if name not in _shipped_names():
            raise NoSuchTemplate("template-not-shipped", name=name)
        return render.shipped_source(f"{name}.j2")

    def named(self, name: str, language: Language, group: Group) -> str:
        """The template that was asked for, with or without its language.

        Raises NoSuchTemplate where there is none, or where it says what another occasion asks for. One of
        the vault's own that is for no occasion fits all.
        """
        tones = ("common", "personal") if group in FEASTS else ("",)
        fitting = [found for tone in tones for found in self.variants(language, group, tone)]
        known = {listed.name for listed in self.listed}
        for candidate in (name.removesuffix(".j2"), f"{language}/{name.removesuffix('.j2')}"):
            is_of_none = f"{candidate.rpartition('-')[0]}-1" not in _shipped_names()
            if candidate in fitting or (candidate in known and is_of_none):
                return candidate
            if candidate in known:
                others = ", ".join(found.partition("/")[2] for found in fitting)
                raise NoSuchTemplate(
                    "template-of-other-occasion", name=name, group=group, language=language, others=others
                )
        raise NoSuchTemplate("no-such-template", name=name)

    def render(self, name: str, facts: Facts) -> Rendered:
        """A template's text. If one of the vault's own fails, the fault is kept and a shipped template is used.

        Raises NoSuchTemplate where there is none.
        """
        path = f"{name}.j2"
        if path in self.own.sources and name not in self.faults:
            try:
                return self.own.render(path, variables(facts))
            except TemplateFault as found:
                self.faults[name] = found
        stand_in = name if name in _shipped_names() else f"{name.rpartition('-')[0]}-1"
        if stand_in not in _shipped_names():
            fault = self.faults[name]
            raise NoSuchTemplate("template-failed", path=fault.template, line=fault.line, what=fault.what)
        return render.render(render.shipped(facts.region), f"{stand_in}.j2", variables(facts))


@lru_cache(maxsize=1)
def _shipped_names() -> frozenset[str]:
    return frozenset(name.removesuffix(".j2") for name in render.shipped().list_templates())


def _order(name: str) -> tuple[str, int]:
    stem, _, number = name.rpartition("-")
    return stem, int(number)
