"""What a draft chooses: its occasion, tone, channel, language and template, and what it offers beside the message."""

from __future__ import annotations

import re

import pytest
from support.vaults import contact, day

from pingfiles.drafts import choose
from pingfiles.drafts.choose import choose_channel, choose_template, choose_tone
from pingfiles.drafts.compose import Brief, Wishes, drafts, drafts_for_many
from pingfiles.drafts.select import NothingToDraft, brief_for, briefs_due
from pingfiles.drafts.suggestions import hooks_for
from pingfiles.drafts.templates import NoSuchTemplate, Templates
from pingfiles.drafts.topic import Occasion
from pingfiles.index import Index
from pingfiles.model import Contact
from pingfiles.schema.schema import Schema
from pingfiles.settings import Me, Settings

TODAY = day("2026-11-21")
ENGLISH = Settings(language="en", me=Me("Ana Serra"))
NAMES = [f"en/birthday-{number}" for number in range(1, 5)]
TEMPLATES = Templates()


def what(
    front: str = "", log: str = "", moments: str = "", today: str = "2026-11-21", others: tuple[Contact, ...] = ()
) -> Occasion:
    """What one would write to a contact about."""
    who = contact(front, log, moments)
    return brief_for(who, Index([who, *others]), ENGLISH, day(today), lambda _: "").occasion


@pytest.mark.parametrize(
    ("front", "log", "moments", "group", "key"),
    [
        ("birthday: 1984-11-24", "", "", "birthday", "birthday"),
        ("started: 2019-11-24", "2026-11-01 call", "", "work-anniversary", "work-anniversary"),
        ("", "2026-11-01 call", "2026-11-10 job: CTO at Voltia", "job-change", "job-change"),
        ("", "2026-11-01 call", "2026-11-10 left: gone", "left", "job-change"),
        ("", "2026-11-01 call", '2026-11-14 press: X: "Y"', "press", "press"),
        ("", "2026-11-01 call", "2018-11-24 milestone: the map", "milestone", "milestone"),
        ("", "2026-11-18 email: asks #in", "", "reply", "reply"),
        ("location: ES-CT", "2026-11-01 call", "", "keep-in-touch", "cadence"),
        ("cadence: monthly", "2026-08-01 call: asked #asked", "", "balance", "cadence"),
        ("birthday: 1984-11-24", "2026-08-01 call: asked #asked", "", "birthday", "birthday"),
        ("", "", "", "keep-in-touch", "cadence"),
        ("cadence: never", "", "", "keep-in-touch", "cadence"),
    ],
)
def test_the_leading_reason_is_what_a_draft_is_about(front: str, log: str, moments: str, group: str, key: str) -> None:
    found = what(front, log, moments)
    assert (found.group, found.key) == (group, key)


@pytest.mark.parametrize(
    ("today", "group", "send_on"),
    [
        ("2026-12-10", "christmas", "2026-12-10"),
        ("2026-12-26", "christmas", "2026-12-26"),
        ("2026-12-27", "new-year", "2026-12-27"),
        ("2027-01-06", "new-year", "2027-01-06"),
    ],
)
def test_christmas_becomes_the_new_year(today: str, group: str, send_on: str) -> None:
    found = what("cadence: never", "2026-11-01 call", today=today)
    assert (found.group, found.send_on) == (group, day(send_on))


def test_a_day_of_theirs_is_greeted_on_the_day_and_a_belated_one_today() -> None:
    assert what("birthday: 1984-11-24").send_on == day("2026-11-24")
    assert what("birthday: 1984-11-19").send_on == TODAY


def test_the_other_dated_reasons_are_served_as_well() -> None:
    found = what("birthday: 1984-11-24; started: 2019-11-25; cadence: monthly", "2026-08-01 call")
    assert (found.key, found.also) == ("birthday", ("work-anniversary",))


def test_both_thought_of_them_where_the_pings_text_links_them() -> None:
    spoken = contact("knows: ['[[Ada Brook]]']", "2026-11-18 call: about [[Ada Brook]]", name="Tove Lind")
    silent = contact("knows: ['[[Ada Brook]]']", "2026-11-18 call: about boats", name="Tove Lind")
    overdue = ("cadence: monthly", "2026-10-25 call: hello")
    assert what(*overdue, others=(spoken,)).together is True
    found = what(*overdue, others=(silent,))
    assert (found.group, found.shared, found.together) == ("mutual", "Tove Lind", False)
    (hook, *_) = hooks_for(contact(), found, "", "")
    assert hook == ("2026-11-18 call: about boats", "People/Tove Lind.md", silent.pings[0].line)


class TestTheOccasionAskedFor:
    def brief(self, front: str, occasion: str, log: str = "2026-11-20 call", moments: str = "") -> Occasion:
        who = contact(front, log, moments)
        return brief_for(who, Index([who]), ENGLISH, TODAY, lambda _: "", occasion).occasion

    def test_leads_if_it_is_due(self) -> None:
        found = self.brief("birthday: 1984-11-24; started: 2019-11-25", "work-anniversary")
        assert (found.key, found.also) == ("work-anniversary", ("birthday",))

    def test_is_looked_for_within_a_year(self) -> None:
        assert self.brief("birthday: 1984-08-01", "birthday").send_on == day("2027-08-01")

    @pytest.mark.parametrize("word", ["christmas", "Navidad", "holiday"])
    def test_may_be_a_feast_by_any_of_its_names(self, word: str) -> None:
        assert self.brief("celebrates: [christmas]", word).group == "christmas"

    def test_a_feast_is_the_local_one(self) -> None:
        found = self.brief("location: ES-CT", "feast")
        assert (found.group, found.key) == ("feast", "epiphany")
        with pytest.raises(NothingToDraft):
            self.brief("celebrates: [christmas]", "feast")

    def test_may_be_none(self) -> None:
        assert self.brief("birthday: 1984-11-24", "none").group == "keep-in-touch"

    @pytest.mark.parametrize(
        ("front", "is_neutral"), [("location: JP", True), ("location: GB", False), ("", False), ("location: SA", True)]
    )
    def test_is_the_season_where_the_place_keeps_no_christmas_and_the_faith_is_not_known(
        self, front: str, is_neutral: bool
    ) -> None:
        found = self.brief(front, "navidad")
        assert (found.group, found.key, found.is_neutral) == ("christmas", "christmas", is_neutral)
        assert found.send_on == day("2026-12-10")

    def test_is_no_season_once_christmas_was_greeted(self) -> None:
        who = contact("location: GB; cadence: never", "2026-12-24 call (christmas): sang")
        found = brief_for(who, Index([who]), ENGLISH, day("2026-12-25"), lambda _: "", "christmas").occasion
        assert (found.on, found.is_neutral) == (day("2027-12-25"), False)

    @pytest.mark.parametrize("celebrates", ["[]", "[diwali]"])
    def test_is_no_season_for_those_who_keep_something_else(self, celebrates: str) -> None:
        with pytest.raises(NothingToDraft):
            self.brief(f"location: JP; celebrates: {celebrates}", "christmas")

    def test_must_be_one_of_theirs(self) -> None:
        with pytest.raises(NothingToDraft, match="no occasion “birthday”"):
            self.brief("city: Lugo", "birthday")


def test_nothing_is_drafted_to_the_archived() -> None:
    who = contact("status: archived; birthday: 11-24")
    with pytest.raises(NothingToDraft):
        brief_for(who, Index([who]), ENGLISH, TODAY, lambda _: "")
    with pytest.raises(NothingToDraft, match="nobody is due"):
        briefs_due(Index([who]), ENGLISH, TODAY, lambda _: "")


CHRISTMAS = Occasion("christmas", "christmas", TODAY)
FEAST = Occasion("feast", "sant-jordi", TODAY)
BIRTHDAY = Occasion("birthday", "birthday", TODAY)


@pytest.mark.parametrize(
    ("occasion", "is_lapsed", "has_sentence", "asked", "tone"),
    [
        (CHRISTMAS, False, True, None, "common"),
        (CHRISTMAS, True, False, None, "personal"),
        (CHRISTMAS, True, False, "common", "common"),
        (FEAST, False, True, None, "personal"),
        (FEAST, False, False, None, "common"),
        (BIRTHDAY, False, False, "common", "personal"),
    ],
)
def test_the_tone(
    occasion: Occasion, is_lapsed: bool, has_sentence: bool, asked: choose.Tone | None, tone: str
) -> None:
    assert choose_tone(occasion, is_lapsed, has_sentence, asked, "en").value == tone


REACHABLE = "phone: +34600000011; email: a@example.org"


@pytest.mark.parametrize(
    ("front", "occasion", "last", "asked", "channel"),
    [
        (f"{REACHABLE}; channels: [email, whatsapp]", BIRTHDAY, None, None, "email"),
        ("phone: +34600000011; channels: [email, whatsapp]", BIRTHDAY, None, None, "whatsapp"),
        ("channels: [email]", BIRTHDAY, None, None, "email"),
        (f"{REACHABLE}; channels: [meeting, email]", BIRTHDAY, None, None, "email"),
        (f"{REACHABLE}; channels: [comment, email]", Occasion("left", "job-change", TODAY), None, None, "email"),
        (f"{REACHABLE}; channels: [comment, email]", Occasion("press", "press", TODAY), None, None, "comment"),
        (f"{REACHABLE}; channels: [like, email]", BIRTHDAY, None, None, "email"),
        (f"{REACHABLE}; channels: [like, email]", Occasion("press", "press", TODAY), None, None, "like"),
        (REACHABLE, BIRTHDAY, "email", None, "email"),
        (REACHABLE, BIRTHDAY, "meeting", None, "whatsapp"),
        ("email: a@example.org", BIRTHDAY, None, None, "email"),
        ("city: Lugo", BIRTHDAY, None, None, "whatsapp"),
        (f"{REACHABLE}; channels: [email]", BIRTHDAY, None, "sms", "sms"),
    ],
)
def test_the_channel(front: str, occasion: Occasion, last: str | None, asked: str | None, channel: str) -> None:
    chosen = choose_channel(contact(front), occasion, last, asked, "en")
    assert chosen.value == channel
    assert chosen.why


def test_who_wrote_is_answered_where_they_wrote() -> None:
    found = what(f"{REACHABLE}; channels: [whatsapp]", "2026-11-18 email: asks #in")
    assert choose_channel(contact(f"{REACHABLE}; channels: [whatsapp]"), found, None, None, "en").value == "email"


@pytest.mark.parametrize(
    ("told", "language"), [("es-MX", "es"), ("en-GB", "en"), ("ca", "es"), ("fr", "en"), ("zh-Hant", "en")]
)
def test_the_language_is_one_that_there_are_templates_in(told: str, language: str) -> None:
    chosen, why = choose.choose_language(told, ENGLISH, None)
    assert chosen == language
    assert bool(why) == (told[:2] != language)


class TestTheTemplate:
    who = contact("birthday: 11-24")

    def test_is_the_same_in_two_runs_and_not_the_same_every_year(self) -> None:
        years = [Occasion("birthday", "birthday", day(f"{year}-11-24")) for year in range(2000, 2040)]
        chosen = [choose_template(NAMES, self.who, occasion) for occasion in years]
        assert chosen == [choose_template(NAMES, self.who, occasion) for occasion in years]
        assert {*chosen} == {*NAMES}

    def test_is_none_of_the_last_three(self) -> None:
        for number in range(4):
            lately = [*NAMES[:number], *NAMES[number + 1 :]]
            assert choose_template(NAMES, self.who, BIRTHDAY, recent=lately) == NAMES[number]

    def test_is_again_what_was_sent_four_drafts_ago(self) -> None:
        lately = [NAMES[0], NAMES[1], NAMES[2], NAMES[3]]
        assert choose_template(NAMES, self.who, BIRTHDAY, recent=lately) == NAMES[3]

    def test_of_two_sent_lately_is_the_older(self) -> None:
        assert choose_template(NAMES[:2], self.who, BIRTHDAY, recent=[NAMES[1], NAMES[0]]) == NAMES[0]

    def test_is_no_colleagues_where_another_is_left(self) -> None:
        assert choose_template(NAMES, self.who, BIRTHDAY, colleagues=set(NAMES[:3])) == NAMES[3]
        assert choose_template(NAMES, self.who, BIRTHDAY, colleagues=set(NAMES)) in NAMES


def colleagues(count: int) -> Index:
    return Index(contact("company: Voltia; birthday: 11-24", name=f"Ada {number}") for number in range(count))


def test_colleagues_are_not_all_sent_the_same() -> None:
    index = colleagues(3)
    briefs = briefs_due(index, ENGLISH, TODAY, lambda _: "", everything=True)
    made = list(drafts(briefs, ENGLISH, TEMPLATES, Wishes(), TODAY))
    assert len({draft.template for draft in made}) == 3
    assert made == list(drafts(briefs, ENGLISH, TEMPLATES, Wishes(), TODAY))


def test_many_get_one_common_text_for_each_language_and_formality() -> None:
    people = [
        contact("language: es; phone: +34600000011", "2026-12-01 call", name="Nuria"),
        contact("language: es; email: a@example.org", "2026-12-01 call", name="Pablo"),
        contact("language: es; formality: formal", "2026-12-01 call", name="Teresa"),
        contact("language: en", "2026-12-01 call", name="Tom"),
    ]
    today = day("2026-12-14")
    briefs = briefs_due(Index(people), ENGLISH, today, lambda _: "", "christmas")
    groups = drafts_for_many(briefs, ENGLISH, TEMPLATES, Wishes(), today)
    assert sorted(sorted(draft.contact for draft in group) for group in groups) == [
        ["Nuria", "Pablo"],
        ["Teresa"],
        ["Tom"],
    ]
    for group in groups:
        assert len({draft.text for draft in group}) == 1
        assert not any(draft.contact in draft.text for draft in group)
        assert {draft.tone for draft in group} == {"common"}


def test_a_template_may_be_asked_for_by_name() -> None:
    (brief,) = briefs_due(colleagues(1), ENGLISH, TODAY, lambda _: "")
    for name in ("birthday-2", "en/birthday-2", "birthday-2.j2"):
        (draft,) = drafts([brief], ENGLISH, TEMPLATES, Wishes(template=name), TODAY)
        assert draft.template == "en/birthday-2"
    with pytest.raises(NoSuchTemplate):
        list(drafts([brief], ENGLISH, TEMPLATES, Wishes(template="birthday-9"), TODAY))


@pytest.mark.parametrize(
    ("occasion", "template", "others"),
    [
        (Occasion("left", "job-change", TODAY), "birthday-1", "left-1, left-2"),
        (Occasion("left", "job-change", TODAY), "en/birthday-1", "left-1, left-2"),
        (Occasion("left", "job-change", TODAY), "es/left-1", "left-1, left-2"),
        (Occasion("feast", "sant-jordi", TODAY), "christmas-common-1", "feast-common-1, feast-common-2, "),
    ],
)
def test_a_template_of_another_occasion_is_refused(occasion: Occasion, template: str, others: str) -> None:
    brief = Brief(contact(), occasion)
    message = f"“{template}” is not for {occasion.group} (en); use one of: {others}"
    with pytest.raises(NoSuchTemplate, match=re.escape(message)) as raised:
        list(drafts([brief], ENGLISH, TEMPLATES, Wishes(template=template), TODAY))
    assert raised.value.exit_code == 2


def test_a_template_for_no_occasion_fits_all() -> None:
    with Templates({"en/gossip-1.j2": "{{ hello }}heard?"}) as templates:
        (draft,) = drafts([Brief(contact(), BIRTHDAY)], ENGLISH, templates, Wishes(template="gossip-1"), TODAY)
    assert draft.template == "en/gossip-1"


def test_many_of_several_occasions_have_each_a_text_of_their_own() -> None:
    briefs = [Brief(contact(name=name), occasion) for name, occasion in (("Ada", CHRISTMAS), ("Bo", FEAST))]
    groups = drafts_for_many(briefs, ENGLISH, TEMPLATES, Wishes(), TODAY)
    assert [[(draft.contact, draft.template[:-2]) for draft in group] for group in groups] == [
        [("Ada", "en/christmas-common")],
        [("Bo", "en/feast-common")],
    ]


NOTE = """---
hooks:
  - "Runs: marathons"
  - Keeps bees
say: [Save me a seat.]
---
Met at a fair.
- a list
%% not this %%

## Moments

- 2018-10-06 milestone: the map

## Pings

- 2026-11-18 email: asks for a [[Map|map]] #in
- 2026-10-01 call: about the poster
- 2026-09-01 skip (birthday): no
- 2027-09-01 call: to come
"""


def test_hooks_are_ranked_each_with_its_line() -> None:
    who = Schema.of(ENGLISH).read("People/Lena.md", NOTE).contact
    assert who
    brief = brief_for(who, Index([who]), ENGLISH, TODAY, lambda _: NOTE)
    found = hooks_for(who, brief.occasion, "", NOTE)
    assert [(hook.text, hook.line) for hook in found] == [
        ("2026-11-18 email: asks for a map #in", 17),
        ("Runs: marathons", 3),
        ("Keeps bees", 4),
        ("Save me a seat.", 5),
        ("2026-10-01 call: about the poster", 18),
        ("2018-10-06: the map", 13),
        ("Met at a fair.", 7),
    ]
    assert {hook.path for hook in found} == {"People/Lena.md"}


def test_the_favour_that_is_owed_comes_first() -> None:
    who = contact(
        "hooks: [Keeps bees]; cadence: monthly", "2026-08-01 call: lent me a boat #got; 2026-07-01 call: hello"
    )
    brief = brief_for(who, Index([who]), ENGLISH, TODAY, lambda _: "")
    assert (brief.occasion.group, brief.occasion.owed) == ("balance", "got")
    assert hooks_for(who, brief.occasion, "", "")[0].text == "2026-08-01 call: lent me a boat #got"


def test_what_the_message_says_is_not_offered_again() -> None:
    who = Schema.of(ENGLISH).read("People/Lena.md", NOTE).contact
    assert who
    texts = [hook.text for hook in hooks_for(who, BIRTHDAY, "Save me a seat.", NOTE)]
    assert "Save me a seat." not in texts
    assert "Keeps bees" in texts


def test_front_matter_that_cannot_be_read_costs_no_hooks() -> None:
    text = NOTE.replace("say:", "twitter: @lena\nsay:")
    who = Schema.of(ENGLISH).read("People/Lena.md", text).contact
    assert who
    assert [hook.line for hook in hooks_for(who, BIRTHDAY, "", text)][:3] == [3, 4, 6]


@pytest.mark.parametrize(
    ("front", "channel"),
    [
        ("telegram: t.me/; email: a@example.org", "email"),
        ("channels: [telegram, email]; telegram: https://t.me/; email: a@example.org", "email"),
        ("channels: [linkedin, email]; linkedin: linkedin.com/in/; email: a@example.org", "email"),
        ("channels: [whatsapp, email]; phone: '+34 600'; email: a@example.org", "email"),
        ("channels: [whatsapp, email]; phone: wa.me/; email: a@example.org", "email"),
        ("channels: [whatsapp, email]; phone: 600 000 011; email: a@example.org", "whatsapp"),
        ("channels: [whatsapp, email]; phone: wa.me/34600123456; email: a@example.org", "whatsapp"),
        ("channels: [whatsapp, email]; website: https://wa.me/34600123456; email: a@example.org", "whatsapp"),
    ],
)
def test_a_stub_is_no_address(front: str, channel: str) -> None:
    assert choose_channel(contact(front), what("birthday: 1984-11-24"), None, None, "en").value == channel
