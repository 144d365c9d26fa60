"""What is between the number line and the text: captions, slugs, E.O., TAGS, SUBJECT, REF.

A heading is recognised by its first word, as clerks typed it and scanners read it: ``SUBJ:``,
``TAGS:PFOR``, ``E.0.12958:``, ``REFS LONDON 12840``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.cables.head.tags_line import traffic_tags
from foiakit.cables.layout.lines import Line, joined
from foiakit.cables.layout.ocr_letters import figures, letters, nearest
from foiakit.model import vocabulary
from foiakit.model.markings import captions_in

_EO = re.compile(
    r"\W{0,3}(?:[EF]\s?[.,]{0,2}\s?)?[O0C]\s?[.,]{0,2}\s?:?\s?"
    r"(?P<order>[1lI|]\s?[0-9OIlSBZ.,| ]{4,6}?)"
    r"(?P<after>\s*[:;.]+\s*|\s+(?=[A-Z(])|\s*$)"
)
_EO_LOST = re.compile(r"(?P<order>1\d{4})(?P<after>\s?:\s?)(?=DECL|N/A)")
"""What remains where a scanner or a gap lost letters."""
_WORD = re.compile(
    r"\W{0,3}(?P<word>[A-Z0-9|!5](?:[A-Z0-9|! ]{1,11}|[A-Z]{1,9}\s?\(S\)))\s?[:;]+\s?"
)
_NAMES = {
    "TAGS": "tags", "TAG": "tags", "SUBJECT": "subject", "SUBJ": "subject", "REF": "ref",
    "REFS": "ref", "REFTEL": "ref", "REFTELS": "ref", "REFERENCE": "ref", "REFERENCES": "ref",
    "REF(S)": "ref",
}  # fmt: skip
_LONG = tuple(name for name in _NAMES if len(name) > 3)
_REF_BARE = re.compile(r"REF(?:S|TELS?|ERENCES?|\(S\))?\.?\s+(?=[A-Z(\d])", re.I)
_REF_AS_PRINTED = re.compile(r"\W{0,3}Ref(?:s|tels?|erences?|\(s\))?\s?:\s?")
"""As FRUS and texts in small letters have it."""
_TAGS_BARE = re.compile(r"TAGS\s*\.?\s+(?=[A-Z]{2,4}\b)")
PARAGRAPH = re.compile(r"(?:\(\w{1,3}\)\s*)?[1-9]\d?\s?[.)]\s*(?!\d)\S")
_BODY = re.compile(
    r"(?:BEGIN\s+)?SUMMARY\b|(?:DE)?CLASSIFIED\s+B|DECLASSIFIED\b|DERIVED\s+FROM|\(?[A-Z]\s?-\s?ENTIRE\s+TEXT",
    re.I,
)
CLASSIFIED = re.compile(r"(?:\(U\)\s*)?CLASSIF(?:IED|IER)\s*(?:BY)?\s*:?", re.I)
_SLUG = re.compile(
    r"(?:FOR|FROM|PASS|DEPT|DEPARTMENT|DEPTO?|USIA|NSC|PLEASE\s+PASS|PLS\s+PASS)\b"
    r"|(?:ATTENTION|ATTN|QUOTE|BEGIN\s+QUOTE)\s?(?::|$)"
    r"|\S+(?:\s\S+)?\s(?:FOR|PASS|ALSO\s+FOR|POUCH)\s"
)
_PARTY = re.compile(r"(?:TO|FROM|INFO|THRU|THROUGH)\s?:\s*\S")
_MOST_PARTIES, _LONGEST_PARTY = 8, 90
_SPECK = re.compile(r"[^\w\s\"'”’)\]?!.…]")
"""A character alone at a title's end: dirt on the paper."""
_MOST_LINES = 400
"""The most lines between a number line and the text; the rest is text."""
GAP = "…"
"""What somebody who copied only a part of a text put in place of the rest."""
_ORDERS = ("10290", "10501", "11652", "12065", "12356", "12958", "13292", "13526")
_PORTION = re.compile(r"^\s*\((?:U|C|S|TS|LOU|SBU|OUO|S/NF|C/NF|SBU/NF)\)\s*")

_PORTION_LAST = re.compile(r"(?<=\S)\s*\((?:U|C|S|TS)\)\.?$")


class Topics(NamedTuple):
    """What was found, each with its lines; `body` is where the text begins."""

    captions: tuple[str, ...] = ()
    caption_lines: tuple[Line, ...] = ()
    slugs: tuple[str, ...] = ()
    slug_lines: tuple[Line, ...] = ()
    eo: str | None = None
    eo_line: Line | None = None
    tags: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    tag_lines: tuple[Line, ...] = ()
    title: str | None = None
    title_lines: tuple[Line, ...] = ()
    refs: tuple[Line, ...] = ()
    """What follows REF, line by line."""
    classified: tuple[Line, ...] = ()
    body: int = 0


def heading(text: str) -> tuple[str, int] | None:
    """Return the heading that *text* begins with (eo, tags, subject or ref) and its length."""
    if match := _EO.match(text) or _EO_LOST.match(text):
        order = figures(re.sub(r"[\s.,]", "", match["order"]))
        if order in _ORDERS or nearest(order, _ORDERS, 1):
            return "eo", 0
    if match := _WORD.match(text):
        word = re.sub(r"\s", "", match["word"])
        name = _NAMES.get(word)
        if name is None and len(word) > 2 and (near := nearest(letters(word), _LONG, 1)):
            name = _NAMES[near]
        if name is None and len(word) in {2, 3} and nearest(word, ("REF",), 1):
            name = "ref" if re.search(r"\d\d", text[match.end() :][:40]) else None
        if name:
            return name, match.end()
    if (match := _REF_AS_PRINTED.match(text)) and text[match.end() :].strip():
        return "ref", match.end()
    if (match := _REF_BARE.match(text)) and re.search(r"\d", text[match.end() :][:40]):
        return "ref", match.end()
    if match := _TAGS_BARE.match(text):
        return "tags", match.end()
    return None


def begins_text(text: str) -> bool:
    """Return whether the text begins with this line: a paragraph's number, ``SUMMARY``."""
    return bool(PARAGRAPH.match(text) or _BODY.match(text))


def topics(lines: list[Line], at: int) -> Topics:
    """Read *lines* from *at* to the beginning of the text."""
    found = Topics()
    first = next((n for n in range(at, min(at + 20, len(lines))) if heading(lines[n].text)), None)
    place = at
    begun = False
    end = min(len(lines), at + _MOST_LINES)
    while place < end:
        text = lines[place].text
        if not text:
            place += 1
            continue
        if known := heading(text):
            found, place = _take(found, known, lines, place)
            begun = True
            continue
        if CLASSIFIED.match(text):
            found, place = _classified(found, lines, place)
            continue
        if begins_text(text):
            break
        if begun and (after := _after_parties(lines, place, end)):
            found = found._replace(
                slugs=(*found.slugs, *(" ".join(line.text.split()) for line in lines[place:after])),
                slug_lines=(*found.slug_lines, *lines[place:after]),
            )
            place = after
            continue
        if (words := _captions(text)) and not (begun and len(words) > 3):
            found = found._replace(
                captions=tuple(dict.fromkeys((*found.captions, *words))),
                caption_lines=(*found.caption_lines, lines[place]),
            )
        elif (first is not None and place < first and len(text) < 160) or (
            len(text) < 80 and _SLUG.match(text) and not text.endswith(".")
        ):
            found = found._replace(
                slugs=(*found.slugs, " ".join(text.split())),
                slug_lines=(*found.slug_lines, lines[place]),
            )
        else:
            break
        place += 1
    return found._replace(body=place)


def _after_parties(lines: list[Line], place: int, end: int) -> int:
    """Return the line after ``TO:`` and ``FROM:`` between two headings; 0 where there are none."""
    if not _PARTY.match(lines[place].text):
        return 0
    for after in range(place + 1, min(place + _MOST_PARTIES, end)):
        text = lines[after].text
        if heading(text):
            return after
        if not text or len(text) > _LONGEST_PARTY or begins_text(text):
            return 0
    return 0


def _captions(text: str) -> tuple[str, ...]:
    if len(text) > 60 or re.search(r"\d", text):
        return ()
    bare = text.rstrip("/ ")
    if vocabulary.caption(bare):
        return captions_in(bare)
    if match := re.match(r"(NODIS|EXDIS)\s*/\s*([A-Z]+)$", bare):
        return (f"{match[1]}/{match[2]}",)
    words = re.split(r"\s*[/,;]\s*|\s{2,}|\s(?=NODIS|EXDIS|NOFORN|SIPDIS|LIMDIS|STADIS)", bare)
    if all(vocabulary.caption(word) for word in words):
        return captions_in("/".join(words))
    for channel in ("EYES ONLY", "ROGER CHANNEL", "DISSENT CHANNEL"):
        if bare.startswith(channel):
            return (channel,)
    tokens = [caption.token for caption in vocabulary.captions() if len(caption.token) >= 5]
    near = nearest(re.sub(r"\W", "", letters(bare)), tokens, 1) if 4 < len(bare) < 12 else None
    return (near,) if near else ()


def _take(
    found: Topics, known: tuple[str, int], lines: list[Line], place: int
) -> tuple[Topics, int]:
    name, length = known
    line = lines[place].part(length)
    if name == "eo":
        return found._replace(
            eo=found.eo or order(line.text), eo_line=found.eo_line or line
        ), place + 1
    block, place = _block(name, line, lines, place + 1)
    if name == "tags":
        if not found.tags:
            tags, persons = traffic_tags(" ".join(line.text for line in block))
            found = found._replace(tags=tags, persons=persons, tag_lines=block)
        return found, place
    if name == "subject":
        if not found.title:
            words = _without_specks(joined(block))
            words = _PORTION_LAST.sub("", words)
            mark = _PORTION.match(words)
            found = found._replace(
                title=words[mark.end() :] if mark else words or None,
                title_lines=block,
            )
        return found, place
    # A scan that holds its text twice has the heading twice, a piece of the line after each.
    return found._replace(refs=(*found.refs, *block)), place


def _block(name: str, line: Line, lines: list[Line], place: int) -> tuple[tuple[Line, ...], int]:
    """Return the heading's own words and the lines that continue them."""
    block = [line] if line.text else []
    most = {"tags": 3, "subject": 5, "ref": 40}[name]
    while place < len(lines) and len(block) < most:
        text = lines[place].text
        if not text:
            # A blank line inside a list of references, or below an empty heading.
            after = lines[place + 1].text if place + 1 < len(lines) else ""
            if block and not (name == "ref" and re.match(r"\(?[B-Z]\s?[.)]", after)):
                break
            place += 1
            continue
        if heading(text) or begins_text(text) or not _goes_on(name, text, block):
            break
        block.append(lines[place])
        place += 1
    return tuple(block), place


def _goes_on(name: str, text: str, block: list[Line]) -> bool:
    if not block:
        return len(text) < 200
    if block[-1].text.endswith(GAP):
        return False
    if len(block[-1].text) > 110 or len(text) > 110:
        return name == "ref" and bool(re.match(r"\(?[A-Z]\s?[.)]", text))
    if name == "tags":
        return block[-1].text.endswith((",", "/")) or (
            bool(re.fullmatch(r"[A-Z]{2,4}(?:[,\s/]+[A-Z]{2,5})*,?", text)) and not _captions(text)
        )
    if name == "ref":
        return bool(re.match(r"\(?[A-Z]\s?[.)]|[A-Z/ .'-]+\s[\dA]|\d|\(|AND\b", text)) and not (
            _SLUG.match(text) and not re.search(r"\d", text)
        )
    return (
        len(text) > 2
        and not _SLUG.match(text)
        and not _captions(text)
        and not re.match(r"-{2,}|\(?[A-Z]\)\s", text)
    )


def _classified(found: Topics, lines: list[Line], place: int) -> tuple[Topics, int]:
    taken = [lines[place]]
    place += 1
    while place < len(lines) and len(taken) < 5:
        text = lines[place].text
        joined = " ".join(line.text for line in taken)
        if not text or PARAGRAPH.match(text) or heading(text):
            break
        if re.search(r"REASONS?\b.*\)\.?$", joined, re.I) and not re.match(
            r"(?:and|[,;(])", text, re.I
        ):
            break
        taken.append(lines[place])
        place += 1
    return found._replace(classified=(*found.classified, *taken)), place


def order(text: str) -> str | None:
    """Return the E.O. line in standard form, such as ``E.O. 12958: DECL: 04/08/04``."""
    match = _EO.match(text) or _EO_LOST.match(text)
    if match is None:
        return None
    number = figures(re.sub(r"[\s.,]", "", match["order"]))
    number = number if number in _ORDERS else nearest(number, _ORDERS, 1) or number
    rest = " ".join(text[match.end() :].split()).strip(" :;")
    rest = re.sub(r"^(DECL(?:AS)?)\s?[:.;]?\s*", r"\1: ", rest)
    return f"E.O. {number}: {rest}" if rest else f"E.O. {number}"


def _without_specks(title: str) -> str:
    words = title.split(" ")
    while len(words) > 1 and _SPECK.fullmatch(words[-1]):
        words.pop()
    return " ".join(words)
