"""English sentences: what the keys of a note cannot mean."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "field-below-item": "{key} is not read below another item of a list; write it at the start of a line, or above",
    "key-inside-another": '{path} is not read; if it is theirs, add {key} = "{path}" to [fields] in pingfiles.toml',
    "keys-contradict": "{second} contradicts {first} in line {line}, which is read; correct or remove one of the two",
    "key-repeated": "the key {key} appears twice; the first value is read",
    "key-shape": "{key} cannot be {what}; write a text or a list of texts",
    "note-of-zeros": "this note holds zeros instead of text; restore an older version from git or a backup",
    "language-unreadable": "“{text}” is not a language tag; write it as es or en-GB",
    "location-unreadable": "“{text}” is not a country or region code; write it as ES or ES-CT, or use city and country",
    "country-unreadable": "“{text}” is not a country; write its code or its name in English or Spanish: NO, Norway",
    "word-not-allowed": "{key} cannot be “{text}”; write {words}",
    "name-day-without-day": "“{text}” has no day; write the name day as 06-24",
    "death-unclear": "“{text}” may say that they have died, so they are in no list; write the day, true or false",
    "death-unreadable": "{key} cannot be “{text}”; write the day, such as 2020-03-01, or true or false",
    "death-key-unclear": "this may say that they have died, so they are in no list; write deathdate, or false here",
    "year-senseless": "{key} has a year that cannot be, so only the day counts; leave the year out: --11-24",
    "day-to-come": "{key} cannot lie in the future, and {day} does",
    "year-impossible": "{key} cannot be in {year}; if the year is not known, leave it out: --11-24",
    "day-ahead": "{key} lies in the future, so only the day counts; correct the year, or leave it out: --11-24",
}
