"""How well the scans of ../shared are read: python tests/scans/score_scans.py.

`labels.json` has what a person reads on the pictures of their first pages. Rules were written with
half ``a`` alone; half ``b`` was looked at only to label it and to count. A title is right if no
more than one letter in six is misread, and no title may be longer than its subject. Of papers that
are not telegrams, a title that is the file's name counts as empty, and `Routing slip` is right for
any slip.
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
from foiakit.readers.source import open_source

HERE = Path(__file__).parent
SCANS = HERE.parents[2] / "shared" / "world" / "pdf"
FIELDS = ("message", "year", "date", "title", "originator")
KINDS = {
    "slip": "Routing Slip", "memorandum": "Memorandum", "letter": "Letter",
}  # fmt: skip
"""What a record's kind is called, by the label's word; of other papers none is expected."""
Label = dict[str, Any]


def labels() -> dict[str, Label]:
    """What a person reads on each scan, by the file's name."""
    found: dict[str, Label] = json.loads((HERE / "labels.json").read_text("utf-8"))
    return found


def records(name: str) -> list[Record]:
    """The records that the file makes."""
    source = open_source(str(SCANS / f"{name}.pdf"))
    with source.stream:
        return [item for item in pdf.read(source) if isinstance(item, Record)]


def is_right(field: str, value: Any, label: Any) -> bool:
    """Whether *value* is what a person reads."""
    if field == "paper kind":
        return bool(label and value.endswith(label))
    if not field.endswith("title"):
        return bool(value == label)
    return bool(label) and (
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
            yield from _other(name, label, found[0])
            continue
        for field in FIELDS:
            value = getattr(found[0], field) if len(found) == 1 else f"{len(found)} records"
            yield label["half"], name, field, value, label[field]


def _other(name: str, label: Label, record: Record) -> Iterator[tuple[str, str, str, Any, Any]]:
    """Kind, title and date of a paper that is not a telegram, where it has one or is given one."""
    title = None if record.title == name else record.title
    if title == "Routing slip" and label["kind"] == "slip":
        title = label["title"] or title
    for field, value, expected in (
        ("kind", record.kind, KINDS.get(label["kind"])), ("title", title, label["title"]),
        ("date", record.date, label["date"]),
    ):  # fmt: skip
        if value or expected:
            yield label["half"], name, f"paper {field}", value, expected


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
        for field in (*FIELDS, "paper kind", "paper title", "paper date"):
            found = counts[half, field]
            read_in_all = found["right"] + found["wrong"]
            precision = found["right"] / read_in_all if read_in_all else 1.0
            recall = found["right"] / max(found.total(), 1)
            print(
                f"{half} {field:11} precision {precision:.2f} recall {recall:.2f}"
                f" wrong {found['wrong']} of {found.total()}"
            )


if __name__ == "__main__":
    if not SCANS.is_dir():
        sys.exit(f"{SCANS}: not here")
    main()
