"""Spanish sentences: what the keys of a note cannot mean."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "field-below-item": "{key} no se lee bajo otro elemento de una lista; ponla al principio de una línea, o arriba",
    "key-inside-another": '{path} no se lee; si es suyo, pon {key} = "{path}" bajo [fields] en pingfiles.toml',
    "keys-contradict": "{second} contradice a {first}, de la línea {line}, que es la que se lee; corrige o quita una",
    "key-repeated": "la propiedad {key} está repetida; se lee el primer valor",
    "key-shape": "{key} no puede ser {what}; escribe un texto o una lista de textos",
    "note-of-zeros": "esta nota contiene ceros en lugar de texto; recupera una versión anterior de git o de una copia",
    "language-unreadable": "«{text}» no es un código de idioma; escribe es o en-GB, por ejemplo",
    "location-unreadable": "«{text}» no es un código de país o región; escribe ES o ES-CT, o usa city y country",
    "country-unreadable": "«{text}» no es un país; escribe su código o su nombre en español o inglés: NO, Noruega",
    "word-not-allowed": "{key} no puede ser «{text}»; escribe {words}",
    "name-day-without-day": "«{text}» no tiene día; escribe el santo como 06-24",
    "death-unclear": "«{text}» quizá diga que ha fallecido, así que no se le muestra; escribe la fecha, true o false",
    "death-unreadable": "{key} no puede ser «{text}»; escribe la fecha, por ejemplo 2020-03-01, o true o false",
    "death-key-unclear": "quizá diga que ha fallecido, así que no se le muestra; escribe deathdate, o false aquí",
    "year-senseless": "{key} tiene un año imposible, así que solo cuenta el día; quita el año: --11-24",
    "day-to-come": "{key} no puede estar en el futuro, y {day} lo está",
    "year-impossible": "{key} no puede ser de {year}; si no sabes el año, quítalo: --11-24",
    "day-ahead": "{key} está en el futuro, así que solo cuenta el día; corrige el año o quítalo: --11-24",
}
