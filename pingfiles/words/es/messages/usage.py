"""Spanish sentences: what was typed cannot be run, and what is said of a run as a whole."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "see-help": "{what} (consulta {command} --help)",
    "as-it-is": "{text}",
    "did-you-mean": "{what}; ¿querías decir {near}?",
    "no-such-option": "opción desconocida {option}",
    "no-such-command": "orden desconocida «{command}»",
    "argument-missing": "falta el argumento {argument}",
    "argument-too-many": ("sobra el argumento {arguments}", "sobran los argumentos {arguments}"),
    "option-needs-value": "la opción {option} necesita un valor",
    "option-takes-no-value": "la opción {option} no lleva ningún valor",
    "not-one-of": "«{value}» no es uno de estos valores: {choices}",
    "not-a-number-from": "«{value}» no es un número entero igual o mayor que {least}",
    "not-a-folder": "{path} no es una carpeta",
    "file-not-opened": "no se puede abrir {file}",
    "bad-value": "{option}: {why}",
    "results-not-written": "no se pueden escribir los resultados: {reason}",
    "internal-error": "error interno ({kind}: {what}); repítelo con -v y, por favor, comunícalo",
    "n-files": ("{n} archivo", "{n} archivos"),
    "problems-found": (
        "{n} problema en {files}. Para verlo: {command}",
        "{n} problemas en {files}. Para verlos: {command}",
    ),
    "value-not-usable": "«{value}» no sirve aquí",
    "writer-no-command": "--with: {command} no es una orden",
    "writer-and-template": "--with y --template se excluyen",
    "hooks-without-writer": "--hooks necesita quien escriba: añade --with ORDEN, o define writer en tu config.toml",
}
