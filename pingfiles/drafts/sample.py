"""Templates tried on an invented contact: what each says, as the comment of a copy and before it is used."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import cast, get_args

from pingfiles.dates import PartialDate, shift
from pingfiles.drafts.choose import Tone
from pingfiles.drafts.compose import Brief, Draft, Wishes, compose
from pingfiles.drafts.context import VARIABLES
from pingfiles.drafts.render import names_in
from pingfiles.drafts.templates import Templates
from pingfiles.drafts.topic import FEASTS, Occasion
from pingfiles.feasts.names import FEASTS as ALL_FEASTS
from pingfiles.feasts.spain import CHRISTMAS
from pingfiles.kinds import Group
from pingfiles.model import Contact, Moment, Ping
from pingfiles.settings import Me, Settings
from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.shapes.sample import Sample

_YEARS = 8
_DAYS = _YEARS * 366


def language_of_template(name: str) -> Language:
    """The language of a template, by its name."""
    return next((language for language in LANGUAGES if name.startswith(f"{language}/")), "en")


def group_of(name: str) -> Group:
    """What a template is for, by its name; one of no occasion is to keep in touch."""
    stem = name.partition("/")[2].rpartition("-")[0]
    group = next((stem.removesuffix(f"-{tone}") for tone in get_args(Tone) if stem.endswith(f"-{tone}")), stem)
    return cast("Group", group) if group in get_args(Group) else "keep-in-touch"


def tone_of(name: str) -> Tone:
    """The tone of a template, by its name."""
    return "common" if group_of(name) in FEASTS and "-common-" in name else "personal"


def occasion_in(group: Group, language: Language, today: date) -> Occasion:
    """An invented occasion of a group, with all that such a one may have."""
    words = words_of(Sample, language)
    feast = {
        "christmas": CHRISTMAS,
        "new-year": CHRISTMAS,
        "feast": next(f for f in ALL_FEASTS if f.key == "sant-joan"),
    }
    moment = {
        "press": Moment(today, "press", words.press, 1),
        "job-change": Moment(shift(today, -10), "job", words.job, 1),
        "left": Moment(shift(today, -10), "left", words.left, 1),
        "milestone": Moment(shift(today, -_DAYS), "milestone", words.milestone, 1),
    }
    return Occasion(
        group,
        feast[group].key if group in feast else group,
        today,
        today,
        years=_YEARS if group in ("work-anniversary", "milestone") else None,
        moment=moment.get(group),
        feast=feast.get(group),
        shared=words.shared if group == "mutual" else None,
        owed="got" if group == "balance" else "",
        entry=Ping(shift(today, -40), None, "email", (), "", ("in",), (), 1) if group == "reply" else None,
    )


def tried(name: str, templates: Templates, today: date, contact: Contact, settings: Settings, what: Occasion) -> Draft:
    """What a template says for a contact on an occasion. Raises NoSuchTemplate."""
    wishes = Wishes(tone_of(name), None, language_of_template(name), name)
    return compose(Brief(contact, what), settings, templates, wishes, today)


def commented(name: str, source: str, templates: Templates, spoken: Language, today: date) -> str:
    """The text of a template with a comment before it: what it is, what it uses, and what it says."""
    words = words_of(Sample, spoken)
    used = names_in(source)
    uses = ", ".join(variable for variable in VARIABLES if variable in used)
    about = words.comment.format(name=name, variables=uses)
    shown = (f"  # {title}\n  {text}" for title, text in _renderings(name, templates, spoken, today))
    return "\n".join(["{#", about, *shown, "#}", source])


def _renderings(name: str, templates: Templates, spoken: Language, today: date) -> Iterator[tuple[str, str]]:
    """What a template says, each with a title; what is the same as before is left out."""
    titles = words_of(Sample, spoken)
    words = words_of(Sample, language_of_template(name))
    everything = sample_contact(language_of_template(name), today)
    nothing = Contact(everything.path, words.name, language=everything.language)
    settings = Settings(me=Me(words.sender))
    what = occasion_in(group_of(name), language_of_template(name), today)
    seen: set[str] = set()
    for title, who in (
        (titles.informal, everything),
        (titles.formal, everything._replace(formality="formal", say=())),
        (titles.by_hook, nothing._replace(hooks=(words.hook,))),
        (titles.bare, nothing),
    ):
        text = tried(name, templates, today, who._replace(channels=("whatsapp",)), settings, what).text
        if text not in seen:
            seen.add(text)
            yield title, text.replace("\n", "\n  ")


def sample_contact(language: Language, today: date) -> Contact:
    """An invented contact of whom everything is known."""
    words = words_of(Sample, language)
    since = shift(today, -_DAYS)
    return Contact(
        f"People/{words.name}.md",
        words.name,
        gender="feminine",
        company=words.company,
        role=words.role,
        started=PartialDate(since.year, since.month, since.day),
        met=PartialDate(since.year - 2, since.month, None),
        tie="strong",
        language=language,
        city=words.city,
        phones=("+34600000011",),
        say=(words.say,),
        hooks=(words.hook,),
        moments=(Moment(since, "milestone", words.milestone, 1),),
    )
