"""How well rows of real catalogues are read: the figures of docs/accuracy.md.

python tests/readers/catalogues/score.py            prints the tables
python tests/readers/catalogues/score.py --write    writes them into docs/accuracy.md
python tests/readers/catalogues/score.py --wrong    names every mistake

The labels are in ``labelled/rows.jsonl``: the catalogue, the number of its row, and the fields of
the record; the catalogues themselves are next to the checkout.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from foiakit.model.record import Record
from foiakit.readers import recognise
from foiakit.readers.source import open_source

ROOT = Path(__file__).resolve().parents[3]
LABELS = Path(__file__).with_name("labelled") / "rows.jsonl"
CATALOGUES = ROOT.parent / "shared" / "world" / "catalogues"
HALVES = ("read", "set aside")
BEGIN, END = "<!-- catalogues: written by score.py -->", "<!-- catalogues: end -->"


class Label(NamedTuple):
    """What a careful person reads in a row."""

    file: str
    row: int
    half: str
    fields: dict[str, Any]


class Count(NamedTuple):
    """How often a field was right, wrong (or said where there is none), and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def plus(self, other: Count) -> Count:
        """Both together."""
        return Count(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """How much of what was found is right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """How much of what is there was found and is right."""
        return self.right / max(1, self.right + self.missed)


def labels(half: str) -> list[Label]:
    """The labels of one half, if the catalogues are there."""
    if not CATALOGUES.is_dir():
        return []
    lines = LABELS.read_text("utf-8").splitlines()
    return [label for label in (Label(**json.loads(line)) for line in lines) if label.half == half]


@cache
def records(file: str) -> dict[int, Record]:
    """The records of a catalogue by their row; of JSON, by their place in the list."""
    found: dict[int, Record] = {}
    source = open_source(str(CATALOGUES / file))
    with source.stream:
        for item in recognise(source).read(source):
            if isinstance(item, Record):
                at = len(found) + 1 if file.endswith(".json") else source.place.line
                found[at] = item
    return found


def _plain(value: object) -> str:
    return str(value).casefold().strip()


def compared(half: str) -> Iterator[tuple[Label, str, object, object]]:
    """Each labelled field: the label, the field's name, what is right, what was read."""
    for label in labels(half):
        record = records(label.file).get(label.row)
        for name, right in label.fields.items():
            yield label, name, right, getattr(record, name) if record else None


def counts(half: str) -> dict[str, Count]:
    """The count of each field."""
    found: dict[str, Count] = {}
    for _, name, right, value in compared(half):
        if right is None:
            count = Count(wrong=value is not None)
        elif value is None:
            count = Count(missed=1)
        else:
            same = _plain(value) == _plain(right)
            count = Count(right=same, wrong=not same, missed=not same)
        found[name] = found.get(name, Count()).plus(count)
    return found


def total(half: str) -> Count:
    """The count of all fields."""
    found = Count()
    for count in counts(half).values():
        found = found.plus(count)
    return found


def tables() -> str:
    """Both halves as Markdown."""
    lines = []
    for half in HALVES:
        lines += [
            f"### Rows of catalogues, the half that was {half}: {len(labels(half))} rows\n",
            "| field | times | precision | recall |",
            "| --- | --- | --- | --- |",
        ]
        rows = [*counts(half).items(), ("**all fields**", total(half))]
        lines += [
            f"| {name} | {count.right + count.missed} |"
            f" {count.precision:.3f} | {count.recall:.3f} |"
            for name, count in rows
        ]
        lines.append("")
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    """Print or write the tables, or name the mistakes."""
    if "--wrong" in arguments:
        for half in HALVES:
            for label, name, right, found in compared(half):
                if _plain(right) != _plain(found):
                    print(f"{label.file}:{label.row}: {name}: {found!r}, right is {right!r}")
    elif "--write" in arguments:
        page = ROOT / "docs" / "accuracy.md"
        before, _, rest = page.read_text("utf-8").partition(BEGIN)
        after = rest.partition(END)[2]
        page.write_text(f"{before}{BEGIN}\n\n{tables()}\n{END}{after}", "utf-8")
    else:
        print(tables())


if __name__ == "__main__":
    main(sys.argv[1:])
