"""Whether the vault's own templates can be used: each compiles, names what there is, and renders within its bounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pingfiles.drafts.context import VARIABLES
from pingfiles.drafts.render import TemplateFault
from pingfiles.drafts.sandbox import OwnTemplates

SAMPLE: Mapping[str, str | bool] = {
    "language": "en",
    "region": "en-GB",
    "occasion": "birthday",
    "channel": "whatsapp",
    "form": "chat",
    "formal": False,
    "tie": "strong",
    "asks": True,
    "name": "Lena",
    "gender": "feminine",
    "me": "Ada Brook",
    "my_gender": "feminine",
    "hello": "Hi Lena, ",
    "salutation": "",
    "vocative": ", Lena",
    "bye": " Ada",
    "when": "today",
    "belated": False,
    "fresh": True,
    "years": "eight years",
    "role": "art director",
    "company": "Corvid & Sons",
    "left": "chose",
    "city": "Leith",
    "outlet": "The Harbour Post",
    "quote": "Paper remembers",
    "milestone": "the poster for the lighthouse",
    "of_milestone": "of the poster for the lighthouse",
    "milestone_since": "eight years since the poster for the lighthouse",
    "memory": "the poster for the lighthouse",
    "of_memory": "of the poster for the lighthouse",
    "since": "eight years",
    "memory_since": "eight years since the poster for the lighthouse",
    "known": "ten years",
    "met": "May 2016",
    "shared": "Tove Lind",
    "together": True,
    "spoke": True,
    "wish": "Happy Saint John's Day",
    "new_year": "2027",
    "owed": "got",
    "say": "The ink is dry at last.",
    "hook": "[learns to print in two colours → ask about it]?",
}
"""Facts of an invented contact of whom everything is known."""

NOTHING: Mapping[str, str | bool] = {name: "" if isinstance(value, str) else False for name, value in SAMPLE.items()}
"""One of whom nothing is known."""


def faults_of(own: OwnTemplates) -> Iterator[TemplateFault]:
    """The faults of each template: what does not compile, unknown variables, what fails when rendered."""
    for path in own.sources:
        yield from faults_in(own, path)


def faults_in(own: OwnTemplates, path: str) -> Iterator[TemplateFault]:
    """The faults of one template."""
    try:
        unknown = own.unknown_names(path, VARIABLES)
        yield from unknown
        if not unknown:
            for facts in (SAMPLE, NOTHING):
                own.render(path, facts)
    except TemplateFault as fault:
        yield fault
