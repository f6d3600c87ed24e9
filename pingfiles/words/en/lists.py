"""The lists: who is due, one contact, many, in English."""

from pingfiles.words.shapes.lists import Lists

WORDS = Lists(
    heading="Whom to ping on {date}",
    none_yet="none yet",
    cadence_block="Could do with a word",
    more_rows="… and {n} more could do with a word (--all)",
    one_more_row="… and 1 more could do with a word (--all)",
    many_for_a_feast="{feast} {when}: {n} contacts (--all)",
    nobody="Nobody is due within {within}.",
    nobody_today="Nobody is due today.",
    no_contacts="No contacts yet: a note with front matter in {folders} is one. The first: pingfiles new NAME",
    this_vault="this vault",
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
    say="Ready to be said",
    shared="you both know",
    linked_from="named in",
    snooze="resting until",
    next_cadence="a word, as {every}, {when}",
    lines="line {n}",
)
