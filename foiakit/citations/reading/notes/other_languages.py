"""Heads of citations in French, German, Italian and Spanish: sender and recipient after the kind.

    head = kind [number] [from sender] [to recipient] | kind [number] "," sender to recipient

The words for *from* and *to* are those of the kind's own language: ``Télégramme de Lund au Quai
d'Orsay``, ``Drahtbericht Nr. 12 von Krause an Auswärtiges Amt``. Names stay in their own words.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from foiakit.citations.reading.passage import LIKELY, Finding, Piece

LONGEST_PARTY = 120


class _Language(NamedTuple):
    """How a language says *from* and *to*, articles included, and the kinds it names."""

    sender: str
    recipient: str
    kinds: str


_LANGUAGES = (
    _Language(
        r"(?:en provenance )?(?:de la |de l[’']|du |des |de |d[’'](?=[A-ZÀ-Ý]))|par ",
        r"(?:à la |à l[’']|à |au |aux |pour (?:le |la |les |l[’'])?)",
        "Télégramme|Lettre|Note|Dépêche|Rapport|Compte Rendu|Procès-Verbal|Circulaire|Mémorandum"
        "|Memorandum|Aide-Memoire|Message|Telegram",
    ),
    _Language(
        r"(?:von (?:der |dem )?|vom |der |des )",
        r"(?:an (?:das |den |die )?|für (?:das |den |die )?)",
        "Telegramm|Drahtbericht|Drahterlass|Fernschreiben|Aufzeichnung|Vermerk|Schreiben|Bericht"
        "|Niederschrift|Gesprächsaufzeichnung|Brief|Runderlass",
    ),
    _Language(
        r"(?:della |dello |dell[’']|del |di |dalla |dall[’']|dal |da )",
        r"(?:alla |allo |all[’']|al |ai |ad |a |per (?:il |la |l[’'])?)",
        "Telegramma|Telespresso|Appunto|Lettera|Rapporto|Dispaccio|Promemoria|Verbale|Nota",
    ),
    _Language(
        r"(?:de la |del |de los |de )",
        r"(?:a la |al |a los |a |para (?:el |la )?)",
        "Telegrama|Carta|Oficio|Informe|Minuta|Nota|Memorándum|Despacho",
    ),
)
_NUMBER = re.compile(
    r",?\s*\b(?:n(?:os|[°º]s?|r|um|úm)?\.?|Nr\.)\s?[0-9][0-9/]*(?:[-–][0-9]+)?(?=[\s,]|$)", re.I
)


_MEETING = re.compile(
    r"(?:entretien|conversation|r[ée]union|s[ée]ance|gespr[äa]ch|sitzung|colloquio|riunione|entrevista)",
    re.I,
)


def read_other_language(label: str, text: Piece, found: Finding) -> bool:
    """Put the parties that *text*, after a kind called *label*, names; whether it has any."""
    if len(text.text) > 3 * LONGEST_PARTY:
        return False
    return any(
        label in language.kinds.split("|") and _read(language, text, found)
        for language in _LANGUAGES
    )


def are_parties(text: str) -> bool:
    """Return whether *text* says in one of the languages who wrote to whom: ``Krause an Falk``."""
    named = re.match(r"[A-ZÀ-Ý]", text) is not None and len(text) <= 2 * LONGEST_PARTY
    return named and any(_answer(language).search(text) is not None for language in _LANGUAGES)


def begins_parties(label: str, tail: str) -> bool:
    """Return whether *tail* continues a kind called *label* as is usual in its language."""
    return any(
        label in language.kinds.split("|") and _opening(language).match(tail) is not None
        for language in _LANGUAGES
    )


@cache
def _opening(language: _Language) -> re.Pattern[str]:
    topic = "über |zu |betr|sur |relative à |su |sobre "
    return re.compile(rf"\s+(?:{language.sender}|{language.recipient}|{topic})(?=\S)")


@cache
def _answer(language: _Language) -> re.Pattern[str]:
    return re.compile(
        rf",?\s+{language.recipient}(?=[A-ZÀ-Ý]|(?:ambassade|consulat|ministre|ministère|légation)\b)"
    )


def _read(language: _Language, text: Piece, found: Finding) -> bool:
    if number := _NUMBER.search(text.text):
        found.leave(text.cut(*number.span()).trim(","))
        before, after = text.cut(0, number.start()).trim(","), text.cut(number.end()).trim(",")
        text = after if not before.text else before
    sender: Piece | None = None
    recipient: Piece | None = None
    if opening := re.match(language.recipient, text.text):
        recipient = text.cut(opening.end())
    else:
        first = re.match(rf"(?:{language.sender})", text.text)
        answer = _answer(language).search(text.text)
        if first is None and answer is None:
            return False
        end = answer.start() if answer else len(text.text)
        sender = text.cut(first.end() if first else 0, end).trim(",")
        recipient = text.cut(answer.end()) if answer else None
    if not _are_names(sender, recipient):
        return False
    if sender is not None and "originator" not in found.fields:
        found.put("originator", sender.text, sender, LIKELY)
    if recipient is not None:
        if place := re.search(r", (?P<where>[A-ZÀ-Ý][\w’'-]+)$", recipient.text):
            found.leave(recipient.cut(*place.span("where")))  # where it was written
            recipient = recipient.cut(0, place.start())
        found.put("recipient", recipient.text, recipient, LIKELY)
    return True


def _are_names(*parties: Piece | None) -> bool:
    """Return whether each party has a capital letter and is short enough for a name."""
    return all(
        re.search(r"[A-ZÀ-Ý]", party.text) is not None
        and _MEETING.match(party.text) is None
        and len(party.text) <= LONGEST_PARTY
        for party in parties
        if party is not None
    )
