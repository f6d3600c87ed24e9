"""The words of all drafts: every occasion, tone, channel, language and formality, with and without something to say."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import product
from typing import cast, get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from support.vaults import contact, day

from pingfiles.drafts import channels, render
from pingfiles.drafts.channels import FORMS, PLACEHOLDER
from pingfiles.drafts.check import SAMPLE
from pingfiles.drafts.choose import Tone
from pingfiles.drafts.compose import Brief, Draft, Wishes, compose
from pingfiles.drafts.templates import Templates
from pingfiles.drafts.topic import FEASTS, Occasion
from pingfiles.drafts.touch import has_hook_slot
from pingfiles.feasts.names import FEASTS as ALL_FEASTS
from pingfiles.feasts.spain import CHRISTMAS
from pingfiles.kinds import Group
from pingfiles.model import Contact, Moment, Ping
from pingfiles.settings import Me, Settings
from pingfiles.words.languages import Language

TODAY = day("2026-11-24")
ME = Settings(me=Me("Ana Serra", "feminine"))
CHANNELS = [channel for channel in FORMS if channel != "like"]
TEMPLATES = Templates()
SAYS = {
    "es": "Sigo contando lo de la cubierta que rechazaste once veces.",
    "en": "I still tell people about the cover you rejected eleven times.",
}
LONG = "Compañía General de Almacenes y Transportes del Cantábrico SL"

RICH = "; ".join(
    (
        "company: Nortada Logística",
        "role: Directora de operaciones",
        "started: 2019-11-24",
        "birthday: 1984-11-24",
        "met: 2013-06",
        "city: Bilbao",
        "phone: +34600000011",
        "email: lena@example.org",
        "telegram: lena_b",
        'twitter: "@lena_b"',
        "linkedin: https://www.linkedin.com/in/lena",
        "tie: strong",
    )
)
POOR = "birthday: 11-24"
NAMES = {"es": "el primer mapa del puerto", "en": "the first harbour map"}
HOOKS = {"es": "Corrió la Behobia, quería bajar de dos horas", "en": "Ran the Great North, wanted under two hours"}
TOUCHES = ("say", "milestone", "hook", "nothing")
MILESTONE = Moment(date(2018, 11, 24), "milestone", "el primer mapa del puerto", 3)
PRESS = Moment(date(2026, 11, 20), "press", 'The Grocer: "Small lists live longer" https://example.org/x', 4)
JOB = Moment(date(2026, 11, 9), "job", "Directora de operaciones en Nortada Logística (antes jefa de tráfico)", 5)
LEFT = Moment(date(2026, 11, 9), "left", "cerraron la oficina", 6)
SANT_JORDI = next(feast for feast in ALL_FEASTS if feast.key == "sant-jordi")


def occasion(group: Group, is_known: bool = True, send_on: date = TODAY, on: date | None = TODAY) -> Occasion:
    """An occasion of each group, with all its facts or with none that can be missing."""
    feast = {"christmas": CHRISTMAS, "new-year": CHRISTMAS, "feast": SANT_JORDI}.get(group)
    moment = {"milestone": MILESTONE, "press": PRESS, "job-change": JOB, "left": LEFT}.get(group)
    if not is_known and moment:
        moment = Moment(moment.date, moment.kind, "", 1)
    return Occasion(
        group,
        feast.key if feast else group,
        send_on,
        on,
        years=8 if is_known or group == "milestone" else None,
        moment=moment,
        feast=feast,
        shared="Priya Nair" if group == "mutual" else None,
        owed="got" if group == "balance" else "",
    )


def person(front: str, say: str = "", moments: str = "") -> Contact:
    return contact(front + (f'; say: ["{say}"]' if say else ""), moments=moments, name="Lena Brekke")


def drafted(
    who: Contact,
    what: Occasion,
    language: str,
    channel: str = "whatsapp",
    tone: str = "personal",
    template: str | None = None,
    settings: Settings = ME,
) -> Draft:
    if who.language is None:  # their sentences are in their language
        who = who._replace(language=language)
    if what.moment == MILESTONE:
        what = replace(what, moment=MILESTONE._replace(text=NAMES[language]))
    wishes = Wishes(cast("Tone", tone), channel, cast("Language", language), template)
    return compose(Brief(who, what), settings, TEMPLATES, wishes, TODAY)


def variants(language: Language, group: Group, tone: str) -> list[str]:
    return TEMPLATES.variants(language, group, tone)


def every_template() -> list[tuple[Language, Group, str, str]]:
    return [
        (language, group, tone, name)
        for language in get_args(Language)
        for group in get_args(Group)
        for tone in (get_args(Tone) if group in FEASTS else ("personal",))
        for name in variants(language, group, tone)
    ]


ALL = every_template()
WITHOUT_SUBJECT = ("reply", "keep-in-touch", "left")
"""Where nothing may be known that could head only this mail."""

FORBIDDEN = re.compile(
    r"este mensaje te encuentre|finds? you well|networking|\bcaf[eé]\b|\bcoffee\b|\bllam(?:ada|arte|arle)\b|\ba call\b"
    r"|anything you need|if you need|lo que necesites|cualquier cosa que|perd[oó]n|disculp|\bsorry\b|apolog"
    r"|siento (?:no|el)|too long|tanto tiempo|[@]\w*[ao]\b(?<!@lena)|\b\w+[oa]/[oa]\b|encantad[oa]\b|bienvenid[oa]\b"
    r"|cierras? etapa|con ganas de lo siguiente|nos conocimos|we met\b|quer[ií]a (?:escribir|mandar|enviar)"
    r"|te escribo para"
    r"|drop you a line|just wanted to|wanted to send|touch base|reach out",
    re.IGNORECASE,
)
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf]")
BROKEN = re.compile(r"None|[{}\u2028]|  |\n\n\n| [,.:;?!](?!\.)|\(\)|,,|\.\.|[¿¡]\s|\ba el\b|\bde el\b|\bundefined\b")


def assert_is_well_made(draft: Draft, channel: str) -> None:
    text = draft.text
    bare = PLACEHOLDER.sub("[]", text)
    assert text.strip() == text != ""
    assert not BROKEN.search(text), text
    assert not FORBIDDEN.search(bare), text
    assert not EMOJI.search(text), text
    assert text.count("?") <= 1, text
    assert channels.without_greeting(text).count("!") <= 1, text
    assert text.count("?") == text.count("¿") or draft.language == "en", text
    assert text.count("!") == text.count("¡") or draft.language == "en", text
    assert not channels.is_too_long(text, channel), text
    assert re.match(r"[A-ZÁÉÍÓÚÑ¡¿\"«@\[]", text), text
    assert channel == "letter" or not re.match("(?:Querid|Estimad)", text), text
    assert draft.placeholder == bool(PLACEHOLDER.search(text))
    assert channel == "email" or not draft.subject
    assert draft.subject or channel != "email" or draft.template.partition("/")[2][:-2] in WITHOUT_SUBJECT, draft
    assert "?" not in text or channel != "voicemail" or draft.placeholder, text
    assert not BROKEN.search(draft.subject), draft.subject
    if draft.language == "es" and draft.formality == "formal":
        assert not re.search(r"\b(?:te|ti|tu|tus|tuy[oa]s?|contigo)\b", bare), text
    if draft.language == "es" and draft.formality == "informal":
        assert not re.search(r"\busted\b", bare), text


def touched(front: str, touch: str, language: Language) -> Contact:
    """Someone of whom the notes have a sentence, a milestone, a hook or nothing."""
    say = SAYS[language] if touch == "say" else ""
    hooks = f'; hooks: ["{HOOKS[language]}"]' if touch == "hook" else ""
    return person(front + hooks, say, f"2018-10-06 milestone: {NAMES[language]}" if touch == "milestone" else "")


@pytest.mark.parametrize("share", [9, pytest.param(1, marks=pytest.mark.soak)])
@pytest.mark.parametrize(("language", "group", "tone", "name"), ALL, ids=[name for *_, name in ALL])
def test_every_template_is_well_made_to_every_tie_in_every_channel(
    language: Language, group: Group, tone: str, name: str, share: int
) -> None:
    facts = product((RICH, POOR), ("strong", "medium", "weak"), ("informal", "formal"), TOUCHES)
    for first, (front, tie, formality, touch) in enumerate(facts):
        front = f"{front.removesuffix('; tie: strong')}; formality: {formality}; tie: {tie}; gender: feminine"
        who = touched(front, touch, language)
        cases = [(occasion(group, is_known), channel) for channel in CHANNELS for is_known in (True, False)]
        for what, channel in cases[first % share :: share]:
            draft = drafted(who, what, language, channel, tone, name)
            assert_is_well_made(draft, channel)
            if touch == "hook":
                has_slot = has_hook_slot(what, tone, channel)
                assert (HOOKS[language] in draft.text) == has_slot, draft.text
            elif group not in ("reply", "balance", "milestone"):
                assert not draft.placeholder, draft.text


@pytest.mark.parametrize(("language", "group", "tone", "name"), ALL, ids=[name for *_, name in ALL])
def test_long_names_make_no_long_message(language: Language, group: Group, tone: str, name: str) -> None:
    who = person(RICH.replace("Nortada Logística", LONG).replace("Bilbao", LONG[:50]) + "; formality: formal")
    what = occasion(group)
    if what.moment and group == "press":
        quote = "la pyme no necesita más datos " * 12
        what = Occasion(group, group, TODAY, TODAY, moment=PRESS._replace(text=f'{LONG}: "{quote}"'))
    for channel in CHANNELS:
        draft = drafted(who, what, language, channel, tone, name)
        assert not channels.is_too_long(draft.text, channel), draft.text


def test_there_are_three_variants_where_many_are_written_and_two_elsewhere() -> None:
    for language in get_args(Language):
        for group in get_args(Group):
            for tone in get_args(Tone) if group in FEASTS else ("personal",):
                is_often = group in ("birthday", "keep-in-touch") or (group, tone) == ("christmas", "common")
                assert len(variants(language, group, tone)) == (3 if is_often else 2)


def texts(
    group: Group, language: Language, who: Contact, what: Occasion | None = None, tone: str = "personal"
) -> list[str]:
    return [
        drafted(who, what or occasion(group), language, "whatsapp", tone, name).text
        for name in variants(language, group, tone)
    ]


@pytest.mark.parametrize("name", [name for name, _ in TEMPLATES.listed if name.startswith("es/")])
def test_one_year_is_one(name: str) -> None:
    facts = {**SAMPLE, "language": "es", "since": "un año", "years": "un año", "say": "", "formal": False}
    message = render.render(render.shipped(), f"{name}.j2", facts).text
    assert not re.search(r"\b(?:han (?:pasado|hecho)|hacen|fueron) un año", message, re.IGNORECASE)


@pytest.mark.parametrize("language", get_args(Language))
class TestTheRules:
    def test_a_birthday_has_what_is_theirs(self, language: Language) -> None:
        for touch, wanted in (("say", SAYS[language]), ("milestone", NAMES[language][3:]), ("hook", HOOKS[language])):
            for text in texts("birthday", language, touched(POOR, touch, language)):
                assert wanted in text

    def test_an_age_is_never_said(self, language: Language) -> None:
        what = Occasion("birthday", "birthday", TODAY, TODAY, years=42)
        for text in texts("birthday", language, person(RICH), what):
            assert not re.search(r"\b42\b|cuarenta|forty", text)

    def test_a_belated_birthday_is_not_today(self, language: Language) -> None:
        what = occasion("birthday", on=day("2026-11-22"))
        for text in texts("birthday", language, person(RICH), what):
            assert not re.search(r"\bhoy\b|\btoday\b|\btoque\b", text)

    def test_no_month_and_no_year_is_a_memory(self, language: Language) -> None:
        for group in get_args(Group):
            for text in texts(group, language, person(RICH)):
                assert "2013" not in text

    def test_a_work_anniversary_congratulates(self, language: Language) -> None:
        for front in (POOR, RICH):
            for text in texts("work-anniversary", language, person(front)):
                assert re.search("nhorabuena|elicidades|ongratulations", text)

    def test_a_new_post_is_congratulated_named_and_asked_about(self, language: Language) -> None:
        for text in texts("job-change", language, person(RICH)):
            assert re.search("nhorabuena|alegr[ií]a|ongratulations", text)
            assert "irectora de operaciones" in text
            assert "?" in text

    @pytest.mark.parametrize(
        ("told", "wanted", "unwanted"),
        [
            ("despido", "te|Si|Ellos|deserved|loss|fair", "nhorabuena|ongratulat"),
            ("jubilación", "nhorabuena|ongratulat", "lament|rabia|rotten|bad news"),
            ("se va por su cuenta", r"\?", "nhorabuena|ongratulat|lament|deserved"),
            ("2026", r"\?", "nhorabuena|ongratulat|deserved"),
        ],
    )
    def test_who_left_is_met_where_they_are(self, language: Language, told: str, wanted: str, unwanted: str) -> None:
        for text in texts("left", language, person(RICH), replace(occasion("left"), moment=LEFT._replace(text=told))):
            assert re.search(wanted, text), text
            assert not re.search(unwanted, text), text
            assert "Nortada" not in text

    def test_their_words_in_the_press_are_quoted(self, language: Language) -> None:
        for text in texts("press", language, person(RICH)):
            assert {"es": "«Small lists live longer»", "en": '"Small lists live longer"'}[language] in text
            assert "The Grocer" in text
        for text in texts("press", language, person(RICH), occasion("press", is_known=False)):
            assert not PLACEHOLDER.search(text)

    def test_a_milestone_is_named_with_its_years(self, language: Language) -> None:
        for text in texts("milestone", language, person(RICH)):
            assert NAMES[language][3:] in text
            assert re.search("ocho años|eight years", text)
            assert re.search(r"\bhoy\b|\btoday\b", text, re.IGNORECASE)
            assert "?" in text
        for text in texts("milestone", language, person(RICH), occasion("milestone", on=day("2026-11-26"))):
            assert not re.search(r"\bhoy\b|\btoday\b", text, re.IGNORECASE)

    def test_both_thought_of_them_only_where_both_did(self, language: Language) -> None:
        both = re.compile("nos hemos acordado|ha salido tu nombre|talking about you|your name came up")
        talk = Ping(TODAY, None, "call", (), "about [[Lena Brekke]]", (), (), 3)
        for channel, together in (("email", False), ("email", True), ("call", False), ("call", True)):
            entry = ("People/Priya Nair.md", talk._replace(channel=channel))
            what = replace(occasion("mutual"), together=together, shared_entry=entry)
            for text in texts("mutual", language, person(RICH), what):
                assert "Priya Nair" in text
                assert bool(both.search(text)) == (together and channel == "call")
                assert bool(re.search("[Hh]abla|yo nos|talking|a word with", text)) == (channel == "call"), text

    def test_an_answer_waits_for_its_words(self, language: Language) -> None:
        assert all(PLACEHOLDER.search(text) for text in texts("reply", language, person(RICH, SAYS[language])))

    @pytest.mark.parametrize("owed", ["asked", "got"])
    def test_below_zero_one_offers_or_thanks(self, language: Language, owed: str) -> None:
        what = Occasion("balance", "cadence", TODAY, owed=owed)
        for text in texts("balance", language, person(RICH), what):
            assert PLACEHOLDER.search(text)
            assert bool(re.search("lo que hizo por ti|what they did for you", text)) == (owed == "got")

    def test_from_27_december_it_is_the_new_year(self, language: Language) -> None:
        what = occasion("new-year", send_on=day("2026-12-27"), on=day("2026-12-25"))
        for tone in get_args(Tone):
            for text in texts("new-year", language, person(RICH), what, tone):
                assert re.search("año|2027|New Year", text)
                assert not re.search("navidad|fiestas|christmas", text, re.IGNORECASE)

    def test_the_new_year_is_the_one_that_comes_or_has_begun(self, language: Language) -> None:
        for send_on in ("2026-12-15", "2026-12-29", "2027-01-04"):
            what = occasion("new-year", send_on=day(send_on), on=day("2026-12-25"))
            found = {
                year for text in texts("new-year", language, person(RICH), what) for year in re.findall(r"20\d\d", text)
            }
            assert found - {"2013"} == {"2027"}

    def test_the_season_is_greeted_without_the_name_of_a_feast(self, language: Language) -> None:
        what = replace(occasion("christmas"), is_neutral=True)
        for tone in get_args(Tone):
            for text in texts("christmas", language, person(RICH), what, tone):
                assert re.search("Season's greetings|elices fiestas", text)
                assert not re.search("navidad|christmas", text, re.IGNORECASE)

    def test_a_common_text_has_no_placeholder_and_needs_nothing(self, language: Language) -> None:
        for group in FEASTS:
            for text in texts(group, language, person(POOR), tone="common"):
                assert not PLACEHOLDER.search(text)

    def test_one_year_is_singular(self, language: Language) -> None:
        what = Occasion("work-anniversary", "work-anniversary", TODAY, TODAY, years=1)
        for text in texts("work-anniversary", language, person(RICH), what):
            assert re.search(r"\bun año\b|\ba year\b", text, re.IGNORECASE)
            assert not re.search(r"un años|a years|one year|se dice pronto", text)


def test_without_a_name_nobody_signs() -> None:
    for language in get_args(Language):
        for group in get_args(Group):
            for channel in CHANNELS:
                draft = drafted(person(RICH), occasion(group), language, channel, settings=Settings())
                assert_is_well_made(draft, channel)
                assert "Ana" not in draft.text


@pytest.mark.parametrize(
    ("front", "name", "wanted"),
    [
        ("called: Leni", "Lena Brekke", "Leni"),
        ("", "Lena Brekke", "Lena"),
        ("", "Dra. Lena Brekke", "Lena"),
        ("", "Brekke, Lena", "Lena"),
    ],
)
def test_they_are_called_as_they_are_called(front: str, name: str, wanted: str) -> None:
    text = drafted(contact(front, name=name), occasion("christmas"), "es", tone="common").text
    assert f", {wanted}!" in text


def test_log_hooks_and_body_never_enter_a_message() -> None:
    who = contact(
        f"{RICH}; hooks: [SECRETHOOK]",
        log="2026-10-01 call: SECRETLOG #got; 2026-11-20 email: SECRETIN #in",
        moments="2026-01-01 talk: SECRETTALK; 2026-11-09 left: SECRETLEFT",
        name="Lena Brekke",
    )
    for language, group, tone, name in ALL:
        draft = drafted(who, occasion(group), language, tone=tone, template=name)
        assert "SECRET" not in PLACEHOLDER.sub("", draft.text) + draft.subject + draft.link
        assert any("SECRETHOOK" in hook.text for hook in draft.hooks) or "[SECRETHOOK →" in draft.text


def test_a_sentence_that_asks_takes_the_place_of_a_question() -> None:
    who = person(RICH, "¿Sigue en pie lo del faro?")
    for name in variants("es", "birthday", "personal"):
        assert drafted(who, occasion("birthday"), "es", template=name).text.count("?") <= 1


@pytest.mark.parametrize(
    ("sentence", "group", "is_used"),
    [
        ("Este año la tarta la pongo yo.", "birthday", True),
        ("Este año la tarta la pongo yo.", "christmas", False),
        ("Whichever day you keep it on, have the good cake.", "keep-in-touch", False),
        ("Que suene la banda.", "feast", True),
        ("Que suene la banda.", "milestone", False),
        ("Save me a seat near the altos.", "keep-in-touch", True),
    ],
)
def test_a_sentence_is_said_when_it_was_meant_to_be(sentence: str, group: Group, is_used: bool) -> None:
    assert (sentence in drafted(person(RICH, sentence), occasion(group), "es").text) is is_used


def test_a_sentence_in_another_language_stays_out() -> None:
    who = person(RICH + "; language: es", "Sigo contando lo del faro.")
    assert "faro" in drafted(who, occasion("birthday"), "es").text
    assert "faro" not in drafted(who, occasion("birthday"), "en").text


def test_nobody_is_asked_about_a_post_that_they_left() -> None:
    for moments, is_named in (("2026-11-09 left: gone", False), ("2015-11-09 left: another", True)):
        who = person(RICH, moments=moments)
        for name in variants("es", "keep-in-touch", "personal"):
            text = drafted(who, occasion("keep-in-touch"), "es", template=name).text
            assert is_named or "Nortada" not in text


LOSSES = {"es": "2018-10-06 milestone: la muerte de tu padre", "en": "2018-10-06 milestone: your father's funeral"}


@pytest.mark.parametrize(("language", "group", "tone", "name"), ALL, ids=[name for *_, name in ALL])
def test_a_loss_is_no_memory_and_is_not_named_on_its_day(
    language: Language, group: Group, tone: str, name: str
) -> None:
    who = person(RICH, moments=LOSSES[language])
    loss = Moment(date(2018, 11, 24), "milestone", LOSSES[language].partition(": ")[2], 3)
    what = occasion(group)
    for moment in (what.moment, loss if group in ("milestone", "keep-in-touch") else what.moment):
        draft = drafted(who, replace(what, moment=moment), language, "email", tone, name)
        assert not re.search("muerte|padre|father|funeral", draft.text + draft.subject)
        if moment is loss and group == "milestone":
            assert not draft.placeholder
            assert "?" in draft.text
            assert not re.search("ocho años|eight years", draft.text + draft.subject, re.IGNORECASE)


@pytest.mark.parametrize(
    ("language", "milestone"), [("es", "su boda en Cádiz"), ("es", "despido de Acme"), ("en", "his wedding in Cork")]
)
def test_a_milestone_not_written_to_them_leaves_its_place_open(language: Language, milestone: str) -> None:
    for name in variants(language, "birthday", "personal"):
        who = person(RICH, moments=f"2018-10-06 milestone: {milestone}")
        assert milestone not in drafted(who, occasion("birthday"), language, template=name).text
    what = replace(occasion("milestone"), moment=MILESTONE._replace(text="su boda en Cádiz, his wedding"))
    for text in texts("milestone", language, person(RICH), what):
        assert "[su boda en Cádiz, his wedding →" in text


@pytest.mark.parametrize(
    ("language", "milestone", "wanted"),
    [("es", "boda en Cádiz", "de aquello: boda en Cádiz."), ("en", "hail pilot", "since this: hail pilot.")],
)
def test_a_milestone_without_its_article_stands_behind_a_colon(language: Language, milestone: str, wanted: str) -> None:
    what = replace(occasion("milestone"), moment=MILESTONE._replace(text=milestone))
    for text in texts("milestone", language, person(RICH), what):
        assert wanted in text
    for text in texts("birthday", language, person(RICH, moments=f"2018-10-06 milestone: {milestone}")):
        assert wanted in text


@pytest.mark.parametrize("channel", [channel for channel, made in FORMS.items() if made == "public"])
def test_no_memory_is_told_in_public(channel: str) -> None:
    who = person(RICH, moments="2018-10-06 milestone: el primer mapa")
    for name in variants("es", "birthday", "personal"):
        assert "mapa" in drafted(who, occasion("birthday"), "es", template=name).text
        assert "mapa" not in drafted(who, occasion("birthday"), "es", channel, template=name).text


def test_a_note_in_another_language_lends_no_memory() -> None:
    who = person(RICH + "; language: es", moments="2018-10-06 milestone: el primer mapa")
    for group in get_args(Group):
        for name in variants("en", group, "personal"):
            assert "mapa" not in drafted(who, occasion(group), "en", template=name).text


@pytest.mark.parametrize(("language", "group", "tone", "name"), ALL, ids=[name for *_, name in ALL])
def test_a_letter_is_read_another_day(language: Language, group: Group, tone: str, name: str) -> None:
    for front in (RICH, POOR):
        for moments in ("", "2018-10-06 milestone: el primer mapa"):
            draft = drafted(person(front, moments=moments), occasion(group), language, "letter", tone, name)
            assert not re.search(r"\bhoy\b|\btoday\b|esta semana|this week", draft.text, re.IGNORECASE)


@pytest.mark.parametrize(
    ("language", "wrote", "told"),
    [("es", "2026-09-30", "septiembre"), ("en", "2026-09-30", "September"), ("es", "2026-11-20", "")],
)
def test_a_late_answer_says_since_when(language: Language, wrote: str, told: str) -> None:
    entry = Ping(day(wrote), None, "email", (), "asks", ("in",), (), 7)
    for text in texts("reply", language, person(RICH), replace(occasion("reply"), entry=entry)):
        months = re.findall("septiembre|noviembre|September|November", text)
        assert months == ([told] if told else [])


def test_being_in_touch_claims_no_talk_and_no_day() -> None:
    for language in get_args(Language):
        for text in texts("mutual", language, person(RICH)):
            assert not re.search("habl|spoke|talk|otro día|other day", text)


def test_nothing_in_the_press_was_read_for_sure() -> None:
    for language in get_args(Language):
        for text in texts("press", language, person(RICH)):
            assert not re.search(r"\ble[íi]d?o\b|\bread\b|\bprint|\bpage\b", text)


ODD = st.text(max_size=90) | st.sampled_from(
    ("a " * 200, "[?]", "{{ name }}", "%%", "\u2028", "```", "¿qué? ¡no!", "el")
)


@example("? 0", "", "", ("en", "christmas", "personal", "en/christmas-personal-2"), "whatsapp")
@given(ODD, ODD, ODD, st.sampled_from(ALL), st.sampled_from(CHANNELS))
def test_whatever_a_note_says_a_draft_is_short_and_plain(
    called: str, fact: str, told: str, template: tuple[Language, Group, str, str], channel: str
) -> None:
    language, group, tone, name = template
    who = Contact("x.md", told or "X", called=called, company=fact, role=told, city=fact, say=(told,), emails=(fact,))
    what = occasion(group)
    if what.moment:
        what = replace(what, moment=what.moment._replace(text=f"{fact}: {told}"))
    draft = drafted(who, what, language, channel, tone, name)
    assert not channels.is_too_long(draft.text, channel), draft.text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]|  |\n\n\n", draft.text)
    assert "\n" not in draft.text or FORMS[channel] == "mail"
    assert "\n" not in draft.subject


def test_a_like_has_no_words_and_looks_at_what_there_is() -> None:
    draft = drafted(person(RICH), occasion("press"), "en", "like")
    assert (draft.text, draft.template, draft.link) == ("", "", "https://example.org/x")
