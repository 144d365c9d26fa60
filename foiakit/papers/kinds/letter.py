"""Letters: to whom they go, what they are about, and who signed.

The Honorable Thomas Ferris                    Re: Request No. F-1997-00123
Committee on Harbors
Northport, ME 04000                            Sincerely,
                                               /s/
Dear Mr. Chairman:                             Ines B. Marlow
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiakit.papers import Head
from foiakit.papers.days import lone_day
from foiakit.papers.page_lines import Line

_DEAR = re.compile(r"(?:My [Dd]ear|Dear)\b(?:\s+(?P<name>[^:,]{2,60})\s*[:,]?.*)?|Excellency:?")
_OFFICE = re.compile(
    r"(?:(?:Mr|Mrs|Ms)\.?|Madame?)\s+(?:Acting |Vice |Deputy |Prime )?(?:Chairman|Chairwoman|Chair"
    r"|Congress\w+|President|Secretary|Minister|Ambassador|Speaker|Director|Justice|Leader"
    r"|Attorney General|Administrator|Commissioner)|(?:Dear )?Sirs?(?: or Madam)?|Madam"
    r"|Gentlemen|Senator|Congress(?:wo)?man|General|Admiral|Colleagues?|Friends?",
    re.I,
)
"""An addressee without a name: it is in the address above."""
_HONORABLE = re.compile(r"(?:The\s+)?(?:Honorable|Hon\.|Right Honorable)(?P<name>\s+\S.{3,50})?")
_PERSON = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|General|Admiral|Ambassador)\.?\s+\S.{3,40}"
)
_RANKED = re.compile(
    r"\W?(?P<name>(?:Mr|Mrs|Ms|Dr|Admiral|General|Ambassador|Senator|Congressman|Professor)\.?"
    r"(?: [A-Z][\w.'’-]*){2,4}(?:, [A-Z]\w+)?)"
)
"""The first line of an address."""
_CITY = re.compile(r"[A-Z].{2,45}[,.:]\W{0,2}.{0,12}\d{5}(?:-\d{4})?")
_ABOUT = re.compile(r"(?:RE|SUBJECT|SUBJ)\s?[:.]\s*(?P<about>\S.{2,200})", re.I)
_UNFINISHED = re.compile(r"\b(?:the|of|and|for|to|in|on|by|with)$|,$", re.I)
"""The end of a line that another follows."""
_CLOSE = re.compile(
    r"(?:Very\s+)?(?:Sincerely|Respectfully|Cordially|Faithfully|Truly)(?:\s+(?:yours|submitted))?\W*"
    r"|(?:Very\s+)?(?:truly|respectfully|sincerely)\s+yours\W*"
    r"|Yours\s+(?:very\s+)?(?:sincerely|truly|faithfully|respectfully)\W*"
    r"|(?:With\s+)?(?:my\s+)?(?:best|kind|kindest|warm|warmest)\s+(?:personal\s+)?(?:regards|wishes)\W*",
    re.I,
)
_NAME = re.compile(
    r"(?:Dr\. )?[A-Z][a-zA-Z'’-]*\.?(?: [A-Z]\.?){0,2}(?: (?:de|del|la|van|von|der))?"
    r"(?: [A-Z][a-zA-Z'’-]+){1,2}(?:,? (?:Jr|Sr|II|III|IV)\.?)?"
)
_WITH_OFFICE = re.compile(r"(?P<name>[A-Z][a-z]+ [A-Z]\. [A-Z][\w'’-]+) (?P<office>[A-Z][a-z]+) ")
"""A name with an initial, and the first word of an office on the same line."""
_NO_NAMES = frozenset(
    "acting administration administrator adviser advisor affairs agency air ambassador army"
    " assistant attachment attachments attorney bureau chair chairman chief command"
    " commander commissioner committee congress coordinator corps counsel counselor defense"
    " department deputy director distribution division embassy enclosed enclosure enclosures"
    " executive federal for force foreign general government house information intelligence"
    " legal manager member minister national navy office officer of privacy president"
    " representative secretary section security senate senator services special staff state"
    " states the under united".split()
)
"""Words of offices, and of what is below a name."""
_FIRST = 30
_TOP = 16
_REACH = 8
_ADDRESS = 5
"""An address has fewer lines."""
_SIGNED = 5
"""A name is searched for in this many lines below the end of a letter."""
_MOST_LINES = 3
_MOST_ABOVE = 250
"""A letter ends within this many lines."""
_LONGEST = 40
"""Its last words, before the name, have at most this many characters."""


def head_of(lines: list[Line]) -> Head | None:
    """Return the head of a letter; ``None`` if *lines* are none."""
    some = [line.words for line in lines if line.text][:_FIRST]
    signed = signature(lines)
    for number, words in enumerate(some):
        if match := _DEAR.fullmatch(words):
            name = match["name"]
            if name is None or _OFFICE.fullmatch(name.strip()):
                name = _addressee(some[:number]) or name
            return Head(sender=signed, recipients=(name,) if name else ())
    name = _in_an_address(some)
    if name or _is_dated(some) or _is_addressed(some) or (signed and signature(lines, pages=1)):
        return Head(sender=signed, recipients=(name,) if name else ())
    return None


def day(lines: list[Line]) -> str | None:
    """Return the only day that is alone on one of the first lines."""
    some = [line.words for line in lines if line.text][:_FIRST]
    found = {written for words in some if (written := lone_day(words))}
    return found.pop() if len(found) == 1 else None


def about(lines: list[Line]) -> str | None:
    """Return the stated subject of a letter, in a line of its own above or below *Dear*."""
    rows = [number for number, line in enumerate(lines) if line.text][:_FIRST]
    for number in rows:
        if match := _ABOUT.fullmatch(lines[number].words):
            below = _more(lines, number + 1)
            if not below and _UNFINISHED.search(match["about"]) and number + 1 < len(lines):
                below = [lines[number + 1].words]
            return " ".join((match["about"], *filter(None, below)))
    return None


def signature(lines: list[Line], pages: int = 3) -> str | None:
    """Return the name below *Sincerely* on one of the first *pages*; ``None`` without one."""
    for number, line in enumerate(lines):
        if line.page >= pages or number > _MOST_ABOVE:
            return None
        if len(line.words) > _LONGEST or not _CLOSE.fullmatch(line.words):
            continue
        some = lines[number + 1 : number + 1 + 3 * _SIGNED]
        below = [other.words for other in some if other.text][:_SIGNED]
        return next(filter(None, map(_name, below)), None)
    return None


def _name(words: str) -> str | None:
    """Return the name that *words* are, perhaps with an office after it."""
    if _is_name(words):
        return words
    match = _WITH_OFFICE.match(words)
    return match["name"] if match and match["office"].casefold() in _NO_NAMES else None


def _is_name(words: str) -> bool:
    return bool(_NAME.fullmatch(words)) and not any(
        word.casefold() in _NO_NAMES for word in re.findall(r"\w+", words)
    )


def _more(lines: list[Line], number: int) -> list[str]:
    """Return the lines that a subject goes on with, down to a gap or *Dear*."""
    found: list[str] = []
    for line in lines[number : number + _MOST_LINES]:
        if not line.text or _DEAR.fullmatch(line.words):
            return found
        found.append(line.words)
    return []


def _addressee(above: Sequence[str]) -> str | None:
    """Return the name in the address, which is above *Dear*."""
    for number, words in enumerate(above):
        if match := _HONORABLE.fullmatch(words):
            if match["name"] is None and number + 1 < len(above):
                return f"{words} {above[number + 1]}"
            return words if match["name"] else None
    return next((words for words in above if _PERSON.fullmatch(words)), None)


def _in_an_address(some: Sequence[str]) -> str | None:
    """Return the name at the head of an address with a postal code, if no *Dear* is below it."""
    for number, words in enumerate(some[:_TOP]):
        if _HONORABLE.fullmatch(words):
            below = some[number + 1 : number + _REACH]
            return _addressee(some[number:]) if any(map(_CITY.fullmatch, below)) else None
    for number, words in enumerate(some):
        named = _RANKED.fullmatch(words)
        if named and any(map(_CITY.fullmatch, some[number + 1 : number + _ADDRESS])):
            above = some[max(0, number - _ADDRESS) : number]
            if number < _TOP or any(map(lone_day, above)):
                return named["name"]
    return None


def _is_dated(some: Sequence[str]) -> bool:
    """Return whether a day stands above what the letter is about."""
    days = [number for number, words in enumerate(some[:_REACH]) if lone_day(words)]
    return bool(days) and any(
        words.startswith(("Re:", "RE:")) for words in some[days[0] + 1 : days[0] + 1 + _REACH]
    )


def _is_addressed(some: Sequence[str]) -> bool:
    """Return whether a postal code is followed by what the letter is about."""
    return any(
        _CITY.fullmatch(words) and any(map(_ABOUT.fullmatch, some[number + 1 : number + 3]))
        for number, words in enumerate(some)
    )
