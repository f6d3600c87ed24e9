"""English sentences: why a note's addresses make no link."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "no-phone": "the note has no phone number",
    "no-email": "the note has no e-mail address",
    "no-telegram": "the note has no Telegram name",
    "no-linkedin": "the note has no LinkedIn profile",
    "no-twitter": "the note has no X name",
    "no-page": "the note has no page to open",
    "not-phone": "{text} is not a phone number with a country code; write it as +34 600 123 456",
    "not-email": "{text} is not an e-mail address",
    "not-telegram": "{text} is not a Telegram name",
    "not-linkedin": "{text} is not a LinkedIn profile",
    "not-twitter": "{text} is not an X name",
}
