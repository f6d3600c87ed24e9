"""The words of a draft note around its message, in the languages of a vault."""

from __future__ import annotations

NOTE_WORDS = {
    "en": {
        "whatsapp": "Open WhatsApp",
        "sms": "Open SMS",
        "telegram": "Open Telegram",
        "email": "Open mail",
        "linkedin": "Open LinkedIn",
        "call": "Call",
        "voicemail": "Call",
        "like": "Take a look",
        "comment": "Open the page",
        "many": "{n} contacts, {language}",
        "open": "Open X",
        "no_link": "No link",
        "for": "For {day}",
        "look": "Nothing to write: look, and like it.",
        "why": "Why",
        "more": "What else the notes offer",
        "line": "line",
    },
    "es": {
        "whatsapp": "Abrir WhatsApp",
        "sms": "Abrir SMS",
        "telegram": "Abrir Telegram",
        "email": "Abrir correo",
        "linkedin": "Abrir LinkedIn",
        "call": "Llamar",
        "voicemail": "Llamar",
        "like": "Ir a verlo",
        "comment": "Abrir la página",
        "many": "{n} contactos, {language}",
        "open": "Abrir X",
        "no_link": "Sin enlace",
        "for": "Para el {day}",
        "look": "Nada que escribir: mira y dale a me gusta.",
        "why": "Por qué",
        "more": "Qué más dicen las notas",
        "line": "línea",
    },
}
