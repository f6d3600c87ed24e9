"""The list that was printed last: whose it is, what it survives, and that it never stands in the way."""

from __future__ import annotations

import json
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from support.vaults import put

from pingfiles.errors import WriteRefused
from pingfiles.vault.journal import Journal
from pingfiles.vault.lock import held
from pingfiles.vault.printed_list import PrintedList, PrintedRow, keep, kept
from pingfiles.vault.writer import Create, write

LIST = PrintedList(
    date(2026, 11, 21), (PrintedRow("People/Ana.md", "Ana Roig"), PrintedRow("Amics/Núria \udcff.md", "Núria"))
)
OTHER = PrintedList(date(2026, 11, 22), ())


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A state folder of the test's own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def file(root: Path, state: Path) -> Path:
    """The file of a list that is kept."""
    keep(root, LIST)
    (found,) = state.rglob("printed")
    return found


def test_the_last_list_is_kept_outside_the_vault_for_its_owner_only(root: Path, file: Path) -> None:
    before = sorted(root.rglob("*"))
    assert kept(root) == LIST
    assert file.stat().st_mode & 0o777 == 0o600
    keep(root, OTHER)
    assert kept(root) == OTHER
    assert sorted(root.rglob("*")) == before
    assert {path.name for path in file.parent.iterdir()} == {"lock", "printed", "vault"}


def test_nothing_is_kept_of_a_vault_of_which_nothing_was_printed(root: Path, state: Path) -> None:
    assert kept(root) is None
    assert not state.exists()


@pytest.mark.usefixtures("file")
def test_two_vaults_have_two_lists(root: Path) -> None:
    second = shutil.copytree(root, root.parent / "copy")
    assert kept(second) is None
    keep(second, OTHER)
    assert (kept(root), kept(second)) == (LIST, OTHER)


@pytest.mark.usefixtures("file")
def test_a_vault_that_moves_takes_its_list_along_and_its_journal_stays_in_one_piece(root: Path) -> None:
    moved = root.rename(root.parent / "moved")
    assert kept(moved) == LIST
    keep(moved, OTHER)
    write(moved, [Create("People/Bea.md", "x")], "test")
    again = moved.rename(root.parent / "again")
    assert kept(again) == OTHER
    assert len(list(Journal(again).done())) == 1


@pytest.mark.parametrize(
    "content",
    [
        *("", "{", "null", '"x"', "[]", "7", "[" * 100_000, "{}", "\0", '{"day": "2026-11-21"}'),
        *(f'{{"day": "2026-11-21", "rows": {rows}}}' for rows in ("7", "[7]", "[[]]", '[["a"]]', "[[1, 2]]", "null")),
        *(f'{{"day": {day}, "rows": []}}' for day in ("7", "null", '"x"', '"2026-13-45"', "9" * 5000)),
    ],
)
def test_a_file_that_is_not_understood_is_no_list_and_the_next_one_takes_its_place(
    content: str, root: Path, file: Path
) -> None:
    file.write_text(content, encoding="utf-8")
    assert kept(root) is None
    keep(root, LIST)
    assert kept(root) == LIST


def test_a_folder_in_place_of_the_file_is_no_list(root: Path, file: Path) -> None:
    file.unlink()
    file.mkdir()
    assert kept(root) is None
    with pytest.raises(OSError, match=r"."):
        keep(root, LIST)
    assert [path.name for path in file.parent.iterdir() if path.name.startswith("printed-")] == []


@pytest.mark.parametrize("bad", ["x" * 300, "file", "loop", "file/below"])
def test_a_state_folder_that_cannot_be_is_an_error_and_no_list(
    bad: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(root.parent, {"file": ""})
    (root.parent / "loop").symlink_to("loop")
    monkeypatch.setenv("XDG_STATE_HOME", str(root.parent / bad))
    with pytest.raises((OSError, WriteRefused)):
        keep(root, LIST)
    assert kept(root) is None


@pytest.mark.skipif(sys.platform == "win32", reason="has no limits for files")
def test_when_a_list_cannot_be_kept_the_one_before_is_given_up(root: Path, file: Path) -> None:
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, limits[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            keep(root, OTHER)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert kept(root) is None
    assert {path.name for path in file.parent.iterdir()} == {"lock", "vault"}


def test_a_list_is_kept_while_another_command_writes(root: Path, file: Path) -> None:
    (file.parent / "vault").unlink()
    with held(Journal(root).lock):
        keep(root, OTHER)
    assert kept(root) == OTHER


def test_lists_kept_at_once_are_whole(root: Path, file: Path) -> None:
    lists = [PrintedList(LIST.day, LIST.rows * count) for count in range(1, 40)]

    def keep_and_look(each: PrintedList) -> PrintedList | None:
        keep(root, each)
        return kept(root)

    with ThreadPoolExecutor(8) as threads:
        assert all(seen in lists for seen in threads.map(keep_and_look, lists))
    assert json.loads(file.read_text(encoding="utf-8"))["day"] == "2026-11-21"
    assert {path.name for path in file.parent.iterdir()} == {"lock", "printed", "vault"}
