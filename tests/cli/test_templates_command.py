"""Templates are copied with what they say, and tried on a contact before they are used."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.command import run
from support.vaults import make_vault, note, put

from pingfiles.drafts.templates import Templates

TODAY = "2026-11-24"


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    notes = {
        "Lena Brekke": note("birthday: 1980-11-24; phone: +34 600 000 011; channels: [whatsapp]; language: en"),
        "Ole": note("status: archived"),
    }
    return make_vault(tmp_path / "vault", notes)


def templates(vault: Path, *words: str) -> tuple[int, str, str]:
    done = run("templates", *words, cwd=vault, PINGFILES_TODAY=TODAY, XDG_STATE_HOME=str(vault.parent / "state"))
    return done.returncode, done.stdout, done.stderr


def test_a_copy_tells_what_it_uses_and_says_and_says_the_same(vault: Path) -> None:
    assert templates(vault, "copy", "en/birthday-1")[0] == 0
    copy = (vault / "Templates/pings/en/birthday-1.j2").read_text(encoding="utf-8")
    comment, _, source = copy.partition("#}\n")
    with Templates() as shipped:
        assert source == shipped.source("en/birthday-1")
    assert comment.startswith("{#\n")
    assert "vocative" in comment
    assert "Lena" in comment
    assert templates(vault, "check") == (0, "", templates(vault, "check")[2])
    assert (
        templates(vault, "try", "en/birthday-1")[1]
        == run(
            "templates", "try", "en/birthday-1", cwd=make_vault(vault.parent / "other", {}), PINGFILES_TODAY=TODAY
        ).stdout
    )


@pytest.mark.parametrize("name", [name for name, _ in Templates().listed])
def test_every_template_can_be_copied_and_still_says_the_same(name: str) -> None:
    from datetime import date

    from pingfiles.drafts.sample import commented, group_of, language_of_template, occasion_in, sample_contact, tried
    from pingfiles.settings import Settings

    day = date.fromisoformat(TODAY)
    with Templates() as shipped:
        copy = commented(name, shipped.source(name), shipped, "es", day)
        language = language_of_template(name)
        who, what = sample_contact(language, day), occasion_in(group_of(name), language, day)
        said = tried(name, shipped, day, who, Settings(), what)
    assert copy.count("{#") == 1
    assert copy.count("# ") > 1
    assert said.text
    assert said.template == name


@pytest.mark.parametrize(
    ("words", "code", "shown", "told"),
    [
        (("try", "en/birthday-1", "--contact", "lena"), 0, "Lena Brekke · birthday", ""),
        (("try", "en/birthday-1"), 0, "Lena Brekke · ", ""),
        (("try", "birthday-1"), 0, "Lena Brekke · ", ""),
        (("try", "es/birthday-1"), 0, "Elena Robles · ", ""),
        (("try", "en/press-1", "--contact", "Lena"), 0, "The Harbour Post", "invented"),
        (("try", "en/press-1", "--contact", "Lena Breke"), 0, "The Harbour Post", "Lena Brekke"),
        (("try", "en/christmas-common-1", "--contact", "lena"), 0, "Christmas", ""),
        (("try", "en/birthday-1", "--contact", "ole"), 4, "", "Ole"),
        (("try", "en/birthday-1", "--contact", "nobody"), 4, "", "nobody"),
        (("try", "en/nonsense-1"), 2, "", "nonsense"),
        (("try", "../../etc/passwd"), 2, "", "passwd"),
        (("try", "xx/birthday-1"), 2, "", "xx/birthday-1"),
        (("try", "en/"), 2, "", "en/"),
    ],
)
def test_a_template_is_tried_on_a_contact_or_an_invented_one(
    vault: Path, words: tuple[str, ...], code: int, shown: str, told: str
) -> None:
    found = templates(vault, *words)
    assert (found[0], shown in found[1], told in found[2]) == (code, True, True), found
    assert not (vault / "Drafts").exists()


def test_a_template_of_ones_own_is_tried_and_its_fault_told(vault: Path) -> None:
    put(
        vault,
        {
            "Templates/pings/en/birthday-9.j2": "Hello {{ name }} of {{ region }}.",
            "Templates/pings/en/mine-1.j2": "Hi.",
        },
    )
    assert "Hello Lena of en-GB." in templates(vault, "try", "en/birthday-9", "--contact", "lena")[1]
    assert "Hi." in templates(vault, "try", "en/mine-1", "--contact", "lena")[1]
    put(vault, {"Templates/pings/en/birthday-9.j2": "Hello {{ nome }}."})
    code, shown, _ = templates(vault, "try", "en/birthday-9", "--contact", "lena")
    assert (code, "PF505" in shown, "Hello" in shown) == (1, True, False)
