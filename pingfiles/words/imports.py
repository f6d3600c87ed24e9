"""Every word of an import's plan, in Spanish and English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pingfiles.words.languages import Language


@dataclass(frozen=True, slots=True)
class ImportWords:
    """The words of one language. In braces stands what is filled in."""

    summary: str
    question: str
    agreement: tuple[str, ...]
    written: str
    nothing_written: str
    made: str
    changed: str
    moved: str
    questions: str
    differences: str
    skipped: str
    vanished: str
    maybe_cut: str
    remarks: str
    more: str
    why: Mapping[str, str]
    if_same: str
    if_other: str
    by_hand: str
    no_command: str
    rivals: str
    dropped: str
    note_says: str
    file_says: str
    nothing: str


_EN = ImportWords(
    summary="rows read: {rows} = {made} new + {changed} changed + {unchanged} unchanged + {skipped} skipped",
    question="Write this? [y/N]",
    agreement=("y", "yes"),
    written="Written. “pingfiles undo” takes it back.",
    nothing_written="Nothing was written.",
    made="New notes",
    changed="Changes to notes",
    moved="A newer contact, by messages alone",
    questions="Skipped, for you to tell: is it the same person?",
    differences="The note says something else, and stays as it is",
    skipped="Skipped",
    vanished="No longer in the export; their notes stay",
    maybe_cut="So many at once: perhaps the file is not whole.",
    remarks="Left out of a row",
    more="… and {n} more (-v shows them all)",
    why=MappingProxyType(
        {
            "name": "only the name fits {who}",
            "several": "these fit: {who}",
            "other-name": "an address or a number fits, the name does not: {who}",
        }
    ),
    if_same="if so: {command}",
    if_other="if not: {command}",
    by_hand="give only their note, by hand, what tells them apart here: the profile, the address or the name",
    rivals="two profiles are two people: at most one of {places} is {path}",
    no_command="take out of the other notes, by hand, what is not theirs: the profile, the address or the name",
    dropped="without {key}",
    note_says="note: {text}",
    file_says="file: {text}",
    nothing="nothing",
)

_ES = ImportWords(
    summary="filas leídas: {rows} = nuevas {made} + cambiadas {changed} + iguales {unchanged} + omitidas {skipped}",
    question="¿Lo escribo? [s/N]",
    agreement=("s", "sí", "si", "y", "yes"),
    written="Escrito. «pingfiles undo» lo deshace.",
    nothing_written="No se ha escrito nada.",
    made="Notas nuevas",
    changed="Cambios en notas",
    moved="Un contacto más reciente, según los mensajes",
    questions="Omitidas, a falta de que lo digas tú: ¿es la misma persona?",
    differences="La nota dice otra cosa, y se queda como está",
    skipped="Omitidas",
    vanished="Ya no están en la exportación; sus notas se quedan",
    maybe_cut="Tantas de una vez: quizá el archivo no esté completo.",
    remarks="Omitido de una fila",
    more="… y {n} más (-v las muestra todas)",
    why=MappingProxyType(
        {
            "name": "solo coincide el nombre con {who}",
            "several": "coinciden: {who}",
            "other-name": "coincide una dirección o un número, pero no el nombre: {who}",
        }
    ),
    if_same="si lo es: {command}",
    if_other="si no lo es: {command}",
    by_hand="pon a mano, solo en su nota, lo que aquí las distingue: el perfil, la dirección o el nombre",
    rivals="dos perfiles son dos personas: a lo sumo una de {places} es {path}",
    no_command="quita a mano de las otras notas lo que no es suyo: el perfil, la dirección o el nombre",
    dropped="sin {key}",
    note_says="nota: {text}",
    file_says="archivo: {text}",
    nothing="nada",
)

IMPORT_WORDS: Mapping[Language, ImportWords] = MappingProxyType({"en": _EN, "es": _ES})
