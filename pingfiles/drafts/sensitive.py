"""What is not said lightly: a milestone that was no joy, and one that is not written as it is said to them."""

from __future__ import annotations

import re

from pingfiles.words.languages import Language

_GRAVE = re.compile(
    r"\b(?:muertes?|muri[oó]|falleci\w*|funeral(?:es)?|entierros?|velatorio|tanatorio|p[eé]same|duelo|luto|viud\w*|"
    r"divorci\w*|separaci[oó]n|ruptura|despid\w*|quiebra|concurso de acreedores|enferm\w*|c[aá]ncer|ictus|infarto|"
    r"accidentes?|operaci[oó]n|p[eé]rdida|aborto|incendio|diagn[oó]stico|quimio\w*|baja médica|suicidi\w*|"
    r"deaths?|died|dying|passing|passed away|loss(?:es)?|lost|ill|illness(?:es)?|sickness|lay-?offs?|laid off|"
    r"redundan\w*|fired|sacked|burial|bereave\w*|grief|mourning|widow\w*|break-?up|accidents?|surgery|operation|"
    r"stroke|bankrupt\w*|miscarriage|diagnosis|chemo\w*|crash|suicide|(?-i:ERT?E))\b",
    re.IGNORECASE,
)
_THIRD_PERSON = {
    "es": re.compile(r"\b(?:sus?|suy[oa]s?)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:his|hers?|him|their|theirs|them|she|he)\b", re.IGNORECASE),
}
_SECOND_PERSON = re.compile(r"\b(?:tus?|tuy[oa]s?|ti|te|contigo)\b", re.IGNORECASE)
_DETERMINER = re.compile(
    r"(?:el|la|los|las|lo|una?|unos|unas|mis?|tus?|sus?|nuestr[oa]s?|vuestr[oa]s?|aquel|aquell[oa]s?|est[ea]|"
    r"cuando) ",
    re.IGNORECASE,
)


def is_grave(text: str) -> bool:
    """Whether a milestone tells of a loss: it is no memory for a feast, and is not named on its own day."""
    return _GRAVE.search(text) is not None


def is_said_to_them(text: str, language: Language, is_formal: bool) -> bool:
    """Whether a milestone can be said as it stands.

    "Su boda" is theirs for `usted` and somebody else's for `tú`, and a Spanish noun without its article is no
    part of a sentence.
    """
    if language == "en":
        return not _THIRD_PERSON["en"].search(text)
    wrong = _SECOND_PERSON if is_formal else _THIRD_PERSON["es"]
    return _DETERMINER.match(text) is not None and not wrong.search(text)
