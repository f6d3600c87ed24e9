"""All words shown to people or written into notes, and the functions that make sentences of them."""
