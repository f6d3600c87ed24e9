"""What a writer of one's own is told, in English."""

from types import MappingProxyType

from pingfiles.words.shapes.writer import Writer

_FEAST = "Good wishes, and at most one sentence for this person. No request."

WORDS = Writer(
    rules=MappingProxyType(
        {
            "birthday": "Congratulate, add one thing of theirs, and ask at most one question that can be answered in a "
            "line. Never say their age.",
            "name-day": "Good wishes for the name day, and one thing of theirs.",
            "christmas": _FEAST,
            "new-year": "Good wishes for the new year; Christmas is over. At most one sentence for this person.",
            "feast": _FEAST,
            "work-anniversary": "Congratulate on the years in the job, and add one thing of theirs.",
            "job-change": "Congratulate, name the new post briefly, and ask how it goes. Nothing of the old post.",
            "left": "A kind word about leaving a job. Never congratulate, unless they retire. No advice.",
            "press": "Quote what they said, say what you think of it in a few words. Do not claim to have read more.",
            "milestone": "Say how long ago it was, and ask how they are.",
            "mutual": "Say whom you were in touch with, and ask how they are.",
            "reply": "Thank them for writing, and answer. Do not apologize for the delay.",
            "keep-in-touch": "A reason to write, and one question that can be answered in a line.",
            "balance": "Thank them or offer something. Never ask for anything.",
        }
    ),
    not_said=r"finds? you well|networking|\bcoffee\b|\ba call\b|anything you need|if you need|\bsorry\b|apolog|too long"
    r"|just wanted to|reach(?:ing)? out|touch base",
    not_informal="",
    not_formal="",
    large_numbers="thirty forty fifty sixty seventy eighty ninety hundred thousand million",
    titles="mr|mrs|ms|dr|prof|st",
    frequent="the and you your to of for is are was it in on at with that this have has how happy hope i my me we what "
    "from be will been all a an so as but by about congratulations thanks thank dear hi hello year best",
)
