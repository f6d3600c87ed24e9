"""What an import writes, as it is run: all of the plan or nothing, never twice, and never outside the vault."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest
from support.command import run
from support.import_command import NOTES, TODAY, call, state, vault
from support.imports import connections
from support.vaults import EXAMPLE, make_vault, note, put

__all__ = ["vault"]

MEET = "https://www.linkedin.com/in"


def imported(vault: Path, *rows: str, options: tuple[str, ...] = ()) -> str:
    """What an import of some rows says, that goes well."""
    (vault.parent / "in.csv").write_bytes(connections(*rows))
    done = call(vault, "import", "linkedin", "in.csv", "--yes", *options)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    return done.stdout


def counted(said: str) -> tuple[int, int, int, int]:
    """New, changed, unchanged and skipped; together they are all rows."""
    found = re.search(r"rows read: (\d+) = (\d+) new \+ (\d+) changed \+ (\d+) unchanged \+ (\d+) skipped", said)
    assert found, said
    rows, *parts = map(int, found.groups())
    assert rows == sum(parts)
    return parts[0], parts[1], parts[2], parts[3]


def contents(folder: Path) -> dict[str, bytes]:
    return {path: content for path, (content, _) in state(folder).items()}


def names(vault: Path) -> set[str]:
    return {row["name"] for row in json.loads(call(vault, "list", "--json").stdout)["contacts"]}


def test_what_the_plan_says_is_written(vault: Path) -> None:
    done = call(vault, "import", "linkedin", "Connections.csv", "--yes", "--tag", "net", "--cadence", "3 months")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("2 skipped\n  Written. To undo: pingfiles undo\n")
    assert (vault / "People" / "Ana García.md").read_text("utf-8") == (
        "---\ntags:\n  - net\ncompany: Acme\nrole: CFO\nmet: 2024-03-05\ncadence: 3 months\n"
        f"linkedin: {MEET}/ana\nlinkedin_seen: CFO at Acme\n---\n\n## Moments\n\n## Pings\n\n"
    )
    assert (vault / "People" / "Lucía Fernández.md").read_text("utf-8") == (
        NOTES["Lucía Fernández"]
        .replace("company: Acme\nrole: Head of Data\n", "company: Voltia\nrole: CTO\n")
        .replace("linkedin_seen: Head of Data at Acme", "linkedin_seen: CTO at Voltia")
        .replace("## Moments\n\n", "## Moments\n\n- 2026-11-21 job: CTO at Voltia (was Head of Data at Acme)\n")
    )


def test_a_table_of_one_vault_makes_another(vault: Path) -> None:
    table = run("--vault", str(EXAMPLE), "export", "csv", cwd=vault.parent, PINGFILES_TODAY=TODAY).stdout
    (vault.parent / "all.csv").write_text(table, encoding="utf-8", newline="")
    empty = make_vault(vault.parent / "empty", {}, 'language = "en"\n')
    assert counted(call(empty, "import", "csv", "all.csv", "--yes").stdout) == (16, 0, 0, 0)
    assert call(empty, "export", "csv").stdout == table
    assert counted(call(empty, "import", "csv", "all.csv", "--yes").stdout) == (0, 0, 16, 0)


def test_undo_takes_an_import_back_whole(vault: Path) -> None:
    before = contents(vault)
    assert call(vault, "import", "linkedin", "Connections.csv", "--yes").returncode == 0
    assert contents(vault) != before
    done = call(vault, "undo")
    assert done.stdout.startswith("Undone: import linkedin Connections.csv (People/Ana García.md, ")
    assert contents(vault) == before


def test_an_import_of_many_notes_is_counted_when_it_is_taken_back(vault: Path) -> None:
    before = contents(vault)
    imported(vault, *(f"Person {n:03},,,,,," for n in range(40)))
    assert call(vault, "undo").stdout == "Undone: import linkedin in.csv (40 notes)\n"
    assert contents(vault) == before


def test_the_same_file_again_touches_no_file(vault: Path) -> None:
    assert call(vault, "import", "linkedin", "Connections.csv", "--yes").returncode == 0
    before = state(vault)
    done = call(vault, "import", "linkedin", "Connections.csv", "--yes")
    assert counted(done.stdout) == (0, 0, 2, 2)
    assert done.stdout.endswith("Nothing was written.\n")
    assert state(vault) == before


def test_fifty_changed_jobs_are_fifty_job_changes_that_are_due(vault: Path) -> None:
    def rows(moved: int) -> list[str]:
        posts = ["Voltia,CTO" if n < moved else f"Acme {n},Engineer" for n in range(80)]
        return [f"Ada {n},Brook,{MEET}/ada-{n},,{post},05 Mar 2024" for n, post in enumerate(posts)]

    assert counted(imported(vault, *rows(0))) == (80, 0, 0, 0)
    assert counted(imported(vault, *rows(50))) == (0, 50, 30, 0)
    due = json.loads(call(vault, "due", "--json", "--kind", "job-change").stdout)["due"]
    assert [row["kind"] for row in due] == ["job-change"] * 50
    assert counted(imported(vault, *rows(50))) == (0, 0, 80, 0)


def test_without_a_terminal_nothing_is_written_unless_yes_is_said(vault: Path) -> None:
    before = state(vault)
    done = call(vault, "import", "linkedin", "Connections.csv")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--yes" in done.stderr
    dry = call(vault, "import", "linkedin", "Connections.csv", "--yes", "--dry-run")
    assert dry.stdout.endswith("Nothing was written.\n")
    assert state(vault) == before


UNEDITABLE = [
    ("git's conflict", "---\nlinkedin: x\n---\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs\n", "4: git left"),
    ("a key that stands twice", "---\nlinkedin: x\ncity: Lugo\ncity: Vigo\n---\n", "4: the key city"),
    ("an alias", "---\nlinkedin: x\nown: &a Lugo\ncity: *a\n---\n", "4: an alias"),
    ("Latin-1", "---\nlinkedin: x\ncity: Málaga\n---\n".encode("latin-1"), "3: this is not UTF-8"),
    ("zeros", "---\nlinkedin: x\n---\n\0\n", "4: this note holds zeros"),
]


@pytest.mark.parametrize(("text", "told"), [case[1:] for case in UNEDITABLE], ids=[case[0] for case in UNEDITABLE])
def test_a_note_that_cannot_be_edited_with_certainty_is_skipped_and_the_rest_goes_on(
    text: str | bytes, told: str, vault: Path
) -> None:
    put(vault / "People", {"Broken.md": text})
    rows = (f"Bro,Ken,{MEET}/x,,Acme,CTO,", f"Ana,García,{MEET}/ana,,Acme,CFO,", f"Lucía,Fernández,{MEET}/lucia,,V,C,")
    said = imported(vault, *rows)
    assert counted(said) == (1, 1, 0, 1)
    assert f"in.csv:2 People/Broken.md:{told}" in " ".join(said.split())
    assert (vault / "People" / "Broken.md").read_bytes() == (text.encode() if isinstance(text, str) else text)
    before = state(vault)
    assert counted(imported(vault, *rows)) == (0, 0, 2, 1)
    assert state(vault) == before


def test_a_read_only_note_is_skipped(vault: Path) -> None:
    (vault / "People" / "Lucía Fernández.md").chmod(0o444)
    said = imported(vault, f"Lucía,Fernández,{MEET}/lucia,,Voltia,CTO,", "Ana,García,,,Acme,CFO,")
    assert counted(said) == (1, 0, 0, 1)
    assert "in.csv:2  People/Lucía Fernández.md is read-only" in said


def test_a_key_keeps_the_name_that_it_has_in_the_note(vault: Path) -> None:
    put(vault, {"pingfiles.toml": 'language = "es"\n[fields]\nrole = "cargo"\nphone = "teléfono"\n'})
    put(
        vault / "People",
        {"Eva.md": "---\nEmployer: Acme\ncargo: CFO\nlinkedin_url: eva\nlinkedin_seen: CFO at Acme\n---\n"},
    )
    (vault.parent / "in.csv").write_bytes(connections(f"Eva,,{MEET}/eva,,Voltia,CTO,", "Leo,Roca,,,Acme,Painter,"))
    assert call(vault, "import", "linkedin", "in.csv", "--yes").returncode == 0
    assert (vault / "People" / "Eva.md").read_text("utf-8") == (
        "---\nEmployer: Voltia\ncargo: CTO\nlinkedin_url: eva\nlinkedin_seen: CTO at Voltia\n---\n\n"
        "## Momentos\n\n- 2026-11-21 trabajo: CTO en Voltia (antes CFO en Acme)\n"
    )
    assert "\ncargo: Painter\n" in (vault / "People" / "Leo Roca.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("asked", "options"),
    [
        ('tags = "Person"', ("--tag", "net")),
        ('tags = "person"', ("--tag", "person")),
        ('type = "contact"', ()),
        ('category = "[[People]]"', ()),
        ('company = "Acme"', ()),
    ],
)
def test_a_new_note_is_a_contact_of_a_vault_that_asks_for_a_mark(
    asked: str, options: tuple[str, ...], vault: Path
) -> None:
    put(vault, {"pingfiles.toml": f'language = "en"\ncontact_where = {{ {asked} }}\n'})
    row = f"Ana,García,{MEET}/ana,,Voltia,CFO,"
    assert counted(imported(vault, row, options=options)) == (1, 0, 0, 0)
    assert "Ana García" in names(vault)
    assert counted(imported(vault, row, options=options)) == (0, 0, 1, 0)


def test_a_file_of_that_name_that_is_no_contact_is_not_touched(vault: Path) -> None:
    put(vault / "People", {"ANA GARCÍA.md": "# No contact\n", "Leo.md/x.txt": "a folder"})
    rows = (f"Ana,García,{MEET}/ana,,,,", f"Leo,,{MEET}/leo,,,,")
    assert counted(imported(vault, *rows)) == (2, 0, 0, 0)
    assert (vault / "People" / "ANA GARCÍA.md").read_text() == "# No contact\n"
    assert "name: Ana García\n" in (vault / "People" / "Ana García (number 2).md").read_text("utf-8")
    assert {"Ana García", "Leo"} <= names(vault)
    assert counted(imported(vault, *rows)) == (0, 0, 2, 0)


def test_new_notes_go_where_they_are_wanted(vault: Path) -> None:
    imported(vault, "Ana,García,,,,,", options=("--folder", "People/LinkedIn"))
    assert (vault / "People" / "LinkedIn" / "Ana García.md").is_file()
    put(vault, {"pingfiles.toml": 'language = "en"\ncontacts = ["."]\n'})
    imported(vault, "Leo,Roca,,,,,")
    assert (vault / "Leo Roca.md").is_file()


HOSTILE = [
    "../../.ssh/authorized_keys", "..", "/etc/passwd", "C:\\Windows\\x", "CON", "nul.md", ".hidden", "x" * 400,
    '"a\n---\nbirthday: 2000-01-01"', "Ñ" * 400, "Ñ" * 401, "🚀", "🧑‍🚀", "\u202eevil\u202c", "a\u200f", "null", "~",
    "- x", "# x", "[[x]]", "x | y", "=cmd|' /C calc'!A0", "%%", "<!--", "{{title}}", "a: b", "*a", "&a", "!a",
]  # fmt: skip


def test_hostile_names_become_safe_notes_in_the_vault_or_are_skipped(vault: Path) -> None:
    outside = contents(vault.parent)
    rows = [
        f"{name if name[0] == chr(34) else f'{name}'},,{MEET}/p{n},,Acme,{name},1" for n, name in enumerate(HOSTILE)
    ]
    new, changed, unchanged, skipped = counted(imported(vault, *rows))
    assert (new + skipped, changed, unchanged) == (len(rows), 0, 0)
    assert skipped <= 2
    now = {path for path in contents(vault.parent) if "/.local/" not in path}
    made = now - outside.keys() - {str(vault.parent / "in.csv")}
    assert len(made) == new
    for path in map(Path, made):
        assert path.parent == vault / "People"
        assert len(path.name.encode()) < 255
        assert not path.name.startswith(".")
    assert all(contents(vault.parent)[path] == content for path, content in outside.items())
    assert not [
        row for row in json.loads(call(vault, "list", "--json").stdout)["contacts"] if row["birthday"] == "2000-01-01"
    ]
    before = state(vault)
    assert counted(imported(vault, *rows)) == (0, 0, new, skipped)
    assert state(vault) == before


def test_a_folder_of_contacts_that_is_a_link_out_of_the_vault_is_never_written_to(vault: Path) -> None:
    elsewhere = vault.parent / "elsewhere"
    elsewhere.mkdir()
    (vault / "Out").symlink_to(elsewhere, target_is_directory=True)
    put(vault, {"pingfiles.toml": 'language = "en"\ncontacts = ["Out", "People"]\n'})
    before = state(vault)
    done = call(vault, "import", "linkedin", "Connections.csv", "--yes")
    assert done.returncode == 3
    assert "leads to a place outside the vault" in done.stderr
    assert (list(elsewhere.iterdir()), state(vault)) == ([], before)


def test_a_file_that_cannot_be_read_imports_nothing_of_the_others(vault: Path) -> None:
    for name, text in (("ana", "BEGIN:VCARD\nFN:Ana\nEND:VCARD\n"), ("bad", "BEGIN:VCARD\nFN:Leo\n")):
        (vault.parent / f"{name}.vcf").write_text(text)
    before = state(vault)
    done = call(vault, "import", "vcard", "ana.vcf", "bad.vcf", "--yes")
    assert (done.returncode, done.stdout) == (6, "")
    assert "bad.vcf:1" in done.stderr
    assert state(vault) == before


def test_messages_move_the_last_contact_of_a_note_that_has_it(vault: Path) -> None:
    put(
        vault / "People",
        {"Lucía Fernández.md": NOTES["Lucía Fernández"].replace("---\n", "---\nlast_contact: 2026-07-01\n", 1)},
    )
    header = "FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
    with zipfile.ZipFile(vault.parent / "export.zip", "w") as archive:
        archive.writestr("Connections.csv", connections(f"Lucía,Fernández,{MEET}/lucia,,Acme,Head of Data,"))
        archive.writestr(
            "messages.csv", f"{header}\nL,{MEET}/lucia,Me,{MEET}/me,2026-08-02 10:00:00 UTC,,a secret,INBOX\n"
        )
    assert call(vault, "import", "linkedin", "export.zip", "--messages", "--yes").returncode == 0
    text = (vault / "People" / "Lucía Fernández.md").read_text("utf-8")
    assert "\nlast_contact: 2026-08-02\n" in text
    assert "secret" not in text
    before = state(vault)
    assert call(vault, "import", "linkedin", "export.zip", "--messages", "--yes").returncode == 0
    assert state(vault) == before


@pytest.mark.parametrize(("form", "source"), [("vcard", "vcard"), ("csv", "csv")])
def test_an_export_fills_an_empty_vault_and_comes_back_the_same(form: str, source: str, vault: Path) -> None:
    put(vault / "People", {"Ana.md": note("email: [a@example.org, b@example.org]; birthday: --02-29; company: =1+1")})
    call(vault, "export", form, "--output", "exported")
    empty = make_vault(vault.parent / "empty", {}, 'language = "en"\n')
    assert counted(call(empty, "import", source, "exported", "--yes").stdout) == (3, 0, 0, 0)
    assert names(empty) == names(vault)
    before = state(empty)
    assert call(empty, "import", source, "exported", "--yes").returncode == 0
    assert state(empty) == before
