"""English sentences: whom a name on the command line means."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "no-such-contact": "no contact is called “{typed}”; see all contacts with: pingfiles list",
    "contact-like": "no contact is called “{typed}”; did you mean {names}?",
    "several-contacts": "“{typed}” matches several contacts: {names}; say which one",
    "names-and-more": "{names} and {n} more",
    "more-contacts": ("one more", "{n} more"),
    "name-each-in-full": "“{typed}” is not a contact; to name several, write each name in full: {names}",
    "row-is": "{number} is {name}",
    "no-list-printed": "{number} is a row of today’s list, which has not been printed yet; run: pingfiles due",
    "list-of-another-day": "{number} is a row of today’s list, but the last one is from {day}; run: pingfiles due",
    "no-such-row": (
        "there is no row {number}: the last list has only one row; print it again with: pingfiles due",
        "there is no row {number}: the last list has {n} rows; print it again with: pingfiles due",
    ),
    "list-without-rows": "there is no row {number}: nobody was due in the last list; run: pingfiles due",
    "row-is-gone": "row {number} was {name}, whose note was renamed or removed since; run: pingfiles due",
    "rows-not-kept": "the rows of this list have no numbers, because they could not be saved: {reason}",
}
