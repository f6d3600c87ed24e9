"""Every template that comes with the program, rendered with fixed facts: a new variant changes no other's file.

After a change of a template renew its file, and read it:

PINGFILES_RENEW=1 python -m pytest tests/drafts/test_template_goldens.py && git diff tests/expected/templates
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

import pytest
from support.goldens import EXPECTED, assert_as_expected

from pingfiles.drafts import render
from pingfiles.drafts.channels import form_of, frame
from pingfiles.drafts.check import NOTHING, SAMPLE
from pingfiles.words.languages import LANGUAGES, Language

Facts = Mapping[str, str | bool]

EVERYTHING: Mapping[Language, Facts] = {
    "en": SAMPLE,
    "es": {
        **SAMPLE,
        "language": "es",
        "name": "Elena",
        "me": "Ada Robles",
        "when": "hoy",
        "years": "ocho años",
        "role": "directora de arte",
        "company": "Cuervo e Hijos",
        "city": "Lugo",
        "outlet": "el Diario del Puerto",
        "quote": "El papel recuerda",
        "milestone": "el cartel del faro",
        "of_milestone": "del cartel del faro",
        "milestone_since": "ocho años del cartel del faro",
        "memory": "el cartel del faro",
        "of_memory": "del cartel del faro",
        "since": "ocho años",
        "memory_since": "ocho años del cartel del faro",
        "known": "diez años",
        "met": "mayo de 2016",
        "shared": "Tove Lind",
        "wish": "Feliz San Juan",
        "say": "Por fin se ha secado la tinta.",
        "hook": "¿[aprende a imprimir a dos tintas → pregunta por ello]?",
    },
}
"""All that may be known of an invented contact."""

CHRISTMAS: Mapping[Language, str] = {"en": "Happy Christmas", "es": "Feliz Navidad"}

REWORD: Mapping[Language, str] = {
    "en": "[his poster → say it as you would to them]",
    "es": "[su cartel → dilo como se lo dirías]",
}

_NO_MEMORY: Facts = dict.fromkeys(
    ("memory", "of_memory", "since", "memory_since", "milestone", "of_milestone", "milestone_since"), ""
)

CASES: tuple[tuple[str, str, bool, Facts], ...] = (
    ("all is known, informal", "whatsapp", False, {}),
    ("all is known, formal", "email", True, {}),
    ("a milestone, middling, belated", "whatsapp", False, {"belated": True, "tie": "medium", "when": "", "say": ""}),
    ("a hook, distant", "whatsapp", False, {"tie": "weak", "say": "", "left": "dismissed", **_NO_MEMORY}),
    ("a hook, formal", "email", True, {"say": "", "left": "retired", **_NO_MEMORY}),
    ("nothing, close", "whatsapp", False, {"say": "", "left": "dismissed", "hook": "", **_NO_MEMORY}),
    ("nothing, middling", "whatsapp", False, {"tie": "medium", "say": "", "left": "", "hook": "", **_NO_MEMORY}),
    ("on a machine", "voicemail", False, {"tie": "medium", "say": "", "asks": False, "hook": "", "left": "retired"}),
)
"""What each template is rendered for: a title, the channel, formal or not, and the facts that differ."""

TEMPLATES = sorted(name.removesuffix(".j2") for name in render.shipped().list_templates())


def facts(known: Facts, language: Language, channel: str, is_formal: bool) -> Facts:
    """The facts with the beginning and the end of a message as a channel has them."""
    around = frame(language, channel, str(known["name"]), is_formal, str(known["me"]) or None, None)
    about = {"language": language, "channel": channel, "form": form_of(channel), "formal": is_formal}
    return {**known, **around._asdict(), **about}


def renderings(name: str) -> Iterator[str]:
    language, _, stem = name.partition("/")
    spoken = cast("Language", language)
    occasion = stem.rpartition("-")[0].removesuffix("-common").removesuffix("-personal")
    known = {**EVERYTHING[spoken], **({"wish": CHRISTMAS[spoken]} if occasion == "christmas" else {})}
    cases = [(title, facts({**known, **more}, spoken, channel, formal)) for title, channel, formal, more in CASES]
    if "-common-" in stem:
        cases.append(
            ("for everybody", facts({**known, "name": "", "gender": "", "say": ""}, spoken, "whatsapp", False))
        )
    if occasion == "milestone":  # there the bracket stands within the sentence
        cases = [(title, {**given, "hook": REWORD[spoken] if given["hook"] else ""}) for title, given in cases]
    bare = {**NOTHING, "name": known["name"], "new_year": known["new_year"], "wish": known["wish"], "owed": "asked"}
    cases.append(("next to nothing is known", facts(bare, spoken, "sms", is_formal=False)))
    for title, given in cases:
        rendered = render.render(render.shipped(), f"{name}.j2", {**given, "occasion": occasion})
        yield "\n".join(
            filter(None, (f"# {title}", rendered.subject and f"Subject: {rendered.subject}", rendered.text))
        )


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_says_what_its_file_says(name: str) -> None:
    assert_as_expected("\n\n".join(renderings(name)) + "\n", f"templates/{name}.txt")


def test_no_file_is_of_a_template_that_is_gone() -> None:
    folder = EXPECTED / "templates"
    files = sorted(path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.txt"))
    assert files == TEMPLATES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_groups_of_templates(language: Language) -> None:
    def groups(of: str) -> set[str]:
        return {name.partition("/")[2].rpartition("-")[0] for name in TEMPLATES if name.startswith(f"{of}/")}

    assert groups(language) == groups(LANGUAGES[0])
