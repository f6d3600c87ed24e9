"""Spanish sentences: what an action cannot write."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "key-name-impossible": "«{key}» no puede ser el nombre de una clave; usa letras, cifras, espacios, - y _",
    "key-of-one-value": "{key} solo tiene un valor; escribe {key}={value}",
    "archived-by-key": "{key} archiva este contacto, sea cual sea su status; escribe {key}= para quitar la propiedad",
    "key-under-two-names": "{key} está aquí como {first} y como {second}; usa el nombre que quieras cambiar",
    "no-assignment": "«{word}» no asigna nada; escribe CLAVE=VALOR, por ejemplo city=Lugo",
    "no-contact-any-more": "esta nota ya no es un contacto",
    "operator-without-value": "{key}{operator} necesita un valor; {key}= quita la clave",
    "value-not-utf-8": "el valor de {key} no es texto UTF-8",
    "value-with-control-character": "el valor de {key} lleva el carácter de control {code}; quítalo",
}
