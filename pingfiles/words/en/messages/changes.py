"""English sentences: what an action cannot write."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "key-name-impossible": "“{key}” cannot be the name of a key; use letters, digits, spaces, - and _",
    "key-of-one-value": "{key} has only one value; write {key}={value}",
    "archived-by-key": "{key} archives this contact, whatever its status; write {key}= to take the key out",
    "key-under-two-names": "{key} is here both as {first} and as {second}; use the name you mean",
    "no-assignment": "“{word}” sets nothing; write KEY=VALUE, such as city=Lugo",
    "no-contact-any-more": "this note is no longer a contact",
    "operator-without-value": "{key}{operator} needs a value; {key}= removes the key",
    "value-not-utf-8": "the value of {key} is not UTF-8 text",
    "value-with-control-character": "the value of {key} has the control character {code}; leave it out",
}
