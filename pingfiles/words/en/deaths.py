"""How a note says that somebody has died or is out of use, in English."""

from pingfiles.words.shapes.deaths import Deaths

WORDS = Deaths(
    keys="death, deathdate, deathday, died, deceased, dead, dod, d.o.d., rip, r.i.p., passed away, date of passing, "
    "passing date, in memoriam",
    states="deceased, dead, died, rip, passed away, in memoriam, in loving memory",
    hints="obituary, obit, funeral, burial, buried, cremated, cremation",
    joiners="date, day, of, on, at, in, the, is, was, has",
    aspects="year, month, time, place, cause, age, anniversary, certificate",
    others="day of the dead",
    alive="alive, living, still alive",
    before_names="the late, late",
    active="active, alive, living",
    archived="archived, archive, inactive",
    yes="yes, y, true, on, x, 1",
    no="no, n, false, off, 0, none, never, null, n/a, na, not yet, alive, living, still alive, -, --, —, ❌, ✗, ✘",
)
