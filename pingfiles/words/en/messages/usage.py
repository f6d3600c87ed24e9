"""English sentences: what was typed cannot be run, and what is said of a run as a whole."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "see-help": "{what} (see {command} --help)",
    "as-it-is": "{text}",
    "did-you-mean": "{what}; did you mean {near}?",
    "no-such-option": "unknown option {option}",
    "no-such-command": "unknown command “{command}”",
    "argument-missing": "missing argument {argument}",
    "argument-too-many": ("unexpected argument {arguments}", "unexpected arguments {arguments}"),
    "option-needs-value": "option {option} needs a value",
    "option-takes-no-value": "option {option} takes no value",
    "not-one-of": "“{value}” is not one of {choices}",
    "not-a-number-from": "“{value}” is not a whole number, {least} or more",
    "not-a-folder": "{path} is not a folder",
    "file-not-opened": "cannot open {file}",
    "bad-value": "{option}: {why}",
    "results-not-written": "cannot write the results: {reason}",
    "internal-error": "internal error ({kind}: {what}); run again with -v and please report it",
    "n-files": ("{n} file", "{n} files"),
    "problems-found": (
        "{n} problem in {files}. To see it: {command}",
        "{n} problems in {files}. To see them: {command}",
    ),
    "value-not-usable": "“{value}” does not fit here",
    "writer-no-command": "--with: {command} is not a command",
    "writer-and-template": "--with and --template exclude each other",
    "hooks-without-writer": "--hooks needs a writer: add --with COMMAND, or set writer in your own config.toml",
}
