"""How many cases hypothesis makes up for a test."""

from __future__ import annotations

from hypothesis import settings

USUAL = 100


def use_profiles() -> None:
    """Gives the suite its profile; `--hypothesis-profile=soak` takes another, with twenty times as many cases."""
    settings.register_profile("suite", deadline=None, max_examples=USUAL // 2)
    settings.register_profile("soak", deadline=None, max_examples=10 * USUAL)
    settings.load_profile("suite")


def examples(count: int) -> settings:
    """So many cases, of which the suite tries the half, for the next run tries others; ten times as many in a soak."""
    return settings(max_examples=count * settings().max_examples // USUAL)
