"""Every English sentence of a problem, an error or a report, by its name."""

from pingfiles.words.en.messages import (
    actions,
    addresses,
    changes,
    command,
    common,
    doctor,
    drafts,
    interchange,
    lookup,
    note,
    reading,
    schema,
    score,
    usage,
    vault,
)

MESSAGES: dict[str, str | tuple[str, str]] = {
    **common.MESSAGES,
    **addresses.MESSAGES,
    **note.MESSAGES,
    **schema.MESSAGES,
    **score.MESSAGES,
    **lookup.MESSAGES,
    **changes.MESSAGES,
    **actions.MESSAGES,
    **vault.MESSAGES,
    **doctor.MESSAGES,
    **drafts.MESSAGES,
    **interchange.MESSAGES,
    **command.MESSAGES,
    **reading.MESSAGES,
    **usage.MESSAGES,
}
