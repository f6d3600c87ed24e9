"""The commands, each with its module in this package; it is imported when the command is called."""

COMMANDS = {
    "doctor": "doctor",
    "draft": "draft",
    "due": "due",
    "export": "export",
    "import": "import_",
    "init": "init",
    "list": "list_",
    "new": "new",
    "ping": "ping",
    "sent": "sent",
    "set": "set_",
    "show": "show",
    "skip": "skip",
    "snooze": "snooze",
    "templates": "templates",
    "undo": "undo",
}
