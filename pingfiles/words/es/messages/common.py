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
}
