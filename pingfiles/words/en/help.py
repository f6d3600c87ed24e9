"""English help: what each command and each option does, by command and long name; `any` stands for every command.

The first line of a command's text is what the list of commands shows.
"""

PLACEHOLDERS: dict[str, str] = {
    "ARGS": "ARGS",
    "CHANNEL": "CHANNEL",
    "COMMAND": "COMMAND",
    "CONTACT": "CONTACT",
    "DATE": "DATE",
    "DIR": "DIR",
    "DRAFT": "DRAFT",
    "DURATION": "DURATION",
    "FILE": "FILE",
    "KEY": "KEY",
    "KIND": "KIND",
    "NAME": "NAME",
    "OCCASION": "OCCASION",
    "OPTIONS": "OPTIONS",
    "PLACE": "PLACE",
    "QUERY": "QUERY",
    "TAG": "TAG",
    "TEXT": "TEXT",
    "VALUE": "VALUE",
    "WHEN": "WHEN",
}
"""What stands for something to be typed."""

TEXTS: dict[str, str] = {
    "label.usage": "Usage",
    "label.options": "Options",
    "label.global-options": "Global options",
    "label.commands": "Commands",
    "label.examples": "Examples",
    "any.help": "Show this help.",
    "any.version": "Show the version.",
    "any.vault": "Look for the vault in DIR and the folders above it. [env: PINGFILES_VAULT; default: current folder]",
    "any.today": "Run as if today were DATE. [env: PINGFILES_TODAY]",
    "any.verbose": "Show each problem with its file and line.",
    "any.format": "Output format: text for people, JSON for programs.",
    "any.json": "Short for --format json.",
    "any.dry-run": "Show the changes as a diff without writing anything.",
    "pingfiles": """\
Keep your network alive from plain notes: who to ping today, on what occasion, and why.

Without a command, pingfiles shows today's list.""",
    "welcome": """\
pingfiles tells you each day who to ping, on what occasion, and why.
It reads your contacts from Markdown notes, one per person.

There is no vault here yet. To get started:

  1. pingfiles init              turn this folder, or your Obsidian vault, into a vault
  2. pingfiles new "Ana Serra"   add a contact (or bring them in: pingfiles import --help)
  3. pingfiles due               see who to ping today

All commands: pingfiles --help""",
    "due": """\
Show who to ping today, on what occasion, and why.

The list has what is for today, the occasions of the next days, and a few contacts to keep in touch with.

Until you print the list again, the other commands take the number of a row as a contact: pingfiles ping 3.""",
    "due.within": "Look DURATION ahead: 2w, 1 month, or 0d for only today. Adds cadences ending by then. [default: 7d]",
    "due.limit": "Show the first N rows of the whole list.",
    "due.kind": "Show only this kind of reason. Can be repeated.",
    "due.tag": "Show only contacts with this tag.",
    "due.all": "Include snoozed contacts and every row.",
    "due.explain": "Show how each score adds up.",
    "due.examples": """\
pingfiles due
pingfiles due --within 2w --kind birthday
pingfiles due --json""",
    "doctor": """\
Show what was read of your notes, and what looks like a fact but was not understood.

What is of one kind is one group, with its first places (-v shows them all) and what to do about it.
`[check] ignore` in pingfiles.toml leaves out what you have accepted, by its code.""",
    "doctor.examples": """\
pingfiles doctor
pingfiles doctor --json""",
    "show": """\
Show everything known about a contact.

You see the facts, what comes next, the balance, the contacts you share, the moments and the latest pings.

CONTACT is a name, an alias, a path, or the start of one. You do not need quotes, and a small typo is fine.""",
    "show.examples": """\
pingfiles show nuria
pingfiles show People/Nuria Vidal.md --json""",
    "list": """\
List contacts, sorted by name.

QUERY is one or more words; all of them must appear in the name, aliases, company, role, city, country or
tags. Without it, every contact is listed.""",
    "list.tag": "Only contacts with this tag, or one nested below it.",
    "list.tie": "Only contacts with this tie.",
    "list.company": "Only contacts whose company contains NAME.",
    "list.location": "Only contacts in this country, region or city: ES, ES-CT, Barcelona.",
    "list.text": "Only contacts whose note contains TEXT.",
    "list.examples": """\
pingfiles list
pingfiles list engineer --location Barcelona
pingfiles list --tie strong --json""",
    "init": """\
Create a vault, or turn an existing folder into one.

It adds pingfiles.toml, a contact template and, if there is none, a folder for your contacts. Existing files
are never changed, so an Obsidian vault is safe. DIR defaults to the current folder, or the one given
with --vault.""",
    "init.examples": """\
pingfiles init
pingfiles init ~/Notes""",
    "draft": """\
Write the first version of a message to a contact, or to those on the list.

Each draft is a note in the drafts folder, ready for you to edit and send; pingfiles sends nothing itself.
Drafts that already exist are kept.

CONTACT is a name, an alias, a path, or the start of one. You do not need quotes.""",
    "draft.due": "Draft for the rows that the list shows. With --occasion, for everyone who has it.",
    "draft.all": "With --due: draft for every row.",
    "draft.limit": "With --due: draft at most N messages.",
    "draft.occasion": "What to write about: birthday, press, left, balance, none… or a holiday by its name.",
    "draft.tone": "For a holiday: the same text for everyone, or a personal one.",
    "draft.channel": "Write for this channel.",
    "draft.language": "Write in this language.",
    "draft.template": "Use the template called NAME, such as birthday-2.",
    "draft.with": "Let COMMAND write the text: it gets the facts as JSON and answers with a message, which is checked.",
    "draft.hooks": "With a writer: also give it the contact's hooks.",
    "draft.force": "Regenerate existing drafts that you have not edited.",
    "draft.refresh": "Update the links of drafts that you edited, without writing new drafts.",
    "draft.open": "Open the draft's link.",
    "draft.print": "Print the drafts instead of writing notes.",
    "draft.examples": """\
pingfiles draft nuria
pingfiles draft nuria --print --channel email --occasion birthday
pingfiles draft --due --limit 5
pingfiles draft --occasion christmas --tone common
pingfiles draft --refresh""",
    "sent": """\
Log drafts as sent, and move them to the Sent folder.

The log entry gets the draft's channel, its occasions and today's date; a draft that you ticked as sent, the day on
which you ticked it. In a draft for many, those who are ticked are logged. pingfiles itself sends nothing.

DRAFT is a path, a file name, or the contact the draft is for. Without DRAFT, all ticked drafts are logged.""",
    "sent.open": "First open the draft's link, and log it only if that worked.",
    "sent.examples": """\
pingfiles sent
pingfiles sent nuria
pingfiles sent nuria --open
pingfiles sent Drafts/*.md""",
    "templates": "List, copy, try and check the templates that drafts are made from.",
    "templates.list": "List all templates by name, and where each comes from.",
    "templates.copy": """\
Copy built-in templates into the vault, for you to edit.

Each copy begins with a comment: what it uses, and what it says for an invented contact.

NAME is a name from pingfiles templates list, such as es/birthday-1. Existing files are never overwritten.""",
    "templates.try": """\
Show what a template says, without writing anything.

NAME is a name from pingfiles templates list, such as es/birthday-1.

The exit code is 1 if the template has an error.""",
    "templates.try.contact": "Show it for this contact instead of an invented one.",
    "templates.try.examples": """\
pingfiles templates try es/birthday-1
pingfiles templates try es/birthday-1 --contact nuria""",
    "templates.check": """\
Check your own templates and the drafts you have not sent yet.

The exit code is 1 if there is an error.""",
    "ping": """\
Log a ping to one or more contacts.

CONTACT is a name, an alias, a path, or the start of one. One contact needs no quotes. To log several, write
each name in full or in quotes. It can also be the number of a row of today's list.""",
    "ping.channel": "How you got in touch: whatsapp, email, call, or any other word.",
    "ping.message": "What you said.",
    "ping.occasion": "What it was for. Can be repeated. [default: the occasions that are due that day or belated]",
    "ping.on": "The day of the ping: yesterday, friday, 2026-11-20. [default: today]",
    "ping.gave": "You offered something: help, an introduction.",
    "ping.asked": "You asked for a favor.",
    "ping.got": "They gave you something.",
    "ping.reply": "They replied.",
    "ping.in": "They wrote first.",
    "ping.examples": """\
pingfiles ping lucía -c whatsapp -m "sang to her voicemail"
pingfiles ping "Ana Gil" "Bo Lind" -c email --on friday --gave
pingfiles ping 3 -m "happy birthday"
pingfiles ping lucía --in -m "asked about the tender\"""",
    "skip": """\
Skip one occasion, so that it is no longer listed.

Skipping does not count as a ping.

OCCASION is birthday, work-anniversary, job-change, press, milestone, holiday or the name of a holiday, in
English or Spanish.""",
    "skip.examples": """\
pingfiles skip lucía birthday
pingfiles skip lucía la mercè""",
    "snooze": """\
Snooze a contact until a day.

Until then the contact is listed only for occasions with a date of their own, such as a birthday.

WHEN is a day to come, in English or Spanish: friday, in 3 weeks, +2w, 2027-01-15.""",
    "snooze.clear": "End the snooze. Leave out WHEN.",
    "snooze.examples": """\
pingfiles snooze lucía in 3 weeks
pingfiles snooze lucía --clear""",
    "set": """\
Set keys in a contact's note.

KEY=VALUE sets a key and KEY= removes it. KEY+=VALUE adds to a list and KEY-=VALUE removes from it.

When a new company or role replaces another one, a job moment records the change and started is removed.""",
    "set.no-moment": "Only correct the value: add no job moment and keep started.",
    "set.examples": """\
pingfiles set lucía company=Voltia role=CTO
pingfiles set lucía tags+=energy channels=whatsapp,email
pingfiles set lucía birthday=--11-24 snooze=""",
    "new": """\
Create a contact's note from Templates/Contact.md.

Existing notes are never overwritten: if the name is taken, the new file gets a longer name.""",
    "new.examples": """\
pingfiles new Lucía Fernández
pingfiles new "Ana Gil" company=Voltia role=CTO tags=energy""",
    "undo": """\
Undo the last command that wrote something.

Run it again to undo the one before. Notes that changed since then are not touched. The last twenty commands
can be undone, for thirty days.""",
    "import": """\
Import contacts from an address book, and find out what changed since the last import.

What you wrote is never overwritten: missing values are filled in, and differences are reported. You see the
plan first. Then all of it is written, or nothing.""",
    "import.yes": "Write without asking. Required when there is no terminal.",
    "import.folder": "Create new notes in DIR, a folder of contacts.",
    "import.tag": "Add this tag to new notes. Can be repeated.",
    "import.tie": "Set this tie in new notes.",
    "import.cadence": "Set this cadence in new notes.",
    "import.update-only": "Create no new notes.",
    "import.messages": "For linkedin: set last_contact from messages.csv. Needs the whole zip file.",
    "import.examples": """\
pingfiles import linkedin Connections.csv
pingfiles import vcard ana.vcf leo.vcf --tag work --dry-run""",
    "export": """\
Export contacts as vCard, CSV or JSON, or the occasions of the coming year as a calendar (ics).""",
    "export.details": "For ics: add the last ping, the balance and the hooks.",
    "export.output": "Write to FILE, only if its content changes. [default: standard output]",
    "export.examples": """\
pingfiles export vcard > contacts.vcf
pingfiles export ics --output pings.ics""",
}
