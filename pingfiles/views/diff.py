"""What a batch would change, as a unified diff that git and patch understand."""

from __future__ import annotations

from difflib import unified_diff

_COLOURS = {"+": "\x1b[32m", "-": "\x1b[31m", "@": "\x1b[36m"}
_BOLD, _END = "\x1b[1m", "\x1b[0m"


def of(path: str, before: str | None, after: str | None) -> str:
    """The diff of one note; None stands for no note."""
    old, new = ((text or "").split("\n") for text in (before, after))
    from_file, to_file = (
        (f"a/{path}" if before is not None else "/dev/null"),
        f"b/{path}" if after is not None else "/dev/null",
    )
    lines = unified_diff(_with_ends(old), _with_ends(new), from_file, to_file)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def coloured(diff: str) -> str:
    """The same as a terminal shows it."""
    lines = []
    for line in diff.split("\n"):
        colour = _BOLD if line.startswith(("+++ ", "--- ")) else _COLOURS.get(line[:1])
        lines.append(f"{colour}{line}{_END}" if colour else line)
    return "\n".join(lines)


def _with_ends(lines: list[str]) -> list[str]:
    """Lines with the line feeds that part them; only at those a note is parted."""
    return [*(f"{line}\n" for line in lines[:-1]), *lines[-1:]] if lines[-1] else [f"{line}\n" for line in lines[:-1]]
