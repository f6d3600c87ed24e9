"""Templates into text, by Jinja2 in its immutable sandbox: strict about names, with a few filters and no more."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pingfiles.drafts.channels import BREAK
from pingfiles.drafts.regions import regional
from pingfiles.messages import Message

if TYPE_CHECKING:
    from jinja2 import BaseLoader, Environment
    from jinja2.ext import Extension
    from jinja2.lexer import Token, TokenStream

MOST_OUTPUT = 4000
"""Characters that a template may give; the longest message has 800."""

FILTERS = (
    *("capitalize", "default", "first", "join", "last", "length", "lower", "replace", "title", "trim", "truncate"),
    *("upper", "wordcount"),
)
_BEFORE_A_PATH = ("include", "extends", "import", "from")
_SUBJECT = re.compile(r"\s*Subject:[ \t]*([^\n]*)\n", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r]*\n[ \t\r]*(?!\n)|[ \t\r]+")
_OPENING_MARKS = re.compile(r"[¿¡\"«“(]*")
_DOUBLE_STOP = re.compile(r"(?<!\.)\.\.(?!\.)")
"""Where a name that ends in a stop (`Inc.`) ends a sentence."""

_BREAKS = re.compile(f" *{BREAK} *")
_NOTHING = "\u2060"
"""What an empty expression leaves behind until a message is tidied: no note can bring it in."""

_EMPTY_LINES = re.compile(rf"^[ \t\r]*(?:{_NOTHING}[ \t\r]*)+(?:\n|\Z)", re.MULTILINE)
_PARAGRAPHS = re.compile(r"[ \t\r]*\n(?:[ \t\r]*\n)+[ \t\r]*")


class TemplateFault(Exception):
    """A template that cannot be used. It never leaves this room: it becomes a `Problem`."""

    def __init__(self, template: str, line: int, name: str, /, **values: object) -> None:
        super().__init__(name)
        self.template, self.line, self.what = template, line, Message(name, values)

    def __str__(self) -> str:
        """In English."""
        return f"{self.template}:{self.line}: {self.what}"


class Rendered(NamedTuple):
    """What a template gave: a subject, which only a mail needs, and the message."""

    subject: str
    text: str


@lru_cache(maxsize=8)
def shipped(region: str = "") -> Environment:
    """The templates that come with the program, in the words of a region."""
    from jinja2 import PackageLoader

    return environment(PackageLoader("pingfiles.drafts"), region)


def shipped_source(name: str) -> str:
    """The text of a template that comes with the program."""
    where = shipped()
    if where.loader is None:
        return ""
    return where.loader.get_source(where, name)[0]


def environment(loader: BaseLoader, region: str = "") -> Environment:
    """Where templates are rendered, in the words of a region. They see what they are given, and nothing further."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    made = ImmutableSandboxedEnvironment(
        loader=loader,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=-1,
        auto_reload=False,
        finalize=_or_nothing,
    )
    made.filters = {name: made.filters[name] for name in FILTERS}
    made.globals = {"range": made.globals["range"]}
    made.add_extension(_wording(region))
    return made


def names_in(source: str) -> set[str]:
    """The variables that a template uses."""
    from jinja2.meta import find_undeclared_variables

    return find_undeclared_variables(shipped().parse(source))


def render(where: Environment, name: str, variables: Mapping[str, str | bool]) -> Rendered:
    """The text of a template, tidied. Raises TemplateFault with the template and the line."""
    try:
        output = where.get_template(name).render(variables)
    except Exception as error:  # what a template does wrong takes any form: a TypeError, an OverflowError
        raise fault(name, error) from None
    if len(output) > MOST_OUTPUT:
        raise TemplateFault(name, 1, "template-too-much-output", most=MOST_OUTPUT)
    return tidy(output, str(variables["hello"]))


def tidy(output: str, hello: str = "") -> Rendered:
    """A template's output as a message: lines of one paragraph joined, single spaces, a capital where one belongs."""
    output = _DOUBLE_STOP.sub(".", _EMPTY_LINES.sub("", output).replace(_NOTHING, ""))
    subject = _SUBJECT.match(output)
    text = output[subject.end() :] if subject else output
    paragraphs = [_SPACES.sub(" ", part).strip(" ") for part in _PARAGRAPHS.split(text)]
    text = _BREAKS.sub("\n", "\n\n".join(part for part in paragraphs if part))
    greeting = _BREAKS.sub("\n", hello)
    start = len(greeting) if greeting.endswith(("\n", ". ", "! ")) and text.startswith(greeting) else 0
    return Rendered(_capital(subject[1].strip()) if subject else "", _capital(text, start).strip())


def _or_nothing(value: object) -> str:
    """What an expression gives, or a mark: a line that says nothing begins no paragraph."""
    return str(value) or _NOTHING


def _wording(region: str) -> type[Extension]:
    """What puts the words of a region into a template's own texts, and into nothing that it is given."""
    from jinja2.ext import Extension
    from jinja2.lexer import Token

    class Wording(Extension):
        def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
            before = ""
            for token in stream:
                is_text = token.type == "data" or (token.type == "string" and before not in _BEFORE_A_PATH)
                yield Token(token.lineno, token.type, regional(token.value, region)) if is_text else token
                before = token.value

    return Wording


def fault(name: str, error: Exception) -> TemplateFault:
    """What went wrong, at its line of the template in which it did."""
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    if isinstance(error, TemplateSyntaxError):
        place = (error.name or name, error.lineno)
        if error.message is None:
            return TemplateFault(*place, "template-unreadable")
        return TemplateFault(*place, "template-jinja", text=error.message)
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".j2")]
    place = (frames[-1].filename, frames[-1].lineno or 1) if frames else (name, 1)
    if isinstance(error, TemplateNotFound):
        return TemplateFault(*place, "template-not-included", path=error.name)
    if isinstance(error, MemoryError):
        return TemplateFault(*place, "template-too-much-memory")
    if isinstance(error, RecursionError):
        return TemplateFault(*place, "template-endless")
    return TemplateFault(*place, "template-jinja", text=str(error) or type(error).__name__)


def _capital(text: str, start: int = 0) -> str:
    """The text with a capital at a place, behind an opening mark."""
    found = _OPENING_MARKS.match(text, start)
    place = found.end() if found else start
    return text[:place] + text[place : place + 1].upper() + text[place + 1 :]
