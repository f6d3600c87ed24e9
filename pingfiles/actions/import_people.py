"""Imports people from files: what is asked for, and the plan; `import_batch` carries it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pingfiles.errors import ImportFileError, UsageError
from pingfiles.interchange.merge.new_note import Options, folder_for
from pingfiles.interchange.merge.plan import ImportPlan, plan
from pingfiles.interchange.record import LINKEDIN, AddressBook, tag_of, together
from pingfiles.interchange.sources import identified, source_of
from pingfiles.model import Tie
from pingfiles.schema import values
from pingfiles.vault.reader import Vault

Content = tuple[bytes, str]
"""What a file holds, and its name without folders."""


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What to import: files of one source, and what new notes get.

    `update_only`: no new notes. `messages`: move `last_contact` by the messages of LinkedIn's zip.
    """

    source: str
    files: Sequence[Content]
    folder: str | None = None
    tags: Sequence[str] = ()
    tie: Tie | None = None
    cadence: str | None = None
    update_only: bool = False
    messages: bool = False


def plan_import(request: ImportRequest, vault: Vault, today: date) -> ImportPlan:
    """What an import would do; nothing is written.

    Raises UsageError for an option that cannot be meant, ImportFileError for a file that cannot be read whole.
    """
    options = _options(request, vault)
    if request.messages and request.source != LINKEDIN:
        raise UsageError("only-linkedin-has-messages")
    book = together([_read(request.source, *file) for file in request.files])
    messages = None
    if request.messages:
        from pingfiles.interchange.sources.archive import is_zip
        from pingfiles.interchange.sources.linkedin import messages as messages_in
        from pingfiles.interchange.sources.linkedin import newest

        for content, name in request.files:
            if not is_zip(content):
                raise UsageError("not-a-whole-export", file=name)
        messages = newest(messages_in(*file) for file in request.files)
    return plan(book, vault.index, vault.settings, options, today, messages)


def command_of(request: ImportRequest) -> str:
    """The name under which `undo` lists the import."""
    return " ".join(("import", request.source, *(name for _, name in request.files)))


def _read(name: str, content: bytes, file: str) -> AddressBook:
    """The people in a file. A file of another source is an error that says which."""
    source = source_of(name)
    if not source.identify(content, file) and (other := identified(content, file)):
        raise ImportFileError("file-of-another-source", file, source=name, other=other)
    return source.read(content, file)


def _options(request: ImportRequest, vault: Vault) -> Options:
    folder = folder_for(vault.settings, request.folder)
    if request.cadence is not None:
        try:
            values.cadence(request.cadence)
        except values.Mistyped as mistyped:
            raise UsageError("bad-value", option="--cadence", why=mistyped) from None
    tags = tuple(filter(None, map(tag_of, request.tags)))
    return Options(folder, tags, request.tie, request.cadence, request.update_only)
