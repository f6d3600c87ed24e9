"""The plan of an import, in English."""

from pingfiles.words.shapes.imports import Imports

WORDS = Imports(
    summary="rows read: {rows} = {made} new + {changed} changed + {unchanged} unchanged + {skipped} skipped",
    question="Write this? [y/N]",
    agreement="y yes",
    written="Written. To undo: pingfiles undo",
    nothing_written="Nothing was written.",
    made="New notes",
    changed="Changes to notes",
    moved="Later last contact, from messages",
    questions="Undecided: same person?",
    differences="Differences; the note stays as it is",
    skipped="Skipped",
    vanished="No longer in the export; their notes stay",
    maybe_cut="That many at once may mean that the file is incomplete.",
    remarks="Left out",
    more="… and {n} more (-v shows all)",
    why={
        "name": "only the name matches {who}",
        "several": "several match: {who}",
        "other-name": "an address or a number matches, but not the name: {who}",
    },
    if_same="same person: {command}",
    if_other="someone else: {command}",
    by_hand="edit the notes so that only theirs has this profile, address or name",
    no_command="edit the other notes and remove the profile, address or name that is not theirs",
    rivals="two profiles are two people: at most one of {places} is {path}",
    dropped="{key} removed",
    note_says="note: {text}",
    file_says="file: {text}",
    nothing="nothing",
    new_name="Contact",
    position="{role} at {company}",
)
