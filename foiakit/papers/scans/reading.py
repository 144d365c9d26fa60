"""Scanned papers other than telegrams, from what two OCR programs read on their first page.

A scanned text is trusted if both readings agree, or if the words are known; what is uncertain is
left out, and the paper has no title rather than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foiakit.cables.layout.ocr_letters import distance, letters
from foiakit.cables.scans.reading import ReadPage
from foiakit.cables.scans.titles import is_cut, without_dirt
from foiakit.cables.scans.voting import OwnWords, own_words, voted
from foiakit.papers import Head, routing_slips
from foiakit.papers.kinds import Found, letter, others
from foiakit.papers.page_lines import Line
from foiakit.papers.portion_marks import without_mark
from foiakit.papers.scans.days import day
from foiakit.papers.scans.headings import are_alike, heading
from foiakit.text.known_words import LEAST

_LABEL = re.compile(
    r"[\W_]{0,4}(?P<label>[A-Za-z0-9]{2,12})(?P<sign>\s?[:;.!]|\s|$)[\s\W]{0,3}(?P<value>.*)"
)
_BROKEN_LABEL = re.compile(r"[\W_]{0,4}(?P<first>[A-Z]{1,8}) (?P<second>[A-Z]{1,8})(?=\s?[:;.!])")
_MEMORANDUM = re.compile(
    r"\W{0,3}(?:(?P<sort>INFORMATION|ACTION|BRIEFING)\s+)?MEMORAND\w{1,3}"
    r"(?:(?P<talk>\s+OF\s+(?P<call>TELEPHONE\s+)?CONV\w{4,10}\W*$)|\s+(?:FOR|TO)\b|\W*$"
    r"|\s+(?:[A-Z]{3,9}\.? \d|\d{1,2} [A-Z]{3}))",
    re.I,
)
_NOTE = re.compile(r"\W{0,3}NOTE (?:TO|FOR)\b")
_LABELS = {
    "TO": 0, "FROM": 1, "SUBJECT": 2, "THROUGH": 1, "DATE": 0, "SUBJ": 0, "RE": 0, "THRU": 0,
    "PARTICIPANTS": 3,
}  # fmt: skip
"""Each label, and how many of its letters may be misread."""
_SAME = {"SUBJ": "SUBJECT", "RE": "SUBJECT", "THRU": "THROUGH"}
_NEXT_LABEL = re.compile(
    r"\s+(?:DATE\s?:|(?:DATE DISTR|NO\.? (?:OF )?PAGES|REPORT NO|REFERENCES)\b).*"
)
"""A form has labels side by side."""
_WORD = re.compile(rf"[^\W\d_]{{{LEAST}}}")
_TOP = 45
"""A head, a heading and a day are searched for in this many lines."""
_SURE_TITLE = 0.8
_SURE_NAME = 0.5
_DEAR = re.compile(
    r"\W{0,3}Dear\s+(?P<name>(?:Mr|Mrs|Ms|Miss|Dr|Senator|Ambassador)\b.{2,40}?"
    r"|[A-Z][a-z]+(?:\s[A-Z][\w.'’-]*){0,4})\s?[:;,]\W*"
)


def read(pages: Sequence[ReadPage]) -> Found | None:
    """Read the first of *pages*; ``None`` if nothing is certain."""
    if not pages:
        return None
    first = [text for text in (pages[0].text, pages[0].other) if text and text.strip()]
    if not first:
        return None
    if len(pages) == 1 and (title := routing_slips.title_of(first)):
        return Found("Routing Slip", title)
    tops = [[line.strip() for line in text.split("\n")] for text in first]
    every = [(text or "").split("\n") for page in pages for text in (page.text, page.other)]
    own = own_words(every)
    date = day([top[:_TOP] for top in tops], every)
    return _memorandum(tops, own, date) or _other(tops, own, date)


def _memorandum(tops: Sequence[Sequence[str]], own: OwnWords, date: str | None) -> Found | None:
    heads = [_labels(top[:_TOP]) for top in tops]
    printed = [match for top in tops for line in top[:_TOP] if (match := _MEMORANDUM.match(line))]
    seen = set[str]().union(*heads)
    if "SUBJECT" not in seen or not (printed or seen & {"FROM", "PARTICIPANTS"}):
        if any(match["talk"] for match in printed):  # it often has no subject
            kind = _kind(printed)
            return Found(kind, kind, Head(date=date), date)
        return None
    subject = _voted([head["SUBJECT"] for head in heads if "SUBJECT" in head], own, _SURE_TITLE)
    sender, recipient = (
        _voted([head[label] for head in heads if label in head], own, _SURE_NAME, agreed=True)
        for label in ("FROM", "TO")
    )
    to = (recipient,) if recipient else ()
    kind = _kind(printed)
    if not printed and any(_NOTE.match(line) for top in tops for line in top[:_TOP]):
        kind = "Note"
    return Found(kind, subject, Head(sender, to, date=date, subject=subject), date)


def _kind(printed: Sequence[re.Match[str]]) -> str:
    """Return the kind of memorandum that the lines *printed* name."""
    for match in printed:
        if match["talk"]:
            return f"Memorandum of {'Telephone ' if match['call'] else ''}Conversation"
        if match["sort"]:
            return f"{match['sort'].capitalize()} Memorandum"
    return "Memorandum"


def _labels(lines: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the lines of each label's value."""
    found: dict[str, tuple[str, ...]] = {}
    for at, line in enumerate(map(_with_whole_label, lines)):
        if (match := _LABEL.fullmatch(line)) is None or (name := _label(match)) is None:
            continue
        value = _NEXT_LABEL.sub("", match["value"].strip())
        below = list(_below(lines[at + 1 : at + 5]))[:3]
        if not value:
            value, below = (below[0], below[1:]) if below else ("", [])
        if value and name not in found:
            found[name] = (value, *(below if name == "SUBJECT" else ()))
    return found


def _with_whole_label(line: str) -> str:
    """Return *line* without the blank that OCR put into its label: ``SUBJ ECT:``."""
    match = _BROKEN_LABEL.match(line)
    if match is None:
        return line
    label = match["first"] + match["second"]
    return f"{label}{line[match.end() :]}" if label in _LABELS else line


def _label(match: re.Match[str]) -> str | None:
    printed = match["label"]
    if printed.istitle() and match["sign"].strip() == ":" and printed.upper() in _LABELS:
        return _SAME.get(printed.upper(), printed.upper())
    if sum(map(str.islower, printed)) * 3 > len(printed):
        return None
    plain = letters(printed)
    for name, most in _LABELS.items():
        if distance(plain, name, most) <= most and (match["sign"].strip() or len(name) > 2):
            return _SAME.get(name, name)
    return None


def _below(lines: Sequence[str]) -> Iterator[str]:
    """Yield those of *lines* that may belong to the subject above them, down to a gap."""
    ends = next((at for at, line in enumerate(lines) if not _WORD.search(line)), None)
    for line in lines:
        words = [word for word in line.split() if len(word) > 3]
        has_capitals = sum(word[:1].isupper() for word in words) * 2 > len(words)
        if line.endswith((".", "?")) if has_capitals else ends is None or line.endswith("."):
            return
        if (
            not _WORD.search(line)
            or _NEXT_LABEL.match(f" {line}")
            or ((match := _LABEL.fullmatch(line)) and _label(match))
        ):
            return
        yield _NEXT_LABEL.sub("", line)


def _voted(
    values: Sequence[tuple[str, ...]], own: OwnWords, least: float, *, agreed: bool = False
) -> str | None:
    """Return what *values* are readings of, if it is clear; with *agreed* two must be alike."""
    if not values or (agreed and (len(values) < 2 or not are_alike(values[0][0], values[1][0]))):
        return None
    made = []
    for number in range(max(map(len, values))):
        lines = [_without_dirt(value[number]) for value in values if number < len(value)]
        made.append(voted(lines, own))
    length = sum(len(line.text) for line in made)
    if sum(line.sure * len(line.text) for line in made) < least * length:
        return None
    whole = " ".join(
        filter(
            None, (*(_without_dirt(line.text) for line in made[:-1]), without_dirt(made[-1].text))
        )
    )
    return None if not whole or is_cut(whole) else without_mark(whole)


def _without_dirt(line: str) -> str:
    """Return *line* without dirt, but with the comma or colon after which another line follows."""
    return without_dirt(line) + (line[-1] if line.endswith((",", ":")) else "")


def _other(tops: Sequence[Sequence[str]], own: OwnWords, date: str | None) -> Found | None:
    heads = [_labels(top[:_TOP]) for top in tops]
    subjects = [head["SUBJECT"] for head in heads if "SUBJECT" in head]
    title = _voted(subjects, own, _SURE_TITLE, agreed=True)
    sender = None
    if any(_DEAR.fullmatch(line) for top in tops for line in top):
        kind: str | None = "Letter"
        signed = {letter.signature([Line(line, 0, 0) for line in top]) for top in tops}
        sender = signed.pop() if len(signed) == 1 else None
    else:
        title = title or heading([top[:_TOP] for top in tops], own)
        found = {others.printed_kind([[line] for line in top[:_TOP] if line]) for top in tops} - {
            None
        }
        kind = found.pop() if len(found) == 1 else None
    if not (kind or title or date):
        return None
    return Found(kind, title, Head(sender, date=date), date)
