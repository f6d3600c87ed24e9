"""The note that holds a draft: written, read back, marked as sent. Text in, text out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from pingfiles.dates import parse_date
from pingfiles.drafts.box_lines import Boxes, box_line, boxes_in, linked_to
from pingfiles.drafts.channels import PLACEHOLDER
from pingfiles.drafts.compose import Draft
from pingfiles.drafts.deep_links import Opening
from pingfiles.note.document import Note
from pingfiles.note.edit.lists import add_items
from pingfiles.note.edit.splice import front_of
from pingfiles.note.frontmatter import Borders, Quoted, borders, compose
from pingfiles.note.links import link_path
from pingfiles.note.yaml_events import Value
from pingfiles.visible_text import blanked
from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.relative_days import full_day
from pingfiles.words.shapes.drafts import Drafts

_OPENING = re.compile(r"^(`{3,}|~{3,})[^`\n]*\n", re.MULTILINE)
_LINK = re.compile(r"(?<=\]\(<)[^<>\n]*(?=>\))|(?<=\]\()[^<>()\s]+(?=\))")
_NOT_OF_THE_MESSAGE = re.compile(r"^%%[ \t]*\r?$", re.MULTILINE)
_OWN_LINES = re.compile(r"^(?:digest|sent):[^\n]*$", re.MULTILINE)
_SENT = re.compile(r"^(sent:[ \t]*)[^\r\n]*", re.MULTILINE | re.IGNORECASE)
_YES = ("true", "yes", "y", "on", "x", "sí", "si")
"""What people write beside `sent` where Obsidian has its checkbox."""

_FORBIDDEN_IN_NAMES = re.compile(r"[\\/:*?\"<>|#^\[\]\x00-\x1f]+")
_WORD = re.compile(r"[a-z][a-z-]*")
_WORDS = tuple(words_of(Drafts, language) for language in LANGUAGES)
_OPENERS = {label for words in _WORDS for label in (*words.openers.values(), words.open_other)}
_LABELS = "|".join(map(re.escape, sorted(_OPENERS)))
_MISSING = "|".join(words.no_link for words in _WORDS)
_LINK_LINE = re.compile(rf"\[(?:{_LABELS})\]\(.*\)|(?:{_MISSING}): .*")


class _Fence(NamedTuple):
    """Where the fenced block stands, where the message in it begins and ends, and where the block ends."""

    start: int
    inside: int
    end: int
    after: int


class DraftNote(NamedTuple):
    """What a draft note says. `to` are links, each with its channel; lines count from 1.

    `said` is the sentence of theirs that was used, `hook` the hook. `opens` are its links, each with whom it is for. Of
    a note for many `boxes` are the lines of the persons, and `logged` are those whose logs have it already.
    """

    path: str
    to: tuple[str, ...]
    channels: tuple[str, ...]
    occasions: tuple[str, ...]
    send_on: date | None
    is_sent: bool
    template: str
    subject: str
    said: str
    hook: str
    message: str
    has_block: bool
    message_line: int
    opens: tuple[tuple[str, str], ...]
    link_line: int
    boxes: Boxes = Boxes()
    logged: tuple[str, ...] = ()

    @property
    def links(self) -> tuple[str, ...]:
        """The links, in the order of their lines."""
        return tuple(link for _, link in self.opens)

    @property
    def channel_of_each(self) -> tuple[str, ...]:
        """The channel of each of `to`; one alone is that of all, and none is the empty text."""
        last = len(self.channels) - 1
        return tuple(self.channels[min(number, last)] if self.channels else "" for number in range(len(self.to)))

    @property
    def has_placeholder(self) -> bool:
        """Whether a question still stands in the message."""
        return PLACEHOLDER.search(self.message) is not None

    @property
    def placeholder_line(self) -> int:
        """The line on which the first question stands; the message's own where there is none."""
        found = PLACEHOLDER.search(self.message)
        return self.message_line + (self.message.count("\n", 0, found.start()) if found else 0)


def file_name(drafts: Sequence[Draft], spoken: Language) -> str:
    """`2026-11-24 Lucía Fernández (birthday).md`; for many: `2026-12-20 6 contacts, es (christmas).md`."""
    first = drafts[0]
    many = words_of(Drafts, spoken).for_many.format(n=len(drafts), language=first.language)
    whom = _cut(first.contact, 120) if len(drafts) == 1 else many
    name = f"{first.send_on} {whom} ({_cut(first.occasion_words[0], 60)})"
    return " ".join(_FORBIDDEN_IN_NAMES.sub(" ", name).split()).rstrip(".") + ".md"


def write(drafts: Sequence[Draft], targets: Sequence[str], spoken: Language) -> str:
    """The text of a draft note. Several drafts have one text; `targets` are what links to their contacts say."""
    first, words = drafts[0], words_of(Drafts, spoken)
    front: dict[str, object] = {
        "to": _one_or_many([f"[[{target}]]" for target in targets]),
        "occasion": _quoted(first.occasion_words[0]),
        "also": [*map(_quoted, first.occasion_words[1:])] if len(drafts) == 1 else [],
        "channel": _one_or_many([draft.channel for draft in drafts]),
        "send_on": first.send_on,
        "sent": False,
        "template": first.template,
        "subject": _quoted(_subject(drafts)),
        "said": _quoted(first.said),
        "hook": _quoted(first.asked),
    }
    message = _fenced(first.text) if first.text else [words.nothing_to_write]
    message = [words.nothing_of_theirs, "", *message] if first.is_bare else message
    links = _links(drafts, targets, spoken)
    parts = (links, message) if len(drafts) == 1 else (message, links)
    body = [
        words.send_on.format(day=full_day(first.send_on, spoken)),
        "",
        *(line for part in parts for line in (*part, "")),
        "%%",
        *_asides(drafts, targets, words),
        "%%",
        "",
    ]
    known = {key: value for key, value in front.items() if value not in ("", [])}
    text = compose({**known, "digest": ""}, blanked("\n".join(body)))
    return text.replace("\ndigest:\n", f"\ndigest: {_digest(text)}\n", 1)


def read(path: str, text: str) -> DraftNote | None:
    """What a draft note says; None where a note is no draft."""
    note = Note(text)
    keys = {key.lower(): value for key, value in note.pairs}
    to = tuple(link_path(target) for target in _texts(keys.get("to", "")))
    if not to or "occasion" not in keys or "sent" not in keys:
        return None
    fence = _fence(text, note.body_start)
    is_alone = len(to) == 1
    start, end = link_area(text, is_alone)
    link_lines = [line for line in text[start:end].split("\n") if (is_link_line if is_alone else linked_to)(line)]
    return DraftNote(
        path,
        to,
        tuple(_texts(keys.get("channel", ""))),
        (*_texts(keys["occasion"]), *_texts(keys.get("also", ""))),
        _day(_text(keys.get("send_on", ""))),
        _text(keys["sent"]).lower() in _YES,
        _text(keys.get("template", "")),
        _text(keys.get("subject", "")),
        _text(keys.get("said", "")),
        _text(keys.get("hook", "")),
        text[fence.inside : fence.end].replace("\r\n", "\n").removesuffix("\n") if fence else "",
        fence is not None,
        text.count("\n", 0, fence.inside) + 1 if fence else 1,
        tuple((linked_to(line) or to[0], link) for line in link_lines for link in links_in(line)),
        text.count("\n", 0, text.index(link_lines[0], start)) + 1 if link_lines else 1,
        Boxes() if is_alone else boxes_in(text[start:end], text.count("\n", 0, start) + 1),
        tuple(link_path(target) for target in _texts(keys.get("logged", ""))),
    )


def link_area(text: str, is_alone: bool) -> tuple[int, int]:
    """Where that part of a draft begins and ends in which its links stand: above the message, for many below it."""
    place = borders(text)
    start = place.body if isinstance(place, Borders) else 0
    fence = _fence(text, start)
    if fence and is_alone:
        return start, fence.start
    start = fence.after if fence else start
    asides = _NOT_OF_THE_MESSAGE.search(text, start)
    return start, asides.start() if asides else len(text)


def links_in(line: str) -> list[str]:
    """The addresses that a line links to."""
    return _LINK.findall(line)


def is_link_line(line: str) -> bool:
    """Whether a line is what a draft for one says of its link: the link, or what it lacks."""
    return _LINK_LINE.fullmatch(line.strip()) is not None


def link_line(channel: str, opening: Opening, spoken: Language) -> str:
    """What a draft says of its link; the empty text for a letter, that has none and lacks none."""
    words = words_of(Drafts, spoken)
    if opening.link:
        return f"[{words.openers.get(channel, words.open_other)}](<{opening.link}>)"
    return f"{words.no_link}: {opening.missing}" if opening.missing else ""


def is_edited(text: str) -> bool:
    """Whether a person edited a draft, apart from its checkbox; without a digest it counts as edited."""
    match = re.search(r"^digest: *([0-9a-f]+)[ \t]*\r?$", text, re.MULTILINE)
    return match is None or match[1] != _digest(text)


def marked_sent(text: str) -> str:
    """The note with its checkbox ticked."""
    place = borders(text)
    if not isinstance(place, Borders):
        return text
    front = _SENT.sub(r"\g<1>true", text[place.start : place.end], count=1)
    return text[: place.start] + front + text[place.end :]


def marked_logged(text: str, targets: Sequence[str]) -> str:
    """A note for many that names some of its persons as logged; raises Uneditable where that cannot be written."""
    front = front_of(Note(text))
    return add_items(front, "logged", [f"[[{target}]]" for target in targets]).note().text


def _cut(name: str, most: int) -> str:
    """As much of a name as some bytes hold: a file's name has 255."""
    return name.encode(errors="replace")[:most].decode(errors="ignore")


def _fence(text: str, start: int) -> _Fence | None:
    """The first fenced block from a position on. An unclosed one reaches to the end, as in Obsidian."""
    opening = _OPENING.search(text, start)
    if opening is None:
        return None
    closing = re.compile(rf"^{opening[1]}`*[ \t]*\r?$", re.MULTILINE).search(text, opening.end())
    end, after = (closing.start(), closing.end()) if closing else (len(text), len(text))
    return _Fence(opening.start(), opening.end(), end, after)


def _digest(text: str) -> str:
    """A fingerprint of all that a person may have changed: not of the links, nor of the checkbox."""
    fence = _fence(text, 0)
    start, end = (fence.start, fence.end) if fence else (len(text), len(text))
    bare = _LINK.sub("", text[:start]) + text[start:end] + _LINK.sub("", text[end:])
    return sha256(_OWN_LINES.sub("", bare).encode(errors="surrogatepass")).hexdigest()[:12]


def _links(drafts: Sequence[Draft], targets: Sequence[str], spoken: Language) -> list[str]:
    """A link each; for many a checkbox with the name and the link."""
    lines = [link_line(draft.channel, Opening(draft.link, draft.missing), spoken) for draft in drafts]
    if len(drafts) == 1:
        return [line for line in lines if line]
    return [box_line(target, line) for target, line in zip(targets, lines, strict=True)]


def _fenced(message: str) -> list[str]:
    """The message in a fence that is longer than any within it."""
    longest = max((len(marks) for marks in re.findall(r"`{3,}", message)), default=2)
    marks = "`" * (longest + 1)
    return [f"{marks}text", message, marks]


def _asides(drafts: Sequence[Draft], targets: Sequence[str], words: Drafts) -> list[str]:
    """Why it is as it is, and what else the notes offer; nothing of it can end the comment."""
    lines = []
    if len(drafts) == 1:
        lines.append(f"{words.why}: {drafts[0].why}")
        if drafts[0].hooks:
            lines.append(f"{words.suggestions}:")
            for hook in drafts[0].hooks:
                where = targets[0] if hook.path == drafts[0].path else hook.path.removesuffix(".md")
                lines.append(f"- {hook.text} ([[{where}]], {words.line} {hook.line})")
    else:
        lines += [f"{words.why}: {draft.contact}: {draft.why}" for draft in drafts]
    return [re.sub("%(?=%)", "% ", " ".join(line.split())) for line in lines]


def _subject(drafts: Sequence[Draft]) -> str:
    return next((draft.subject for draft in drafts if draft.subject), "")


def _one_or_many(texts: Sequence[str]) -> str | list[str]:
    return _quoted(texts[0]) if len(texts) == 1 else [*map(_quoted, texts)]


def _quoted(text: str) -> str:
    """A text as a draft has it: plain where it is one word, else in double quotes."""
    return text if _WORD.fullmatch(text) or not text else Quoted(text)


def _texts(value: Value) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for text in values if isinstance(text, str) and text]


def _text(value: Value) -> str:
    return next(iter(_texts(value)), "")


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None
