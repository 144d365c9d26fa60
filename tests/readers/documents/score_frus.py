"""How well volumes of *Foreign Relations* are read: the figures of docs/accuracy.md.

python tests/readers/documents/score_frus.py           prints both halves
python tests/readers/documents/score_frus.py --write   writes them into docs/accuracy.md
python tests/readers/documents/score_frus.py --wrong   names every mistake of the half that
                                                       the rules were written from
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from cables.measure import Count, total
from program import SHARED

from foiakit.model import vocabulary
from foiakit.model.markings import captions
from foiakit.model.record import Record
from foiakit.readers.documents import tei
from foiakit.readers.source import open_source

HERE = Path(__file__).resolve()
PAGE = HERE.parents[3] / "docs" / "accuracy.md"
VOLUMES = SHARED / "world" / "frus"
FIELDS = ("originator", "recipient", "kind", "date", "classification", "captions", "message",
          "number")  # fmt: skip
UNLABELLED = "?"
BEGIN, END = "<!-- begin: score_frus.py --write -->", "<!-- end: score_frus.py --write -->"


def labels() -> list[dict[str, str]]:
    """The label of every document, in the order of the volumes."""
    with (HERE.parent / "labelled" / "frus.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def halves() -> dict[bool, list[str]]:
    """The volumes in alphabetical order, every other one developed on (true) or set aside."""
    volumes = sorted({label["volume"] for label in labels()})
    return {True: volumes[::2], False: volumes[1::2]}


def pairs(*, developed: bool) -> Iterator[tuple[dict[str, str], Record]]:
    """Each label of a half with the record that the reader makes of the document."""
    for volume in halves()[developed]:
        path = VOLUMES / f"{volume}.xml"
        source = open_source(str(path))
        with source.stream:
            found = {
                str(item.url).rpartition("/")[2]: item
                for item in tei.read(source) if isinstance(item, Record)
            }  # fmt: skip
        for label in labels():
            if label["volume"] == volume:
                yield label, found[label["id"]]


def wanted(field: str, printed: str) -> str:
    """A label as a record has it: kinds, levels and captions under foiakit's own names."""
    if field == "captions":
        return "; ".join(captions(printed.split("; "))) if printed else ""
    if field == "kind" and (kind := vocabulary.kind(printed)):
        return kind.label
    if field == "classification" and (level := vocabulary.level(printed)):
        return level.label
    return " ".join(printed.replace("’", "'").split())


def value_of(record: Record, field: str) -> str:
    """What *record* says of *field*; the number is that of its message or of its head."""
    value: Any = getattr(record, field, None)
    if field == "number":
        value = (record.message or record.head or "").rpartition(" ")[2]
    if field == "captions":
        value = "; ".join(record.captions)
    return " ".join(str(value or "").replace("’", "'").split())


def counts(*, developed: bool, wrong: list[str] | None = None) -> dict[str, Count]:
    """The count of each field over a half; mistakes go into *wrong*."""
    found: dict[str, Count] = defaultdict(Count)
    for label, record in pairs(developed=developed):
        for field in FIELDS:
            if label[field] == UNLABELLED:
                continue
            want, got = wanted(field, label[field]), value_of(record, field)
            right = bool(want) and want == got
            found[field] += Count(right, bool(got) and not right, bool(want) and not right)
            if want != got and wrong is not None:
                wrong.append(
                    f"{label['volume']} {label['id']}: {field}: want {want!r}, got {got!r}"
                )
    return dict(found)


def tables() -> str:
    """Both halves in Markdown."""
    rows = [
        "| field | developed on: times | precision | recall"
        " | set aside: times | precision | recall |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    first, second = counts(developed=True), counts(developed=False)
    named = [(field, first[field], second[field]) for field in FIELDS]
    named.append(("**all fields**", total(first), total(second)))
    for name, *both in named:
        cells = [
            f"{count.right + count.missed} | {count.precision:.3f} | {count.recall:.3f}"
            for count in both
        ]
        rows.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(rows) + "\n"


def main(arguments: list[str]) -> None:
    if "--wrong" in arguments:
        wrong: list[str] = []
        counts(developed=True, wrong=wrong)
        print("\n".join(wrong))
        return
    print(tables())
    if "--write" in arguments:
        text = PAGE.read_text(encoding="utf-8")
        before, rest = text.split(BEGIN)
        PAGE.write_text(
            f"{before}{BEGIN}\n\n{tables()}\n{END}{rest.split(END)[1]}", encoding="utf-8"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
