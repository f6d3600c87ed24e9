"""The plan of an import, in Spanish."""

from pingfiles.words.shapes.imports import Imports

WORDS = Imports(
    summary="filas leídas: {rows} (nuevas: {made}, cambiadas: {changed}, iguales: {unchanged}, omitidas: {skipped})",
    question="¿Lo escribo? [s/N]",
    agreement="s sí si y yes",
    written="Escrito. Para deshacerlo: pingfiles undo",
    nothing_written="No se ha escrito nada.",
    made="Notas nuevas",
    changed="Cambios en notas",
    moved="Último contacto más reciente, según los mensajes",
    questions="Sin decidir: ¿es la misma persona?",
    differences="Diferencias; la nota se queda como está",
    skipped="Omitidas",
    vanished="Ya no están en la exportación; sus notas se conservan",
    maybe_cut="Si son tantas a la vez, puede que el archivo esté incompleto.",
    remarks="Datos omitidos",
    more="… y {n} más (-v las muestra todas)",
    why={
        "name": "solo coincide el nombre con {who}",
        "several": "coinciden varias: {who}",
        "other-name": "coincide una dirección o un número, pero no el nombre: {who}",
    },
    if_same="la misma persona: {command}",
    if_other="otra persona: {command}",
    by_hand="edita las notas para que solo la suya tenga este perfil, dirección o nombre",
    no_command="edita las otras notas y quita el perfil, la dirección o el nombre que no sea suyo",
    rivals="dos perfiles son dos personas: como mucho una de {places} es {path}",
    dropped="se quita {key}",
    note_says="nota: {text}",
    file_says="archivo: {text}",
    nothing="nada",
    new_name="Contacto",
    position="{role} en {company}",
)
