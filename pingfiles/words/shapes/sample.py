"""An invented contact on whom templates are tried, and the comment that a copied template begins with."""

from __future__ import annotations

from typing import NamedTuple


class Sample(NamedTuple):
    """A text of each fact that a message may have. In braces stands what is filled in."""

    name: str
    sender: str
    role: str
    company: str
    city: str
    say: str
    hook: str
    milestone: str
    press: str
    job: str
    left: str
    shared: str
    comment: str
    """What the copy of template `{name}` is, and which `{variables}` it uses."""
    informal: str
    formal: str
    by_hook: str
    bare: str
    """What stands before each rendering: all is known, informally and formally; only a hook is; nothing is."""
