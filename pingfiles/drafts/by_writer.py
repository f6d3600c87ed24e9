"""Drafts with the text of a writer of one's own in place of the frame, or with the frame and why."""

from __future__ import annotations

from dataclasses import replace

from pingfiles.drafts.compose import Draft
from pingfiles.drafts.deep_links import opening
from pingfiles.drafts.writer import NAME, Writer
from pingfiles.drafts.writer_process import WriterFault
from pingfiles.index import Index
from pingfiles.messages import Message
from pingfiles.words.languages import Language

_CARRYING = ("whatsapp", "sms", "telegram", "email")
"""Channels whose links carry the text."""


class ByWriter:
    """Asks a writer for the text of each draft that it is called with."""

    def __init__(self, writer: Writer, contacts: Index, spoken: Language) -> None:
        """`spoken` is the vault's language."""
        self._writer, self._contacts, self._spoken = writer, contacts, spoken
        self._is_told = False
        self.remarks: list[Message] = []
        """Why frames were used."""

    def __call__(self, draft: Draft) -> Draft:
        """The draft with the writer's text. One with no words, or for many, stays as it is."""
        if draft.order is None:
            return draft
        try:
            written = self._writer.text_for(draft.order)
        except WriterFault as fault:
            self._tell(Message("draft-frame-used", {"name": draft.contact, "what": fault.what}))
            return draft
        subject, link = written.subject if draft.subject else "", draft.link
        contact = self._contacts.by_path.get(draft.path)
        if contact and draft.channel in _CARRYING:
            link = opening(contact, draft.channel, subject, written.text, self._spoken).link
        said = draft.said if draft.said in written.text else ""
        changed = replace(draft, text=written.text, subject=subject, link=link, template=NAME, placeholder=False)
        return replace(changed, said=said, asked="")

    def _tell(self, remark: Message) -> None:
        """A remark, but not again for each that comes after the writer was left out."""
        is_left_out = isinstance(what := remark.values["what"], Message) and what.name == "writer-left-out"
        if not is_left_out or not self._is_told:
            self.remarks.append(remark)
        self._is_told = self._is_told or is_left_out
