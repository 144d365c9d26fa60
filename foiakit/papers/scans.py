"""Scanned papers that are no telegrams, from what two OCR programs read on their first page.

What a scanner read is believed where both readings agree, or where the words are known; what is not
sure is left out, and the paper has no title rather than a wrong one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from foiakit.cables.layout.ocr_letters import distance, letters, nearest
from foiakit.cables.scans.reading import ReadPage
from foiakit.cables.scans.titles import is_cut, without_dirt
from foiakit.cables.scans.voting import OwnWords, own_words, voted
from foiakit.model.dates import is_date
from foiakit.papers import Head, slips
from foiakit.papers.headings import LETTERHEADS, marking
from foiakit.papers.kinds import Found
from foiakit.text.known_words import LEAST

_LABEL = re.compile(
    r"[\W_]{0,4}(?P<label>[A-Za-z0-9]{2,8})(?P<sign>\s?[:;.!]|\s|$)[\s\W]{0,3}(?P<value>.*)"
)
_MEMORANDUM = re.compile(
    r"\W{0,3}(?:(?P<sort>INFORMATION|ACTION|BRIEFING)\s+)?MEMORAND\w{1,3}(?:\s+(?:FOR|TO)\b|\W*$)"
)
_LABELS = {"TO": 0, "FROM": 1, "SUBJECT": 2, "THROUGH": 1, "DATE": 0}
"""Each label, and how many of its letters may be misread."""
_WORD = re.compile(rf"[^\W\d_]{{{LEAST}}}")
_TOP = 45
"""A head, a heading and a day are looked for in so many lines."""
_SURE_TITLE = 0.8
_SURE_NAME = 0.5
_SURE_HEADING = 0.85
_DEAR = re.compile(
    r"\W{0,3}Dear\s+(?P<name>(?:Mr|Mrs|Ms|Miss|Dr|Senator|Ambassador)\b.{2,40}?)\s?[:;,]\W*"
)
_STAMP = re.compile(r"DECLASS|REVIEW|EXEMPT|RELEASE|DELETE|DOWNGRAD|OADR|A/CDC|AUTHORITY TO", re.I)
_DAY = re.compile(
    r"(?P<before>.{0,40}?)(?<![^\W_])(?P<month>[A-Za-z]{3,9})"
    r"(?:[\W_]{0,3}(?P<day>\d{1,2})[\W_]{1,3}|[\W_]?)(?P<year>(?:19|20)\d\d)(?:[\W_]+\w?[\W_]*)?"
)
_SENTENCE = re.compile(r"[a-z]{2}\W*$")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BESIDE = 2
"""Before a day that stands at the right of the page a line has so many words at most."""
_MONTHS = (
    "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER",
    "OCTOBER", "NOVEMBER", "DECEMBER",
)  # fmt: skip


def read(pages: Sequence[ReadPage]) -> Found | None:
    """What the first of *pages* says; ``None`` if nothing is sure."""
    if not pages:
        return None
    first = [text for text in (pages[0].text, pages[0].other) if text and text.strip()]
    if not first:
        return None
    if len(pages) == 1 and (title := slips.title_of(first)):
        return Found("Routing Slip", title)
    tops = [[line.strip() for line in text.split("\n")] for text in first]
    every = [(text or "").split("\n") for page in pages for text in (page.text, page.other)]
    own = own_words(every)
    date = _date(tops, every)
    return _memorandum(tops, own, date) or _other(tops, own, date)


def _memorandum(tops: Sequence[Sequence[str]], own: OwnWords, date: str | None) -> Found | None:
    heads = [_labels(top[:_TOP]) for top in tops]
    printed = [match for top in tops for line in top[:_TOP] if (match := _MEMORANDUM.match(line))]
    seen = set[str]().union(*heads)
    if "SUBJECT" not in seen or not (printed or "FROM" in seen):
        return None
    subject = _voted([head["SUBJECT"] for head in heads if "SUBJECT" in head], own, _SURE_TITLE)
    sender, recipient = (
        _voted([head[label] for head in heads if label in head], own, _SURE_NAME, agreed=True)
        for label in ("FROM", "TO")
    )
    to = (recipient,) if recipient else ()
    sort = next((match["sort"] for match in printed if match["sort"]), "")
    kind = f"{sort.capitalize()} Memorandum".strip()
    return Found(kind, subject, Head(sender, to, date=date, subject=subject), date)


def _labels(lines: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The lines of each label's value."""
    found: dict[str, tuple[str, ...]] = {}
    for at, line in enumerate(lines):
        if (match := _LABEL.fullmatch(line)) is None or (name := _label(match)) is None:
            continue
        value = match["value"].strip()
        below = list(_below(lines[at + 1 : at + 4]))
        if not value:
            value, below = (below[0], below[1:]) if below else ("", [])
        if value and name not in found:
            found[name] = (value, *(below if name == "SUBJECT" else ()))
    return found


def _label(match: re.Match[str]) -> str | None:
    printed = match["label"]
    if sum(map(str.islower, printed)) * 3 > len(printed):
        return None
    plain = letters(printed)
    for name, most in _LABELS.items():
        if distance(plain, name, most) <= most and (match["sign"].strip() or len(name) > 2):
            return name
    return None


def _below(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        if not _WORD.search(line) or ((match := _LABEL.fullmatch(line)) and _label(match)):
            return
        yield line


def _voted(
    values: Sequence[tuple[str, ...]], own: OwnWords, least: float, *, agreed: bool = False
) -> str | None:
    """What *values* are readings of, if it is sure enough; *agreed* asks that two are alike."""
    if not values or (agreed and (len(values) < 2 or not _are_alike(values[0][0], values[1][0]))):
        return None
    made = []
    for number in range(max(map(len, values))):
        lines = [without_dirt(value[number]) for value in values if number < len(value)]
        made.append(voted(lines, own))
    length = sum(len(line.text) for line in made)
    if sum(line.sure * len(line.text) for line in made) < least * length:
        return None
    whole = " ".join(filter(None, (without_dirt(line.text) for line in made)))
    return None if not whole or is_cut(whole) else whole


def _are_alike(one: str, other: str) -> bool:
    longest = max(len(one), len(other))
    return distance(one[:80], other[:80], longest // 4) <= longest // 4


def _other(tops: Sequence[Sequence[str]], own: OwnWords, date: str | None) -> Found | None:
    letter = next((match for top in tops for line in top if (match := _DEAR.fullmatch(line))), None)
    title = None if letter else _heading(tops, own)
    if not (letter or title or date):
        return None
    return Found("Letter" if letter else None, title, Head(date=date), date)


def _heading(tops: Sequence[Sequence[str]], own: OwnWords) -> str | None:
    """The first line in capitals above the text that both programs read, and that is sure."""
    if len(tops) < 2:
        return None
    others = [line for line in tops[1][:_TOP] if _is_heading(line)]
    for line in tops[0][:_TOP]:
        if not _is_heading(line):
            continue
        for other in others:
            if abs(len(line) - len(other)) <= 6 and _are_alike(line, other):
                found = voted([without_dirt(line), without_dirt(other)], own)
                if found.sure >= _SURE_HEADING:
                    return without_dirt(found.text)
    return None


def _is_heading(line: str) -> bool:
    alphabetic = [char for char in line if char.isalpha()]
    words = [word for word in line.split() if sum(map(str.isalpha, word)) >= LEAST]
    return (
        len(alphabetic) >= 10
        and len(words) >= 2
        and len(line) <= 90
        and sum(map(str.isupper, alphabetic)) >= 0.8 * len(alphabetic)
        and len(alphabetic) >= 0.7 * len(line.replace(" ", ""))
        and not _STAMP.search(line)
        and not LETTERHEADS.fullmatch(line.strip(" .,•*"))
        and not marking(line)
    )


def _date(tops: Sequence[Sequence[str]], every: Sequence[Sequence[str]]) -> str | None:
    """The day or month that stands alone on a line of the first page.

    Every reading has it, or one has and another has its year elsewhere and no other day. Where they
    differ in the year alone, it is the year that the pages print more often.
    """
    found = [set(filter(None, map(_day, top[:_TOP]))) for top in tops]
    said = set[str]().union(*found)
    if len(said) == 2 and len({day[4:] for day in said}) == 1 and all(found):
        printed = Counter(year for lines in every for line in lines for year in _YEAR.findall(line))
        less, more = sorted(said, key=lambda day: printed[day[:4]])
        return more if printed[more[:4]] > max(1, printed[less[:4]]) else None
    if len(said) != 1 or len(tops) < 2:
        return None
    day = said.pop()
    if all(found):
        return day
    silent = every[[bool(one) for one in found].index(False) :: 2]
    return day if any(day[:4] in line for lines in silent for line in lines) else None


def _day(line: str) -> str | None:
    """The day, or the month, that *line* is, or that stands alone at its end."""
    match = _DAY.fullmatch(line)
    if match is None or (month := nearest(match["month"].upper(), _MONTHS, 1)) is None:
        return None
    if len(_WORD.findall(match["before"])) > _BESIDE or _SENTENCE.search(match["before"]):
        return None
    day = f"{match['year']}-{_MONTHS.index(month) + 1:02}"
    if match["day"]:
        day += f"-{int(match['day']):02}"
    return day if is_date(day) else None
