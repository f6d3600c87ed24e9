"""English sentences: what `doctor` says was read of a vault, and what was not understood."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "doctor-read": "{notes} read: {contacts}, {birthdays}, last contact known of {last_contacts}",
    "n-notes": ("{n} note", "{n} notes"),
    "n-contacts": ("{n} contact", "{n} contacts"),
    "n-birthdays": ("{n} birthday", "{n} birthdays"),
    "n-last_contacts": ("{n}", "{n}"),
    "doctor-all-understood": "Everything that looks like a fact was understood.",
    "doctor-not-understood": "Not understood:",
    "doctor-more-places": ("and 1 more (-v shows it)", "and {n} more (-v shows them)"),
    "group-and-more": ("{what} (and 1 more like it)", "{what} (and {n} more like it)"),
    "group-same": ("{what}", "{n} notes: {what}"),
    "group-key-date": (
        "1 note has `{key}`, which looks like a date",
        "{n} notes have `{key}`, which looks like a date",
    ),
    "group-key-phone": (
        "1 note has `{key}`, which looks like a phone number",
        "{n} notes have `{key}`, which looks like a phone number",
    ),
    "group-key-email": (
        "1 note has `{key}`, which looks like an e-mail address",
        "{n} notes have `{key}`, which looks like an e-mail address",
    ),
    "group-key-duration": (
        "1 note has `{key}`, which looks like a length of time",
        "{n} notes have `{key}`, which looks like a length of time",
    ),
    "group-known-key": (
        "1 note has `{key}` in its text, where it is not read",
        "{n} notes have `{key}` in their text, where it is not read",
    ),
    "group-log-not-read": (
        "1 note has dates under “{heading}”, which is not a log heading",
        "{n} notes have dates under “{heading}”, which is not a log heading",
    ),
    "group-dates-not-read": (
        "1 note has lines that begin with a date under no heading",
        "{n} notes have lines that begin with a date under no heading",
    ),
    "group-no-front-matter": (
        "1 note without front matter in {folder}, so it is not a contact",
        "{n} notes without front matter in {folder}, so they are not contacts",
    ),
    "group-not-marked": (
        "1 note has the keys of a person but does not match contact_where",
        "{n} notes have the keys of a person but do not match contact_where",
    ),
    "unknown-key-date": "{key} is not a known key and looks like a date; add to [fields]: {line}",
    "unknown-key-phone": "{key} is not a known key and looks like a phone number; add to [fields]: {line}",
    "unknown-key-email": "{key} is not a known key and looks like an e-mail address; add to [fields]: {line}",
    "unknown-key-duration": "{key} is not a known key and looks like a length of time; add to [fields]: {line}",
    "known-key-unread": "{key} is not read here; move it to the front matter",
    "log-not-read": "dates under “{heading}”, which is not a log heading, are not read",
    "dates-not-read": "lines that begin with a date are only read under a log heading",
    "no-front-matter": "this note has no front matter, so it is not a contact",
    "not-marked": "this note has the keys of a person but does not match contact_where",
    "suggest-field": "if that is right, add below [fields] in pingfiles.toml: {line}",
    "suggest-front": "move `{key}` to the front matter",
    "suggest-log-heading": 'if it is your log, add it in pingfiles.toml: log_headings = ["Pings", "{heading}"]',
    "suggest-heading": "if they are your log, put a heading above them: ## Pings",
    "suggest-front-matter": 'if they are people, add in pingfiles.toml: front_matter = "optional"',
    "suggest-mark": "give them what contact_where asks for in pingfiles.toml, or change it there",
}
