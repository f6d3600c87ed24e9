"""Address books: one module for each kind of file that people are read from."""
