"""The keys of a contact's note: one table, the types of their values, and the reading of a note by them."""
