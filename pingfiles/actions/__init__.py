"""What a command does without a terminal: a request becomes edits of notes and a report."""
