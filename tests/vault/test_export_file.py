"""A file that an export writes: whole, only where it differs, and never over what is no file of its kind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command import run
from support.vaults import make_vault, note

from pingfiles.errors import WriteRefused
from pingfiles.vault.export_file import write_if_other


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    return make_vault(tmp_path / "vault", {"Ana": note("birthday: --02-29")})


def exported(vault: Path, *arguments: str) -> tuple[int, str, str]:
    done = run("export", *arguments, "--vault", str(vault), "--today", "2026-11-21", cwd=vault.parent)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("form", ["vcard", "csv", "json", "ics"])
def test_a_file_gets_what_a_pipe_gets_and_is_touched_only_where_that_changes_it(form: str, vault: Path) -> None:
    out = vault.parent / "out"
    assert exported(vault, form, "--output", "out") == (0, "out: written\n", "")
    assert out.read_bytes().decode().replace("\r\n", "\n") == exported(vault, form)[1].replace("\r\n", "\n")
    before = out.stat().st_mtime_ns
    assert exported(vault, form, "--output", "out") == (0, "out: unchanged\n", "")
    assert out.stat().st_mtime_ns == before
    make_vault(vault, {"Bo": note("birthday: --03-01")})
    assert exported(vault, form, "--output", "out") == (0, "out: written\n", "")
    assert "Bo" in out.read_text("utf-8")


def test_what_cannot_be_written_is_one_clear_line(vault: Path) -> None:
    (vault.parent / "folder").mkdir()
    (vault.parent / "link").symlink_to("elsewhere")
    (vault / ".obsidian").mkdir()
    (vault / "out").symlink_to(vault.parent / "folder")
    (vault.parent / "closed.csv").write_text("mine")
    (vault.parent / "closed.csv").chmod(0o444)
    for name, told in (
        ("folder", "folder is not a file"),
        ("link", "link is a link"),
        ("/dev/null", "/dev/null is not a file"),
        ("nowhere/out", "cannot write nowhere/out: no such file"),
        ("vault/People/Ana.md", "vault/People/Ana.md would replace a note"),
        ("vault/pingfiles.toml", "vault/pingfiles.toml would replace a note or the configuration"),
        ("vault/People/New.MD", "vault/People/New.MD would replace a note"),
        ("vault/.obsidian/x.csv", "vault/.obsidian/x.csv is hidden"),
        ("vault/.x.csv", "vault/.x.csv is hidden"),
        ("vault/out/x.csv", "vault/out/x.csv is a link to a place outside"),
        ("closed.csv", "closed.csv is read-only"),
    ):
        code, out, error = exported(vault, "csv", "--output", name)
        assert (code, out, error.count("\n")) == (5, "", 1)
        assert told in error
    assert not (vault.parent / "elsewhere").exists()


def test_a_hyphen_is_the_standard_output(vault: Path) -> None:
    assert exported(vault, "csv", "--output", "-") == exported(vault, "csv")
    assert not (vault.parent / "-").exists()


@pytest.mark.parametrize("char", ["\x1b", "\x7f", "\x85", "\x9b", "\u2028", "\u202e", "\u2066", "\x0b", "\n"])
def test_what_turns_or_breaks_a_line_is_not_exported_as_it_is(char: str, tmp_path: Path) -> None:
    vault = make_vault(tmp_path / "vault", {f"Ana{char}Gil": "---\ncity: Lugo\n---\n"})
    for call in (("list", "--json"), ("due", "--json", "--all"), ("export", "json"), ("export", "csv")):
        shown = run(*call, cwd=vault, PINGFILES_TODAY="2026-11-21").stdout
        assert "Gil" in shown
        assert char not in (shown.replace("\n", "") if char == "\n" else shown), call
        if "csv" not in call:
            assert f"Ana{char}Gil" in str(json.loads(shown)) or repr(f"Ana{char}Gil")[1:-1] in str(json.loads(shown))


def test_a_file_keeps_its_mode_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    out = tmp_path / "out.ics"
    assert write_if_other(tmp_path, str(out), b"one")
    out.chmod(0o640)
    assert write_if_other(tmp_path, str(out), b"two")
    assert (out.read_bytes(), out.stat().st_mode & 0o777) == (b"two", 0o640)
    assert [path.name for path in tmp_path.iterdir()] == ["out.ics"]


def test_a_disk_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    def failing(*_: object) -> None:
        raise OSError(28, "No space left on device")

    out = tmp_path / "out.ics"
    out.write_bytes(b"old")
    for call in ("write", "fsync", "replace"):
        with monkeypatch.context() as patch:
            patch.setattr(os, call, failing)
            with pytest.raises(WriteRefused, match="the disk is full"):
                write_if_other(tmp_path, str(out), b"new")
        assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("out.ics", b"old")]
