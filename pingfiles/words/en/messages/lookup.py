"""English sentences: whom a name on the command line means."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "no-such-contact": "no contact is called “{typed}”; see all contacts with: pingfiles list",
    "contact-like": "no contact is called “{typed}”; did you mean {names}?",
    "several-contacts": "“{typed}” matches several contacts: {names}; say which one",
    "names-and-more": "{names} and {n} more",
    "more-contacts": ("one more", "{n} more"),
    "name-each-in-full": "“{typed}” is not a contact; to name several, write each name in full: {names}",
}
