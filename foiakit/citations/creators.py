"""The creators of a document as reference managers need them: offices whole, each person alone."""

from __future__ import annotations

import re

from foiakit.citations.elements import post

_INSTITUTION = re.compile(
    r"\b(?:Embassy|Consulate|Legation|Mission|Department|Dept|Office|Bureau|Agency|Council|Command"
    r"|Commission|Committee|Ministry|Staff|Center|Division|Directorate|House|Service|Secretary of"
    r"|State|Sec[Ss]tate|AmEmbassy|AmConsul|USUN|USMission|CIA|DIA|NSA|NSC|FBI|ISAF|CENTCOM)\b"
    r"|^(?:AMEMBASSY|AMCONSUL|SECSTATE|USMISSION|USINT|USLO)\b|\([A-Z]{2,}\)"
)
_OF_OFFICES = re.compile(
    r"\b(?:Affairs|Africa|African|Agriculture|Air|Allied|America|American|Analysis|Arab|Armed|Army"
    r"|Asia|Asian|Central|Chief|Chiefs|Commerce|Congress|Corps|Defen[cs]e|Deputy|Desk|East|Eastern"
    r"|Economic|Energy|Europe|European|Executive|Federal|Force|Forces|Foreign|General|Government"
    r"|Group|Human|Information|Intelligence|International|Interior|Joint|Justice|Labor|Law|Legal"
    r"|Marine|Middle|Military|National|Naval|Navy|Near|North|Nuclear|Operations|Pacific|Planning"
    r"|Policy|Political|Powers?|Press|Programs?|Public|Refugee|Relations|Research|Resources|Rights"
    r"|Science|Secretary|Section|Security|Senate|Society|South|Southern|Soviet|Strategic|Sub\w*"
    r"|Team|Trade|Treasury|Union|United|University|War|West|Western|Working|World)\b",
    re.I,
)
"""Words that bodies are called by; a name with one of them is not taken for a person's."""
_WORD = r"[A-Z][\w'’-]*\.?"
_SPOKEN = rf"{_WORD}(?: {_WORD}){{0,2}} [A-Z][\w'’-]+"
_INVERTED = rf"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?, {_WORD}(?: {_WORD}){{0,2}}"
_PERSON = re.compile(rf"{_SPOKEN}|{_INVERTED}")
_ONE_INVERTED = re.compile(_INVERTED)
_AND = re.compile(r",? and | & ")
_LONGEST = 80
"""Characters of a name that may be a person's."""


def is_institution(name: str) -> bool:
    """Whether *name* names an office and not a person, as far as its words tell."""
    return bool(_INSTITUTION.search(name) or post(name) or (name.isupper() and "," not in name))


def is_inverted_person(name: str) -> bool:
    """Whether *name* is a person's with the family name first: ``Mills, Cheryl D``."""
    return _is_person(name) and bool(_ONE_INVERTED.fullmatch(name))


def creators_of(names: str) -> list[str]:
    """Return each of *names*, which semicolons separate; *and* separates two people.

    ``Bureau of Intelligence and Research`` is one name; so is anything but two clear names.
    """
    found: list[str] = []
    for name in filter(None, map(str.strip, names.split(";"))):
        pair = _AND.split(name)
        found += pair if len(pair) == 2 and all(map(_is_person, pair)) else [name]
    return found


def _is_person(name: str) -> bool:
    fits = len(name) <= _LONGEST and _PERSON.fullmatch(name)
    return bool(fits) and not (is_institution(name) or _OF_OFFICES.search(name))
