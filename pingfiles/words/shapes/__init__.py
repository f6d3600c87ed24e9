"""The shape of each topic's words: what every language has to fill in."""
