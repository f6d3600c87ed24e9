"""English sentences: what the commands that only read say, and `init`."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "no-contacts": "No contacts found in {folders}. Add one: pingfiles new NAME",
    "no-contacts-among": (
        "No contacts found: the only note in {folders} is not one. See why: pingfiles doctor",
        "No contacts found: none of the {n} notes in {folders} is one. See why: pingfiles doctor",
    ),
    "no-contacts-yet": "there are no contacts yet. Add one: pingfiles new NAME",
    "no-contact-fits": "no contact matches",
    "this-folder": "this folder",
    "no-contact-with-tag": "no contact has the tag {tag}",
    "nobody-within": "Nobody is due within {length}.",
    "nobody-today": "Nobody is due today.",
    "taken-for": "no contact is called “{typed}”; showing {name}",
    "already-a-vault": "{folder} is already a vault. Nothing was changed.",
    "vault-in-a-vault": "this vault is inside another one, {outer}. Each is read on its own.",
    "vault-made": "{folder} is now a vault. Created {made}",
    "vault-next": "Next, in that folder: pingfiles new NAME adds a contact; pingfiles due shows who to ping today.",
}
