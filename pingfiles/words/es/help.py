"""Spanish help: what each command and each option does, by command and long name; `any` stands for every command.

The first line of a command's text is what the list of commands shows.
"""

PLACEHOLDERS: dict[str, str] = {
    "ARGS": "ARGUMENTOS",
    "CHANNEL": "CANAL",
    "COMMAND": "ORDEN",
    "CONTACT": "CONTACTO",
    "DATE": "FECHA",
    "DIR": "CARPETA",
    "DRAFT": "BORRADOR",
    "DURATION": "DURACIÓN",
    "FILE": "ARCHIVO",
    "KEY": "CLAVE",
    "KIND": "TIPO",
    "NAME": "NOMBRE",
    "OCCASION": "OCASIÓN",
    "OPTIONS": "OPCIONES",
    "PLACE": "LUGAR",
    "QUERY": "BÚSQUEDA",
    "TAG": "ETIQUETA",
    "TEXT": "TEXTO",
    "VALUE": "VALOR",
    "WHEN": "CUÁNDO",
}
"""What stands for something to be typed."""

TEXTS: dict[str, str] = {
    "label.usage": "Uso",
    "label.options": "Opciones",
    "label.global-options": "Opciones globales",
    "label.commands": "Órdenes",
    "label.examples": "Ejemplos",
    "any.help": "Muestra esta ayuda.",
    "any.version": "Muestra la versión.",
    "any.vault": (
        "Busca la bóveda en CARPETA y en las carpetas que la contienen. "
        "[entorno: PINGFILES_VAULT; por defecto: la carpeta actual]"
    ),
    "any.today": "Actúa como si hoy fuera FECHA. [entorno: PINGFILES_TODAY]",
    "any.verbose": "Muestra cada problema con su archivo y su línea.",
    "any.format": "Formato de salida: text para personas, json para programas.",
    "any.json": "Equivale a --format json.",
    "any.dry-run": "Muestra los cambios como un diff, sin escribir nada.",
    "pingfiles": """\
Mantén viva tu red de contactos con simples notas: a quién hacer un ping hoy, en qué ocasión y por qué.

Sin ninguna orden, pingfiles muestra la lista de hoy.""",
    "welcome": """\
pingfiles te dice cada día a quién hacer un ping, en qué ocasión y por qué.
Lee tus contactos de notas en Markdown, una por persona.

Aquí todavía no hay ninguna bóveda. Para empezar:

  1. pingfiles init              convierte esta carpeta, o tu bóveda de Obsidian, en una bóveda
  2. pingfiles new "Ana Serra"   añade un contacto (o impórtalos: pingfiles import --help)
  3. pingfiles due               mira a quién hacer un ping hoy

Todas las órdenes: pingfiles --help""",
    "due": """\
Muestra a quién hacer un ping hoy, en qué ocasión y por qué.

La lista reúne lo de hoy, las ocasiones de los próximos días y unos pocos contactos para no perderlos.

Hasta que vuelvas a mostrar la lista, los demás comandos aceptan el número de una fila como contacto:
pingfiles ping 3.""",
    "due.within": "Mira DURACIÓN adelante: 2w, 1 mes; 0d, solo hoy. Añade cadencias que venzan. [por defecto: 7d]",
    "due.limit": "Muestra las primeras N filas de la lista completa.",
    "due.kind": "Muestra solo este tipo de motivo. Se puede repetir.",
    "due.tag": "Muestra solo los contactos con esta etiqueta.",
    "due.all": "Incluye los contactos en pausa y todas las filas.",
    "due.explain": "Muestra cómo se suma cada puntuación.",
    "due.examples": """\
pingfiles due
pingfiles due --within 2w --kind birthday
pingfiles due --json""",
    "doctor": """\
Muestra qué se ha leído de tus notas y qué parece un dato pero no se ha entendido.

Lo que es del mismo tipo forma un grupo, con los primeros sitios (-v los muestra todos) y qué hacer.
`[check] ignore` en pingfiles.toml deja fuera, por su código, lo que ya das por bueno.""",
    "doctor.examples": """\
pingfiles doctor
pingfiles doctor --json""",
    "show": """\
Muestra todo lo que se sabe de un contacto.

Verás los datos, lo próximo, el balance, los contactos en común, los momentos y los últimos pings.

CONTACTO es un nombre, un alias, una ruta o el comienzo de cualquiera de ellos. No hacen falta comillas, y una
pequeña errata no importa.""",
    "show.examples": """\
pingfiles show nuria
pingfiles show People/Nuria Vidal.md --json""",
    "list": """\
Lista los contactos por orden alfabético.

BÚSQUEDA es una o varias palabras; todas deben aparecer en el nombre, los alias, la empresa, el cargo, la
ciudad, el país o las etiquetas. Sin ella se listan todos los contactos.""",
    "list.tag": "Solo los contactos con esta etiqueta o con una contenida en ella.",
    "list.tie": "Solo los contactos con este vínculo.",
    "list.company": "Solo los contactos cuya empresa contiene NOMBRE.",
    "list.location": "Solo los contactos de este país, región o ciudad: ES, ES-CT, Barcelona.",
    "list.text": "Solo los contactos cuya nota contiene TEXTO.",
    "list.examples": """\
pingfiles list
pingfiles list ingeniera --location Barcelona
pingfiles list --tie strong --json""",
    "init": """\
Crea una bóveda o convierte en bóveda una carpeta existente.

Añade pingfiles.toml, una plantilla de contacto y, si no la hay, una carpeta para tus contactos. Los archivos
existentes nunca se modifican, así que una bóveda de Obsidian no corre peligro. Sin CARPETA se usa la actual o
la indicada con --vault.""",
    "init.examples": """\
pingfiles init
pingfiles init ~/Notas""",
    "draft": """\
Escribe la primera versión de un mensaje para un contacto o para los de la lista.

Cada borrador es una nota de la carpeta de borradores, lista para que la edites y la envíes; pingfiles no envía
nada por su cuenta. Los borradores que ya existen se conservan.

CONTACTO es un nombre, un alias, una ruta o el comienzo de cualquiera de ellos. No hacen falta comillas.""",
    "draft.due": "Prepara borradores para las filas que muestra la lista. Con --occasion, para todos.",
    "draft.all": "Con --due: prepara borradores para todas las filas.",
    "draft.limit": "Con --due: prepara como mucho N borradores.",
    "draft.occasion": "Sobre qué escribir: birthday, press, left, balance, none… o una fiesta por su nombre.",
    "draft.tone": "Para una fiesta: el mismo texto para todos o uno personal.",
    "draft.channel": "Escribe para este canal.",
    "draft.language": "Escribe en este idioma.",
    "draft.template": "Usa la plantilla llamada NOMBRE, como birthday-2.",
    "draft.with": "Deja que ORDEN escriba el texto: recibe datos en JSON y responde con un mensaje, que se comprueba.",
    "draft.hooks": "Con una orden de escritura: dale también los ganchos del contacto.",
    "draft.force": "Vuelve a generar los borradores existentes que no hayas editado.",
    "draft.refresh": "Actualiza los enlaces de los borradores que has editado, sin escribir otros nuevos.",
    "draft.open": "Abre el enlace del borrador.",
    "draft.print": "Muestra los borradores en lugar de escribir notas.",
    "draft.examples": """\
pingfiles draft nuria
pingfiles draft nuria --print --channel email --occasion birthday
pingfiles draft --due --limit 5
pingfiles draft --occasion navidad --tone common
pingfiles draft --refresh""",
    "sent": """\
Registra borradores como enviados y los mueve a la carpeta Sent.

La entrada del registro lleva el canal y las ocasiones del borrador y la fecha de hoy; la de un borrador que marcaste
como enviado, el día en que lo marcaste. De un borrador para varios se registran los marcados. pingfiles no envía nada
por su cuenta.

BORRADOR es una ruta, un nombre de archivo o el contacto al que va dirigido. Sin BORRADOR se registran todos los
marcados.""",
    "sent.open": "Abre antes el enlace del borrador, y solo lo registra si se ha abierto.",
    "sent.examples": """\
pingfiles sent
pingfiles sent nuria
pingfiles sent nuria --open
pingfiles sent Drafts/*.md""",
    "templates": "Lista, copia, prueba y comprueba las plantillas con las que se hacen los borradores.",
    "templates.list": "Lista todas las plantillas por su nombre y de dónde viene cada una.",
    "templates.copy": """\
Copia plantillas incluidas a la bóveda, para que las edites.

Cada copia empieza con un comentario: qué usa y qué dice con un contacto inventado.

NOMBRE es un nombre de pingfiles templates list, como es/birthday-1. Los archivos existentes nunca se
sobrescriben.""",
    "templates.try": """\
Muestra lo que dice una plantilla, sin escribir nada.

NOMBRE es un nombre de pingfiles templates list, como es/birthday-1.

El código de salida es 1 si tiene algún error.""",
    "templates.try.contact": "La muestra con este contacto en vez de con uno inventado.",
    "templates.try.examples": """\
pingfiles templates try es/birthday-1
pingfiles templates try es/birthday-1 --contact nuria""",
    "templates.check": """\
Comprueba tus plantillas y los borradores que aún no has enviado.

El código de salida es 1 si hay algún error.""",
    "ping": """\
Registra un ping a uno o varios contactos.

CONTACTO es un nombre, un alias, una ruta o el comienzo de cualquiera de ellos. Un solo contacto no necesita
comillas. Para registrar varios, escribe cada nombre completo o entre comillas. También puede ser el número de una
fila de la lista de hoy.""",
    "ping.channel": "Cómo contactaste: whatsapp, email, call o cualquier otra palabra.",
    "ping.message": "Qué dijiste.",
    "ping.occasion": "Por qué motivo. Se puede repetir. [por defecto: las ocasiones de ese día o atrasadas]",
    "ping.on": "El día del ping: ayer, viernes, 2026-11-20. [por defecto: hoy]",
    "ping.gave": "Ofreciste algo: ayuda, una presentación.",
    "ping.asked": "Pediste un favor.",
    "ping.got": "Te dieron algo.",
    "ping.reply": "Te respondieron.",
    "ping.in": "Te escribieron primero.",
    "ping.examples": """\
pingfiles ping lucía -c whatsapp -m "le canté al buzón de voz"
pingfiles ping "Ana Gil" "Bo Lind" -c email --on viernes --gave
pingfiles ping 3 -m "feliz cumpleaños"
pingfiles ping lucía --in -m "preguntó por la licitación\"""",
    "skip": """\
Omite una ocasión para que deje de salir en la lista.

Omitirla no cuenta como ping.

OCASIÓN es cumpleaños, aniversario, trabajo, prensa, hito, fiesta o el nombre de una fiesta, en español o en
inglés.""",
    "skip.examples": """\
pingfiles skip lucía cumpleaños
pingfiles skip lucía la mercè""",
    "snooze": """\
Pone en pausa un contacto hasta un día.

Hasta entonces solo saldrá en la lista por las ocasiones con fecha propia, como un cumpleaños.

CUÁNDO es un día futuro, en español o en inglés: viernes, en 3 semanas, +2w, 2027-01-15.""",
    "snooze.clear": "Anula la pausa. No indiques CUÁNDO.",
    "snooze.examples": """\
pingfiles snooze lucía en 3 semanas
pingfiles snooze lucía --clear""",
    "set": """\
Cambia claves de la nota de un contacto.

CLAVE=VALOR asigna un valor y CLAVE= quita la clave. CLAVE+=VALOR añade a una lista y CLAVE-=VALOR quita de
ella.

Cuando una empresa o un cargo sustituyen a otros, un momento de trabajo deja constancia del cambio y se quita
started.""",
    "set.no-moment": "Solo corrige el valor: no añade un momento de trabajo y conserva started.",
    "set.examples": """\
pingfiles set lucía empresa=Voltia cargo=CTO
pingfiles set lucía tags+=energía channels=whatsapp,email
pingfiles set lucía birthday=--11-24 snooze=""",
    "new": """\
Crea la nota de un contacto a partir de Templates/Contact.md.

Las notas existentes nunca se sobrescriben: si el nombre está ocupado, el archivo nuevo recibe uno más largo.""",
    "new.examples": """\
pingfiles new Lucía Fernández
pingfiles new "Ana Gil" empresa=Voltia cargo=CTO tags=energía""",
    "undo": """\
Deshace la última orden que escribió algo.

Repítela para deshacer la anterior. Las notas que han cambiado desde entonces no se tocan. Se pueden deshacer
las últimas veinte órdenes, durante treinta días.""",
    "import": """\
Importa contactos de una agenda y detecta qué ha cambiado desde la última vez.

Lo que has escrito tú nunca se sobrescribe: se completa lo que falta y se avisa de las diferencias. Primero ves
el plan. Después se escribe entero o no se escribe nada.""",
    "import.yes": "Escribe sin preguntar. Necesario cuando no hay terminal.",
    "import.folder": "Crea las notas nuevas en CARPETA, una carpeta de contactos.",
    "import.tag": "Añade esta etiqueta a las notas nuevas. Se puede repetir.",
    "import.tie": "Pone este vínculo en las notas nuevas.",
    "import.cadence": "Pone esta cadencia en las notas nuevas.",
    "import.update-only": "No crea notas nuevas.",
    "import.messages": "Para linkedin: calcula last_contact con messages.csv. Necesita el zip completo.",
    "import.examples": """\
pingfiles import linkedin Connections.csv
pingfiles import vcard ana.vcf leo.vcf --tag trabajo --dry-run""",
    "export": """\
Exporta los contactos como vCard, CSV o JSON, o las ocasiones del próximo año como calendario (ics).""",
    "export.details": "Para ics: añade el último ping, el balance y los detalles para recordar.",
    "export.output": "Escribe en ARCHIVO, solo si cambia su contenido. [por defecto: la salida estándar]",
    "export.examples": """\
pingfiles export vcard > contactos.vcf
pingfiles export ics --output pings.ics""",
}
