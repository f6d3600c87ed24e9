"""The English names of keys that a person types and that notes have for other things: `pingfiles set lucía job=CTO`."""

KEYS: dict[str, tuple[str, ...]] = {
    "role": ("job",),
    "phone": ("telephone",),
    "email": ("mail",),
    "website": ("homepage", "url"),
}
"""By the key of the format, beside the names that it is read by."""
