"""Spanish sentences: what the writing commands did, what they remark on, and what they cannot do."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    # all of them
    "note-written": "{path}",
    "nothing-to-change": "no hay nada que cambiar",
    "contact-of-another-vault": "{name} ({path}) no está en esta bóveda",
    # ping
    "logged": "{name}: {entry}",
    "logged-snooze-ended": "{name}: {entry}; fin de la pausa",
    "front-matter-not-updated": "no se han actualizado last_contact ni snooze: {reason}",
    "ping-in-the-future": "{day} es una fecha futura; registra el ping cuando lo hayas hecho",
    "channel-skip": "«skip» no es un canal; para omitir una ocasión, usa pingfiles skip",
    "channel-not-a-word": "«{channel}» no es un canal; usa una sola palabra, como whatsapp o email",
    "no-such-tag": "no existe la etiqueta «{tag}»; usa {tags}",
    "text-with-control-character": "el texto contiene un carácter de control ({code}); quítalo",
    "occasion-not-writable": "«{word}» no puede ser una ocasión: no se admiten paréntesis ni caracteres de control",
    "occasion-misspelled": "ninguna ocasión se llama «{word}»; ¿querías decir {near}?",
    "occasion-unknown": "ninguna ocasión se llama «{word}»; queda registrada, pero no quita nada de la lista",
    "occasion-stays": "{name}: {word} ({day}) sigue en la lista; para registrarla con este ping, añade -o {word}",
    # snooze
    "snoozed": "{name}: en pausa hasta el {day}",
    "snooze-cleared": "{name}: pausa anulada",
    "snoozed-already": "{name} ya está en pausa hasta el {day}",
    "not-snoozed": "{name} no está en pausa",
    "snooze-not-in-the-future": "{day} no es una fecha futura; indica un día posterior, como en 3 semanas",
    "snooze-without-day": "indica hasta cuándo: pingfiles snooze lucía en 3 semanas",
    "snooze-without-contact": "indica el contacto y después el día: pingfiles snooze lucía en 3 semanas",
    "snooze-clear-with-day": "--clear no admite un día: pingfiles snooze lucía --clear",
    "bad-day": "{why}",
    # skip
    "nothing-to-skip": "{name} no tiene ningún motivo «{occasion}» que omitir en un año; consulta pingfiles show",
    "occasion-undated": "«{word}» no tiene un día propio y no se puede omitir; usa pingfiles snooze",
    "skip-without-occasion": "indica el contacto y la ocasión: pingfiles skip lucía cumpleaños",
    "skip-no-such-occasion": "ninguna ocasión se llama «{word}»; consulta pingfiles skip --help",
    # set
    "keys-updated": "{name}: cambios en {keys}",
    "keys-updated-job-moment": "{name}: cambios en {keys}; se ha añadido un momento de trabajo",
    "keys-updated-job-moment-started": (
        "{name}: cambios en {keys}; se ha añadido un momento de trabajo y se ha quitado started ({started})"
    ),
    "nothing-to-set": "{name}: no hay nada que cambiar",
    "set-incomplete": "indica el contacto y después las claves: pingfiles set lucía city=Lugo",
    "key-set-twice": "{key} aparece dos veces; ponla una sola vez",
    "key-new": "{key} es nueva en esta nota y pingfiles no la conoce; se escribe como clave propia",
    "key-unknown": "{key} se escribe como clave propia; ¿querías decir {near}?",
    "link-to-nobody": "ningún contacto se llama «{name}»; el enlace se escribe de todos modos",
    # new
    "name-missing": "un nombre necesita al menos una letra o una cifra: pingfiles new Lucía Fernández",
    "name-taken": "ya hay un contacto que se llama {name}: {path}",
    "contact-template-unusable": "esta plantilla no produce un contacto: {reason}",
    # undo
    "undone": "Deshecho: {command} ({paths})",
    "undone-many": ("Deshecho: {command} ({n} nota)", "Deshecho: {command} ({n} notas)"),
    # draft
    "drafting": "Preparando borradores",
    "draft-exists": "ya existe un borrador para este contacto y esta ocasión",
    "draft-edited": "has editado este borrador",
    "drafts-exist": (
        "{path} ya existe (usa --force para generarlo de nuevo)",
        "ya existen {n} borradores (usa --force para generarlos de nuevo)",
    ),
    "drafts-edited": (
        "{path} se conserva, porque lo has editado",
        "se conservan {n} borradores, porque los has editado",
    ),
    "drafts-identical": "nada ha cambiado: los borradores generados de nuevo son idénticos",
    "draft-nothing-of-theirs": (
        "las notas no tienen nada de {name} para este mensaje; añade algo tuyo, o un detalle para la próxima",
        "{n} mensajes no tienen nada de la persona, porque sus notas no lo tienen; añade algo tuyo, o detalles",
    ),
    "draft-questions": (
        "{path} tiene algo por rellenar entre corchetes; complétalo y ejecuta pingfiles draft --refresh",
        "{n} borradores tienen algo por rellenar entre corchetes; complétalos y ejecuta pingfiles draft --refresh",
    ),
    "draft-far-ahead": ("este borrador es para el {day}", "estos borradores son para el {day}"),
    "draft-before-season": "las felicitaciones de {feast} se suelen enviar a partir del {day}",
    "draft-for-later": "{path} es para el {day}",
    "links-up-to-date": "todos los enlaces están al día",
    "template-occasion-invented": "{name} no tiene esa ocasión; se muestra con una inventada",
    "contact-guessed": "ningún contacto se llama «{typed}»; se usa {name}",
    "draft-for-whom": "indica un contacto, o usa --due para todos los pendientes",
    "only-with-due": "{option} solo funciona con --due y sin contacto",
    "refresh-with-others": (
        "--refresh actúa sobre un contacto o sobre todos los borradores; quita --due, --occasion, --print y --open"
    ),
    "json-without-print": "--json necesita --print",
    "open-without-contact": "--open necesita un contacto y no se combina con --print",
    "open-one-draft": "--open abre un solo enlace; indica un borrador para un solo contacto",
    "open-no-link": "--open: {path} no tiene enlace",
    "link-not-opened": "ningún programa de este equipo abre el enlace: {link}",
    # sent
    "draft-ticked": "{path} está marcado como enviado; regístralo con: pingfiles sent",
    "draft-none-ticked": "ningún borrador está marcado como enviado: no hay nada que registrar",
    "draft-nobody-ticked": "no hay nadie más marcado en {path}; marca a quienes has escrito, o sent para todos",
    "draft-others-wait": ("{n} persona de {path} aún no está marcada", "{n} personas de {path} aún no están marcadas"),
    "draft-lines-missing": (
        "sin registrar, porque se borró su línea: {name}",
        "sin registrar, porque se borraron sus líneas: {name} y otros ({n} en total)",
    ),
    "draft-tick-without-contact": "esta línea marcada no enlaza con ningún contacto; no se ha registrado nada por ella",
    "not-opened-not-logged": "ningún programa de este equipo abre el enlace, así que no se ha registrado nada: {link}",
    "draft-sent-already": "{path} ya se envió; no se ha registrado nada",
    "draft-not-logged": "{code} no se ha registrado: {problem}",
    "not-a-draft": "esta nota no es un borrador: le faltan las claves to, occasion y sent; no se ha registrado nada",
    # templates
    "template-shipped": "incluida",
    "template-own": "propia",
    "templates-fine": "ningún problema en tus plantillas ({n}) ni en los borradores sin enviar",
}
