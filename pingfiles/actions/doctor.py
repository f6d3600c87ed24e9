"""`doctor`: what was read of a vault, and all that looks like a fact and was not understood, in groups."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pingfiles.actions.search import with_standings
from pingfiles.rules.diagnosis import Diagnosis, Finding, Read, grouped, of_note, of_problem
from pingfiles.vault import scan
from pingfiles.vault.reader import Vault, text_of


def diagnosis(vault: Vault, today: date) -> Diagnosis:
    """Reads all notes once more, at leisure, and says what was read of them and what was not."""
    paths = scan.find(vault.root, vault.settings).paths
    open_findings = (each for each in _findings(vault, paths, today) if not vault.settings.ignores(each.problem.code))
    return Diagnosis(counts(vault, len(paths), today), grouped(open_findings))


def counts(vault: Vault, notes: int, today: date) -> Read:
    """What is known of the contacts of a vault, of which so many notes were looked at."""
    known = list(with_standings(vault, list(vault.index), today))
    return Read(
        notes,
        len(known),
        sum(contact.birthday is not None for contact, _ in known),
        sum(standing.last_ping is not None for _, standing in known),
    )


def notes_looked_at(vault: Vault) -> int:
    """How many notes lie where the vault looks for contacts, whether they are contacts or not."""
    return len(scan.find(vault.root, vault.settings).paths)


def _findings(vault: Vault, paths: list[str], today: date) -> Iterator[Finding]:
    """The problems met as the vault was read, and what a second look at each note gives."""
    yield from map(of_problem, vault.problems)
    told = {
        problem.path for problem in vault.problems if problem.severity == "error" or problem.code in ("PF108", "PF112")
    }
    for path in paths:
        contact = vault.index.by_path.get(path)
        if contact or path not in told:
            yield from of_note(vault.schema, path, text_of(vault.root, path), contact, today)
