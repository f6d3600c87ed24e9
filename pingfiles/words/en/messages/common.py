"""English sentences: what several packages say."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "or": "or",
    "at-place": "{place}: {what}",
    "os-not-allowed": "permission denied",
    "os-disk-full": "the disk is full",
    "os-too-large": "the file is too large",
    "os-disk-error": "the disk has an error",
    "os-folder": "it is a folder",
    "os-link-loop": "its links form a loop",
    "os-name-too-long": "the name is too long",
    "os-not-found": "no such file or folder",
    "os-not-folder": "part of the path is not a folder",
    "os-read-only": "the disk is read-only",
    "os-other": "{text}",
    "bad-date": "“{text}” is not a date; write it as 2026-11-24",
    "bad-partial-date": "“{text}” is not a date; write it as 1984-11-24, --11-24 or 1984-11",
    "day-not-in-calendar": "“{text}” is not in the calendar",
    "bad-typed-day": "{why} (or today, friday, in 3 weeks, 2 days ago, +2w)",
    "bad-duration": "“{text}” is not a duration; write it as 3 months, 2 weeks or 90d",
    "empty-duration": "“{text}” is too short; write 1 day or more, or never",
}
