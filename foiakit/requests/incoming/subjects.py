"""Documents in a sentence of a letter: by their message numbers, by count, or all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from foiakit.model.message import parse
from foiakit.requests.model import Item
from foiakit.requests.named_cables import cables_in

_NOUN = (
    r"(?:documents?|records?|telegrams?|cables?|airgrams?|messages?|items?|memoranda|memorandums?)"
)
NUMBERS = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
).split()
_COUNT = re.compile(
    rf"\b(?:all |only )?(?P<count>both|{'|'.join(NUMBERS[1:])}|\d{{1,4}})\b(?: \(\d{{1,4}}\))?"
    rf"(?: (?:additional|further|other|of (?:them|these|the|those)|responsive|remaining|more|such"
    rf"|{_NOUN})){{0,4}}(?!-)"
    r"(?= (?:may|can|must|will|should|is|are|was|were|has|have|had|in|with|be|that|which|responsive"
    r"|required?s?|contains?|pages?|for|to|under|without|subject|you|we)\b|[.,;:)]|$)",
    re.I,
)
_NOT_DOCUMENTS = re.compile(
    r"\b(?:exemptions?|sections?|paragraphs?|pages?|days?|no|nos|number)$", re.I
)
_WHOLE = re.compile(
    rf"\b(?:(?P<every>all|every|each|these|those)(?: of)?(?: the| these| those)?"
    rf"(?: (?:responsive|requested|enclosed|attached|relevant|located))*(?: {_NOUN}| material)?"
    rf"|(?P<the>the|this|that|your)(?: (?:responsive|requested|enclosed|attached|relevant|located"
    rf"|single|said|FOIA|MDR))* (?P<noun>{_NOUN}|material|request)|(?P<it>it|they|them|which))\b"
    r"(?! (?:number|of|to|for|that (?:we|the)|from|originated))",
    re.I,
)
_PRINTED = re.compile(
    r"\b(?P<number>[A-Z]\d{7,8})\b|\bdocuments? (?:no\.? |number |#)?(?P<place>\d{1,3})\b", re.I
)
_ITEM = re.compile(
    r"\bitems? (?:no\.? |number |#)?(?P<first>\d{1,2})(?: and (?P<second>\d{1,2}))?\b", re.I
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
ITEM, PRINTED, COUNT, WHOLE, OTHER = "item", "printed", "count", "whole", "other"


class Subject(NamedTuple):
    """What a sentence speaks about."""

    start: int
    kind: str
    """`ITEM`, `PRINTED`, `COUNT`, `WHOLE`, or `OTHER`: a message that was not asked for."""
    value: int | str
    """The item's number, the number as printed, how many, or the words."""


def subjects_in(sentence: str, items: tuple[Item, ...]) -> list[Subject]:
    """Return the documents that *sentence* speaks about, in order."""
    found = list(_items(sentence, items))
    named = [subject.start for subject in found]
    found += _others(sentence, items)
    for match in _PRINTED.finditer(sentence):
        value = (match["number"] or match["place"]).upper()
        found.append(Subject(match.start(), PRINTED, value))
    taken = [subject.start for subject in found]
    for match in _COUNT.finditer(sentence):
        before = sentence[: match.start()].rstrip()
        is_noun = _NOT_DOCUMENTS.search(before) or before.endswith(("$", "("))
        if not is_noun and not _in_message(sentence, match, named):
            found.append(Subject(match.start(), COUNT, _number(match["count"])))
    counted = {subject.start for subject in found if subject.kind == COUNT}
    for match in _WHOLE.finditer(sentence):
        near = any(0 <= start - match.start() <= 25 for start in (*taken, *counted))
        if not near:
            found.append(Subject(match.start(), WHOLE, match[0].lower()))
    return sorted(found)


def _in_message(sentence: str, match: re.Match[str], named: list[int]) -> bool:
    """Return whether a number is part of a message, such as the 8106 of Kabul 8106, or a date."""
    if not match["count"].isdecimal():
        return False
    if _YEAR.fullmatch(match[0]):
        return True
    before = sentence[max(0, match.start() - 12) : match.start()]
    if re.search(r"[A-Za-z]{3,}\.? $", before) and not re.search(
        r"\b(?:located|found|of|the|all|that|released?|retrieved|identified|these|withheld) $",
        before,
        re.I,
    ):
        return True
    return any(0 <= match.start() - start <= 40 for start in named)


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    return 2 if text.lower() == "both" else NUMBERS.index(text.lower())


def _items(sentence: str, items: tuple[Item, ...]) -> Iterator[Subject]:
    for item in items:
        message = parse(item.message) if item.message else None
        if message is None:
            continue
        post = r"\W+".join(map(re.escape, re.findall(r"\w+", message.post)))
        serial = rf"0*{re.escape(message.serial.lstrip('0') or '0')}"
        pattern = (
            rf"\b{post}(?:['’]s)?\W{{1,3}}(?:(?:telegram|cable|airgram|message|no|number"
            rf"|nr)\.?\W{{1,2}}){{0,2}}"
            rf"{serial}\b|\b(?:telegram|cable|airgram|message)\W{{1,3}}(?:(?:no|number"
            rf"|nr)\.?\W{{1,2}})?{serial}"
            rf"\W{{1,2}}(?:from|of)\W+(?:the\W+)?(?:American\W+)?(?:Embassy\W+(?:in\W+)?"
            rf"|Consulate\W+(?:in\W+)?)?{post}\b"
            rf"|\b(?:19|20)\d\d{post}{serial}\b"
        )
        for match in re.finditer(pattern, sentence, re.I):
            if _is_year(item, sentence, match):
                yield Subject(match.start(), ITEM, item.number)
    for match in _ITEM.finditer(sentence):
        for number in (match["first"], match["second"]):
            if number and int(number) <= len(items):
                yield Subject(match.start(), ITEM, int(number))


def _is_year(item: Item, sentence: str, match: re.Match[str]) -> bool:
    """Return whether the year named with a message, if there is one, is the item's."""
    years = _YEAR.findall(match[0][:4]) or _YEAR.findall(
        re.split(r"[;:.]|\band\b", sentence[match.end() : match.end() + 34])[0]
    )
    return item.year is None or not years or str(item.year) in years


def _others(sentence: str, items: tuple[Item, ...]) -> Iterator[Subject]:
    messages = {
        (m.post.casefold(), m.serial.lstrip("0"))
        for i in items
        if i.message and (m := parse(i.message))
    }
    for cable in cables_in(sentence):
        key = cable.message.post.casefold(), cable.message.serial.lstrip("0")
        start = sentence.find(cable.message.serial)
        if key not in messages and start >= 0:
            yield Subject(start, OTHER, f"{cable.message.post} {cable.message.serial}")
