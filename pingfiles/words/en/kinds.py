"""The kinds of reason, in English."""

from types import MappingProxyType

from pingfiles.words.shapes.kinds import Kinds, KindWords

WORDS = Kinds(
    MappingProxyType(
        {
            "birthday": KindWords("birthday", "birthday, bday"),
            "work-anniversary": KindWords("work anniversary", "work anniversary, anniversary"),
            "job-change": KindWords("job change", "job change, job, new job, left"),
            "press": KindWords("in the press", "press"),
            "holiday": KindWords("holiday", "holiday, feast"),
            "milestone": KindWords("milestone", "milestone"),
            "reply": KindWords("reply"),
            "mutual": KindWords("shared contact"),
            "cadence": KindWords("keep in touch"),
        }
    )
)
