"""Spanish sentences: what the keys of a note cannot mean."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "language-unreadable": "«{text}» no es un código de idioma; escribe es o en-GB, por ejemplo",
    "location-unreadable": "«{text}» no es un código de país o región; escribe ES o ES-CT, o usa city y country",
    "word-not-allowed": "{key} no puede ser «{text}»; escribe {words}",
}
