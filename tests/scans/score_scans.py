"""How well the scanned telegrams of ../shared are read: python tests/scans/score_scans.py.

`labels.json` has what a person reads on them. Rules were written with half ``a`` alone; half ``b``
was looked at only to count. A title is right if no more than one letter in six is misread, and no
title may be longer than its subject.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from foiakit.model.likeness import distance
from foiakit.model.record import Record
from foiakit.readers.documents import pdf
from foiakit.readers.source import source

HERE = Path(__file__).parent
SCANS = HERE.parents[2] / "shared" / "world" / "pdf"
FIELDS = ("message", "year", "date", "title", "originator")
Label = dict[str, Any]


def labels() -> dict[str, Label]:
    """What a person reads on each scan, by the file's name."""
    found: dict[str, Label] = json.loads((HERE / "labels.json").read_text("utf-8"))
    return found


def records(name: str) -> list[Record]:
    """The records that the file makes."""
    given = source(str(SCANS / f"{name}.pdf"))
    with given.stream:
        return [item for item in pdf.read(given) if isinstance(item, Record)]


def is_right(field: str, value: Any, label: Any) -> bool:
    """Whether *value* is what a person reads."""
    if field != "title":
        return bool(value == label)
    return (
        len(value) <= len(label) + 3
        and distance(value.upper(), label.upper(), 99) <= len(label) / 6
    )


def results() -> Iterator[tuple[str, str, str, Any, Any]]:
    """Half, file, field, value and label of each field of each telegram, and of false telegrams."""
    for name, label in labels().items():
        found = records(name)
        if label["kind"] != "telegram":
            for record in found:
                if record.message or record.year:
                    yield label["half"], name, "message", record.message or record.year, None
            continue
        for field in FIELDS:
            value = getattr(found[0], field) if len(found) == 1 else f"{len(found)} records"
            yield label["half"], name, field, value, label[field]


def score() -> dict[tuple[str, str], Counter[str]]:
    """By half and field how many are right, wrong or empty."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for half, name, field, value, label in results():
        outcome = "empty" if not value else "right" if is_right(field, value, label) else "wrong"
        counts.setdefault((half, field), Counter())[outcome] += 1
        if outcome != "right":
            print(f"{half} {name} {field}: {outcome}: {value!r} for {label!r}")
    return counts


def main() -> None:
    """Print precision and recall of each field in both halves."""
    counts = score()
    for half in "ab":
        for field in FIELDS:
            found = counts[half, field]
            said = found["right"] + found["wrong"]
            precision = found["right"] / said if said else 1.0
            recall = found["right"] / max(found.total(), 1)
            print(
                f"{half} {field:10} precision {precision:.2f} recall {recall:.2f}"
                f" wrong {found['wrong']} of {found.total()}"
            )


if __name__ == "__main__":
    if not SCANS.is_dir():
        sys.exit(f"{SCANS}: not here")
    main()
