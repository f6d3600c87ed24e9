"""English sentences: what the keys of a note cannot mean."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "language-unreadable": "“{text}” is not a language tag; write it as es or en-GB",
    "location-unreadable": "“{text}” is not a country or region code; write it as ES or ES-CT, or use city and country",
    "word-not-allowed": "{key} cannot be “{text}”; write {words}",
}
