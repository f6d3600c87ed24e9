"""The feasts that are greeted only where a note's `celebrates` names them: nobody is guessed to keep a faith.

They go by the moon, so that their days are listed, from 2024 to 2035: those of Islam by Saudi Arabia's calendar, of
Hanukkah by the Hebrew one (both as the `holidays` library has them), of Diwali as India's government publishes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pingfiles.model import Feast, YearlyDate


def _days(listed: str) -> YearlyDate:
    return YearlyDate(days=tuple(map(date.fromisoformat, listed.split())))


CHOSEN: tuple[Feast, ...] = (
    Feast(
        "diwali",
        (("en", "Diwali"), ("es", "Diwali"), ("ca", "Diwali")),
        _days(
            "2024-10-31 2025-10-20 2026-11-08 2027-10-29 2028-10-17 2029-11-05 2030-10-26 "
            "2031-11-14 2032-11-02 2033-10-22 2034-11-10 2035-10-30"
        ),
        reason="The feast of lights of Hindus, Sikhs and Jains, in India a day of good wishes to all.",
        is_chosen=True,
    ),
    Feast(
        "eid-al-fitr",
        (("en", "Eid al-Fitr"), ("es", "Eid al-Fitr"), ("ca", "Eid al-Fitr")),
        _days(
            "2024-04-10 2025-03-30 2026-03-20 2027-03-09 2028-02-26 2029-02-14 2030-02-04 "
            "2031-01-24 2032-01-14 2033-01-02 2033-12-23 2034-12-12 2035-12-01"
        ),
        reason="The end of Ramadan. The day goes by the moon, and may be the next one where it is looked for.",
        is_chosen=True,
    ),
    Feast(
        "eid-al-adha",
        (("en", "Eid al-Adha"), ("es", "Eid al-Adha"), ("ca", "Eid al-Adha")),
        _days(
            "2024-06-16 2025-06-06 2026-05-27 2027-05-16 2028-05-05 2029-04-24 2030-04-13 "
            "2031-04-02 2032-03-22 2033-03-11 2034-03-01 2035-02-18"
        ),
        reason="The feast of sacrifice. The day goes by the moon, and may be the next one where it is looked for.",
        is_chosen=True,
    ),
    Feast(
        "hanukkah",
        (("en", "Hanukkah"), ("es", "Janucá"), ("ca", "Hanukkà")),
        _days(
            "2024-12-26 2025-12-15 2026-12-05 2027-12-25 2028-12-13 2029-12-02 2030-12-21 "
            "2031-12-10 2032-11-28 2033-12-17 2034-12-07 2035-12-26"
        ),
        reason="The first of its eight days; the first candle is lit on the eve.",
        is_chosen=True,
    ),
)

SYNONYMS_CHOSEN: Mapping[str, tuple[str, ...]] = {
    "diwali": ("deepavali", "divali"),
    "eid-al-fitr": ("eid", "eid ul fitr", "aid el fitr", "fin de ramadán", "ramadan"),
    "eid-al-adha": ("eid ul adha", "aid al adha", "fiesta del cordero", "fiesta del sacrificio"),
    "hanukkah": ("chanukah", "hanukah", "januká", "hanuca"),
}
