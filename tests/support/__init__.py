"""What tests share: made vaults, generated notes, and processes in which something goes wrong."""
