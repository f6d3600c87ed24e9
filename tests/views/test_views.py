"""How results look: tables that stand in line, nothing invisible in them, JSON to the contract, and who comes next."""

from __future__ import annotations

import io
import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from support.vaults import contact, day, rows

from pingfiles.index import Index
from pingfiles.model import Contact
from pingfiles.rules.due import due
from pingfiles.rules.shortlist import shortlist
from pingfiles.rules.status import standings
from pingfiles.settings import Settings
from pingfiles.views import contact as contact_view
from pingfiles.views import due as due_view
from pingfiles.views import jsonview
from pingfiles.views.table import Block, plain, pretty, visible, width_of
from pingfiles.words.languages import LANGUAGES, Language
from pingfiles.words.reasons import parts_of_why

TODAY = day("2026-11-21")

# Nothing invisible

VISIBLE = [
    ("plain", "Ada Brook", "Ada Brook"),
    ("accents, other scripts, emoji", "Zoë 陳 ñ \U0001f600", "Zoë 陳 ñ \U0001f600"),
    ("an escape", "\x1b[31mred", "<U+001B>[31mred"),
    ("a bell and a null", "a\x07b\x00c", "a<U+0007>b<U+0000>c"),
    ("a tab", "a\tb", "a<U+0009>b"),
    ("a line break", "a\n  b\r\nc", "a b c"),
    ("a line separator", "a\u2028b", "a<U+2028>b"),
    ("C1", "a\x9bb\x85c", "a<U+009B>b<U+0085>c"),
    ("right to left override", "abc\u202edcba", "abc<U+202E>dcba"),
    ("isolates and marks", "\u2066a\u2069\u200e\u200f\u061c", "<U+2066>a<U+2069><U+200E><U+200F><U+061C>"),
    ("a byte order mark and no width", "\ufeffa\u200bb", "<U+FEFF>a<U+200B>b"),
    ("half a surrogate", "a\ud800b", "a<U+D800>b"),
]


@pytest.mark.parametrize(("text", "told"), [case[1:] for case in VISIBLE], ids=[case[0] for case in VISIBLE])
def test_control_and_bidi_characters_are_shown(text: str, told: str) -> None:
    assert visible(text) == told


@given(st.text())
def test_what_is_visible_is_one_line_without_controls(text: str) -> None:
    told = visible(text)
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in told)
    assert len(told.splitlines()) < 2
    assert visible(told) == told


# Tables

BLOCKS = [
    Block(
        "People",
        (("a", "Ada", "call", "x"), ("work anniversary", "Zoë 陳", "voicemail", "long " * 60)),
        ("and more",),
        (("5 = 3 + 2",), ()),
    ),
    Block("", (("b", "Tove", "", "y"),)),
    Block("Only a heading"),
    Block(below=("only a line",)),
]


def test_plain_columns_stand_in_line_over_all_blocks() -> None:
    told = plain(BLOCKS).splitlines()
    assert told[0] == "People"
    lines = [line for line in told if " Ada " in line or " Tove " in line]
    assert len({line.index("x" if "Ada" in line else "y") for line in lines}) == 1
    assert any("Zoë 陳  voicemail  long" in line for line in told), "the longest cell is followed by two spaces"
    assert not any(line.endswith(" ") for line in told)
    assert "      5 = 3 + 2" in told


def test_wide_letters_take_two_columns() -> None:
    told = plain([Block(rows=(("陳陳", "x"), ("Adaa", "x"), ("e\u0301e\u0301ee", "x")))]).splitlines()
    assert told == ["  陳陳  x", "  Adaa  x", "  e\u0301e\u0301ee  x"]


def test_nothing_makes_nothing() -> None:
    assert plain([]) == ""


@pytest.mark.parametrize("width", [30, 40, 60, 80, 200])
def test_a_terminal_of_any_width_shows_every_word(width: int) -> None:
    console = Console(file=io.StringIO(), width=width, force_terminal=True, highlight=False)
    pretty(BLOCKS, console)
    told = console.file.getvalue()  # type: ignore[attr-defined] # the file is the StringIO above
    assert "\x1b[1m" in told
    for word in ("People", "Ada", "Tove", "and more"):
        assert word in told
    assert told.count("long") == 60


def test_what_a_note_says_is_no_markup() -> None:
    console = Console(file=io.StringIO(), width=80, highlight=False)
    pretty([Block("[bold]h[/bold]", (("[red]a", "[/]b [link=x]c"),), ("[blink]d",))], console)
    told = console.file.getvalue()  # type: ignore[attr-defined]
    for text in ("[bold]h[/bold]", "[red]a", "[/]b [link=x]c", "[blink]d"):
        assert text in told


# JSON to the contract

NONE = type(None)
DUE_KEYS: dict[str, tuple[type, ...]] = {
    "version": (int,), "today": (str,), "within_days": (int,), "due": (list,), "counts": (dict,), "problems": (int,),
}  # fmt: skip
ROW_KEYS: dict[str, tuple[type, ...]] = {
    "contact": (str,), "path": (str,), "kind": (str,), "on": (str,), "days": (int,), "why": (str,),
    "reasons": (list,), "last_ping": (str, NONE), "channel": (str, NONE), "tie": (str, NONE), "language": (str,),
    "gave": (int,), "asked": (int,), "got": (int,), "snoozed_until": (str, NONE), "score": (float,),
    "block": (str,), "shown": (bool,),
}  # fmt: skip
REASON_KEYS: dict[str, tuple[type, ...]] = {"kind": (str,), "on": (str,), "days": (int,), "title": (str,)}
WITH_YEARS = {"birthday", "work-anniversary", "milestone"}
_TEXT_OR_NULL = (
    *("company", "role", "started", "birthday", "met", "introduced_by", "tie", "cadence", "last_contact", "last_ping"),
    *("next_due", "snoozed_until", "language", "called", "gender", "formality", "location", "city", "linkedin"),
    *("twitter", "telegram", "website"),
)
CONTACT_KEYS: dict[str, tuple[type, ...]] = {
    **dict.fromkeys(("name", "path", "status"), (str,)),
    **dict.fromkeys(_TEXT_OR_NULL, (str, NONE)),
    **dict.fromkeys(("aliases", "tags", "emails", "phones", "channels", "knows"), (list,)),
    **dict.fromkeys(("gave", "asked", "got"), (int,)),
    "celebrates": (list, NONE),
}
MORE_CONTACT_KEYS: dict[str, tuple[type, ...]] = {
    "deathdate": (str, NONE), "country": (str, NONE), "linkedin_seen": (str, NONE), "uid": (str, NONE),
    "name_day": (str, NONE), "deceased": (bool,),
}  # fmt: skip
"""Beyond the contract's example, which allows for more."""
SHOW_KEYS: dict[str, tuple[type, ...]] = dict.fromkeys(("pings", "moments", "hooks", "links"), (list,))
MORE_SHOW_KEYS: dict[str, tuple[type, ...]] = {
    "version": (int,),
    **dict.fromkeys(("shared_pings", "say", "feeds"), (list,)),
    "honorific": (str, NONE),
}
PING_KEYS: dict[str, tuple[type, ...]] = {
    "date": (str,), "note": (str, NONE),
    "time": (str, NONE), "channel": (str, NONE), "occasions": (list,), "text": (str,), "tags": (list,),
    "line": (int,),
}  # fmt: skip
MOMENT_KEYS: dict[str, tuple[type, ...]] = {"date": (str,), "kind": (str,), "text": (str,), "line": (int,)}
LINK_KEYS: dict[str, tuple[type, ...]] = {"target": (str,), "line": (int,)}


def assert_form(told: dict[str, Any], *forms: dict[str, tuple[type, ...]]) -> None:
    keys = {key: types for form in forms for key, types in form.items()}
    assert told.keys() == keys.keys()
    wrong = {key: told[key] for key, types in keys.items() if type(told[key]) not in types}
    assert not wrong


FULL = contact(
    """aliases: [Lu]; tags: [energy]; company: "[[Voltia]]"; role: CTO; started: 2026-10-01; birthday: 1984-11-24
    ; met: 2016-05; introduced_by: "[[Old/Bo Lind|Bo]]"; tie: strong; cadence: 3 months; last_contact: 2026-07-01
    ; language: es; called: Lu; gender: feminine; location: ES-CT; city: Barcelona; twitter: "@lucia"
    ; email: lucia@example.org; phone: +34600123456; channels: [whatsapp]; knows: ["[[Marta Ruiz]]"]; hooks: [rows]""",
    "2026-07-01 whatsapp: sent her the report #gave; 2026-06-01 09:30 call (lunch): #gave #asked; 2026-05-01: #gave",
    "2018-06-01 milestone: the Atlas project with [[Marta Ruiz]]",
    name="Lucía Fernández",
)
PEOPLE = [
    FULL,
    contact(name="Bo Lind"),
    contact("birthday: --11-22; snooze: 2026-12-01; celebrates: []", name="Zoë Marsh"),
    contact("birthday: 1984-11; cadence: never", "2026-11-20 email: hello #in", name="Yara Moss"),
]


def test_due_json_has_the_contracts_keys_and_types() -> None:
    told = json.loads(jsonview.due(shortlist(rows(PEOPLE, "2026-11-21"), Settings()), TODAY, 7, 0, "en"))
    assert_form(told, DUE_KEYS)
    assert len(told["due"]) == 4
    for row in told["due"]:
        assert_form(row, ROW_KEYS)
        leading = row["reasons"][0]
        assert [row[key] for key in ("kind", "on", "days")] == [leading[key] for key in ("kind", "on", "days")]
        for reason in row["reasons"]:
            assert_form(reason, REASON_KEYS, {"years": (int, NONE)} if reason["kind"] in WITH_YEARS else {})


def test_due_json_is_the_contracts_example() -> None:
    (row,) = json.loads(jsonview.due(shortlist(rows([FULL], "2026-11-21"), Settings()), TODAY, 7, 0, "en"))["due"]
    assert row.pop("score") > 0
    assert row == {
        "contact": "Lucía Fernández", "path": "People/Lucía Fernández.md", "kind": "birthday", "on": "2026-11-24",
        "days": 3, "why": "turns 42 on Tuesday; last ping 4 months ago, due every 3 months",
        "reasons": [
            {"kind": "birthday", "on": "2026-11-24", "days": 3, "title": "42nd birthday", "years": 42},
            {"kind": "cadence", "on": "2026-10-01", "days": -51, "title": "every 3 months"},
        ],
        "last_ping": "2026-07-01", "channel": "whatsapp", "tie": "strong", "language": "es",
        "gave": 3, "asked": 1, "got": 0, "snoozed_until": None, "block": "coming", "shown": True,
    }  # fmt: skip


def test_years_are_null_where_the_year_is_not_known_and_absent_where_there_are_none() -> None:
    told = json.loads(jsonview.due(shortlist(rows(PEOPLE, "2026-11-21"), Settings()), TODAY, 7, 0, "en"))
    reasons = {row["contact"]: row["reasons"][0] for row in told["due"]}
    assert reasons["Zoë Marsh"]["years"] is None
    assert "years" not in reasons["Yara Moss"]


def test_explained_json_adds_the_terms() -> None:
    told = json.loads(jsonview.due(shortlist(rows(PEOPLE, "2026-11-21"), Settings()), TODAY, 7, 0, "en", explain=True))
    for row in told["due"]:
        assert abs(sum(term["points"] for term in row["terms"]) - row["score"]) < 0.1


def test_list_and_show_json_have_the_contracts_keys_and_types() -> None:
    standing = dict(standings(Index(PEOPLE), PEOPLE, Settings(), TODAY))
    told = json.loads(jsonview.contacts(standing.items()))
    assert list(told) == ["version", "contacts"]
    assert told["version"] == 1
    for one in told["contacts"]:
        assert_form(one, CONTACT_KEYS, MORE_CONTACT_KEYS)
    for found in PEOPLE:
        one = json.loads(jsonview.contact(found, standing[found]))
        assert_form(one, CONTACT_KEYS, MORE_CONTACT_KEYS, SHOW_KEYS, MORE_SHOW_KEYS)
        for key, form in (("pings", PING_KEYS), ("moments", MOMENT_KEYS), ("links", LINK_KEYS)):
            for item in one[key]:
                assert_form(item, form)


def test_show_json_is_the_contracts_example() -> None:
    standing = dict(standings(Index([FULL]), [FULL], Settings(), TODAY))[FULL]
    told = json.loads(jsonview.contact(FULL, standing))
    expected = {
        "name": "Lucía Fernández", "path": "People/Lucía Fernández.md", "aliases": ["Lu"], "tags": ["energy"],
        "company": "Voltia", "role": "CTO", "started": "2026-10-01", "birthday": "1984-11-24", "met": "2016-05",
        "introduced_by": "Bo Lind", "tie": "strong", "cadence": "P3M", "last_contact": "2026-07-01",
        "last_ping": "2026-07-01", "next_due": "2026-10-01", "snoozed_until": None, "language": "es", "called": "Lu",
        "gender": "feminine", "formality": None, "status": "active", "celebrates": None, "location": "ES-CT",
        "city": "Barcelona", "linkedin": None, "twitter": "@lucia", "telegram": None, "website": None,
        "emails": ["lucia@example.org"], "phones": ["+34600123456"], "channels": ["whatsapp"], "knows": ["Marta Ruiz"],
        "gave": 3, "asked": 1, "got": 0, "hooks": ["rows"],
    }  # fmt: skip
    assert {key: told[key] for key in expected} == expected
    assert told["moments"] == [
        {"date": "2018-06-01", "kind": "milestone", "text": "the Atlas project with [[Marta Ruiz]]",
         "line": told["moments"][0]["line"]}
    ]  # fmt: skip
    assert [link["target"] for link in told["links"]] == ["Marta Ruiz"]
    assert [(ping["time"], ping["channel"], ping["occasions"], ping["tags"]) for ping in told["pings"]] == [
        (None, "whatsapp", [], ["gave"]),
        ("09:30", "call", ["lunch"], ["gave", "asked"]),
        (None, None, [], ["gave"]),
    ]


UNKNOWN: list[tuple[str, str, object]] = [
    ("cadence: never", "cadence", "never"),
    ("cadence: 2 weeks", "cadence", "P2W"),
    ("tie: strong", "cadence", None),
    ("birthday: --11-24", "birthday", "--11-24"),
    ("birthday: 1604-11-24", "birthday", "--11-24"),
    ("birthday: 1984-11", "birthday", "1984-11"),
    ("birthday: 1984", "birthday", "1984"),
    ("celebrates: []", "celebrates", []),
    ("last_contact: 2030-01-01", "last_contact", "2030-01-01"),
    ("last_contact: 2030-01-01", "last_ping", None),
    ("status: archived; last_contact: 2026-01-01", "next_due", None),
    ("snooze: 2026-11-21", "snoozed_until", None),
]


@pytest.mark.parametrize(("front", "key", "value"), UNKNOWN)
def test_what_json_says_of_the_partly_known(front: str, key: str, value: object) -> None:
    one = contact(front)
    standing = dict(standings(Index([one]), [one], Settings(), TODAY))[one]
    assert json.loads(jsonview.contact(one, standing))[key] == value


def test_json_text_is_nfc_and_readable() -> None:
    one = contact("role: Ingeni\u0065\u0301ra; city: Le\u006f\u0301n", name="Lui\u0301s Pen\u0303a")
    told = jsonview.due(shortlist(rows([one], "2026-11-21"), Settings()), TODAY, 7, 0, "en")
    assert "Luís Peña" in told
    assert "\\u" not in told


# The list as text


def list_of(
    people: list[Contact], language: Language = "en", width: int = 100, explain: bool = False, **places: int
) -> list[Block]:
    settings = Settings(**places)  # type: ignore[arg-type] # only numbers
    return due_view.blocks(shortlist(rows(people, "2026-11-21"), settings), TODAY, 7, language, width, explain)


def test_a_row_says_its_number_name_channel_and_why() -> None:
    heading, *found = list_of(PEOPLE)
    assert heading.heading == "Who to ping on Saturday 21 November 2026"
    assert [block.heading for block in found] == ["Today", "Coming", "Keep in touch"]
    numbers = [row[0].strip() for block in found for row in block.rows]
    assert numbers == [str(number + 1) for number in range(len(numbers))], "counted through all blocks"
    assert ("Lucía Fernández", "whatsapp") in [row[1:3] for row in found[1].rows]
    assert [row[1:] for row in found[2].rows][-1] == ("Bo Lind", "", "no ping yet")


def test_each_row_can_explain_its_place() -> None:
    for block in list_of(PEOPLE, explain=True)[1:]:
        assert len(block.notes) == len(block.rows)
        assert all(" = " in note and " + " in note for (note,) in block.notes)


def test_a_place_is_explained_in_the_vaults_language() -> None:
    one = contact("birthday: --11-24; tie: strong; cadence: 1 month", "2026-10-01 call; 2026-10-02 email: hello")
    english, spanish = (list_of([one], language, explain=True)[1].notes for language in LANGUAGES)
    assert english == (("74.0 = 40 (birthday) + 20 (in 3 days) + 12 (tie strong) + 2 (another reason)",),)
    assert spanish == (("74.0 = 40 (cumpleaños) + 20 (dentro de 3 días) + 12 (vínculo fuerte) + 2 (otro motivo)",),)
    listed = shortlist(rows([one], "2026-11-21"), Settings())
    told = json.loads(jsonview.due(listed, TODAY, 7, 0, "es", explain=True))
    names = [term["name"] for term in told["due"][0]["terms"]]
    assert names == ["birthday", "in 3 days", "tie strong", "another reason"], "JSON keeps its English names"


def test_one_more_is_said_as_one() -> None:
    people = [contact(name=f"Ada {letter}") for letter in "BCD"]
    for language, told in (("en", "… and 1 more ("), ("es", "… y 1 más (")):
        (below,) = list_of(people, language, daily=2)[1].below  # type: ignore[arg-type] # a language
        assert below.startswith(told)


def test_what_is_left_out_says_how_to_see_it() -> None:
    soon = [contact("cadence: never; birthday: --11-25", name=f"Ada {letter}") for letter in "BCD"]
    now = [contact("cadence: never; birthday: --11-21", name=f"Bo {letter}") for letter in "BCD"]
    today, coming = list_of([*soon, *now], today=1, coming=1)[1:]
    assert today.below == ("… and 2 more (--all)",)
    assert coming.below == ("… and 2 more until Wednesday 25 November (--within 7d --all)",)


def test_a_crowd_is_a_line_without_a_number_that_says_how_to_draft_for_it() -> None:
    people = [contact("cadence: never", name=f"Ada {number}") for number in range(12)]
    listed = shortlist(rows(people, "2026-12-20"), Settings())
    (line,) = due_view.blocks(listed, day("2026-12-20"), 7, "en", 100)[1].rows
    assert line == ("", "12 contacts: Christmas on Friday; pingfiles draft --occasion christmas")


LONG = [
    contact("cadence: 1 month; company: The Society for the Study of Estuaries; role: Head of Everything Tidal",
            name="María de los Ángeles Fernández de Córdoba y Montenegro"),
    contact("cadence: never", moments="2026-11-20 press: The Northern Ledger of Coasts and Harbours: “Small lists "
            "live longer than the people who keep them, and that is as it should be”", name="王小明"),
    contact("cadence: never; birthday: --11-24; channels: [carrier-pigeon-with-a-very-long-name]"),
    contact("cadence: never; company: " + "x" * 200 + "; started: 2020-11-22", name="Ada"),
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [70, 80, 100])
def test_a_row_fits_its_line_and_is_cut_at_a_reason_or_at_a_word(width: int, language: Language) -> None:
    found = list_of([*PEOPLE, *LONG], language, width)
    for line in plain(found).splitlines():
        assert width_of(line) <= width, line
    parts = {row.contact.name: parts_of_why(row, TODAY, language) for row in rows([*PEOPLE, *LONG], "2026-11-21")}
    for block in found[1:]:
        for _, name, _, told in (row for row in block.rows if len(row) > 2):
            theirs = next(known for whole, known in parts.items() if whole.startswith(name.rstrip("…")))
            if told.endswith("…"):
                cut = told.removesuffix("…")
                full = next(text for text in reversed(theirs[0]) if text)
                rest = full.removeprefix(cut)
                assert full.startswith(cut)
                assert " " not in cut or not rest[0].isalnum() or not cut[-1].isalnum()
            else:
                assert set(told.split("; ")) <= {text for part in theirs for text in part}


def test_what_does_not_fit_is_said_in_short_or_left_out_for_what_does() -> None:
    birthday, ping = "turns 42 on Tuesday", "last ping 4 months ago"
    job, company = "Head of Everything Tidal at Estuaries", "Estuaries"
    seen = contact("birthday: 1984-11-24; cadence: 1 month", "2026-07-20 call")
    new = contact(f"birthday: 1984-11-24; role: Head of Everything Tidal; company: {company}; met: 2016-11-23")
    for one, width, wanted in (
        (seen, 100, f"{birthday}; {ping}, due every month"),
        (seen, 70, f"{birthday}; {ping}"),
        (new, 100, f"{birthday}; {job}; no ping yet"),
        (new, 70, f"{birthday}; {company}; no ping yet"),
    ):
        (row,) = list_of([one], "en", width)[1].rows
        assert row[-1] == wanted, width


def test_an_excuse_drops_its_label_before_it_is_cut() -> None:
    one = contact("cadence: 1 month; hooks: [collects maps of every metro in Europe]", "2026-07-20 call")
    texts = [list_of([one], "en", width)[1].rows[0][-1] for width in (100, 60, 40)]
    assert texts[1:] == ["collects maps of every metro in Europe", "collects maps of…"]
    assert texts[0].startswith("an excuse: collects maps of every metro in Europe")


def test_the_spanish_list_is_spanish() -> None:
    told = plain(list_of(PEOPLE, "es"))
    assert told.splitlines()[0] == "A quién hacer un ping el sábado 21 de noviembre de 2026"
    assert "cumple 42 el martes; último ping hace 4 meses, toca cada 3 meses" in told
    assert [line for line in told.splitlines() if line in ("Hoy", "Próximos días", "Para no perder el contacto")]


def test_of_what_comes_next_the_soonest_is_told() -> None:
    # The birthday weighs more, but the feast is sooner
    one = contact("birthday: --10-01; cadence: never; celebrates: [sant joan]", "2026-11-20 call: hello")
    (row,) = due(Index([one]), Settings(), TODAY, 366)
    assert len(row.reasons) == 2
    soonest = min(row.reasons, key=lambda reason: reason.days)
    assert due_view.next_up(row, soonest, TODAY, "en") == "Next: Ada Brook, Saint John's Day on 24 June."


def test_a_cadence_that_comes_next_is_told_with_its_day() -> None:
    one = contact("birthday: --10-01; cadence: 1 month; hooks: [rows]; celebrates: []", "2026-11-20 call: hello")
    (row,) = due(Index([one]), Settings(), TODAY, 366)
    soonest = min(row.reasons, key=lambda reason: reason.days)
    assert due_view.next_up(row, soonest, TODAY, "en") == "Next: Ada Brook, ping on 20 December (every month)."


# One contact


def shown(front: str, log: str, moments: str = "") -> str:
    one = contact(front, log, moments)
    standing = dict(standings(Index([one]), [one], Settings(), TODAY))[one]
    coming = due(Index([one]), Settings(), TODAY, 366, everything=True)
    reasons = [reason for row in coming for reason in row.reasons]
    return plain(
        contact_view.one(one, standing, reasons, [contact("cadence: never", name="Tove Lind")], [], TODAY, "en")
    )


def test_all_that_is_known_is_shown() -> None:
    told = shown(
        front="role: CTO; birthday: 1984-11-24; snooze: 2027-01-15; hooks: [keeps bees]; say: [See you at low tide.]",
        log="2026-07-01 whatsapp (lunch): met [[Tove Lind]] #asked",
        moments="2018-06-01 milestone: the tide clock",
    )
    for text in (
        *("CTO", "1984-11-24", "2027-01-15", "keeps bees", "See you at low tide.", "Tove Lind", "the tide clock"),
        *("2026-07-01 (4 months ago)", "whatsapp (lunch)", "turns 42 on Tuesday", "gave 0, asked 1, got 0"),
        "offer something before you ask again",
    ):
        assert text in told
    assert "[[" not in told


def test_what_comes_is_told_by_its_day() -> None:
    told = shown(
        front="birthday: 1984-11-24; started: 2020-02-01; cadence: 1 month; celebrates: []", log="2026-11-20 call"
    )
    days = [line.split()[1] for line in told.splitlines() if line.strip().startswith("next")]
    assert days == ["2026-11-24", "2026-12-20", "2027-02-01"]


def test_of_a_long_log_the_newest_are_shown_and_the_others_counted() -> None:
    log = "; ".join(f"{TODAY - timedelta(number)} call: number {number}" for number in range(25))
    told = shown(front="cadence: never", log=log)
    assert all(f"number {number}\n" in told for number in range(10))
    assert "number 10\n" not in told
    assert "… and 15 older" in told


@pytest.mark.parametrize(
    "front", ["deceased: true", "fallecido: sí", "tags: [rip]", "status: deceased", "deathdate: 1900"]
)
def test_show_says_that_somebody_is_dead_where_no_day_is_known(front: str) -> None:
    dead = contact(front)
    standing = dict(standings(Index([dead]), [dead], Settings(), TODAY))[dead]
    lines: dict[Language, str] = {"en": "deathdate yes, day not known", "es": "fallecimiento sí, sin fecha"}
    for language, line in lines.items():
        told = plain(contact_view.one(dead, standing, [], [], [], TODAY, language))
        assert line in [" ".join(each.split()) for each in told.splitlines()]
    made = json.loads(jsonview.contact(dead, standing))
    assert (made["deceased"], made["deathdate"], made["status"]) == (True, None, "active")


@pytest.mark.parametrize(("front", "deceased"), [("deathdate: 2024-03", True), ("deceased: no", False), ("", False)])
def test_json_says_who_is_dead(front: str, deceased: bool) -> None:
    one = contact(front)
    (made,) = json.loads(jsonview.contacts(standings(Index([one]), [one], Settings(), TODAY)))["contacts"]
    assert made["deceased"] is deceased


def test_show_says_where_anothers_entry_stands() -> None:
    mine = contact("cadence: never")
    other = contact("cadence: never", "2026-11-01 meeting: lunch with [[Ada Brook]]", name="Tove Lind")
    standing = dict(standings(Index([mine, other]), [mine], Settings(), TODAY))[mine]
    told = plain(contact_view.one(mine, standing, [], [], [other], TODAY, "en"))
    (entry,) = [line for line in told.splitlines() if "lunch" in line]
    assert "2026-11-01" in entry
    assert f"line {other.pings[0].line}" in entry
    assert "with Tove Lind" in entry
    assert ["mentioned", "in", "Tove", "Lind"] in [line.split() for line in told.splitlines()]
