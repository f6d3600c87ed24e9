"""Lossless edits of a note: text in, text out, and nothing else touched."""
