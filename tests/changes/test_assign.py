"""`KEY=VALUE`: which key of the note is meant, how the value is written, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from pingfiles.changes.assign import assign, is_assignment, parse, unknown
from pingfiles.changes.job_change import assign_with_trace
from pingfiles.errors import UsageError
from pingfiles.note.edit.splice import Uneditable
from pingfiles.schema.schema import Schema
from pingfiles.settings import Settings
from pingfiles.words.languages import Language

TODAY = date(2026, 11, 21)
SCHEMA = Schema.of(Settings(fields=(("company", "empresa"),)))


def after(front: str, *words: str, schema: Schema = SCHEMA) -> str:
    """The front matter with some assignments made."""
    text = assign(f"---\n{front}\n---\nbody\n", [parse(word, schema, TODAY) for word in words], schema)
    assert text.startswith("---\n")
    assert text.endswith("\n---\nbody\n")
    return text.removeprefix("---\n").removesuffix("\n---\nbody\n")


SET = [
    ("a key that is there", "city: Lugo", "city=Vigo", "city: Vigo"),
    ("a key that is missing", "city: Lugo", "role=CTO", "city: Lugo\nrole: CTO"),
    ("under the note's own name", "job_title: x", "role=CTO", "job_title: CTO"),
    ("in the note's own spelling", "Job Title: x", "role=CTO", "Job Title: CTO"),
    ("under the vault's own name", "city: Lugo", "company=Voltia", "city: Lugo\nempresa: Voltia"),
    ("under the note's rather than the vault's", "org: Acme", "company=Voltia", "org: Voltia"),
    ("the first of a list where one is usual", 'org: ["[[Acme]]", Other]', "company=Voltia", 'org: ["Voltia", Other]'),
    ("by its Spanish name", "city: Lugo", "cargo=CTO", "city: Lugo\nrole: CTO"),
    ("by its Spanish name without accents", "city: Lugo", "telefono=600", 'city: Lugo\nphone: "600"'),
    ("by its Spanish name, under the note's", "job_title: x", "rol=CTO", "job_title: CTO"),
    ("under a Spanish name that the note has", "rol: x", "rol=CTO", "rol: CTO"),
    ("taken out", "city: Lugo\nrole: CTO", "city=", "role: CTO"),
    ("a list", "tags: [a]", "tags=b,c", "tags: [b, c]"),
    ("a list where nothing is", "tags:", "channels=Email, sms", "tags:\nchannels:\n  - email\n  - sms"),
    ("one of a list's words", "email: a@x.org", "email=b@x.org", "email: b@x.org"),
    ("more in a list", "tags: [a]", "tags+=#b", "tags: [a, b]"),
    ("no more of the same", "tags: [a]", "tags+=#A", "tags: [a]"),
    ("a second value", "email: a@x.org", "email+=b@x.org", "email:\n  - a@x.org\n  - b@x.org"),
    ("less in a list", "tags:\n- a\n- b", "tags-=#a", "tags:\n- b"),
    ("nothing left in a list", "tags: [a]", "tags-=a", "tags: []"),
    ("the only value", "email: a@x.org\ncity: x", "email-=a@x.org", "city: x"),
    ("the one behind an empty item", "email:\n-\n- a@x.org", "email-=a@x.org", "email:\n-"),
    ("what is not there", "tags: [a]", "tags-=z", "tags: [a]"),
    ("links in brackets", "city: x", "knows=Marta Ruiz, [[Bo Lind]]",
     'city: x\nknows:\n  - "[[Marta Ruiz]]"\n  - "[[Bo Lind]]"'),
    ("a link that is there in another form", 'knows: ["[[Marta Ruiz|Marta]]"]', "knows+=marta ruiz",
     'knows: ["[[Marta Ruiz|Marta]]"]'),
    ("no feast at all", "city: x", "celebrates=[]", "city: x\ncelebrates: []"),
    ("no feast any more", "celebrates:\n  - a\n  - b # c\ncity: x", "celebrates=[]", "celebrates: []\ncity: x"),
    ("nothing, said plainly", "celebrates: # none", "celebrates=[]", "celebrates: [] # none"),
    *(
        (f"a death under {name}", f"city: x\n{name}: 2020", "deathdate=2021-03-01", f"city: x\n{name}: 2021-03-01")
        for name in ("fallecido", "died", "date of death", "dateOfDeath", "rip", "verstorben", "Fecha de defunción")
    ),
    ("a death by another name of it", "deceased: true", "fallecido=2021-03-01", "deceased: 2021-03-01"),
    ("a death by a name that a note may have", "city: x", "died=yes", "city: x\ndeathdate: \"yes\""),
    ("a death that is taken back", "city: x\nfallecida: true", "deathdate=", "city: x"),
    ("what only looks like a death", "city: x", "cause of death=age", "city: x\ncause of death: age"),
    ("a day whose year is not known", "city: x", "birthday=0000-11-27", "city: x\nbirthday: --11-27"),
    ("a status beside what archives nobody", "archived: no", "status=active", "archived: no\nstatus: active"),
    ("a job that starts later", "city: x", "started=2031-01", "city: x\nstarted: 2031-01"),
    ("a list in brackets", "tags:", "tags=[a, \"b\"]", "tags:\n  - a\n  - b"),
    ("links in brackets in a list", "knows: []", "knows=[[[Bo Lind]], [[Marta Ruiz]]]",
     'knows: ["[[Bo Lind]]", "[[Marta Ruiz]]"]'),
    ("sentences with commas", "city: x", "say+=Well, well", "city: x\nsay:\n  - Well, well"),
    ("a phone with its plus", "city: x", "phone=+34600123456", 'city: x\nphone: "+34600123456"'),
    ("Norway", "city: x", "location=no", 'city: x\nlocation: "NO"'),
    ("a word in its usual case", "city: x", "tie=Strong", "city: x\ntie: strong"),
    ("a date as a date", "city: x", "birthday=1984-11-24", "city: x\nbirthday: 1984-11-24"),
    ("a date without a year", "birthday: 1984-11-24", "birthday=--11-25", "birthday: --11-25"),
    ("a date with the day first", "city: x", "birthday=03/04/1984", "city: x\nbirthday: 1984-04-03"),
    ("a date without a year in words", "city: x", "birthday=15 de enero", "city: x\nbirthday: --01-15"),
    ("a date in another form", "city: x", "started=Jan 15, 2025", "city: x\nstarted: 2025-01-15"),
    ("the day of a month", "city: x", "met=el 15", "city: x\nmet: 2026-11-15"),
    ("a day until which they rest", "city: x", "snooze=hasta el 15", "city: x\nsnooze: 2026-12-15"),
    ("a day in words", "city: x", "met=yesterday", "city: x\nmet: 2026-11-20"),
    ("a day ahead", "city: x", "snooze=friday", "city: x\nsnooze: 2026-11-27"),
    ("a duration as it was typed", "city: x", "cadence=every 2 weeks", "city: x\ncadence: every 2 weeks"),
    ("a number for a number", "city: x", "cadence=90", "city: x\ncadence: 90"),
    ("a key of their own", "city: x", "shoe size=42", "city: x\nshoe size: 42"),
    ("a list of their own", "city: x", "sizes=[41, 42]", 'city: x\nsizes:\n  - "41"\n  - "42"'),
    ("text that looks like none", "city: x", "motto=yes", 'city: x\nmotto: "yes"'),
    ("a key of their own that is there", "Shoe_Size: 41", "shoe size=42", "Shoe_Size: 42"),
    ("one of two names, said exactly", "phone: 1\nmobile: 2", "mobile=3", 'phone: 1\nmobile: "3"'),
    ("a value with an equals sign", "city: x", "website=https://x.org/?a=b", "city: x\nwebsite: https://x.org/?a=b"),
]  # fmt: skip


@pytest.mark.parametrize(("front", "word", "wanted"), [case[1:] for case in SET], ids=[case[0] for case in SET])
def test_a_key_is_set_in_the_note_s_own_way(front: str, word: str, wanted: str) -> None:
    assert after(front, word) == wanted
    assert after(wanted, word) == wanted, "once more changes nothing"


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("birthday=2026-02-30", "not in the calendar"),
        ("birthday=1984-13", "calendar"),
        ("birthday=soon", "not a date"),
        ("snooze=2026-02-30", "not in the calendar"),
        ("tie=close", "strong, medium or weak"),
        ("cadence=now and then", "not a duration"),
        ("language=spanish!", "language tag"),
        ("company+=Voltia", "one value"),
        ("birthday=2031-11-27", "cannot lie in the future"),
        ("birthday=tomorrow", "cannot lie in the future"),
        ("deathdate=2031", "cannot lie in the future"),
        ("last_contact=tomorrow", "cannot lie in the future"),
        ("birthday=1900-11-27", "cannot be in 1900; if the year is not known, leave it out"),
        ("met=1900", "cannot be in 1900"),
        ("santo=1984", "has no day"),
        ("country=Ruritania", "not a country"),
        ("deathdate=unknown", "2020-03-01, or true or false"),
        ("fallecido=quizá", "2020-03-01, or true or false"),
        ("deathdate=2020-02-31", "not in the calendar"),
        ("tags+=", "needs a value"),
        ("city=\udcff", "not UTF-8"),
        ("#a=b", "name of a key"),
        ("a: b=c", "name of a key"),
        ("nonsense", "sets nothing"),
    ],
)
def test_a_value_that_its_key_cannot_have_is_a_mistake_of_the_command(word: str, reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        parse(word, SCHEMA, TODAY)


def test_a_day_of_two_readings_is_that_of_a_spanish_vault() -> None:
    spanish, english = (Schema.of(Settings(language=language)) for language in ("es", "en"))
    for key in ("birthday", "died", "last_contact", "name_day"):
        with pytest.raises(UsageError, match="1984-04-03 or 1984-03-04"):
            parse(f"{key}=03/04/1984", english, TODAY)
    assert after("city: x", "birthday=03/04/1984", schema=spanish) == "city: x\nbirthday: 1984-04-03"
    assert after("city: x", "birthday=27/11/1984", schema=english) == "city: x\nbirthday: 1984-11-27"


@pytest.mark.parametrize(
    ("front", "word"),
    [
        ("phone: 1\nmobile: 2", "phones=3"),
        ("died: 2020\nfallecido: true", "deathdate=2021"),
        ("archivado: sí", "status=active"),
        ("status: x\narchived: 2024-05-01", "estado=activo"),
        ("city: a\ncity: b", "role=x"),
        ("city: {a: b}", "city=x"),
        ("city: &a b\nrole: *a", "tie=weak"),
        ("twitter: @x", "city=y"),
        ("{city: a}", "shoe=c"),
    ],
)
def test_what_cannot_be_changed_with_certainty_is_refused(front: str, word: str) -> None:
    with pytest.raises(Uneditable):
        after(front, word)


@pytest.mark.parametrize(("word", "is_one"), [("a=b", True), ("a=", True), ("a+=b", True), ("a", False), ("=b", False)])
def test_a_word_with_an_equals_sign_sets_a_key(word: str, is_one: bool) -> None:
    assert is_assignment(word) is is_one


def test_a_key_that_is_nearly_one_of_the_format_is_noticed() -> None:
    words = [parse(word, SCHEMA, TODAY) for word in ("birthdya=1984-11-24", "shoe size=42", "empresa=x", "bday=11-24")]
    assert list(unknown(words, SCHEMA)) == [("birthdya", "birthday")]


# Company and role


OLD = "company: Acme\nrole: Head of Data\nstarted: 2019-02-01"


def moved(front: str, *words: str, language: Language = "en") -> str:
    schema = Schema.of(Settings(language=language))
    text = f"---\n{front}\n---\n"
    return assign_with_trace(text, [parse(word, schema, TODAY) for word in words], schema, TODAY)


@pytest.mark.parametrize(
    ("front", "words", "moment"),
    [
        (OLD, ("company=Voltia", "role=CTO"), "2026-11-21 job: CTO at Voltia (was Head of Data at Acme)"),
        (OLD, ("role=CTO",), "2026-11-21 job: CTO at Acme (was Head of Data)"),
        (OLD, ("company=Voltia",), "2026-11-21 job: at Voltia (was Head of Data at Acme)"),
        ("company: Acme", ("company=Voltia",), "2026-11-21 job: at Voltia (was Acme)"),
        ("role: CTO", ("role=CEO",), "2026-11-21 job: CEO (was CTO)"),
        ('company: "[[Acme|A]]"', ("company=[[Voltia]]",), "2026-11-21 job: at Voltia (was Acme)"),
        ("company: Acme (ES)", ("company=Voltia",), "2026-11-21 job: at Voltia (was Acme [ES])"),
    ],
)
def test_a_new_post_leaves_the_old_one_as_a_moment_and_started_is_gone(
    front: str, words: tuple[str, ...], moment: str
) -> None:
    text = moved(front, *words)
    assert text.endswith(f"---\n\n## Moments\n\n- {moment}\n")
    assert "started" not in text
    assert moved(text.split("---\n")[1].rstrip("\n"), *words).count("job:") == 0, "the same once more is no news"


def test_a_started_of_the_same_command_stays_and_dates_the_moment() -> None:
    text = moved(OLD, "company=Voltia", "started=2026-10-01")
    assert "started: 2026-10-01\n" in text
    assert "- 2026-10-01 job: at Voltia (was Head of Data at Acme)" in text


@pytest.mark.parametrize(
    ("front", "words"),
    [
        ("city: x", ("company=Voltia",)),
        (OLD, ("company=acme",)),
        (OLD, ("company=",)),
        (OLD, ("city=Lugo",)),
    ],
)
def test_a_first_value_a_correction_of_case_and_a_removal_are_no_new_post(front: str, words: tuple[str, ...]) -> None:
    assert "job:" not in moved(front, *words)
