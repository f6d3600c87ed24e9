"""What a command asks of a note, as text in and text out: an entry, a key, a new contact."""
