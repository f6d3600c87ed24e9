"""Drafts: the first words of a ping, from the facts of a note. Pure: text in, text out; nothing is sent."""
