"""English sentences: what the keys of a note cannot mean."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "key-repeated": "the key {key} appears twice; the first value is read",
    "key-shape": "{key} cannot be {what}; write a text or a list of texts",
    "note-of-zeros": "this note holds zeros instead of text; restore an older version from git or a backup",
    "language-unreadable": "“{text}” is not a language tag; write it as es or en-GB",
    "location-unreadable": "“{text}” is not a country or region code; write it as ES or ES-CT, or use city and country",
    "word-not-allowed": "{key} cannot be “{text}”; write {words}",
}
