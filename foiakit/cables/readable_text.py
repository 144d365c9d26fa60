"""A telegram's words in readable form: in sentence case, with its shorthand explained.

Which words keep a capital comes from `proper.toml`, the vocabulary's posts, and the telegram
itself: a word after a title (AMBASSADOR, MR.) is a name everywhere.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from foiakit.model import vocabulary

_FOLDER = Path(__file__).parent
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
_TITLE = re.compile(
    r"\b(?:AMBASSADOR|AMB\.?|MR\.?|MRS\.?|MS\.?|DR\.?|GENERAL|GEN\.?|COLONEL|COL\.?|MAJOR|CAPTAIN|ADMIRAL"
    r"|PRESIDENT|PRIME MINISTER|MINISTER|DEPUTY MINISTER|SECRETARY|SENATOR|CONGRESSMAN|CHAIRMAN"
    r"|GOVERNOR|KING|QUEEN|PRINCE|SHEIKH|FONMIN|CHARGE|DCM|CONSUL|JUDGE|PROFESSOR|BROTHER)\s+"
    r"(?P<name>(?:[A-Z]\.\s?)*[A-Z][A-Z'’-]+(?:[ -](?:[A-Z]\.\s?)?[A-Z][A-Z'’-]+){0,2})"
)
_BETWEEN = re.compile(r"['\"“”‘’(\[\s]*(?:\d{1,2}\.\s*)?(?:\([A-Z]{1,4}\)\s*)?")
_COMMON = frozenset(
    """A ABOUT ABOVE ACCORDING ADDED AFTER AGAIN AGREED ALL ALONE ALSO AND ANY ARE AS ASKED AT BE
BECAUSE BEEN BEFORE BEGAN BELIEVED BELIEVES BOTH BUT BY CALLED CAME CAN CLAIMED COMMENTED
CONFIRMED COULD DESCRIBED DID DISCUSSED DOES DURING EACH EMPHASIZED EXPLAINED EXPRESSED FELT
FIRST FOR FROM GAVE GENERAL GENERALS HAD HAS HAVE HE HER HERE HIM HIS HOW HOWEVER I IF IN INTO
IS IT ITS JUST KNEW LAST LATER LED LEFT MADE MAY MENTIONED MET MIGHT MORE MOST MUST NEW NEXT
NO NODDED NOR NOT NOTED NOW OF OFFERED ON ONCE ONE ONLY OPENED OR OTHER OUR OUT OVER POINTED
PRESENT PROMISED RAISED REPEATED REPLIED REPORTED REQUESTED RESPONDED RETURNED SAID SAW SAY
SAYS SEEMED SENT SHE SHOULD SINCE SO SOME SPOKE STATE STATED STRESSED SUCH SUGGESTED THAN
THANKED THAT THE THEIR THEM THEN THERE THESE THEY THIS THOSE THOUGHT THROUGH TO TODAY TOLD
TOOK TWO UNDER UNTIL UP US WANTED WANTS WAS WE WELCOMED WENT WERE WHAT WHEN WHERE WHETHER
WHICH WHILE WHO WHOM WILL WISHED WITH WITHIN WOULD YESTERDAY YET YOU YOUR""".split()
)
# After GENERAL and MAJOR, which are mostly not ranks: IN GENERAL TERMS, MAJOR CONTRIBUTORS.
_NO_NAME = re.compile(r"\w+(?:S|ION|MENT|ITY|ANCE|ENCE|ING|IVE|ICAL|NESS|SHIP)\b")
_MONTHS = frozenset("MARCH MAY".split())


class Meaning(NamedTuple):
    """A word of the telegram and its meaning."""

    word: str
    meaning: str
    sort: str
    """``acronym``, ``TAGS``, ``caption`` or ``exemption``."""


@cache
def acronyms() -> dict[str, str]:
    """What each acronym stands for (acronyms.csv)."""
    with (_FOLDER / "acronyms.csv").open(encoding="utf-8", newline="") as stream:
        return {row["acronym"]: row["meaning"] for row in csv.DictReader(stream)}


@cache
def proper() -> dict[str, str]:
    """Words that keep a capital, by their capitals (proper.toml and the vocabulary's posts)."""
    import tomllib

    with (_FOLDER / "proper.toml").open("rb") as stream:
        lists = tomllib.load(stream)
    words = [
        word
        for key, text in lists.items()
        if key not in {"source", "phrases"}
        for word in text.split()
    ]
    posts = [post.name for post in vocabulary.posts() if " " not in post.name]
    return {
        word.upper(): word for word in (*posts, *words) if word.upper() not in {"STATE", "CITY"}
    }


def is_capitals(text: str) -> bool:
    """Whether *text* is written in capitals, as telegrams were."""
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(map(str.isupper, letters)) > 0.8 * len(letters)


def sentence_case(text: str, names: Iterable[str] = ()) -> str:
    """Return *text* as sentences, if it is in capitals; *names* are names from the telegram's head.

    Names that nothing reveals lose their capital: a reading aid, never what is stored or cited.
    """
    if not is_capitals(text):
        return text
    known = _names(text, names)
    made: list[str] = []
    end = 0
    for match in _WORD.finditer(text):
        between = text[end : match.start()]
        made += [between, _cased(match, text, known, first=_is_first(text, match.start()))]
        end = match.end()
    return _phrases().sub(
        lambda match: _spelled()[match.group().lower()], "".join([*made, text[end:]])
    )


@cache
def _spelled() -> dict[str, str]:
    with (_FOLDER / "proper.toml").open("rb") as stream:
        import tomllib

        lines = tomllib.load(stream)["phrases"].strip().split("\n")
    lines += [post.name for post in vocabulary.posts() if " " in post.name]
    return {line.lower(): line for line in lines}


@cache
def _phrases() -> re.Pattern[str]:
    words = sorted(_spelled(), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.I)


def _names(text: str, names: Iterable[str]) -> frozenset[str]:
    found = {part.upper() for name in names for part in _WORD.findall(name) if len(part) > 2}
    at = 0
    while match := _TITLE.search(text, at):
        at = match.start("name")  # a second title may be among what looks like a name
        if match.group().startswith(("GENERAL", "MAJOR")) and _NO_NAME.match(match["name"]):
            continue
        for word in re.findall(r"[A-Z'’]+", match["name"]):
            bare = re.sub(r"['’]S$", "", word)
            if bare in _COMMON or bare in acronyms():
                break
            if len(bare) > 1:
                found.add(bare)
            if bare != word:
                break  # what a possessive belongs to is not part of the name
    return frozenset(found - _COMMON)


def _is_first(text: str, at: int) -> bool:
    before = text[max(0, at - 24) : at]
    line = before.rpartition("\n")[2] if "\n" in before else before if at <= 24 else None
    if line is not None and _BETWEEN.fullmatch(line):
        return True
    return bool(re.search(r"[.?!]['\"”’)]*\s+['\"“‘(]*$", before)) and not re.search(
        r"\b(?:MR|MRS|MS|DR|GEN|COL|AMB|ST|NO|U\.S|[A-Z])\.\s+$", before
    )


def _cased(match: re.Match[str], text: str, known: frozenset[str], *, first: bool) -> str:
    word = match.group()
    stem, mark, ending = word.partition("'") if "'" in word else word.partition("’")
    upper = stem.upper()
    next_signs = text[match.end() : match.end() + 1]
    if len(word) == 1:
        alone = (
            next_signs in {".", ")"}
            or re.match(r"-\d", text[match.end() : match.end() + 2])
            or text[match.start() - 1 : match.start()] in {"(", ".", "-"}
        )
        return word if word == "I" or alone or first else word.lower()
    numbered = re.match(r"-?\d", text[match.end() : match.end() + 2])
    if numbered or text[match.start() - 1 : match.start()].isdigit():
        return word
    if next_signs == "." and upper in {"MR", "MRS", "MS", "DR", "ST"}:
        return word.capitalize()
    if upper in acronyms() and upper not in {"CHARGE", "START", "MAP", "PAK", "AID", "CU"}:
        return upper + mark + ending.lower()
    if upper == "PAK":
        return "Pak" + mark + ending.lower()
    if upper == "STATE" and re.match(r" (?:A-)?\d", text[match.end() : match.end() + 3]):
        return "State"
    if upper in _MONTHS and not _is_month(match, text):
        return word.capitalize() if first else word.lower()
    if upper in known:
        return _capital(stem) + mark + ending.lower()
    if spelled := proper().get(upper):
        return spelled + mark + ending.lower()
    return word.capitalize() if first else word.lower()


def _is_month(match: re.Match[str], text: str) -> bool:
    """Return whether MARCH or MAY is the month: next to a day, or after EARLY, IN and the like."""
    next_signs = text[match.end() : match.end() + 3]
    before = text[max(0, match.start() - 12) : match.start()]
    return bool(
        re.match(r"\s+\d", next_signs)
        or re.search(r"(?:\d|EARLY|LATE|MID|IN|OF|SINCE|UNTIL|BY)[\s-]+$", before)
    )


def _capital(word: str) -> str:
    if word.upper().startswith("MC") and len(word) > 4:
        return "Mc" + word[2:].capitalize()
    return word.capitalize()


def meanings(
    text: str, tags: Iterable[str], captions: Iterable[str], grounds: Iterable[str]
) -> Iterator[Meaning]:
    """Return what the shorthand of a telegram stands for: its TAGS, captions, exemptions and
    acronyms.

    A word that our lists do not have is left out.
    """
    known_tags = {tag.tag: tag.meaning for tag in vocabulary.tags()}
    for tag in tags:
        if tag in known_tags:
            yield Meaning(tag, known_tags[tag], "TAGS")
    for word in captions:
        if caption := vocabulary.caption(word):
            yield Meaning(word, caption.meaning, "caption")
    for code in dict.fromkeys(grounds):
        if subject := exemption(code):
            yield Meaning(code, subject, "exemption")
    words = dict.fromkeys(re.findall(r"(?<![\w-])[A-Z]{2,8}(?!\w)", text))
    for word in sorted(words):
        if word in acronyms() and word not in {"CHARGE", "START", "MAP"}:
            yield Meaning(word, acronyms()[word], "acronym")


@cache
def _exemptions() -> dict[str, str]:
    return {
        re.sub(r"[\s()]", "", term).upper(): exemption.subject
        for exemption in vocabulary.exemptions()
        for term in (*exemption.aliases, exemption.code)
    }


def exemption(code: str) -> str | None:
    """Return what an exemption as it is printed (``B1``, ``1.4(D)``) covers."""
    return _exemptions().get(re.sub(r"[\s()]", "", code).upper())
