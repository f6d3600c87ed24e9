"""The process in which a vault's own templates are rendered: it bounds itself, then answers line by line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import Environment, FunctionLoader, nodes

from pingfiles.drafts import render
from pingfiles.drafts.regions import ALL

_MEMORY = 190 * 1024 * 1024
"""Bytes of address space, the interpreter's own included."""

_CPU_SECONDS = 60
"""For a whole batch; a single template that takes a second is ended by who asked for it."""


def main() -> None:
    """Reads the sources, then question after question from stdin; says each answer on stdout."""
    sources: dict[str, str] = json.loads(sys.stdin.readline())
    loader = FunctionLoader(lambda path: _source(sources, path))
    regions = {region: render.environment(loader, region) for region in ("", *ALL)}
    for where in regions.values():
        _warm(where)
    _bound()
    _say({})
    for line in sys.stdin:
        question = json.loads(line)
        try:
            _say(_answered(regions, sources, question))
        except render.TemplateFault as fault:
            _say({"fault": [fault.template, fault.line, fault.what.name, _shortened(fault.what.values)]})
        except MemoryError:
            _say({"fault": [question["path"], 1, "template-too-much-memory", {}]})


def _shortened(values: Mapping[str, object]) -> dict[str, str]:
    """The values of a fault, as an answer holds them."""
    return {name: str(value)[:500] for name, value in values.items()}


def _answered(
    regions: Mapping[str, Environment], sources: Mapping[str, str], question: Mapping[str, Any]
) -> dict[str, Any]:
    path = question["path"]
    if question["do"] == "render":
        where = regions.get(question["variables"]["region"], regions[""])
        return render.render(where, path, question["variables"])._asdict()
    where = regions[""]
    try:
        where.get_template(path)
        tree = where.parse(sources[path], path, path)
    except Exception as error:
        raise render.fault(path, error) from None
    return {"unknown": sorted(set(_unknown(tree, {*question["known"], *where.globals})))}


def _unknown(tree: nodes.Template, known: set[str]) -> Iterator[tuple[str, int]]:
    """The names that a template uses and nobody gives it, with their lines."""
    own = {name.name for name in tree.find_all(nodes.Name) if name.ctx in ("store", "param")}
    own |= {macro.name for macro in tree.find_all(nodes.Macro)}
    own |= {"loop", "caller", "varargs", "kwargs", "self", "super"}
    own |= {
        name if isinstance(name, str) else name[1] for found in tree.find_all(nodes.FromImport) for name in found.names
    }
    own |= {found.target for found in tree.find_all(nodes.Import)}
    for name in tree.find_all(nodes.Name):
        if name.ctx == "load" and name.name not in known | own:
            yield name.name, name.lineno


def _source(sources: Mapping[str, str], path: str) -> tuple[str, str, None] | None:
    """A template by its path in the folder, of which nothing else is known here: there is no way out of it."""
    return (sources[path], path, None) if path in sources else None


def _warm(where: Environment) -> None:
    """What is imported late is imported now: once the bounds hold no file can be opened."""
    where.from_string("{% for x in range(2) %}{{ 'á' ~ x | trim }}{% endfor %}").render()
    try:
        where.from_string("{{ unknown }}").render()
    except Exception as error:
        render.fault("", error)


def _bound() -> None:
    """Where the system has such bounds: memory, no further file, nothing written, no process, a few seconds in all."""
    try:
        import resource
    except ImportError:  # Windows: the sandbox and the clock have to do
        return
    bounds = (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CPU, _CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 0),
        (resource.RLIMIT_CORE, 0),
    )
    for what, most in bounds:
        try:
            resource.setrlimit(what, (most, most))
        except (OSError, ValueError):  # macOS does not bound address space
            continue


def _say(answer: Mapping[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
