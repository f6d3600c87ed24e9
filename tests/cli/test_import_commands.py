"""`import` and `export` as they are run: exit codes, what is said where, and that a plan writes nothing."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from support.command import run_bytes
from support.import_command import FILE, call, state, vault
from support.imports import connections

__all__ = ["vault"]


def test_a_dry_run_shows_the_plan_and_writes_nothing(vault: Path) -> None:
    before = state(vault.parent)
    done = call(vault, "import", "linkedin", "Connections.csv", "--dry-run")
    assert (done.returncode, done.stderr) == (0, "")
    for part in (
        "Ana García",
        "CFO at Acme",
        "role: CTO; - 2026-11-21 job: CTO at Voltia (was Head of Data at Acme)",
        "only the name matches People/Bo Lind.md (Painter at Acme)",
        "same person: pingfiles set 'People/Bo Lind.md' company=Acme",
        "someone else: pingfiles new 'Bo Lind' company=Acme met=2024-03-05",
        "Connections.csv:5",
        "rows read: 4 = 1 new + 1 changed + 0 unchanged + 2 skipped\n  Nothing was written.\n",
    ):
        assert part in done.stdout
    assert state(vault.parent) == before


def test_the_plan_shows_a_job_moment_as_it_is_written(vault: Path) -> None:
    (vault / "pingfiles.toml").write_text('language = "es"\n')
    notes = {"Bea Gil": "linkedin: beagil", "Cy Poe": "linkedin: cypoe\nlanguage: en"}
    for name, keys in notes.items():
        text = f"---\n{keys}\nlinkedin_seen: CTO at Voltia\n---\n"
        (vault / "People" / f"{name}.md").write_text(text, encoding="utf-8")
    rows = (
        "Bea,Gil,https://www.linkedin.com/in/beagil,,Acme,CEO,",
        "Cy,Poe,https://www.linkedin.com/in/cypoe,,Acme,CEO,",
    )
    (vault.parent / "moved.csv").write_bytes(connections(*rows))
    done = call(vault, "import", "linkedin", "moved.csv", "--yes")
    for name, line in (
        ("Bea Gil", "- 2026-11-21 trabajo: CEO en Acme (antes CTO en Voltia)"),
        ("Cy Poe", "- 2026-11-21 job: CEO at Acme (was CTO at Voltia)"),
    ):
        assert f"; {line}\n" in done.stdout
        assert line in (vault / "People" / f"{name}.md").read_text(encoding="utf-8").splitlines()


def test_the_plan_is_told_in_the_vaults_language(vault: Path) -> None:
    (vault / "pingfiles.toml").write_text('language = "es"\n')
    done = call(vault, "import", "linkedin", "Connections.csv", "--dry-run")
    assert "filas leídas: 4 (nuevas: 1, cambiadas: 1, iguales: 0, omitidas: 2)\n  No se ha escrito nada." in done.stdout


def test_long_lists_are_short_unless_all_is_asked_for(vault: Path) -> None:
    (vault.parent / "many.csv").write_bytes(connections(*(f"Person {n:03},,,,,," for n in range(50))))
    short, whole = (call(vault, "import", "linkedin", "many.csv", "--dry-run", *more) for more in ((), ("-v",)))
    assert "… and 30 more (-v shows all)" in short.stdout
    assert "Person 049" not in short.stdout
    assert "Person 049" in whole.stdout


def test_what_is_shown_is_safe_for_a_terminal_and_a_shell(vault: Path) -> None:
    row = '"Bo,\x1b[31m Lind","","","","$(rm -rf ~); \'x","",""'
    (vault.parent / "evil.csv").write_bytes(connections(row.replace("Bo,", "Bo")))
    done = call(vault, "import", "linkedin", "evil.csv", "--dry-run")
    assert "\x1b" not in done.stdout
    (vault.parent / "evil.csv").write_bytes(connections('Bo,Lind,,,"$(rm -rf ~); \'x",,'))
    done = call(vault, "import", "linkedin", "evil.csv", "--dry-run")
    assert "'company=$(rm -rf ~); '\"'\"'x'" in done.stdout


def test_the_zip_of_a_whole_export_moves_the_last_contact_where_asked(vault: Path) -> None:
    header = "FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
    address = "https://www.linkedin.com/in"
    row = f"Lucía,{address}/lucia,Me,{address}/me,2026-08-02 10:00:00 UTC,,a secret,INBOX"
    with zipfile.ZipFile(vault.parent / "export.zip", "w") as archive:
        archive.writestr("Connections.csv", FILE)
        archive.writestr("messages.csv", f"{header}\n{row}\n")
    without, asked = (call(vault, "import", "linkedin", "export.zip", "--dry-run", *m) for m in ((), ("--messages",)))
    assert "last_contact" not in without.stdout
    assert "last_contact: 2026-08-02" in asked.stdout
    assert "secret" not in asked.stdout


def test_several_files_and_standard_input_are_read(vault: Path) -> None:
    for name in ("ana", "leo"):
        (vault.parent / f"{name}.vcf").write_text(f"BEGIN:VCARD\nFN:{name}\nEND:VCARD\n")
    done = call(vault, "import", "vcard", "ana.vcf", "leo.vcf", "--dry-run")
    assert "rows read: 2 = 2 new" in done.stdout
    words = ("--vault", vault, "import", "vcard", "-", "--dry-run")
    piped = run_bytes(*words, cwd=vault.parent, stdin=b"BEGIN:VCARD\nFN:Ana\nEND:VCARD\n")
    assert b"rows read: 1 = 1 new" in piped


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


WRONG = [
    ("a header that is none", "linkedin", b"Vorname,Nachname,Firma\na,b,c\n", (), 6, "in.txt: no line is the header"),
    ("a quote without end", "linkedin", connections('"Ana,,,,,,'), (), 6, "in.txt:2: the quote that opens in this row"),
    ("an empty file", "google", b"", (), 6, "in.txt: this file is empty"),
    ("a card without end", "vcard", b"BEGIN:VCARD\nFN:Ana\n", (), 6, "in.txt:1: the card that begins here"),
    ("cards in cards", "vcard", b"BEGIN:VCARD\n" * 3000, (), 6, "in.txt:9: cards are nested"),
    ("a field without end", "linkedin", connections(f"Ana,{'x' * 200_000},,,,,"), (), 6, "in.txt:2: "),
    ("a text of UTF-16 cut in half", "linkedin", b"\xff\xfe" + FILE.decode().encode("utf-16-le")[:-1], (), 6, "in.txt"),
    ("a zip with a way out", "linkedin", zipped({"../Connections.csv": FILE}), (), 6, "in.txt: "),
    ("a bomb", "linkedin", zipped({"Connections.csv": bytes(300 * 1024 * 1024)}), (), 6, "in.txt: "),
    ("half a zip", "linkedin", b"PK\x03\x04", (), 6, "in.txt: this zip is damaged"),
    ("a folder elsewhere", "linkedin", FILE, ("--folder", "../x"), 2, "--folder"),
    ("a folder that is not searched", "linkedin", FILE, ("--folder", "Other"), 2, "People"),
    ("a cadence that is none", "linkedin", FILE, ("--cadence", "seldom"), 2, "--cadence"),
    ("a tie that is none", "linkedin", FILE, ("--tie", "thick"), 2, "strong"),
    ("messages of another source", "google", FILE, ("--messages",), 2, "--messages"),
    ("messages without a zip", "linkedin", FILE, ("--messages",), 2, "not the zip"),
    ("a source that is none", "facebook", FILE, (), 2, "linkedin"),
]


@pytest.mark.parametrize(
    ("source", "content", "options", "code", "told"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG]
)
def test_what_cannot_be_imported_is_one_clear_line(
    source: str, content: bytes, options: tuple[str, ...], code: int, told: str, vault: Path
) -> None:
    (vault.parent / "in.txt").write_bytes(content)
    before = state(vault.parent)
    done = call(vault, "import", source, "in.txt", "--yes", *options)
    assert (done.returncode, done.stdout) == (code, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert state(vault.parent) == before


def test_a_file_that_is_not_there_and_a_folder_are_usage_errors(vault: Path) -> None:
    for name in ("nowhere.csv", "vault"):
        done = call(vault, "import", "linkedin", name, "--dry-run")
        assert done.returncode == 2
        assert name in done.stderr


# Export


def test_json_is_that_of_list(vault: Path) -> None:
    assert call(vault, "export", "json").stdout == call(vault, "list", "--json").stdout


def test_every_export_has_everybody(vault: Path) -> None:
    vcard, table, calendar = (call(vault, "export", form).stdout for form in ("vcard", "csv", "ics"))
    assert [line for line in vcard.splitlines() if line.startswith("FN:")] == ["FN:Bo Lind", "FN:Lucía Fernández"]
    assert [line.partition(",")[0] for line in table.splitlines()] == ["name", "Bo Lind", "Lucía Fernández"]
    assert "SUMMARY:Bo Lind: birthday" in calendar
    assert "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" in calendar.replace(
        "BYMONTHDAY=-1;BYMONTH=2", "BYMONTH=2;BYMONTHDAY=-1"
    )
    assert json.loads(call(vault, "export", "json").stdout)["contacts"][0]["name"] == "Bo Lind"


def test_details_are_asked_for_and_of_a_calendar_alone(vault: Path) -> None:
    assert "Paints boats" not in call(vault, "export", "ics").stdout
    assert "Paints boats" in call(vault, "export", "ics", "--details").stdout
    done = call(vault, "export", "vcard", "--details")
    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.parametrize(("form", "source"), [("vcard", "vcard"), ("csv", "csv")])
def test_what_was_exported_and_comes_back_changes_nothing(form: str, source: str, vault: Path) -> None:
    (vault.parent / "out").write_bytes(call(vault, "export", form).stdout.encode())
    done = call(vault, "import", source, "out", "--dry-run")
    assert "rows read: 2 = 0 new + 0 changed + 2 unchanged + 0 skipped" in done.stdout


def test_lines_end_as_the_formats_want_it_in_a_pipe(vault: Path) -> None:
    for form in ("vcard", "csv", "ics"):
        done = run_bytes("--vault", vault, "export", form, cwd=vault.parent)
        assert done.count(b"\n") == done.count(b"\r\n") >= 3


# Spanish


def fragments() -> list[str]:
    """All pieces of three words and more of the English sentences of imports and exports."""
    from pingfiles.words.en.imports import WORDS
    from pingfiles.words.en.messages.interchange import MESSAGES

    texts = [text for text in (*MESSAGES.values(), *WORDS, *WORDS.why.values()) if isinstance(text, str)]
    pieces = (piece.strip(" .,;:") for text in texts for piece in re.split(r"\{\w*\}", text))
    return [piece for piece in pieces if piece.count(" ") >= 2]


OURS = [case for case in WRONG if case[0] not in ("a tie that is none", "a source that is none")]
"""Those that click does not refuse."""


@pytest.mark.parametrize(("source", "content", "options"), [case[1:4] for case in OURS], ids=[case[0] for case in OURS])
def test_a_spanish_vault_gets_its_errors_in_spanish(
    source: str, content: bytes, options: tuple[str, ...], vault: Path
) -> None:
    (vault / "pingfiles.toml").write_text('language = "es"\n')
    (vault.parent / "in.txt").write_bytes(content)
    done = call(vault, "import", source, "in.txt", "--yes", *options)
    assert done.returncode in (2, 6)
    assert [piece for piece in fragments() if piece in done.stderr] == []


def test_a_spanish_vault_gets_its_plan_and_its_exports_in_spanish(vault: Path) -> None:
    (vault / "pingfiles.toml").write_text('language = "es"\n')
    rows = (
        "Ana,García,,nadie,Acme,CFO,pronto",
        ",,,,,,",
        ",,,,Acme,,",
        "Bo,Lind,,,Acme,,",
        "Bo,Lind,,,Acme,Painter,,x",
    )
    (vault.parent / "in.csv").write_bytes(connections(*rows))
    done = call(vault, "import", "linkedin", "in.csv", "--dry-run")
    written, same = (call(vault, "export", "vcard", "--output", "out.vcf") for _ in range(2))
    output = "".join((done.stdout, done.stderr, written.stdout, same.stdout))
    assert [piece for piece in fragments() if piece in output] == []
    for part in (
        "Sin decidir",
        "fila vacía",
        "sin nombre",
        "no es una fecha",
        "out.vcf: escrito",
        "out.vcf: sin cambios",
    ):
        assert part in output
