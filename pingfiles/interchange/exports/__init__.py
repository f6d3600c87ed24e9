"""The contacts in the formats of other programs."""
