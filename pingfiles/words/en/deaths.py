"""How a note says that somebody has died or is out of use, in English."""

from pingfiles.words.shapes.deaths import Deaths

WORDS = Deaths(
    keys="deathdate, death date, deathday, death day, date of death, day of death, date died, died, died on, "
    "deceased, deceased on, deceased date, is deceased, dod, rip, death, dead, is dead, passed away, passed away on",
    states="deceased, dead, died, rip, passed away",
    beside="date, day, month, year, of, on, at, in, time, place, cause, age, the, is, was, has, anniversary",
    active="active",
    archived="archived, archive, inactive",
    yes="yes, y, true, on, x, 1",
    no="no, n, false, off, 0, none, never, null, n/a, na, alive, living, -, --, —",
)
