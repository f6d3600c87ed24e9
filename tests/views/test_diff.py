"""`--dry-run` shows a diff that the usual tools can apply."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from pingfiles.views import diff


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\nb\nc\n", "a\nB\nc\n"),
        ("a", "a\nb"),
        ("a\n", "a"),
        ("a\r\nb\r\n", "a\r\nx\r\nb\r\n"),
        ("a\x0bb\u2028c\nd\n", "a\x0bb\u2028c\nD\n"),
        (None, "a\nb\n"),
        ("", "a\n"),
        ("a\n", None),
    ],
)
def test_git_makes_the_new_text_of_the_old_one_and_the_diff(
    before: str | None, after: str | None, tmp_path: Path
) -> None:
    note = tmp_path / "People" / "Ana Gil.md"
    note.parent.mkdir()
    if before is not None:
        note.write_bytes(before.encode())
    patch = diff.of("People/Ana Gil.md", before, after).encode()
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=patch, check=True, timeout=60)
    assert (note.read_bytes().decode() if note.exists() else None) == after


def test_nothing_changed_is_nothing_shown() -> None:
    assert diff.of("a.md", "a\n", "a\n") == ""


def test_colours_mark_what_goes_and_what_comes() -> None:
    shown = diff.coloured(diff.of("a.md", "a\nb\n", "a\nc\n"))
    assert "\x1b[31m-b\x1b[0m" in shown
    assert "\x1b[32m+c\x1b[0m" in shown
    assert "\x1b[1m--- a/a.md\x1b[0m" in shown
