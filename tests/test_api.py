"""The library's front door: what it gives, and that it is light to come in by."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from support.command import clean_environment
from support.vaults import EXAMPLE, make_vault, note

import pingfiles

HEAVY = ["yaml", "click", "babel", "holidays", "rich", "rapidfuzz", "dateutil"]
PROBE = f"""
import sys, json
from datetime import date
import pingfiles
loaded = sorted(name for name in sys.modules if name.partition(".")[0] in {HEAVY})
rows = pingfiles.due(pingfiles.load(sys.argv[1]), today=date(2026, 11, 21))
print(json.dumps([loaded, [row.contact.name for row in rows]]))
"""


def test_importing_the_package_imports_nothing_heavy(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, str(EXAMPLE)],
        env=clean_environment(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    loaded, names = json.loads(done.stdout)
    assert loaded == []
    assert len(names) == 12
    assert done.stderr == ""


def test_everything_that_is_public_is_there() -> None:
    assert set(pingfiles.__all__) < set(dir(pingfiles))
    for name in dir(pingfiles):
        assert getattr(pingfiles, name) is not None, name


def test_what_is_not_public_is_said_to_be_missing() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        pingfiles.nonsense  # noqa: B018 - the look-up is what is tried


def test_a_vault_is_loaded_from_any_folder_in_it(tmp_path: Path) -> None:
    make_vault(tmp_path, {"Ada Brook": note("birthday: 1984-11-24")})
    for start in (tmp_path, tmp_path / "People", str(tmp_path / "People")):
        vault = pingfiles.load(start)
        assert [found.name for found in vault.index] == ["Ada Brook"]
        assert vault.problems == ()


def test_the_list_is_what_the_options_ask_for(tmp_path: Path) -> None:
    notes = {
        "Ada Brook": note("birthday: 1984-11-24; tags: [tide]"),
        "Bo Lind": note("cadence: 1 month; snooze: 2027-01-01", "2026-01-01 call: hello"),
    }
    vault = pingfiles.load(make_vault(tmp_path, notes))
    today = date(2026, 11, 21)
    names = [
        [row.contact.name for row in found]
        for found in (
            pingfiles.due(vault, today=today),
            pingfiles.due(vault, today=today, within=0, kinds=["birthday"]),
            pingfiles.due(vault, today=today, kinds=["birthday"]),
            pingfiles.due(vault, today=today, tag="tide"),
            pingfiles.due(vault, today=today, everything=True),
        )
    ]
    assert names == [["Ada Brook"], [], ["Ada Brook"], ["Ada Brook"], ["Ada Brook", "Bo Lind"]]
    (row,) = pingfiles.due(vault, today=today, kinds=["birthday"])
    assert pingfiles.why(row, today=today) == "turns 42 on Tuesday; no ping yet"
    assert pingfiles.why(row, today=today, language="es") == "cumple 42 el martes; aún sin pings"


def test_what_is_given_out_is_frozen(tmp_path: Path) -> None:
    vault = pingfiles.load(make_vault(tmp_path, {"Ada Brook": note("birthday: 1984-11-24")}))
    (row,) = pingfiles.due(vault, today=date(2026, 11, 21))
    for thing, name in ((row, "reasons"), (row.contact, "name"), (row.leading, "kind"), (vault, "root")):
        with pytest.raises(AttributeError):
            setattr(thing, name, None)


def test_no_vault_is_an_error_of_the_package(tmp_path: Path) -> None:
    with pytest.raises(pingfiles.VaultError, match="pingfiles init"):
        pingfiles.load(tmp_path)
    assert issubclass(pingfiles.VaultError, pingfiles.PingfilesError)


def test_a_contact_is_looked_up_by_what_was_typed() -> None:
    vault = pingfiles.load(EXAMPLE)
    assert pingfiles.look_up(vault.index, "majo").contact.name == "María José Aranda"
    with pytest.raises(pingfiles.ContactNotFound):
        pingfiles.look_up(vault.index, "nobody at all")


# Writing

TODAY = date(2026, 11, 21)


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pingfiles.Vault:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return pingfiles.load(
        make_vault(tmp_path / "vault", {"Ada Brook": note("birthday: 1984-11-24; email: ada@example.org")})
    )


WRITES: list[tuple[str, Callable[..., pingfiles.Report], str, str]] = [
    (
        "ping",
        lambda vault, **how: pingfiles.ping(
            vault, "ada", today=TODAY, on=date(2026, 11, 20), channel="call", tags=["gave"], **how
        ),
        "People/Ada Brook.md",
        "+- 2026-11-20 call: #gave",
    ),
    (
        "snooze",
        lambda vault, **how: pingfiles.snooze(vault, "ada", today=TODAY, until=date(2026, 12, 1), **how),
        "People/Ada Brook.md",
        "+snooze: 2026-12-01",
    ),
    (
        "skip",
        lambda vault, **how: pingfiles.skip(vault, "ada", today=TODAY, occasion="birthday", **how),
        "People/Ada Brook.md",
        "+- 2026-11-21 skip (birthday)",
    ),
    (
        "set_keys",
        lambda vault, **how: pingfiles.set_keys(vault, "ada", "city=Lugo", today=TODAY, **how),
        "People/Ada Brook.md",
        "+city: Lugo",
    ),
    (
        "new",
        lambda vault, **how: pingfiles.new(vault, "Bo Lind", "city=Lugo", today=TODAY, **how),
        "People/Bo Lind.md",
        "+city: Lugo",
    ),
    (
        "draft",
        lambda vault, **how: pingfiles.draft(vault, "ada", today=TODAY, channel="email", **how),
        "Drafts/2026-11-24 Ada Brook (birthday).md",
        '+to: "[[Ada Brook]]"',
    ),
]


@pytest.mark.parametrize(("act", "path", "line"), [case[1:] for case in WRITES], ids=[case[0] for case in WRITES])
def test_what_is_written_is_what_a_dry_run_showed(
    vault: pingfiles.Vault, act: Callable[..., pingfiles.Report], path: str, line: str
) -> None:
    before = {found: found.read_bytes() for found in vault.root.rglob("*.md")}
    shown = act(vault, dry_run=True)
    assert {found: found.read_bytes() for found in vault.root.rglob("*.md")} == before
    done = act(vault)
    assert (done.written, done.refused, done.diff) == (shown.written, (), shown.diff)
    assert done.written == (path,)
    assert line in done.diff.splitlines()
    assert line[1:] in (vault.root / path).read_text(encoding="utf-8").splitlines()


def test_a_refusal_to_write_is_reported_with_its_reason(vault: pingfiles.Vault) -> None:
    path = vault.root / "People" / "Ada Brook.md"
    path.write_text("---\ncity: Lugo\n", encoding="utf-8")
    report = pingfiles.ping(vault, "ada", today=TODAY)
    assert (report.written, report.diff) == ((), "")
    ((refused, reason),) = report.refused
    assert refused == "People/Ada Brook.md"
    assert str(reason).startswith("People/Ada Brook.md:1: ")


def test_a_draft_that_exists_is_kept_and_reported(vault: pingfiles.Vault) -> None:
    (path,) = pingfiles.draft(vault, "ada", today=TODAY).written
    again = pingfiles.draft(vault, "ada", today=TODAY)
    assert (again.written, [refusal.path for refusal in again.refused]) == ((), [path])


def test_what_makes_no_sense_is_raised(vault: pingfiles.Vault) -> None:
    with pytest.raises(pingfiles.UsageError, match="in the future"):
        pingfiles.ping(vault, "ada", today=TODAY, on=date(2026, 12, 1))
    with pytest.raises(pingfiles.ContactNotFound):
        pingfiles.ping(vault, "nobody", today=TODAY)
    with pytest.raises(pingfiles.ContactNotFound, match="not in this vault"):
        pingfiles.ping(vault, pingfiles.look_up(pingfiles.load(EXAMPLE).index, "majo").contact, today=TODAY)
    row = pingfiles.due(vault, today=TODAY)[0]
    with pytest.raises(pingfiles.UsageError, match="“fr” is not one of en or es"):
        pingfiles.why(row, today=TODAY, language="fr")  # type: ignore[arg-type]
    with pytest.raises(pingfiles.UsageError, match="“fr” is not one of en or es"):
        pingfiles.draft(vault, "ada", today=TODAY, language="fr")  # type: ignore[arg-type]
    with pytest.raises(pingfiles.UsageError, match="“loud” is not one of common or personal"):
        pingfiles.draft(vault, "ada", today=TODAY, tone="loud")  # type: ignore[arg-type]
    with pytest.raises(pingfiles.UsageError, match="“nonsense” is not one of birthday, "):
        pingfiles.due(vault, today=TODAY, kinds=["nonsense"])  # type: ignore[list-item]


def test_one_occasion_or_tag_may_be_given_as_a_text(vault: pingfiles.Vault) -> None:
    report = pingfiles.ping(vault, "ada", today=TODAY, occasions="birthday", tags="gave", dry_run=True)
    assert "+- 2026-11-21 (birthday): #gave" in report.diff.splitlines()
