"""The English names of keys beside those of `schema.keys`: `pingfiles set lucía job=CTO`."""

KEYS: dict[str, tuple[str, ...]] = {}
"""By the key of the format; notes are read by them."""

TYPED: dict[str, tuple[str, ...]] = {"role": ("job",), "website": ("url",)}
"""By the key of the format: what a person types, and notes have for other things."""

LABELS: dict[str, str] = {"introduced_by": "introduced by", "linkedin_seen": "on LinkedIn", "name_day": "name day"}
"""What `show` calls a key; the others by the key itself."""
