"""A writer of one's own is asked for a text, bounded, and believed in nothing that is not known."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from support.vaults import contact, day

from pingfiles.drafts.compose import Brief, Draft, Wishes, compose
from pingfiles.drafts.templates import Templates
from pingfiles.drafts.topic import Occasion
from pingfiles.drafts.writer import Order, Writer, command_of, question_for
from pingfiles.drafts.writer_process import WriterFault
from pingfiles.errors import UsageError
from pingfiles.settings import Me, Settings

TODAY = day("2026-11-24")
HOOK = "corre la Behobia con Marta en 2027"
posix = pytest.mark.skipif(sys.platform == "win32", reason="speaks of process groups")


def draft_of(front: str = "", channel: str = "whatsapp", group: Any = "birthday") -> Draft:
    who = contact(
        f"language: es-AR; company: Nortada; role: CTO; city: Bilbao; hooks: [{HOOK}]; {front}",
        moments="2018-06-01 milestone: el primer mapa",
        name="Lucía Vidal",
    )
    what = Occasion(group, group, TODAY, TODAY)
    return compose(Brief(who, what), Settings(me=Me("Ana Serra")), Templates(), Wishes(channel=channel), TODAY)


def order_of(front: str = "", channel: str = "whatsapp", group: Any = "birthday") -> Order:
    order = draft_of(front, channel, group).order
    assert order
    return order


def command(program: str) -> list[str]:
    """A command that runs a Python program without what makes Python start slowly."""
    return [sys.executable, "-S", "-I", "-c", program]


def saying(text: str) -> list[str]:
    return command(f"import sys; sys.stdin.read(); sys.stdout.buffer.write({text.encode()!r})")


def asked(program: list[str], order: Order | None = None, **options: Any) -> str:
    return Writer(program, **options).text_for(order or order_of()).text


def fault_of(program: list[str], order: Order | None = None, **options: Any) -> WriterFault:
    with pytest.raises(WriterFault) as fault:
        asked(program, order, **options)
    return fault.value


GOOD = "¡Felicidades, Lucía! Hoy me he acordado del primer mapa. ¿Qué tal por Bilbao? Un abrazo, Ana"


def test_a_text_that_keeps_the_rules_is_used() -> None:
    assert asked(saying(f"  {GOOD}\n")) == GOOD


def test_the_question_is_json_with_all_that_is_promised() -> None:
    order = order_of()
    question = question_for(order, gets_hooks=False)
    assert list(question) == [
        *("version", "facts", "occasion", "rule", "tone", "language", "channel", "limit", "frame"),
    ]
    assert (question["version"], question["occasion"], question["language"]) == (1, "birthday", "es-AR")
    assert (question["channel"], question["limit"], question["tone"]) == ("whatsapp", 420, "personal")
    assert question["facts"]["name"] == "Lucía"
    assert HOOK not in json.dumps(question, ensure_ascii=False)
    assert question_for(order, gets_hooks=True)["hooks"] == [HOOK]
    assert question_for(order, gets_hooks=True)["frame"] == order.frame.text


@pytest.mark.parametrize("bracket", ["[¿qué hicisteis?]", "¿[corre la Behobia → pregunta por ello]?"])
def test_without_hooks_brackets_are_emptied(bracket: str) -> None:
    order = order_of()
    order = order._replace(frame=order.frame._replace(text=f"Hola: {bracket} Ana"))
    assert "[]" in question_for(order, gets_hooks=False)["frame"]
    assert "hicisteis" not in question_for(order, gets_hooks=False)["frame"]
    assert "Behobia" not in question_for(order, gets_hooks=False)["frame"]


def test_the_limit_of_an_sms_is_that_of_its_letters() -> None:
    assert question_for(order_of(channel="sms"), gets_hooks=False)["limit"] in (134, 306)
    order = order_of(channel="sms")
    plain = order._replace(frame=order.frame._replace(text="Feliz cumple"))
    assert question_for(plain, gets_hooks=False)["limit"] == 306
    accented = order._replace(frame=order.frame._replace(text="Lucía"))
    assert question_for(accented, gets_hooks=False)["limit"] == 134


def test_the_command_gets_the_question_on_stdin_and_nothing_by_a_shell() -> None:
    program = command(
        "import json, sys; q = json.loads(sys.stdin.buffer.read());"
        "sys.stdout.buffer.write(f\"¡Felicidades, {q['facts']['name']}! Que lo celebres mucho.\".encode())"
    )
    assert asked([*program, "; echo $HOME `id`"]) == "¡Felicidades, Lucía! Que lo celebres mucho."


def test_with_hooks_their_words_may_be_said() -> None:
    text = "¡Felicidades, Lucía! ¿Qué tal va la Behobia con Marta para 2027?"
    assert asked(saying(text), gets_hooks=True) == text
    assert fault_of(saying(text)).what.name == "writer-unknown"


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("", "writer-empty", None),
        (" \n \n", "writer-empty", None),
        ("¡Felicidades, Lucía! Me he encontrado a Marta y te manda un abrazo.", "writer-unknown", "Marta"),
        ("¡Felicidades, Lucía! Que lo celebres, que son 42 años.", "writer-unknown", "42"),
        ("¡Felicidades, Lucía! Hace quince años que nos conocemos.", "writer-unknown", "quince"),
        ("¡Felicidades, Lucía! Que cumplas cuarenta muy felices.", "writer-unknown", "cuarenta"),
        ("¡Felicidades, Lucía! Que lo celebres con la Sra. Pérez.", "writer-unknown", "Sra"),
        ("¡Felicidades, Lucía! Que lo celebres con la sra. Pérez.", "writer-unknown", "Pérez"),
        ("¡Felicidades, Lucía! Que cumplas ４２ muy felices.", "writer-unknown", "４２"),
        ("¡Felicidades, Lucía! Mira esto: https://evil.example/x", "writer-unknown", "https://evil.example/x"),
        ("¡Felicidades, Lucía! Escribe a eve@evil.example", "writer-unknown", "eve@evil.example"),
        ("Happy birthday, Lucía! I hope you have a lovely day with all your people.", "writer-other-language", None),
        ("Alles Gute zum Geburtstag, Lucía!", "writer-unknown", None),
        ("Joyeux anniversaire, Lucía!", "writer-other-language", None),
        ("¡Felicidades, Lucía! ¿Qué tal? ¿Y el mapa?", "writer-marks", None),
        ("¡Felicidades, Lucía! ¡Que lo celebres!", "writer-marks", None),
        ("¡Felicidades, Lucía! Y si quieres, nos tomamos un café.", "writer-phrase", "café"),
        ("¡Felicidades, Lucía! Perdón por el retraso.", "writer-phrase", "Perdón"),
        ("¡Felicidades, Lucía! Que usted lo celebre mucho.", "writer-phrase", "usted"),
        ("¡Felicidades, Lucía! Me he acordado de [].", "writer-bracket", None),
        ("¡Felicidades, Lucía! " + "Que lo celebres mucho hoy. " * 20, "writer-too-long", None),
        ("¡Felicidades, Lucía!\x1b[31m Que lo celebres.", "writer-unprintable", None),
        ("¡Felicidades, Lucía!\u202e Que lo celebres.", "writer-unprintable", None),
        ("¡Felicidades, Lucía! El iPhone te espera.", "writer-unknown", "iPhone"),
    ],
)
def test_what_may_not_be_sent_is_refused(text: str, name: str, said: str | None) -> None:
    fault = fault_of(saying(text))
    assert fault.what.name == name
    assert said is None or fault.what.values["text"] == said
    assert str(fault)


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("¡Felicidades, Lucía!\n\nQue lo celebres mucho por Bilbao.\nUn abrazo, Ana", ""),
        ("¡Felicidades, Lucía! Que en Nortada te traten bien hoy, CTO.", ""),
        ("Subject: Felicidades, Lucía\n¡Felicidades! Que lo celebres mucho.", ""),
        ("Feliz cumpleaños, Lucía. Que lo celebre mucho.", "formality: formal"),
    ],
)
def test_what_is_known_may_be_said(text: str, front: str) -> None:
    assert "\n" not in asked(saying(text), order_of(front))


def test_a_mail_keeps_its_lines_and_may_have_a_subject() -> None:
    text = "Subject: Hoy es tu día\nQuerida Lucía:\n\nQue lo celebres mucho.\n\nUn abrazo,\nAna"
    written = Writer(saying(text)).text_for(order_of(channel="email"))
    assert written.subject == "Hoy es tu día"
    assert written.text == "Querida Lucía:\n\nQue lo celebres mucho.\n\nUn abrazo,\nAna"
    lying = text.replace("Hoy es tu día", "Hoy con Marta")
    assert fault_of(saying(lying), order_of(channel="email")).what.values["text"] == "Marta"


@pytest.mark.parametrize(
    ("program", "name"),
    [
        ("import sys; print('Felicidades'); sys.exit(1)", "writer-failed"),
        ("import sys; sys.stderr.write('no model\\n'); sys.exit(3)", "writer-failed-saying"),
        ("import sys; sys.stdout.buffer.write(b'\\xff\\xfe')", "writer-not-text"),
        ("import time; time.sleep(60)", "writer-too-slow"),
        ("import sys\nwhile True: sys.stdout.write('a' * 4096)", "writer-too-much"),
        ("import sys\nwhile True: sys.stderr.write('a' * 4096)", "writer-too-slow"),
        ("import sys; sys.stdout.write('a' * 70000)", "writer-too-much"),
    ],
)
def test_a_command_that_hangs_floods_or_fails_is_ended_and_told(program: str, name: str) -> None:
    began = time.monotonic()
    fault = fault_of(command(program), seconds=1.0 if "slow" in name else 20.0)
    assert fault.what.name == name
    assert time.monotonic() - began < 15


@pytest.mark.parametrize("words", [["no-such-writer-anywhere"], ["/no/such/writer"]])
def test_a_command_that_is_not_there_is_told_and_not_looked_for_again(words: list[str]) -> None:
    writer = Writer(words)
    names = []
    for _ in range(2):
        with pytest.raises(WriterFault) as fault:
            writer.text_for(order_of())
        names.append(fault.value.what.name)
    assert names == ["writer-not-found", "writer-left-out"]


@posix
def test_what_is_no_program_is_told(tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text("hello", encoding="utf-8")
    assert fault_of([str(tmp_path / "note.md")]).what.name == "writer-not-started"
    assert fault_of(["a\0b"]).what.name == "writer-not-started"


@posix
def test_at_the_limit_all_that_it_began_is_ended(tmp_path: Path) -> None:
    child = tmp_path / "child"
    script = f"sleep 60 & echo $! > {shlex.quote(str(child))}; wait"
    assert fault_of(["sh", "-c", script], seconds=0.5).what.name == "writer-too-slow"
    number = int(child.read_text())
    for _ in range(100):
        if not _is_running(number):
            return
        time.sleep(0.05)
    pytest.fail("the child goes on")


def _is_running(number: int) -> bool:
    done = subprocess.run(["ps", "-o", "stat=", "-p", str(number)], capture_output=True, text=True, check=False)
    return bool(done.stdout.strip()) and not done.stdout.startswith("Z")


@posix
def test_a_child_that_holds_the_output_open_holds_nothing_up() -> None:
    began = time.monotonic()
    script = f"cat > /dev/null; printf %s {shlex.quote(GOOD)}; sleep 5 & exit 0"
    assert asked(["sh", "-c", script], seconds=20) == GOOD
    assert time.monotonic() - began < 4


def test_a_command_that_does_not_read_is_no_fault() -> None:
    order = order_of()
    order = order._replace(hooks=("a" * 300_000,))
    assert asked(command(f"import sys; sys.stdout.buffer.write({GOOD.encode()!r})"), order, gets_hooks=True) == GOOD


def test_a_writer_is_left_out_after_three_failures_in_a_row() -> None:
    writer = Writer(command("raise SystemExit(1)"))
    names = []
    for _ in range(4):
        with pytest.raises(WriterFault) as fault:
            writer.text_for(order_of())
        names.append(fault.value.what.name)
    assert names == ["writer-failed"] * 3 + ["writer-left-out"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("llm -m local 'write it'", ("llm", "-m", "local", "write it")),
        ("writer; rm -rf x", ("writer;", "rm", "-rf", "x")),
    ],
)
def test_a_command_is_parted_into_words_and_no_shell_sees_it(text: str, words: tuple[str, ...]) -> None:
    assert command_of(text) == words


@pytest.mark.parametrize("text", ["", "  ", "'never closed"])
def test_what_is_no_command_is_a_usage_error(text: str) -> None:
    with pytest.raises(UsageError):
        command_of(text)


def test_every_frame_of_ours_passes_the_checks_of_a_writer() -> None:
    """A writer may give the frame back; then nothing is lost."""
    for front in (
        "say: ['Sigo contando lo de la cubierta.']",
        "formality: formal; say: ['Sigo contando lo del mapa.']",
    ):
        for group in ("birthday", "job-change", "work-anniversary", "keep-in-touch", "left", "christmas"):
            order = order_of(front, group=group)
            if "[" not in order.frame.text:
                assert asked(saying(order.frame.text), order) == order.frame.text
