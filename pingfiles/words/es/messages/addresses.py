"""Spanish sentences: why a note's addresses make no link."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "no-link-without-phone": "la nota no tiene teléfono",
    "no-link-without-email": "la nota no tiene correo electrónico",
    "no-link-without-telegram": "la nota no tiene usuario de Telegram",
    "no-link-without-linkedin": "la nota no tiene perfil de LinkedIn",
    "no-link-without-twitter": "la nota no tiene usuario de X",
    "no-link-without-page": "la nota no tiene ninguna página que abrir",
    "no-link-from-phone": "{text} no es un teléfono completo con prefijo internacional; escríbelo así: +34 600 123 456",
    "no-link-from-email": "{text} no es un correo electrónico",
    "no-link-from-telegram": "{text} no es un usuario de Telegram",
    "no-link-from-linkedin": "{text} no es un perfil de LinkedIn",
    "no-link-from-twitter": "{text} no es un usuario de X",
}
