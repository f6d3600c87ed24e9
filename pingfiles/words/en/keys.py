"""The English names of keys that a person types and that notes have for other things: `pingfiles set lucía job=CTO`."""

KEYS: dict[str, tuple[str, ...]] = {
    "role": ("job",),
    "phone": ("telephone",),
    "email": ("mail",),
    "website": ("homepage", "url"),
}
"""By the key of the format, beside the names that it is read by."""

LABELS: dict[str, str] = {"introduced_by": "introduced by", "linkedin_seen": "on LinkedIn", "name_day": "name day"}
"""What `show` calls a key; the others by the key itself."""
