"""English sentences: why a note's addresses make no link."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "no-link-without-phone": "the note has no phone number",
    "no-link-without-email": "the note has no e-mail address",
    "no-link-without-telegram": "the note has no Telegram name",
    "no-link-without-linkedin": "the note has no LinkedIn profile",
    "no-link-without-twitter": "the note has no X name",
    "no-link-without-page": "the note has no page to open",
    "no-link-from-phone": "{text} is not a whole phone number with its country code; write it as +34 600 123 456",
    "no-link-from-email": "{text} is not an e-mail address",
    "no-link-from-telegram": "{text} is not a Telegram name",
    "no-link-from-linkedin": "{text} is not a LinkedIn profile",
    "no-link-from-twitter": "{text} is not an X name",
}
