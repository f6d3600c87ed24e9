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
}
