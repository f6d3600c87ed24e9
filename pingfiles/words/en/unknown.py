"""Parts of English names of keys (and of some languages beside it), and the keys that are no fact of a person."""

from pingfiles.words.shapes.unknown import Unknown

WORDS = Unknown(
    hints={
        "deathdate": ("death", "died", "deceased"),
        "name_day": ("name day", "nameday", "name_day"),
        "birthday": ("birth", "bday", "b-day", "born", "dob", "geb", "anniversaire", "naiss", "compleann", "nascit"),
        "last_contact": (
            *("last", "contacted", "spoke", "talked", "chatted", "seen", "caught up", "catch-up", "touch"),
            *("letzt", "dernier", "ultim"),
        ),
        "cadence": ("every", "often", "cadence", "frequen", "interval", "reminder"),
        "met": ("met",),
        "started": ("start", "hired", "joined", "since"),
        "phone": ("phone", "mobile", "cell", "handy", "whatsapp", "tel."),
        "email": ("mail",),
    },
    of_the_note=(
        *("created", "date created", "created at", "created on", "creation date", "ctime", "date", "day", "week"),
        *("modified", "date modified", "modified at", "last modified", "modification date", "mtime", "edited"),
        *("updated", "date updated", "updated at", "last updated", "last edited", "added", "date added"),
        *("published", "publish date", "review", "reviewed", "next review", "reminder", "due", "next contact"),
        *("next_contact", "contact_next", "follow up", "next", "version", "id", "wedding", "wedding anniversary"),
        *("anniversary", "expires", "deadline", "start", "end", "time"),
    ),
)
