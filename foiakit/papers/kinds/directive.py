"""Numbered directives of the National Security Council, and the officers to whom they go.

NATIONAL SECURITY ACTION MEMORANDUM NO. 12
TO:       The Secretary of State
          The Director of Central Intelligence
SUBJECT:  Harbor talks
"""

from __future__ import annotations

import re
from itertools import pairwise

from foiakit.model import vocabulary
from foiakit.papers.headings import top_of
from foiakit.papers.kinds import Found, others
from foiakit.papers.page_lines import Line

_TITLE = re.compile(
    r"(?P<kind>NATIONAL SECURITY (?:(?:ACTION|STUDY|DECISION) MEMORANDUM"
    r"|(?:(?:DECISION|STUDY|PRESIDENTIAL) )?DIRECTIVE|REVIEW)"
    r"|PRESIDENTIAL (?:(?:DECISION|REVIEW) DIRECTIVE|REVIEW MEMORANDUM|DIRECTIVE))"
    r"(?:/NSC|/HSC)?[\s-]*(?:NO\.?|NUMBER)?[\s-]*\d{1,3}(?:-?[A-Z])?",
    re.I,
)
_TO = re.compile(r"\s*(?:TO\s*:|TO(?=\s{2,}|$))\s*(?P<name>.*)")
_AFTER = re.compile(r"\s*(?:SUBJECT|SUBJ|INFO|CC|FROM|RE|REF|REFERENCE)S?\s*:.*", re.I)
_BEGINS = re.compile(
    r"(?:(?:The|Chairman|Director|Secretary|Administrator|Attorney|Under|Deputy|Assistant|Special"
    r"|Acting|Heads?|Members?|Chief|Vice|General|Admiral|Counsel|Counselor)\b|Mr\.|Dr\.).*",
    re.I,
)
_OPEN = re.compile(r".*(?:,|&|\b(?:and|of|the|for|to|on|in|at))", re.I)
"""The end of a line that the next one continues."""
_FIRST = 10
_MOST_LINES = 40
_LONGEST = 90


def read(lines: list[Line]) -> Found | None:
    """Read a directive; ``None`` if no line at the top of *lines* is the title of one."""
    words = [line.words[: _LONGEST + 1] for _, line in top_of(lines).rows[:_FIRST]]
    titles = [
        match
        for first, second in pairwise((*words, ""))
        for printed in (first, f"{first} {second}")
        if (match := _TITLE.fullmatch(printed))
    ]
    if len(titles) != 1:  # several are a list of directives
        return None
    title = titles[0]
    found = others.read(lines)
    known = vocabulary.kind(" ".join(title["kind"].split()))
    return found._replace(
        kind=known.label if known else found.kind,
        head=found.head._replace(recipients=_recipients(lines)),
    )


def _recipients(lines: list[Line]) -> tuple[str, ...]:
    """Return the officers in the list after ``TO:``, if a label below it shows where it ends."""
    found: list[str] = []
    column: int | None = None
    is_begun = False
    for line in lines[:_MOST_LINES]:
        if not is_begun:
            if match := _TO.fullmatch(line.text):
                is_begun = True
                if match["name"].strip():
                    found, column = [_plain(match["name"])], match.start("name")
            continue
        if _AFTER.fullmatch(line.text):
            return tuple(found)
        if not line.words:
            continue
        if len(line.words) > _LONGEST or line.page > 0:
            return ()
        column = line.indent if column is None else column
        if found and _continues(found[-1], line, column):
            found[-1] = f"{found[-1]} {_plain(line.text)}"
        else:
            found.append(_plain(line.text))
    return ()


def _continues(above: str, line: Line, column: int) -> bool:
    """Return whether *line* continues the name *above* it: it is indented, or no office begins."""
    is_indented = line.indent > column + 1
    return is_indented or bool(_OPEN.fullmatch(above)) or not _BEGINS.match(line.words)


def _plain(words: str) -> str:
    return " ".join(words.split())
