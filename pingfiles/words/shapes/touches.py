"""What reminds them of you in a message: the bracket for a hook, and by what words a hook fits, in any case."""

from __future__ import annotations

from typing import NamedTuple


class Touches(NamedTuple):
    """In braces stands what is filled in. The brackets speak to the one who sends."""

    ask: str
    """A question that they can answer."""
    mention: str
    """A sentence for a machine, which answers nothing."""
    reword: str
    """A milestone that is not worded for them."""
    of_life: str
    """What one asks about on a day of theirs: sport, family, a journey."""
    of_work: str
    """What one asks about on an occasion of work."""
    rarely: str
    """What is no matter for a question: what they cannot bear, what you owe."""
    of_this_language: str
    """Words that tell that a text is in this language."""
    leaving: str
    """What stands before the name of a company that they left."""
    behind: str
    """What stands behind it, and is no part of it."""
    dismissed: str
    retired: str
    chose: str
    """By what a note tells why somebody left."""
