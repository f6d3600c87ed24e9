"""Imports without a terminal: a request becomes a plan and a batch, and nothing is written before it is committed."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.import_command import FILE, NOTES, state
from support.imports import DAY
from support.vaults import make_vault

from pingfiles.actions.batch import commit
from pingfiles.actions.import_batch import batch_of
from pingfiles.actions.import_people import ImportRequest, command_of, plan_import
from pingfiles.errors import ImportFileError, PingfilesError, UsageError
from pingfiles.vault.reader import Vault, load

CONNECTIONS = (FILE, "Connections.csv")


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return load(make_vault(tmp_path / "vault", NOTES, 'language = "en"\n'))


def test_a_plan_writes_nothing_and_its_batch_writes_it_all(vault: Vault) -> None:
    before = state(vault.root)
    request = ImportRequest("linkedin", [CONNECTIONS], tags=["net"])
    plan = plan_import(request, vault, DAY)
    ticks: list[int] = []
    batch = batch_of(plan, vault, lambda: ticks.append(1))
    assert (len(plan.new), len(plan.changed), len(ticks)) == (1, 1, 1)
    assert state(vault.root) == before
    commit(vault.root, batch.actions, command_of(request), dry_run=False)
    assert (vault.root / "People" / "Ana García.md").is_file()
    assert command_of(request) == "import linkedin Connections.csv"


WRONG: list[tuple[str, ImportRequest, type[PingfilesError], str]] = [
    (
        "a file of another source",
        ImportRequest("google", [CONNECTIONS]),
        ImportFileError,
        "Connections.csv: this is not a file for import google; try: import linkedin",
    ),
    (
        "messages of another source",
        ImportRequest("vcard", [(b"BEGIN:VCARD\nFN:Ana\nEND:VCARD\n", "a.vcf")], messages=True),
        UsageError,
        "--messages works only with linkedin",
    ),
    (
        "messages without a zip",
        ImportRequest("linkedin", [CONNECTIONS], messages=True),
        UsageError,
        "Connections.csv is not the zip",
    ),
    ("a folder elsewhere", ImportRequest("linkedin", [CONNECTIONS], folder="../x"), UsageError, "--folder ../x: not a"),
    ("a cadence that is none", ImportRequest("linkedin", [CONNECTIONS], cadence="seldom"), UsageError, "--cadence: "),
]


@pytest.mark.parametrize(
    ("request_", "error", "message"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG]
)
def test_what_cannot_be_imported_is_an_error(
    request_: ImportRequest, error: type[PingfilesError], message: str, vault: Vault
) -> None:
    with pytest.raises(error) as raised:
        plan_import(request_, vault, DAY)
    assert str(raised.value).startswith(message)
