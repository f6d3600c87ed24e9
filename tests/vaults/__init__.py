"""Small vaults laid out as people publish theirs, with invented people; `README.md` describes them."""
