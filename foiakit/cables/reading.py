"""Reading a telegram: from text to `Cable`, and from a file of several to each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from foiakit.cables import Cable
from foiakit.cables.body.doubled_text import is_doubled, once
from foiakit.cables.body.page_marks import PageMark, Sorted, sort
from foiakit.cables.builder import Draft
from foiakit.cables.forms import smart
from foiakit.cables.forms.message_attributes import attributes
from foiakit.cables.forms.one_line_head import by_pieces, cut, is_flat, placed
from foiakit.cables.forms.section_head import Head, heads
from foiakit.cables.forms.sections import by_sections, without_head
from foiakit.cables.forms.smart_labels import by_labels
from foiakit.cables.forms.which_form import form
from foiakit.cables.layout.lines import Line, lines_of
from foiakit.cables.layout.ocr_letters import distance

ABOVE = 200
"""How many characters above a head its first page's mark may stand."""
_QUOTES = re.compile(r"\b(?:QUOTE|QTE|BEGIN TEXT)\s?[:.]?$")
"""What a telegram has above another one that it repeats."""
_LONGEST_QUOTE = 20


def read(text: str) -> Cable:
    """Read the (first) telegram in *text*; nothing is raised, whatever the text is."""
    return next(read_all(text))


def read_one(text: str) -> Cable:
    """Read the telegram in *text*, which is known to be only one copy.

    Every head in it belongs to a section of that telegram, however its number was read.
    """
    return next(_telegrams(cut(lines_of(text)), is_single=True))


def read_all(text: str) -> Iterator[Cable]:
    """Yield each telegram in *text*, which may contain several, one below another; at least one."""
    if not is_doubled(text):
        yield from _all(text)
        return
    laid = once(text)
    for number, cable in enumerate(_all(laid.text)):
        cable = placed(cable, laid)  # noqa: PLW2901 - the same cable
        if number == 0:
            cable = by_pieces(cable, text, laid.text)  # noqa: PLW2901 - the same cable
        yield cable._replace(warnings=("the text appears twice; read once", *cable.warnings))


def _all(text: str) -> Iterator[Cable]:
    lines = cut(lines_of(text))
    for record in _records(lines):
        for number, cable in enumerate(_telegrams(record)):
            yield by_pieces(cable, text) if not number and is_flat(text) else cable


def _records(lines: list[Line]) -> Iterator[list[Line]]:
    """The archive's records: each begins with ``Message Text``."""
    starts = list(_marked(lines, "MESSAGETEXT"))
    # What is above the first one (a stamp) is its own.
    cuts = [0, *starts[1:], len(lines)]
    for start, end in pairwise(cuts):
        if start < end or len(cuts) == 2:
            yield lines[start:end]


def _marked(lines: list[Line], mark: str) -> Iterator[int]:
    """The places of lines that are ``Message Text`` or ``Message Attributes``, perhaps misread."""
    lengths = range(len(mark) - 1, len(mark) + 4)
    most = 1 if len(mark) < 12 else 2
    for place, line in enumerate(lines):
        if len(line.text) not in lengths:
            continue
        if distance(line.text.replace(" ", "").upper(), mark, most) <= most:
            yield place


def _telegrams(lines: list[Line], *, is_single: bool = False) -> Iterator[Cable]:
    cut = next(_marked(lines, "MESSAGEATTRIBUTES"), None)
    message = lines if cut is None else lines[:cut]
    archive_values, places = attributes(lines[cut + 1 :]) if cut is not None else ({}, {})
    found = sort(message)
    if smart.is_smart(found.lines):
        yield _finished(
            by_labels(Draft(archive_values, places), found),
            message,
            found,
            archived=cut is not None,
        )
        return
    tops = [page.start for page in found.pages if page.page == 1]
    every = [head for head in heads(found.lines, tops) if not _is_quoted(found.lines, head)]
    groups = ([every] if every else []) if is_single else _by_number(every)
    if cut is not None and len(groups) > 1:
        # A record of the archive is one telegram; another number in it is that of a quotation.
        groups = [[head for group in groups if _is_same(groups[0], group[0]) for head in group]]
    if not groups:
        yield _finished(
            without_head(Draft(archive_values, places), found),
            message,
            found,
            archived=cut is not None,
        )
    for number, group in enumerate(groups):
        last = number + 1 == len(groups)
        end = len(found.lines) if last else groups[number + 1][0].top
        draft = Draft(archive_values, places) if number == 0 else Draft({}, {})
        part = _part(found, groups, number)
        yield _finished(
            by_sections(draft, group, part, end), message, part, archived=cut is not None
        )


def _is_quoted(lines: list[Line], head: Head) -> bool:
    """Return whether *head* begins a telegram that another one quotes."""
    above = next((line.text for line in reversed(lines[: head.top]) if line.text), "")
    return _QUOTES.search(above[-_LONGEST_QUOTE:]) is not None


def _part(found: Sorted, groups: list[list[Head]], number: int) -> Sorted:
    """Return *found* with only those page marks that are in one of several telegrams."""
    if len(groups) == 1:
        return found
    lines = found.lines
    start = 0 if number == 0 else lines[groups[number][0].top].start
    end = lines[groups[number + 1][0].top].start if number + 1 < len(groups) else 10**12

    def is_ours(page: PageMark) -> bool:
        # A first page's mark is above the head that it belongs to.
        above = ABOVE if page.page == 1 else 0
        return start - above <= page.start < end - above

    return found._replace(pages=[page for page in found.pages if is_ours(page)])


def _by_number(found: list[Head]) -> list[list[Head]]:
    """Group sections of one telegram: those with the same number, or later sections."""
    groups: list[list[Head]] = []
    for head in found:
        if groups and _is_same(groups[-1], head):
            groups[-1].append(head)
        else:
            groups.append([head])
    return groups


def _is_same(group: list[Head], head: Head) -> bool:
    number, other = group[0].number, head.number
    if other is not None and (other.section or 1) > 1:
        return True
    if number is None or other is None:
        return group[0].group.printed == head.group.printed
    return (
        number.post == other.post
        and distance(number.serial.lstrip("0"), other.serial.lstrip("0")) <= 1
    )


def _finished(draft: Draft, lines: list[Line], found: Sorted, *, archived: bool) -> Cable:
    cable = draft.cable()
    return cable._replace(form=form(lines, found, cable.year, archived=archived))
