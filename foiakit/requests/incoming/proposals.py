"""The content of an office's letter, as proposed events with the words that support them.

Only what such letters state in set phrases is proposed. ``sure`` means that the words leave no
doubt; the rest is ``likely``, and a person decides. The exemptions that a letter's enclosure
explains are not proposed: it explains all there are, and those that were used are on the documents.
"""

from __future__ import annotations

import re

from foiakit.requests.incoming import appeals, notices, questions
from foiakit.requests.incoming.decisions import decided
from foiakit.requests.incoming.numbers import labelled_numbers
from foiakit.requests.incoming.proposed import DAY, LIKELY, SURE, Proposed, iso
from foiakit.requests.incoming.sentences import own_words, sentences
from foiakit.requests.model import Request, number_key

_ENDS = {"determined", "interim", "appeal_decided"}


def proposals(
    text: str, request: Request | None, numbers: list[str], sent: str | None = None
) -> list[Proposed]:
    """Return what the letter *text* reports about *request*; *numbers* are the offices' numbers in
    it.

    *sent* is the day of an e-mail, which counts as the letter's if it has no other date.
    """
    day = letter_day(text) or sent
    lines = own_words(text)
    parts = sentences(lines)
    certainty = SURE if day else LIKELY
    numbers = list(dict.fromkeys([*numbers, *labelled_numbers(text)]))
    decision = list(appeals.on_appeal(parts, day, certainty))
    if not decision:
        decision = list(decided(parts, lines, day, certainty, request))
    return [
        *_receipts(parts, day, certainty, request, numbers, decision),
        *_further(parts, day, certainty, decision),
    ]


def _receipts(
    parts: list[str], day: str | None, certainty: str, request: Request | None,
    numbers: list[str], decision: list[Proposed],
) -> list[Proposed]:  # fmt: skip
    known = {number.key for number in request.numbers} if request else set()
    new = [number for number in numbers if number_key(number) not in known]
    appeal = list(appeals.received(parts, day, certainty, new[0] if len(new) == 1 else None))
    if appeal:
        return [] if decision else appeal
    found = list(notices.receipt(parts, day, certainty, request, numbers))
    # A letter that decides mentions the receipt; by itself that is nothing to enter.
    return [proposal for proposal in found if proposal.number or not decision]


def _further(
    parts: list[str], day: str | None, certainty: str, decision: list[Proposed]
) -> list[Proposed]:
    found = list(notices.extension(parts, day, certainty)) if not decision else []
    found += notices.referral(parts, day, certainty)
    found += notices.favours(parts, day, certainty)
    found += decision
    if any(proposal.kind in _ENDS for proposal in decision):
        return found
    if closed := list(questions.closed(parts, day, certainty)):
        return found + closed
    asked = list(questions.interest(parts, day, certainty))
    found += asked
    if fees := list(questions.fee(parts, day, certainty)):
        return found + fees
    if not asked:
        found += questions.question(parts, day, certainty)
    return [*found, *questions.estimate(parts, day, certainty)]


def letter_day(text: str) -> str | None:
    """Return the day written or stamped on a letter: the first on its own line near the top."""
    for line in text[:4000].splitlines():
        words = re.sub(
            r"^(?:\s*(?:date|dated|sent)\s*:|[^:]*\s{3})?\s*(?:[A-Z][a-z]+day,\s+)?|[\s.]+$",
            "",
            line,
            flags=re.I,
        )
        if (match := DAY.fullmatch(words)) and (day := iso(match)):
            return day
    return None
