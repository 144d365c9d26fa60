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
from foiakit.model.dates import bounds, is_date, long_form, written
from foiakit.model.record import Record

_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s+[A-Z“\"]|$)[^.!?]*)*[.!?]?[\"”’)]*", re.S)
_KIND = r"(?:cables?|telegrams?|memorand(?:um|a)|memos?|airgrams?|letters?|reports?)"
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(
    rf"\b{_KIND}\s+(?:of|dated|from|sent on)\s+(?P<a>(?:{_MONTH})\s+\d{{1,2}},?\s+\d{{4}}|"
    rf"\d{{1,2}}\s+(?:{_MONTH})\s+\d{{4}})|"
    rf"\bOn\s+(?P<b>(?:{_MONTH})\s+\d{{1,2}},\s+\d{{4}}|\d{{1,2}}\s+(?:{_MONTH})\s+\d{{4}}),\s"
)
_LEVEL = re.compile(rf"\b(top secret|secret|confidential|unclassified)\s+{_KIND}\b", re.I)
_POST = re.compile(r"\b[Ee]mbassy in ((?:[A-Z][\w’']+)(?: [A-Z][\w’']+)?)")


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
    if record.date and is_date(record.date) and (found := _DATE.search(sentence)):
        day = written.read(found["a"] or found["b"])
        first, last = bounds(record.date, record.date_end)
        if day and not first <= day.start <= last:
            yield FieldDifference("date", found["a"] or found["b"], long_form(record.date))
    level = _LEVEL.search(sentence) if record.classification else None
    if level and record.classification:
        named_rank = markings.rank(markings.classification(level[1]))
        if named_rank != markings.rank(record.classification):
            yield FieldDifference("marking", level[1], record.classification)
    if record.message and record.originator and (named := _POST.search(sentence)):
        sender = vocabulary.post(record.message.rpartition(" ")[0])
        others = [vocabulary.post(name) for name in (record.originator, record.recipient) if name]
        post = vocabulary.post(named[1]) or vocabulary.post(named[1].split()[0])
        if post and sender and post not in {sender, *others}:
            yield FieldDifference("sender", f"embassy in {named[1]}", record.originator)
