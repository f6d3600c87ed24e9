"""What is not said lightly, in English."""

from pingfiles.words.shapes.sensitive import Sensitive

_THIRD_PERSON = r"\b(?:his|hers?|him|their|theirs|them|she|he)\b"

WORDS = Sensitive(
    grave=r"\b(?:deaths?|died|dying|passing|passed away|loss(?:es)?|lost|ill|illness(?:es)?|sickness|lay-?offs?|"
    r"laid off|redundan\w*|fired|sacked|burial|bereave\w*|grief|mourning|widow\w*|break-?up|accidents?|surgery|"
    r"operation|stroke|bankrupt\w*|miscarriage|diagnosis|chemo\w*|crash|suicide|funeral)\b",
    not_to_informal=_THIRD_PERSON,
    not_to_formal=_THIRD_PERSON,
    noun_begins=r"(?:(?:the|an?|your|our|my|that|those|when|all) |[A-Z0-9])",
    says_informally="",
    says_formally="",
    written_for=(
        (r"\b(?:cake|candles?|birthday)\b", ("birthday",)),
        (r"\b(?:christmas|carols?)\b", ("christmas",)),
        (r"\bhappy new year\b", ("new-year",)),
        (r"\b(?:congratulations|well done)\b", ("job-change", "press", "work-anniversary")),
        (r"^(?:may|have an?|here's to)\b", ("birthday", "name-day", "feast")),
        (r"\b(?:condolences|sofa)\b", ("left", "keep-in-touch")),
    ),
)
