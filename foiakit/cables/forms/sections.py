"""A telegram of one or more sections, each with its whole head: joined into one."""

from __future__ import annotations

import re
from collections import Counter

from foiakit.cables.body.page_marks import Sorted
from foiakit.cables.builder import Draft
from foiakit.cables.forms.paper_telegram import paper
from foiakit.cables.forms.second_head import with_second_head
from foiakit.cables.forms.section_head import OFFICES, Head
from foiakit.cables.head.date_time_group import PLAIN, Group, group_of
from foiakit.cables.head.number_line import SECTION, level, numbered, post
from foiakit.cables.head.subject_block import GAP, Topics, heading, topics
from foiakit.cables.layout.lines import Line, joined
from foiakit.cables.references.ref_line import references
from foiakit.cables.references.reference_years import Own
from foiakit.model import vocabulary
from foiakit.model.fields import tidy
from foiakit.model.markings import captions

_ZNY = {"CCCCC": "Confidential", "SSSSS": "Secret", "TTTTT": "Top Secret", "UUUUU": "Unclassified"}
_UNAVAILABLE = re.compile(r"MRN:\s*(?P<number>\d{4}[A-Z]+\d{6})\s+SEGMENT NUMBER")
_HEADING_LINE = re.compile(
    r"Heading:\s*(?P<post>[A-Z][A-Z .]*?)\s?(?P<serial>\d{2,6})\b(?P<rest>.*)"
)
_PADDED = re.compile(r"\b(?P<post>[A-Z]{3,}(?: [A-Z]{3,}){0,2}) (?P<serial>0\d{5})(?!\w)")
"""A number as a number line pads it; nothing else in a telegram has six figures and a zero."""
_MIXED = re.compile(PLAIN.pattern, re.I)
"""A group in capitals and small letters, which is one only where a line begins with it."""
_SPEED = re.compile(r"(?:NIACT )?(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE)")
_GOES_ON = re.compile(r"\s*:\s+(?=[A-Z])")


def by_sections(draft: Draft, group: list[Head], found: Sorted, end: int) -> Draft:
    """The telegram whose sections have the heads in *group*; its lines end at *end*."""
    lines = found.lines[:end]
    first = group[0]
    _head(draft, group, lines)
    body_lines: list[Line] = []
    known: Topics | None = None
    for number, head in enumerate(group):
        stop = group[number + 1].top if number + 1 < len(group) else end
        told = with_second_head(draft, lines[:stop], topics(lines[:stop], head.end))
        if known is None:
            known = told
        rest = lines[told.body : stop]
        body_lines += rest if number == 0 else _not_again(rest, known)
        _take_topics(draft, told)
    counts = [
        (head.number.sections, (head.number_line.start, head.number_line.end))
        for head in group
        if head.number and head.number.sections and head.number_line
    ]
    if counts:
        draft.set("sections", *max(counts))
    if first.number is None:
        _number_below(draft, lines, first.end)
    return _finish(draft, found, lines[first.top : first.end], body_lines)


def without_head(draft: Draft, found: Sorted) -> Draft:
    """A text without precedence, group and sender, as pieces of scans are: what else it says."""
    lines = found.lines
    if end := paper(draft, lines):
        told = topics(lines, end)
        _take_topics(draft, told)
        return _finish(draft, found, lines[:end], lines[told.body :])
    at = 0
    for place, line in enumerate(lines[:80]):
        if match := _UNAVAILABLE.match(line.text):
            draft.archive_number(match["number"][:-6] + match["number"][-5:])
            draft.warnings.append("the archive could not read this telegram's text")
            return _finish(draft, found, [], [])
        if match := _HEADING_LINE.match(line.text):
            known = post(match["post"])
            draft.numbers.append((known.name if known else match["post"], match["serial"], 3))
            draft.spans["message"] = (line.start, line.end)
            at = place + 1
            break
        if heading(line.text):
            break
        one = numbered(line.text)
        is_padded = not (one and one.level and one.sure)
        if is_padded and (match := _PADDED.search(line.text)):
            known = post(match["post"].split()[-1]) or post(match["post"])
            if known:
                draft.numbers.append((known.name, match["serial"], 3))
                draft.spans["message"] = (line.start + match.start(), line.start + match.end())
                at = place + 1
                break
        if one and (one.sure or one.level):
            draft.numbers.append((one.post, one.serial, 3))
            draft.spans["message"] = (line.start + one.start, line.start + one.end)
            draft.set("classification", one.level, (line.start, line.start + one.start))
            _codewords(draft, one.rest, line)
            at = place + 1
            break
    else:
        place = 0
    begins = next((n for n, line in enumerate(lines[:80]) if heading(line.text)), None)
    if begins is None:
        return _finish(draft, found, lines[:at], lines[at:])
    start = at if at and begins - at < 12 else begins
    told = with_second_head(draft, lines, topics(lines, start))
    _take_topics(draft, told)
    return _finish(draft, found, lines[:begins], lines[told.body :])


def _head(draft: Draft, group: list[Head], lines: list[Line]) -> None:
    first = group[0]
    draft.group = _agreed(group)
    draft.spans["dtg"] = (
        first.group_line.start + first.group.start, first.group_line.start + first.group.end
    )  # fmt: skip
    speeds = list(first.group.precedence)
    if (
        any("NIACT" in (address.precedence or "") for address in first.action)
        and "IMMEDIATE" in speeds
    ):
        speeds[speeds.index("IMMEDIATE")] = "NIACT IMMEDIATE"
    draft.set("precedence", tuple(speeds), (first.group_line.start, draft.spans["dtg"][0]))
    if first.originator and first.originator_line:
        line = first.originator_line
        draft.set("originator", first.originator.name, (line.start, line.end))
    draft.set("action", first.action, first.addressees[0])
    draft.set("info", first.info, first.addressees[1])
    for head in group:
        if head.number and head.number_line:
            line, number = head.number_line, head.number
            draft.numbers.append((number.post, number.serial, 3))
            draft.spans.setdefault("message", (line.start + number.start, line.start + number.end))
            level_line = line.part(0, max(number.start, 1))
            if section := SECTION.search(level_line.text):
                level_line = level_line.part(0, section.start())
            draft.set("classification", number.level, (level_line.start, level_line.end))
            _codewords(draft, number.rest, line)
    for line in lines[first.top : first.end]:
        _above(draft, line)


def _codewords(draft: Draft, words: str, line: Line) -> None:
    """Keep what is between level and post: captions that the vocabulary knows, else a doubt."""
    if not words:
        return
    known = [words] if vocabulary.caption(words) else words.split()
    if all(vocabulary.caption(word) for word in known):
        draft.beside += [(token, line) for token in captions(known)]
    else:
        draft.warnings.append(f"next to the classification: {words}")


def _agreed(group: list[Head]) -> Group:
    printed = Counter(head.group.printed for head in group if head.group.day)
    best = printed.most_common(1)[0][0] if printed else group[0].group.printed
    return next(head.group for head in group if head.group.printed == best)


def _above(draft: Draft, line: Line) -> None:
    """What the lines above the group say: offices, drafter, and the level in the machine's code."""
    text = line.text
    if match := OFFICES.match(text):
        draft.set("offices", f"{match['what']} {match['who']}", (line.start, line.end))
    elif match := re.match(r"DRAFTED\s+BY\s*:?\s*", text):
        draft.set("drafted", text[match.end() :], (line.start + match.end(), line.end))
    elif match := re.match(r"APPROVED\s+BY\s*:?\s*", text):
        draft.set("approved", text[match.end() :], (line.start + match.end(), line.end))


def _take_topics(draft: Draft, told: Topics) -> None:
    said = tidy((*(word for word, _ in draft.beside), *told.captions))
    draft.set_lines("captions", said, [*(line for _, line in draft.beside), *told.caption_lines])
    draft.set_lines("slugs", told.slugs, told.slug_lines)
    if told.eo_line:
        draft.set("eo", told.eo, (told.eo_line.start, told.eo_line.end))
    draft.set_lines("tags", told.tags, told.tag_lines)
    draft.set_lines("persons", told.persons, told.tag_lines)
    title = told.title
    if title and title.endswith(GAP):
        title = title.rstrip(f"{GAP} ")
        draft.warnings.append("the subject is incomplete: the rest of it was not copied")
    draft.set_lines("title", title, told.title_lines)
    if told.refs and not draft.ref_lines:
        draft.ref_lines = list(told.refs)
    if told.classified:
        draft.set_lines("classified_by", joined(told.classified), told.classified)


def _number_below(draft: Draft, lines: list[Line], at: int) -> None:
    """A number line that did not follow the addressees at once."""
    for line in lines[at : at + 6]:
        if (one := numbered(line.text)) and one.level:
            draft.numbers.append((one.post, one.serial, 3))
            draft.set("classification", one.level, (line.start, line.start + one.start))
            return


def _not_again(lines: list[Line], known: Topics) -> list[Line]:
    """*lines* of a later section without the passing lines that were in the first."""
    said = {" ".join(slug.split()) for slug in known.slugs}
    place = 0
    while place < len(lines) and (
        not lines[place].text or " ".join(lines[place].text.split()) in said
    ):
        place += 1
    return lines[place:]


def _finish(draft: Draft, found: Sorted, above: list[Line], body_lines: list[Line]) -> Draft:
    keyed = found.stamps.keyed
    draft.page_marks(found.pages)
    places = found.stamps.keyed_places
    for name in ("documentnumber", "docnumber"):
        draft.archive_number(keyed.get(name), places.get(name))
    if keyed.get("post") and (mrn := re.match(r"\d+", keyed.get("mrn", ""))):
        known = post(keyed["post"])
        draft.numbers.append((known.name if known else keyed["post"], mrn.group(), 3))
        draft.spans.setdefault("message", places["mrn"])
        _screen(draft, above)
    if draft.group is None:
        draft.group = _loose_group(above)
    _level(draft, found, above)
    draft.said_by_the_archive()
    draft.decide()
    made = draft.body(_with_prose(draft, body_lines))
    draft.refer(made)
    draft.stamped(found.stamps)
    draft.missing()
    return draft


def _screen(draft: Draft, lines: list[Line]) -> None:
    """The precedence, which a print from a screen has on a line of its own above the subject."""
    for line in lines:
        if _SPEED.fullmatch(line.text):
            draft.set("precedence", (line.text,), (line.start, line.end))


def _loose_group(lines: list[Line]) -> Group | None:
    for line in lines:
        if match := PLAIN.search(line.text) or _MIXED.match(line.text):
            return group_of(match)
    return None


def _level(draft: Draft, found: Sorted, above: list[Line]) -> None:
    """The level from the page banners, the machine's code or the print's head, in that order.

    The stamp of a released copy is not a level of the document's.
    """
    released = found.stamps.printed
    for banner, _ in found.banners:
        label = level(banner.text.split("/")[0])
        if label and not (released and label == "Unclassified"):
            draft.set("classification", label, (banner.start, banner.end))
    for line in above:
        if match := re.match(r"ZN[YR]\s+([CSTU]{5})\b", line.text):
            draft.set("classification", _ZNY.get(match[1]), (line.start, line.end))
    if said := found.stamps.keyed.get("currentclass"):
        draft.set("classification", level(said))


def _with_prose(draft: Draft, body_lines: list[Line]) -> list[Line]:
    """The body, with the words that go on after a colon at the end of a REF line."""
    if not draft.ref_lines:
        return body_lines
    last = draft.ref_lines[-1]
    found = references(last.text, Own())
    end = found[-1].span[1] if found else None
    if end is None or not (match := _GOES_ON.match(last.text, end)):
        return body_lines
    draft.ref_lines[-1] = last.part(0, match.start())
    return [last.part(match.end()), *body_lines]
