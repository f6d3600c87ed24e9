"""What is read in a note, in English."""

from types import MappingProxyType

from pingfiles.words.shapes.reading import Reading

WORDS = Reading(
    log_headings=("pings", "interactions", "contact log"),
    moment_headings=("moments",),
    moment_kinds=MappingProxyType(
        {"milestone": ("milestone",), "press": ("press",), "job": ("job",), "left": ("left",)}
    ),
    companions=("with",),
    joiners=("and", "&"),
    at=("at",),
    was=("was", "formerly", "before"),
    attendees=("people", "attendees", "participants", "with", "invitees", "who"),
    meeting_dates=("date", "day", "when", "meeting date", "meeting_date"),
    meetings=("meeting", "meetings", "meeting notes", "call", "calls", "1-1", "one-on-one"),
    daily_folders=("daily", "daily notes", "daily note", "journal", "diary"),
    not_yet=(
        "tomorrow|tonight|must|should|shall|will|won['’]t|would|could|might|may|later|soon|todo|to[ -]do",
        "(?:need|needs|have|has|got|want|wants|plan|plans|remember|forgot|ought|hope|hopes|promised)[ ]to",
        "going[ ]to|gonna|next[ ](?:week|month|year|time)|remind|reminder|upcoming|birthday|anniversary|name[ ]day",
        "(?:did|do|does|has|have|had|was|were|is)(?:n['’]t|[ ]not)|never|no[ ](?:answer|reply|news)",
        r"in[ ][0-9]+[ ](?:days?|weeks?|months?)|\w+['’]ll|ask[ ]about|think(?:ing)?[ ](?:of|about)",
    ),
    to_do=(
        "call|write|email|e-mail|text|ask|invite|message|phone|ping|thank|congratulate|send|tell|visit|meet|see|"
        "reply|answer|contact|reach[ ]out|get[ ]back|buy|find|wish|remind",
    ),
    values=MappingProxyType(
        {
            "gender": MappingProxyType({"feminine": "f, female, woman", "masculine": "m, male, man"}),
            "formality": MappingProxyType({"informal": "casual", "formal": ""}),
            "tie": MappingProxyType({"strong": "", "medium": "", "weak": ""}),
            "language": MappingProxyType(
                {
                    "es": "spanish",
                    "en": "english",
                    "ca": "catalan",
                    "gl": "galician",
                    "eu": "basque",
                    "fr": "french",
                    "de": "german",
                    "it": "italian",
                    "pt": "portuguese",
                    "nl": "dutch",
                    "nb": "norwegian",
                }
            ),
        }
    ),
)
