"""Spanish sentences: how a row of the due list comes by its score."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "score-tie-strong": "vínculo fuerte",
    "score-tie-medium": "vínculo medio",
    "score-tie-weak": "vínculo débil",
    "score-no-tie": "sin vínculo indicado",
    "score-hundredth": "{tie}, dividido entre 100",
    "score-never-pinged": "aún sin pings",
    "score-other-reasons": ("otro motivo", "otros {n} motivos"),
    "score-overdue": ("1 día de retraso", "{n} días de retraso"),
    "score-today": "hoy",
    "score-ahead": ("mañana", "dentro de {n} días"),
    "score-since": ("ayer", "hace {n} días"),
    "score-excuse": "una excusa esta semana",
}
