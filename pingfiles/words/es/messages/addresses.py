"""Spanish sentences: why a note's addresses make no link."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "no-phone": "la nota no tiene teléfono",
    "no-email": "la nota no tiene correo electrónico",
    "no-telegram": "la nota no tiene usuario de Telegram",
    "no-linkedin": "la nota no tiene perfil de LinkedIn",
    "no-twitter": "la nota no tiene usuario de X",
    "no-page": "la nota no tiene ninguna página que abrir",
    "not-phone": "{text} no es un teléfono con prefijo internacional; escríbelo así: +34 600 123 456",
    "not-email": "{text} no es un correo electrónico",
    "not-telegram": "{text} no es un usuario de Telegram",
    "not-linkedin": "{text} no es un perfil de LinkedIn",
    "not-twitter": "{text} no es un usuario de X",
}
