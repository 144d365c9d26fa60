"""Texts whose lines were lost: a page, or the head of a message, is one long line.

SECRET 3 December 1968 MEMORANDUM FOR: The Director FROM: Ines Marlow SUBJECT: Harbor 1. The talks
From: Ines Marlow Sent: Monday, May 9, 2011 5:36 PM To: Tom Ferris Subject: Dredging

Such a line is divided where a new line certainly began: at labels, titles, a day of its own,
*Dear*. A value whose end is not certain is separated from its label, so that it is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from foiakit.model.dates import MONTHS
from foiakit.papers.page_lines import Line

_LONG = 300
"""A line of at least this many characters is longer than any that was printed."""
_TOP = 1500
"""A head is within this many characters."""
_DAY_WITHIN = 700
_LINES = 6
"""A text of one line has at most this many, with blank ones."""
_SHORT = 1
"""Above a page that has lost its line ends is at most this many shorter lines."""
_LONGEST_VALUE = 250
_MONTHS = "|".join(MONTHS)
_DAY = re.compile(
    rf"(?:\d{{1,2}} (?:{_MONTHS}),?|(?:{_MONTHS}) \d{{1,2}},?) (?:19|20)\d\d(?![\d,;])"
)
_WORD_BEFORE = re.compile(r"(\S+)\s*$")
_JOINING = frozenset(
    "after and at before between by dated for from in of on since through to".split()
)
_TITLE = re.compile(
    r"(?<!\S)\W{0,2}\w{0,4}(?:EMORAN|MORAND|ORANDU|RANDUM)\w{0,4}\W{1,3}F?\W{0,2}OR\b"
    r"(?P<record>\W{1,3}T\w\w RECORD\b)?(?P<to> [A-Z][^:]{2,50}:(?=\s))?|(?<!\S)NOTE FOR(?=:)"
)
_CONVERSATION = re.compile(r"MEMORANDUM OF (?:TELEPHONE )?CONVERSATION")
_FORM = re.compile(r"(?:Office )?Memorandum\W{1,4}UNITED STATES GOVERNMENT", re.I)
_LABEL = re.compile(
    r"(?<!\w)(?:FROM|TO|VIA|THRU|THROUGH|SUBJECTS?|SUBJ|REF(?:ERENCE)?S?|(?<![A-Z] )DATE|CC"
    r"|PARTICIPANTS|PLACE)"
    r"\s?:(?=\s)"
)
_TWO_LABELS = re.compile(
    r"\W{0,3}(?:FROM|TO|VIA|THRU|THROUGH|MEMORANDUM FOR)\s?:\s?\S.{1,80}?\s"
    r"(?P<next>(?:FROM|SUBJECT|SUBJ)\s?:\s)"
)
"""Labels that were printed below each other."""
_TEXT = re.compile(r"\s(?=(?:25X1\w{0,3}\s|(?:1|I|l)\s?\.\s+[A-Z]))")
"""Where the text begins: its first paragraph is numbered, or something is cut out."""
_DEAR = re.compile(r"(?<!\w)(?:My )?Dear (?:Mr|Mrs|Ms|Miss|Dr|[A-Z])[^:,]{1,40}[:,](?=\s)")
_ABOUT = re.compile(r"(?<!\w)R[eE]:(?=\s)")
_MAIL = re.compile(
    r"(?<!\w)(?P<label>From|Sent|Date|To|Cc|CC|Bcc|Subject|Importance|Attachments)\s?:(?=\s|$)"
)
_NEAR = 400
"""The next label of a message's head is within this many characters."""
_SUBJECT = 150
"""A subject that ends with its line has at most this many characters."""
_BLANKS = 4


def broken(lines: list[Line]) -> tuple[list[Line], bool]:
    """Return *lines* with such lines divided, and whether the page had lost its lines."""
    made: list[Line] = []
    short, is_page = 0, False
    is_only = sum(1 for line in lines[:_LINES] if line.text) == 1 and len(lines) <= _LINES
    for line in lines:
        text = line.text
        short += 0 < len(text) < _LONG
        cuts: dict[int, bool] = {}
        if line.page == 0 and (is_only or (len(text) >= _LONG and short <= _SHORT)):
            cuts.update(_cuts(text[:_TOP]))
            is_page = is_page or bool(cuts)
        if (" FROM" in text or " SUBJ" in text) and (match := _TWO_LABELS.match(text)):
            cuts[match.start("next")] = False
        if "From" in text and "To" in text:
            cuts.update(_mail_cuts(text))
        made += _pieces(line, cuts) if cuts else (line,)
    return made, is_page


def _pieces(line: Line, cuts: dict[int, bool]) -> Iterator[Line]:
    """Yield the pieces of *line*; blank lines are before one that is not a label's value."""
    for start, end in pairwise(sorted({0, *cuts, len(line.text)})):
        if cuts.get(start):
            yield from [Line("", line.start + start, line.page)] * _BLANKS
        piece = line.text[start:end]
        yield Line(piece.rstrip(), line.start + start, line.page)


def _cuts(text: str) -> Iterator[tuple[int, bool]]:
    """Yield where a line begins, and whether it is not what the label before it is about."""
    yield from _day_cuts(text)
    yield from _letter_cuts(text)
    for match in (*_CONVERSATION.finditer(text), *_FORM.finditer(text)):
        yield match.start(), False
        yield match.end() + 1, False
    titles = list(_TITLE.finditer(text))
    labels = list(_LABEL.finditer(text))
    starts = sorted(match.start() for match in (*titles, *labels))
    for match in titles:
        yield match.start() + len(match.group()) - len(match.group().lstrip()), False
        if match["record"] or match["to"]:
            yield match.end() + 1, False
        elif not _is_bounded(match, starts):
            yield match.end() + text[match.end() : match.end() + 1].count(":"), True
    for match in labels:
        yield match.start(), False
        if match.group().startswith("SUBJ"):
            yield _end_of_subject(text, match.end(), starts)
        elif not _is_bounded(match, starts) and not match.group().startswith("DATE"):
            yield match.end(), True


def _is_bounded(match: re.Match[str], starts: list[int]) -> bool:
    """Return whether the value after *match* ends at one of *starts*."""
    return any(0 < start - match.end() < _LONGEST_VALUE for start in starts)


def _end_of_subject(text: str, at: int, starts: list[int]) -> tuple[int, bool]:
    """Return where the subject that begins at *at* ends; *at*, if that is not certain."""
    end = _TEXT.search(text, at, at + _LONGEST_VALUE)
    ends = [start for start in starts if at < start < at + _LONGEST_VALUE]
    if end:
        ends.append(end.end())
    return (min(ends), False) if ends else (at, True)


def _day_cuts(text: str) -> Iterator[tuple[int, bool]]:
    """Yield the beginning and the end of the first day that no sentence mentions."""
    for match in _DAY.finditer(text):
        before = _WORD_BEFORE.search(text[max(0, match.start() - 40) : match.start()])
        word = before[1] if before else ""
        if match.start() > _DAY_WITHIN and word.strip(":&") not in {"DATE", "TIME"}:
            continue
        after = text[match.end() :].lstrip(" .")[:1]
        if word[:1].islower() or word.endswith(",") or word.casefold() in _JOINING:
            continue
        if after.islower():
            continue
        if not word.endswith(":"):
            yield match.start(), False
        yield match.end() + (text[match.end() : match.end() + 1] == "."), False
        return


def _letter_cuts(text: str) -> Iterator[tuple[int, bool]]:
    if dear := _DEAR.search(text):
        yield dear.start(), False
        yield dear.end(), False
        about = _ABOUT.search(text, max(0, dear.start() - _LONGEST_VALUE), dear.start())
        if about:
            yield about.start(), False


def _mail_cuts(text: str) -> Iterator[tuple[int, bool]]:
    """Yield the labels of each head of a message in *text*."""
    head: list[re.Match[str]] = []
    for match in _MAIL.finditer(text):
        named = {label["label"] for label in head}
        is_next = head and match["label"] not in named and match.start() - head[-1].end() < _NEAR
        if not is_next or match["label"] == "From":
            yield from _head_cuts(head, text)
            head = [match] if match["label"] == "From" else []
        else:
            head.append(match)
    yield from _head_cuts(head, text)


def _head_cuts(head: list[re.Match[str]], text: str) -> Iterator[tuple[int, bool]]:
    named = {label["label"] for label in head}
    if not ({"Sent", "Date"} & named and {"To", "Subject"} & named):
        return
    for label in head:
        yield label.start(), False
    last = head[-1]
    if len(text) - last.end() > _SUBJECT and last["label"] not in {"Sent", "Date"}:
        yield last.end(), True
