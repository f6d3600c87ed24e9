"""Spanish sentences: what several packages say."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "or": "o",
    "at-place": "{place}: {what}",
    "os-not-allowed": "permiso denegado",
    "os-disk-full": "el disco está lleno",
    "os-too-large": "el archivo es demasiado grande",
    "os-disk-error": "el disco tiene un error",
    "os-folder": "es una carpeta",
    "os-link-loop": "sus enlaces forman un bucle",
    "os-name-too-long": "el nombre es demasiado largo",
    "os-not-found": "no existe ese archivo o carpeta",
    "os-not-folder": "una parte de la ruta no es una carpeta",
    "os-read-only": "el disco es de solo lectura",
    "os-other": "{text}",
    "bad-date": "«{text}» no es una fecha; escríbela como 2026-11-24",
    "bad-partial-date": "«{text}» no es una fecha; escríbela como 1984-11-24, --11-24 o 1984-11",
    "day-not-in-calendar": "«{text}» no existe en el calendario",
    "bad-typed-day": "{why} (también vale: hoy, viernes, en 3 semanas, hace 2 días, +2w)",
    "bad-duration": "«{text}» no es un plazo; escríbelo como 3 meses, 2 semanas o 90d",
    "empty-duration": "«{text}» es muy poco; escribe 1 día o más, o nunca",
}
