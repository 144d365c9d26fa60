"""Labels of a mail's head that OCR misread: ``Frorn:``, ``Sert:``, ``Subjeet.``.

A word is taken for a label only if the line above or below it begins with another label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiakit.cables.layout.ocr_letters import distance
from foiakit.papers.mail_head import Labelled, labelled
from foiakit.papers.page_lines import Line

_MAY_BE = re.compile(
    r"(?P<before>[>|\s]*)[^\w\s]?(?P<label>[A-Za-z0-9|]{3,12})\s?[:;.,](?P<rest>\s.*|$)"
)
_LABELS = {"From": 1, "Sent": 1, "Subject": 2, "Attachments": 2}
"""Each label, and how many of its letters may be misread."""


def repaired(lines: list[Line]) -> list[Line]:
    """Return *lines* with misread labels as they should be; the same list if none is misread."""
    found = [labelled(line) if line.text else None for line in lines]
    made = lines
    for number, known in enumerate(found):
        if known is None or known.label == "other":
            continue
        for near in (_next(lines, number, -1), _next(lines, number, 1)):
            if near is None or found[near] is not None:
                continue
            if line := _repaired(lines[near], known):
                if made is lines:
                    made = list(lines)
                made[near] = line
    return made


def _next(lines: Sequence[Line], number: int, step: int) -> int | None:
    """Return the number of the next line that is not blank."""
    number += step
    while 0 <= number < len(lines):
        if lines[number].text:
            return number
        number += step
    return None


def _repaired(line: Line, near: Labelled) -> Line | None:
    match = _MAY_BE.fullmatch(line.text)
    if match is None:
        return None
    printed = match["label"].replace("rn", "m").replace("0", "o").replace("5", "S").casefold()
    for label, most in _LABELS.items():
        name = label.casefold()
        if near.label != name and distance(printed, name, most) <= most:
            return line._replace(text=f"{match['before']}{label}:{match['rest']}")
    return None
