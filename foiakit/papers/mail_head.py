"""The head of a message: ``From:``, ``Sent:``, ``To:``, ``Cc:``, ``Subject:``, in any order.

The values are next to their labels, in a column of their own, or all below all labels; a label may
have lost its colon or a letter to OCR.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.papers import mail_dates
from foiakit.papers.exemption_codes import is_codes
from foiakit.papers.page_lines import Line, segments

_LABELS = {
    "from": "from", "prom": "from", "rom": "from", "fram": "from", "sent": "sent", "date": "date",
    "to": "to", "cc": "cc", "bcc": "bcc", "subject": "subject", "subiect": "subject",
    "attachments": "other", "attachment": "other", "importance": "other", "posted at": "sent",
    "posted to": "other", "conversation": "other", "reply-to": "other", "categories": "other",
    "creator": "from", "creation date/time": "sent", "record type": "other", "read": "other",
    "follow up flag": "other", "flag status": "other", "sensitivity": "other",
}  # fmt: skip
_LABEL = re.compile(
    rf"(?P<quote>[>|\s]*)[^\w\s]?(?P<label>{'|'.join(_LABELS)})(?:(?P<colon>\s?[:;])|(?=\W|$))"
    r"(?P<rest>.*)",
    re.I,
)
_WHOLE = frozenset("From Sent Subject Date".split())
_BROKEN = re.compile(r"(?P<before>\s*)(?P<label>[FSD][a-z]{0,5} [a-z]{1,6})\s?:")
_FIRST = frozenset("fpsdtcbairFPSDTCBAIR>")
_REACH = 14
"""The most lines of a head, not counting blank ones, unless many people are named in it."""
_MOST_NAMES = 60
_WIDE = 80
"""A line of at least this many characters may continue on the next one."""
_STRAYS = 3
"""How many lines in a row in a head may be foreign to it."""
_LISTED = re.compile(r">\s?[,;]|>$")
_ANSWER = re.compile(r"(?:RE|FW|FWD|Fvv)\s?:", re.I)


class Labelled(NamedTuple):
    """A line that begins with a label, and the text after it."""

    label: str
    value: str
    column: int
    """Where the value begins in the line."""


class MailHead(NamedTuple):
    """A head as it was found: each label's value, and the lines from *first* to *last*."""

    values: dict[str, str]
    first: int
    last: int
    """The number of the line after it."""


def labelled(line: Line) -> Labelled | None:
    """Read *line*, if it begins with a label of a mail head."""
    text = line.text.lstrip()
    first = text[:1]
    if first not in _FIRST and not first.isalnum():  # a speck
        first = text[1:2]
    if first not in _FIRST:
        return None
    match = _LABEL.match(line.text) or _LABEL.match(_with_whole_label(line.text))
    if match is None:
        return None
    rest = match["rest"]
    # Without its colon a label is in a column of its own.
    if not match["colon"] and rest and not rest.startswith(("  ", "\t")):
        return None
    value = rest.strip()
    column = len(line.text) - len(rest.lstrip()) if value else 0
    return Labelled(_LABELS[match["label"].lower()], value, column)


def _with_whole_label(text: str) -> str:
    """Return *text* with the label at its beginning in one piece: ``Se nt:`` is ``Sent:``."""
    if (match := _BROKEN.match(text)) and (word := match["label"].replace(" ", "")) in _WHOLE:
        return f"{match['before']}{word}: {text[match.end() :]}"
    return text


def find(lines: list[Line], at: int) -> MailHead | None:
    """Return the head that begins at line *at*, ``None`` if none does."""
    first = labelled(lines[at])
    if first is None or first.label not in {"from", "sent", "subject", "to"}:
        return None
    values: dict[str, list[str]] = {}
    strays: list[str] = []
    columns: dict[str, int] = {}
    order: list[str] = []
    number, taken, last = at, 0, at
    while number < len(lines) and taken < _REACH + (_MOST_NAMES if order[-1:] == ["to"] else 0):
        line = lines[number]
        if not line.text:
            number += 1
            continue
        found = labelled(line)
        if found and found.label in values and not _may_repeat(found.label, order):
            break  # the next head
        if found:
            again = "; " if found.label in {"to", "cc"} and found.label in values else ""
            values.setdefault(found.label, []).append(again + found.value)
            columns[found.label] = found.column
            order.append(found.label)
        elif _continues(line, number, lines, order, columns, last):
            values[order[-1]].append(line.words)
        elif "subject" not in values and _label_follows(lines, number, values):
            strays.append(line.words)  # next to its label, or an exemption in the margin
        else:
            break
        number, taken, last = number + 1, taken + 1, number
    if not any(values.get("sent", ("-",))):
        values["sent"] = [words for words in strays if _is_moment(words)][:1]
    if not _is_head(values):
        return _values_below(lines, at, order, values, last)
    return MailHead({name: _joined(value) for name, value in values.items()}, at, last + 1)


def _may_repeat(label: str, order: list[str]) -> bool:
    """Return whether *label* may be repeated: some programs write a ``To:`` for each addressee."""
    named = [name for name in order if name != "other"]
    return label == "other" or (label in {"to", "cc"} and named[-1:] == [label])


def _is_head(values: dict[str, list[str]]) -> bool:
    """Return whether it has the lines of a mail's head; a memo has no ``Sent``."""
    if "from" not in values:  # misread: the lines below it are not the head of an older message
        sent = " ".join(values.get("sent", ()))
        return _is_moment(sent) and ("to" in values or "subject" in values)
    if "sent" not in values:  # a memorandum may have a date, but no time
        return any(map(_is_moment, values.get("date", ())))
    sent = " ".join(values["sent"])
    return bool(mail_dates.read(sent)) or ("to" in values and "subject" in values and bool(sent))


def _is_moment(words: str) -> bool:
    found = mail_dates.read(words)
    return isinstance(found, mail_dates.Moment) and found.time is not None


def _label_follows(lines: list[Line], number: int, values: dict[str, list[str]]) -> bool:
    """Return whether one of the next lines has a label that the head does not have yet."""
    seen = 0
    for line in lines[number + 1 : number + 9]:
        if not line.text:
            continue
        found = labelled(line)
        if found:
            return found.label not in values and found.label not in {"from", "other"}
        seen += 1
        if seen == _STRAYS:
            return False
    return False


def _continues(
    line: Line,
    number: int,
    lines: list[Line],
    order: list[str],
    columns: dict[str, int],
    last: int,
) -> bool:
    """Return whether *line* continues the value above it."""
    label = order[-1]
    if line.page != lines[last].page:
        return False
    column = columns.get(label) or max(columns.values(), default=0)
    in_column = column >= 8 and abs(line.indent - column) <= 4
    if label == "subject":
        if is_codes(line.words):
            return False
        return (in_column and number - last <= 2) or _is_wrapped(lines, number, last)
    if label in {"to", "cc", "bcc"}:
        if (in_column and number - last <= 3) or (number - last == 1 and _lists(line.words)):
            return True
        above = lines[last].words
        if number - last > 2 or line.indent > 40:
            return False
        return above.endswith((";", ",")) or ";" in line.words or _next_is_label(lines, number)
    return False


def _lists(words: str) -> bool:
    """Return whether *words* go on with a list of addresses: ``<im@example.org>, Tom Ferris``."""
    return words.startswith("<") or ("@" in words and bool(_LISTED.search(words)))


def _is_wrapped(lines: list[Line], number: int, last: int) -> bool:
    """Return whether line *number* is the end of a subject that did not fit on its own line."""
    above, words = lines[last].words, lines[number].words
    if number - last == 1 and above.count("(") > above.count(")") and ")" in words:
        return len(words) <= _WIDE
    if number - last != 1 or len(above) < _WIDE or len(words) > _WIDE or words[-1] in ".,:!?":
        return False
    is_above_gap = number + 1 < len(lines) and not lines[number + 1].text
    return is_above_gap and abs(lines[number].indent - lines[last].indent) <= 1


def _next_is_label(lines: list[Line], number: int) -> bool:
    for line in lines[number + 1 : number + 4]:
        if line.text:
            return labelled(line) is not None
    return False


def _values_below(
    lines: list[Line], at: int, order: list[str], values: dict[str, list[str]], last: int
) -> MailHead | None:
    """Read a head whose labels come first, and then the values in the same order."""
    if len(order) < 3 or any(value.strip() for name in order for value in values[name]):
        return None
    if not {"from", "subject"} <= set(order) or "sent" not in order:
        return None
    below = [
        (number, lines[number].words)
        for number in range(last + 1, min(last + 2 + 3 * len(order), len(lines)))
        if lines[number].text
    ]
    days = [place for place, (_, words) in enumerate(below) if mail_dates.read(words)]
    if not days:
        return None
    place = days[0]
    shift = place - order.index("sent")
    if shift < 0 or order.index("from") + shift >= len(below):
        return None
    found = {"sent": below[place][1], "from": below[order.index("from") + shift][1]}
    end = place
    block = _block(below[order.index("from") + shift :], from_first=order[0] == "from")
    if len(block) == len(order):
        found = dict(zip(order, (_without_marks(words) for _, words in block), strict=True))
        end = below.index(block[-1])
    elif order[-1] == "subject" and len(block) > place - shift + 1 and _ANSWER.match(block[-1][1]):
        # An addressee's value is often cut out: the mark of an answer says which is the subject.
        found["subject"] = block[-1][1]
        end = below.index(block[-1])
    return MailHead(found, at, below[end][0] + 1)


def _block(values: list[tuple[int, str]], *, from_first: bool) -> list[tuple[int, str]]:
    """Return the first of *values*, lines with their numbers, up to a blank line."""
    if not from_first:
        return []
    gaps = (n for n in range(1, len(values)) if values[n][0] - values[n - 1][0] > 1)
    return values[: next(gaps, len(values))]


def _joined(pieces: list[str]) -> str:
    text = ""
    for piece in pieces:
        words = _without_marks(piece)
        text = f"{text} {words}".strip()
    return text


def _without_marks(piece: str) -> str:
    """Return *piece* without an exemption in the margin, and with single spaces."""
    parts = [part.text for part in segments(Line(piece, 0, 0))]
    kept = [part for part in parts if not is_codes(part)]
    return " ".join(" ".join(kept).split())
