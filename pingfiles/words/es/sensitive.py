"""What is not said lightly, in Spanish."""

from pingfiles.words.shapes.sensitive import Sensitive

WORDS = Sensitive(
    grave=r"\b(?:muertes?|muri[oó]|falleci\w*|funeral(?:es)?|entierros?|velatorio|tanatorio|p[eé]same|duelo|luto|viud\w*|"
    r"divorci\w*|separaci[oó]n|ruptura|despid\w*|quiebra|concurso de acreedores|enferm\w*|c[aá]ncer|ictus|infarto|"
    r"accidentes?|operaci[oó]n|p[eé]rdida|aborto|incendio|diagn[oó]stico|quimio\w*|baja médica|suicidi\w*|"
    r"(?-i:ERT?E))\b",
    not_to_informal=r"\b(?:sus?|suy[oa]s?)\b",
    not_to_formal=r"\b(?:tus?|tuy[oa]s?|ti|te|contigo)\b",
    noun_begins=r"(?:el|la|los|las|lo|una?|unos|unas|mis?|tus?|sus?|nuestr[oa]s?|vuestr[oa]s?|aquel|aquell[oa]s?|est[ea]|"
    r"cuando) ",
    written_for=(
        (r"\b(?:tartas?|velas|cumple\w*|felicidades)\b", ("birthday",)),
        (r"\b(?:navidad\w*|nochebuena|villancicos?)\b", ("christmas",)),
        (r"\b(?:feliz año|año nuevo)\b", ("new-year",)),
        (r"\benhorabuena\b", ("job-change", "press", "work-anniversary")),
        (r"^(?:que|ojalá)\b", ("birthday", "name-day", "feast")),
        (r"\b(?:pésame|sofá)\b", ("left", "keep-in-touch")),
    ),
)
