"""English sentences: what was typed cannot be run, and what is said of a run as a whole."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "see-help": "{what}. See {command} --help",
    "bad-value": "{option}: {why}",
    "results-not-written": "cannot write the results: {reason}",
    "internal-error": "internal error ({kind}: {what}); run again with -v and please report it",
    "n-files": ("{n} file", "{n} files"),
    "problems-found": (
        "{n} problem in {files}. To see it: {command}",
        "{n} problems in {files}. To see them: {command}",
    ),
}
