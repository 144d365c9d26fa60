"""Sentences that contradict the record of the document that they cite.

A date, a sender's post or a marking next to a word for the document (``a secret cable of May 3``)
is compared with the record of the note. The sentence may be about something else, so this is only a
hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from foiakit.drafts.comparison import FieldDifference
from foiakit.drafts.findings import DIFFERS, Finding
from foiakit.drafts.manuscript import Block
from foiakit.model import markings, vocabulary
from foiakit.model.dates import MONTHS, bounds, is_date, long_form, written
from foiakit.model.record import Record

_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s+[A-Z“\"]|$)[^.!?]*)*[.!?]?[\"”’)]*", re.S)
_KIND = r"(?:cables?|telegrams?|memorand(?:um|a)|memos?|airgrams?|letters?|reports?)"
_MONTH = "|".join(MONTHS)
_DAY = rf"(?:(?:{_MONTH})\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+(?:{_MONTH})\s+\d{{4}})"
_DAY_OR_MONTH = rf"(?:{_DAY}|(?:{_MONTH})\s+\d{{4}})"
_DATES = (
    re.compile(rf"\b{_KIND}\s+(?:of|dated|from|sent on|sent in)\s+({_DAY_OR_MONTH})\b"),
    re.compile(rf"\b({_DAY_OR_MONTH}),?\s+{_KIND}\b"),
    re.compile(rf"\bOn\s+({_DAY})\b"),
)
_LEVEL = re.compile(rf"\b(top secret|secret|confidential|unclassified)\s+{_KIND}\b", re.I)
_PLACE = r"([A-Z][\w’']+)(?: ([A-Z][\w’']+))?"
_POSTS = (
    re.compile(rf"\b([Ee]mbassy in) {_PLACE}"),
    re.compile(rf"\b(Embassy) {_PLACE}"),
    re.compile(rf"\b({_KIND} from) {_PLACE}"),
)


def hints(blocks: tuple[Block, ...], cited: Mapping[str, Record]) -> Iterator[Finding]:
    """Yield the sentences that contradict the one record that their note cites; *cited* by note."""
    for block in blocks:
        if block.note is not None:
            continue
        for sentence in _SENTENCE.finditer(block.text):
            marks = [mark for mark in block.marks if sentence.start() < mark.at <= sentence.end()]
            if len(marks) != 1 or marks[0].name not in cited:
                continue
            record = cited[marks[0].name]
            if differences := tuple(_contradictions(sentence[0], record)):
                text = " ".join(sentence[0].split())
                line = block.line(sentence.start())
                yield Finding(
                    line, marks[0].name, "hint", DIFFERS, text, record.id, None, differences
                )


def _contradictions(sentence: str, record: Record) -> Iterator[FieldDifference]:
    if record.date and is_date(record.date) and (found := _first_match(_DATES, sentence)):
        named = written.read(found[1])
        first, last = bounds(record.date, record.date_end)
        if named:
            begin, end = bounds(named.start, named.end)
            if end < first or last < begin:
                yield FieldDifference("date", found[1], long_form(record.date))
    level = _LEVEL.search(sentence) if record.classification else None
    if level and record.classification:
        named_rank = markings.rank(markings.classification(level[1]))
        if named_rank != markings.rank(record.classification):
            yield FieldDifference("marking", level[1], record.classification)
    if record.message and record.originator and (found := _first_match(_POSTS, sentence)):
        sender = vocabulary.post(record.message.rpartition(" ")[0])
        others = [vocabulary.post(name) for name in (record.originator, record.recipient) if name]
        place = " ".join(filter(None, found.groups()[1:]))
        post = vocabulary.post(place) or vocabulary.post(found[2])
        if post and sender and post not in {sender, *others}:
            yield FieldDifference("sender", f"{found[1]} {post.name}", record.originator)


def _first_match(patterns: tuple[re.Pattern[str], ...], sentence: str) -> re.Match[str] | None:
    return next(filter(None, (pattern.search(sentence) for pattern in patterns)), None)
