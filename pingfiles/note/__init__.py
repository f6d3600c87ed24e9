"""The text of a note, pure: where things stand in it and what they say. No file is opened here."""
