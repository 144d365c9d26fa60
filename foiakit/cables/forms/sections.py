"""A telegram of one or more sections, each with its whole head: joined into one."""

from __future__ import annotations

import re
from collections import Counter

from foiakit.cables.body.page_marks import Sorted
from foiakit.cables.builder import Draft
from foiakit.cables.forms.paper_telegram import paper
from foiakit.cables.forms.second_head import with_second_head
from foiakit.cables.forms.section_head import AIRGRAM, OFFICES, Head
from foiakit.cables.head.date_time_group import PLAIN, Group, group_of
from foiakit.cables.head.number_line import SECTION, counted, level, numbered, post
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
    """Read the telegram whose sections have the heads in *group*; its lines end at *end*."""
    lines = found.lines[:end]
    first = group[0]
    _head(draft, group, lines)
    body_lines: list[Line] = []
    known: Topics | None = None
    for number, head in enumerate(group):
        stop = group[number + 1].top if number + 1 < len(group) else end
        block = with_second_head(draft, lines[:stop], topics(lines[:stop], head.end))
        if known is None:
            known = block
        rest = lines[block.body : stop]
        body_lines += rest if number == 0 else _not_again(rest, known)
        _take_topics(draft, block)
    counts = [
        (head.number.sections, (head.number_line.start, head.number_line.end))
        for head in group
        if head.number and head.number.sections and head.number_line
    ]
    if counts:
        draft.set("sections", *max(counts))
    if first.number is None:
        _number_below(draft, lines, first.end)
    if not draft.numbers:
        _number_above(draft, [line for line in lines if line.start < first.group_line.start])
    return _finish(draft, found, lines[first.top : first.end], body_lines)


def _number_above(draft: Draft, lines: list[Line]) -> None:
    """Set the level and number of a line above the group: ``S E C R E T HAKTO 44``."""
    for line in lines[-8:]:
        number = numbered(line.text)
        if number and number.level:
            draft.numbers.append((number.post, number.serial, 3))
            draft.spans["message"] = (line.start + number.start, line.start + number.end)
            draft.set("classification", number.level, (line.start, line.start + number.start))
            _codewords(draft, number.rest, line)
            return


def without_head(draft: Draft, found: Sorted) -> Draft:
    """Read a text without precedence, group and sender, such as a piece of a scan."""
    lines = found.lines
    if end := paper(draft, lines):
        block = topics(lines, end)
        _take_topics(draft, block)
        return _finish(draft, found, lines[:end], lines[block.body :])
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
        number = numbered(line.text)
        is_padded = not (number and number.level and number.sure)
        if is_padded and (match := _PADDED.search(line.text)):
            known = post(match["post"].split()[-1]) or post(match["post"])
            if known:
                draft.numbers.append((known.name, match["serial"], 3))
                draft.spans["message"] = (line.start + match.start(), line.start + match.end())
                at = place + 1
                break
        if number and (number.sure or number.level):
            draft.numbers.append((number.post, number.serial, 3))
            draft.spans["message"] = (line.start + number.start, line.start + number.end)
            draft.set("classification", number.level, (line.start, line.start + number.start))
            _codewords(draft, number.rest, line)
            at = place + 1
            break
    else:
        place = 0
    begins = next((n for n, line in enumerate(lines[:80]) if heading(line.text)), None)
    if begins is None:
        return _finish(draft, found, lines[:at], lines[at:])
    start = at if at and begins - at < 12 else begins
    block = with_second_head(draft, lines, topics(lines, start))
    _take_topics(draft, block)
    return _finish(draft, found, lines[:begins], lines[block.body :])


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
    """Set what is between level and post: captions that the vocabulary knows, else a warning."""
    if not words or AIRGRAM.fullmatch(words):
        return
    known = [words] if vocabulary.caption(words) else re.findall(r"EYES ONLY|\S+", words)
    if all(vocabulary.caption(word) for word in known):
        draft.line_captions += [(token, line) for token in captions(known)]
    else:
        draft.warnings.append(f"next to the classification, not understood: {words}")


def _agreed(group: list[Head]) -> Group:
    printed = Counter(head.group.printed for head in group if head.group.day)
    best = printed.most_common(1)[0][0] if printed else group[0].group.printed
    return next(head.group for head in group if head.group.printed == best)


def _above(draft: Draft, line: Line) -> None:
    """Set what the lines above the group contain: offices, drafter, the level in the machine's
    code.
    """
    text = line.text
    if match := OFFICES.match(text):
        draft.set("offices", f"{match['what']} {match['who']}", (line.start, line.end))
    elif match := re.match(r"DRAFTED\s+BY\s*:?\s*", text):
        draft.set("drafted", text[match.end() :], (line.start + match.end(), line.end))
    elif match := re.match(r"APPROVED\s+BY\s*:?\s*", text):
        draft.set("approved", text[match.end() :], (line.start + match.end(), line.end))


def _take_topics(draft: Draft, block: Topics) -> None:
    captions = tidy((*(word for word, _ in draft.line_captions), *block.captions))
    draft.set_lines(
        "captions", captions, [*(line for _, line in draft.line_captions), *block.caption_lines]
    )
    draft.set_lines("slugs", block.slugs, block.slug_lines)
    if block.eo_line:
        draft.set("eo", block.eo, (block.eo_line.start, block.eo_line.end))
    draft.set_lines("tags", block.tags, block.tag_lines)
    draft.set_lines("persons", block.persons, block.tag_lines)
    title = block.title
    if title and title.endswith(GAP):
        title = title.rstrip(f"{GAP} ")
        draft.warnings.append("the subject is incomplete: the rest of it was not copied")
    draft.set_lines("title", title, block.title_lines)
    if block.refs and not draft.ref_lines:
        draft.ref_lines = list(block.refs)
    if block.classified:
        draft.set_lines("classified_by", joined(block.classified), block.classified)


def _number_below(draft: Draft, lines: list[Line], at: int) -> None:
    """Set a number line that did not follow the addressees immediately."""
    for line in lines[at : at + 6]:
        if (number := numbered(line.text)) and number.level:
            draft.numbers.append((number.post, number.serial, 3))
            draft.set("classification", number.level, (line.start, line.start + number.start))
            return
        if length := counted(line.text):
            found = level(line.text[:length])
            draft.set("classification", found, (line.start, line.start + length))
            return


def _not_again(lines: list[Line], known: Topics) -> list[Line]:
    """Return *lines* of a later section without the passing lines that were in the first."""
    slugs = {" ".join(slug.split()) for slug in known.slugs}
    place = 0
    while place < len(lines) and (
        not lines[place].text or " ".join(lines[place].text.split()) in slugs
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
    draft.fill_from_archive()
    draft.decide()
    made = draft.body(_with_prose(draft, body_lines))
    draft.refer(made)
    draft.stamped(found.stamps)
    draft.missing()
    return draft


def _screen(draft: Draft, lines: list[Line]) -> None:
    """Set the precedence, which a screen print has on a line of its own above the subject."""
    for line in lines:
        if _SPEED.fullmatch(line.text):
            draft.set("precedence", (line.text,), (line.start, line.end))


def _loose_group(lines: list[Line]) -> Group | None:
    for line in lines:
        if match := PLAIN.search(line.text) or _MIXED.match(line.text):
            return group_of(match)
    return None


def _level(draft: Draft, found: Sorted, above: list[Line]) -> None:
    """Set the level from the page banners, the machine's code or the print's head, in that order.

    The stamp of a released copy is not the document's own level.
    """
    released = found.stamps.printed
    for banner, _ in found.banners:
        label = level(banner.text.split("/")[0])
        if label and not (released and label == "Unclassified"):
            draft.set("classification", label, (banner.start, banner.end))
    for line in above:
        if match := re.match(r"ZN[YR]\s+([CSTU]{5})\b", line.text):
            draft.set("classification", _ZNY.get(match[1]), (line.start, line.end))
    if current := found.stamps.keyed.get("currentclass"):
        draft.set("classification", level(current))


def _with_prose(draft: Draft, body_lines: list[Line]) -> list[Line]:
    """Set the body, including words that follow a colon at the end of a REF line."""
    if not draft.ref_lines:
        return body_lines
    last = draft.ref_lines[-1]
    found = references(last.text, Own())
    end = found[-1].span[1] if found else None
    if end is None or not (match := _GOES_ON.match(last.text, end)):
        return body_lines
    draft.ref_lines[-1] = last.part(0, match.start())
    return [last.part(match.end()), *body_lines]
