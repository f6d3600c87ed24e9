"""Spanish sentences: what was typed cannot be run, and what is said of a run as a whole."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "see-help": "{what}. Consulta {command} --help",
    "bad-value": "{option}: {why}",
    "results-not-written": "no se pueden escribir los resultados: {reason}",
    "internal-error": "error interno ({kind}: {what}); repítelo con -v y, por favor, comunícalo",
    "n-files": ("{n} archivo", "{n} archivos"),
    "problems-found": (
        "{n} problema en {files}. Para verlo: {command}",
        "{n} problemas en {files}. Para verlos: {command}",
    ),
}
