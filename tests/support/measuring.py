"""What benchmarks share: large invented vaults, and how processes are timed."""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType

TODAY = date(2026, 11, 21)
ROUNDS = 5

GIVEN = [
    "Ada", "Bruno", "Carla", "Deniz", "Elena", "Femi", "Greta", "Hana", "Igor", "Joan", "Keiko", "Lucía",
    "Marta", "Noor", "Olga", "Pau", "Rosa", "Siân", "Tove", "Zoë",
]  # fmt: skip
FAMILY = [
    "Ander", "Berg", "Castel", "Dunn", "Eck", "Falk", "Gold", "Hart", "Ives", "Jansen", "Kir", "Lind",
    "Moreno", "Nor", "Ortiz", "Puig", "Quist", "Roca", "Serra", "Vidal",
]  # fmt: skip
CITIES = [
    "Barcelona", "Lisbon", "Madrid", "Oslo", "Porto", "Quito", "Tallinn", "València", "Warsaw", "Zürich",
]  # fmt: skip
COMPANIES = ["Acme", "Blue Heron Press", "Kestrel Robotics", "Northwind", "St. Mary's School", "Voltia"]
ROLES = ["Architect", "Carpenter", "Editor", "Engineer", "Head of People", "Nurse", "Teacher"]
TAGS = ["alumni", "choir", "climbing", "family", "friend", "mentor", "neighbour", "work"]
CADENCES = ["weekly", "1 month", "6 weeks", "3 months", "quarterly", "P6M", "1 year"]
CHANNELS = ["call", "email", "linkedin", "meeting", "telegram", "voicemail", "whatsapp"]
OCCASIONS = ["birthday", "christmas", "milestone", "press", "work-anniversary"]
MARKS = ["#gave", "#asked", "#got", "#reply", "#in"]
WORDS = [
    "about", "after", "again", "asked", "book", "call", "coffee", "dinner", "early", "garden", "idea",
    "lunch", "money", "old", "plan", "school", "tea", "trip", "walk", "year",
]  # fmt: skip


def medians(one: Callable[[], float], other: Callable[[], float]) -> tuple[float, float]:
    """The median times of two things, measured in turns after one round that warms the disk's cache."""
    rounds = [(one(), other()) for _ in range(ROUNDS + 1)][1:]
    return statistics.median(a for a, _ in rounds), statistics.median(b for _, b in rounds)


def seconds_of(arguments: list[str], environment: Mapping[str, str] = MappingProxyType({})) -> float:
    """How long a Python process takes, from its start to its end."""
    command, variables = [sys.executable, *arguments], {**os.environ, **environment}
    begin = time.perf_counter()
    subprocess.run(command, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def output_of(*arguments: str) -> str:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True).stdout


def made_vault(root: Path, count: int) -> Path:
    """A vault of invented notes; the same number gives the same bytes."""
    chance = random.Random(1)
    people = root / "People"
    people.mkdir(parents=True)
    (root / "pingfiles.toml").write_text('contacts = ["People"]\n', encoding="utf-8")
    names = [f"{chance.choice(GIVEN)} {chance.choice(FAMILY)} {number}" for number in range(count)]
    for name in names:
        lines = ["---", *_front(chance, name, names), "---", "", *_body(chance, name, names), ""]
        (people / f"{name}.md").write_text("\n".join(lines), encoding="utf-8", newline="\n")
    return root


def _front(chance: random.Random, name: str, names: list[str]) -> Iterator[str]:
    """Some fifteen keys, each sort of value among them."""
    yield f"name: {name}"
    yield f"tags: [{', '.join(chance.sample(TAGS, 2))}]"
    yield f"company: {chance.choice(COMPANIES)}"
    yield f"role: {chance.choice(ROLES)}"
    yield f"started: {_day_before(chance, 9000)}"
    if chance.random() < 0.8:
        yield f"birthday: {_day_before(chance, 30000)}"
    yield f"city: {chance.choice(CITIES)}"
    yield f"language: {chance.choice(('es', 'en', 'ca', 'pt'))}"
    if chance.random() < 0.7:
        yield f"cadence: {chance.choice(CADENCES)}"
        yield f"tie: {chance.choice(('strong', 'medium', 'weak'))}"
    yield "channels:"
    yield from (f"  - {channel}" for channel in chance.sample(CHANNELS, 3))
    yield f'phone: "+34 600 {chance.randrange(1000):03} {chance.randrange(1000):03}"'
    yield f"email: {name.split()[0].lower()}.{chance.randrange(10**6)}@example.org"
    if chance.random() < 0.6:
        yield f"location: {chance.choice(('ES', 'ES-CT', 'GB', 'PT', 'FR'))}"
    yield "knows:"
    yield from (f'  - "[[{other}]]"' for other in chance.sample(names, 2))
    yield f"last_contact: {_day_before(chance, 400)}"


def _body(chance: random.Random, name: str, names: list[str]) -> Iterator[str]:
    """Ten to forty lines: prose with a link, at times moments, and a log with the newest entry first."""
    yield from (f"# {name}", "", "## Notes", "")
    yield from (_sentence(chance, 14) for _ in range(chance.randrange(1, 5)))
    yield f"Knows [[{chance.choice(names)}]] from the conference."
    if chance.random() < 0.4:
        yield from ("", "## Moments", "")
        yield f"- {_day_before(chance, 3000)} milestone: {_sentence(chance, 4)}"
        yield f"- {_day_before(chance, 900)} job: {chance.choice(ROLES)} at {chance.choice(COMPANIES)}"
    yield from ("", "## Pings", "")
    pings = min(30, int(chance.expovariate(1 / 9)))  # most logs are short, a few are long: some eight entries each
    for day in sorted((_day_before(chance, 1500) for _ in range(pings)), reverse=True):
        occasion = f" ({chance.choice(OCCASIONS)})" if chance.random() < 0.15 else ""
        company = f" with [[{chance.choice(names)}]]" if chance.random() < 0.25 else ""
        mark = f" {chance.choice(MARKS)}" if chance.random() < 0.5 else ""
        yield f"- {day} {chance.choice(CHANNELS)}{occasion}: walk{company}. {_sentence(chance, 8)}{mark}"


def _day_before(chance: random.Random, most: int) -> date:
    return TODAY - timedelta(days=chance.randrange(1, most))


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."
