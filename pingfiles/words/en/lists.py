"""The lists: who is due, one contact, many, in English."""

from types import MappingProxyType

from pingfiles.words.shapes.lists import Lists

WORDS = Lists(
    heading="Who to ping on {date}",
    none_yet="none yet",
    cadence_block="Keep in touch",
    more_rows="… and {n} more (--all)",
    many_for_a_feast="{feast}: {n} contacts (--all)",
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
