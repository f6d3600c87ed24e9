"""What an import makes of the people in a file: who is who, what is new, what changes."""
