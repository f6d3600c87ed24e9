"""The kinds of reason, in English."""

from types import MappingProxyType

from pingfiles.words.shapes.kinds import Forms, Kinds, KindWords

WORDS = Kinds(
    MappingProxyType(
        {
            "birthday": KindWords(
                "birthday",
                Forms("{n} birthday", "turns {n} {when}", past="turned {n} {when}"),
                in_log="birthday, bday",
                no_year=Forms("birthday", "birthday {when}", past="birthday was {when}"),
            ),
            "name-day": KindWords(
                "name day",
                Forms("name day", "name day {when}", past="name day was {when}"),
                in_log="name day, nameday",
            ),
            "work-anniversary": KindWords(
                "work anniversary",
                Forms("{years} {place}", "{years} {place} {when}", past="reached {years} {place} {when}"),
                in_log="work anniversary, anniversary",
                no_year=Forms("work anniversary", "work anniversary {when}"),
            ),
            "job-change": KindWords(
                "job change",
                Forms("new job: {what}", "new job {when}: {what}"),
                in_log="job change, job, new job, left",
                left=Forms("left a job: {what}", "left a job {when}: {what}"),
            ),
            "press": KindWords(
                "in the press",
                Forms("in {outlet}{quote}", "in {outlet} {when}{quote}"),
                in_log="press",
            ),
            "holiday": KindWords(
                "holiday",
                Forms("{feast}", "{feast} {when}", past="{feast} was {when}"),
                in_log="holiday, feast",
            ),
            "milestone": KindWords(
                "milestone",
                Forms("{years} since {what}", "{years} since {what}, {when}", today="{years} since {what}, {when}"),
                in_log="milestone",
            ),
            "reply": KindWords(
                "reply",
                Forms("wrote to you", "wrote {when} and is waiting for a reply"),
            ),
            "mutual": KindWords(
                "shared contact",
                Forms("in touch with {name}", "you were in touch with {name} {when}"),
            ),
            "cadence": KindWords(
                "keep in touch",
                Forms("{every}", "{every}"),
            ),
        }
    )
)
