"""A head that appears twice in one text, the second time in lower case and with the whole REF.

Some collections print the subject and the first line of REF from their catalogue, and below it the
telegram with its own head.
"""

from __future__ import annotations

from foiakit.cables.builder import Draft
from foiakit.cables.head.number_line import numbered
from foiakit.cables.head.subject_block import Topics, topics
from foiakit.cables.layout.lines import Line

_LONGEST = 80
"""The most lines in a head."""


def with_second_head(draft: Draft, lines: list[Line], block: Topics) -> Topics:
    """*block*, with the references and the text's beginning from a second head just below it."""
    at = block.body
    while at < len(lines) and not lines[at].text:
        at += 1
    if at >= len(lines):
        return block
    number = numbered(lines[at].text.upper())
    if number is None or not number.level or not _is_known(draft, number.post, number.serial):
        return block
    stop = min(at + _LONGEST, len(lines))
    upper = [*lines[:at], *(_in_capitals(line) for line in lines[at:stop]), *lines[stop:]]
    second = topics(upper, at + 1)
    if number.level != draft.fields.get("classification", number.level):
        draft.warnings.append(f"the head appears twice; the second says {number.level}")
    return block._replace(
        refs=second.refs or block.refs,
        classified=second.classified or block.classified,
        body=second.body,
    )


def _is_known(draft: Draft, post: str, serial: str) -> bool:
    return any(
        post == known and serial.lstrip("0") == number.lstrip("0")
        for known, number, _ in draft.numbers
    )


def _in_capitals(line: Line) -> Line:
    text = line.text.upper()
    return line._replace(text=text) if len(text) == len(line.text) else line
