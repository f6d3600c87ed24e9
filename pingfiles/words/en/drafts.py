"""A draft note around its message, and why it is as it is, in English."""

from types import MappingProxyType

from pingfiles.words.shapes.drafts import Drafts

WORDS = Drafts(
    openers=MappingProxyType(
        {
            "whatsapp": "Open WhatsApp",
            "sms": "Open SMS",
            "telegram": "Open Telegram",
            "email": "Open mail",
            "linkedin": "Open LinkedIn",
            "call": "Call",
            "voicemail": "Call",
            "like": "Take a look",
            "comment": "Open the page",
        }
    ),
    open_other="Open X",
    no_link="No link",
    send_on="For {day}",
    nothing_to_write="Nothing to write: look, and like it.",
    nothing_of_theirs="The notes hold nothing of theirs for this: add a line of your own, or a hook for next time.",
    why="Why",
    suggestions="What else the notes offer",
    line="line",
    for_many="{n} contacts, {language}",
    tones=MappingProxyType({"common": "common", "personal": "personal"}),
    asked="asked for",
    first_that_fits="first of their channels that fits",
    wrote_by_it="they wrote by it",
    last_used="the one last used",
    has_address="there is an address for it",
    no_address="no address is known",
    sentence_ready="a sentence of theirs is ready",
    lapsed="it has been a while",
    in_touch="a common text is enough while you are in touch",
    no_templates="no templates in {language}",
)
