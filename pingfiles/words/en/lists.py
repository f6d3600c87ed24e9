"""The lists: who is due, one contact, many, in English."""

from types import MappingProxyType

from pingfiles.words.shapes.lists import Lists

WORDS = Lists(
    heading="Who to ping on {date}",
    none_yet="none yet",
    blocks=MappingProxyType({"today": "Today", "coming": "Coming", "keep": "Keep in touch"}),
    more_rows="… and {n} more (--all)",
    more_until="… and {n} more until {day} (--within {within}d --all)",
    crowd="{n} contacts: {feast}",
    next_up="Next: {name}, {why}.",
    last_ping_label="last ping",
    next_label="next",
    balance_label="balance",
    balance="gave {gave}, asked {asked}, got {got}",
    along="with {name}",
    older_pings="… and {n} older",
    moments="Moments",
    pings="Pings",
    hooks="Details to remember",
    say="Sentences ready to use",
    shared="you both know",
    linked_from="mentioned in",
    snooze="snoozed until",
    deceased="yes, day not known",
    next_cadence="ping {when} ({every})",
    lines="line {n}",
    channels=MappingProxyType(
        {
            "email": "email",
            "call": "call",
            "voicemail": "voicemail",
            "like": "like",
            "comment": "comment",
            "mention": "mention",
            "letter": "letter",
            "meeting": "meeting",
            "skip": "skip",
        }
    ),
)
