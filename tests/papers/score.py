"""How well released texts are read, by fields, against labels made by reading.

    python tests/papers/score.py            prints a table for each half
    python tests/papers/score.py --wrong    names every mistake in the development half

The rules were written with the development half; the other one was set aside. The texts are in
../shared and not part of the project; without them there is nothing to count.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from foiakit.model import releases
from foiakit.papers import Paper
from foiakit.papers.reading import read

HERE = Path(__file__).resolve().parent
TEXTS = HERE.parents[2] / "shared" / "world" / "state_emails"
HALVES = ("development", "set_aside")
STAMPED = ("document", "decision", "released", "exemptions")
HEADS = ("sender", "date", "subject", "kind")
FIELDS = (*STAMPED, *HEADS)


class Score(NamedTuple):
    """How many values a reading gave, how many there are, and how many it gave right."""

    given: int
    labelled: int
    right: int

    @property
    def precision(self) -> float:
        """The share of the given values that are right."""
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        """The share of the labelled values that were given right."""
        return self.right / self.labelled if self.labelled else 1.0


class Mistake(NamedTuple):
    """A value that is not the labelled one."""

    document: str
    field: str
    given: str
    labelled: str


def texts() -> dict[str, Path]:
    """The released texts by document number; none where they are not at hand."""
    return {path.stem: path for path in sorted(TEXTS.glob("*.txt"))}


def labels(half: str) -> list[dict[str, str]]:
    """The labels of one half."""
    with (HERE / f"labels_{half}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def said(paper: Paper) -> dict[str, str]:
    """What a reading gives for each labelled field."""
    release = paper.release
    values = {
        "document": release.document if release else None,
        "decision": release.how if release else None,
        "released": release.date if release else None,
        "exemptions": ";".join(sorted(releases.exemptions(release.exemptions))) if release else "",
        "sender": paper.head.sender,
        "date": paper.date,
        "subject": paper.title,
        "kind": paper.kind,
    }
    return {name: " ".join((value or "").split()) for name, value in values.items()}


def compared(half: str) -> Iterator[Mistake]:
    """Every field of every labelled text of a half, right ones too."""
    found = texts()
    for row in labels(half):
        if row["document"] not in found:
            continue
        text = found[row["document"]].read_text(encoding="utf-8", errors="replace")
        given = said(read(text))
        row["exemptions"] = ";".join(sorted(filter(None, row["exemptions"].split(";"))))
        for field in FIELDS:
            yield Mistake(row["document"], field, given[field], row[field])


def scores(half: str, *, emails: bool = False) -> dict[str, Score]:
    """The score of each field; with *emails* of those texts alone that are e-mails."""
    given, there, right = Counter[str](), Counter[str](), Counter[str]()
    kept = {row["document"] for row in labels(half) if not emails or row["kind"] == "E-mail"}
    for one in compared(half):
        if one.document in kept:
            given[one.field] += bool(one.given)
            there[one.field] += bool(one.labelled)
            right[one.field] += bool(one.given) and one.given == one.labelled
    return {field: Score(given[field], there[field], right[field]) for field in FIELDS}


def table(half: str) -> str:
    """One half's table in Markdown."""
    rows = [f"| {half.replace('_', ' ')} | given | labelled | right | precision | recall |",
            "| --- | --- | --- | --- | --- | --- |"]  # fmt: skip
    for field, one in scores(half).items():
        figures = f"{one.given} | {one.labelled} | {one.right}"
        rows.append(f"| {field} | {figures} | {one.precision:.3f} | {one.recall:.3f} |")
    return "\n".join(rows)


def main() -> None:
    """Print the tables, or the mistakes of the half that may be looked at."""
    if not texts():
        raise SystemExit(f"there are no texts in {TEXTS}")
    if "--wrong" in sys.argv:
        for one in compared("development"):
            if one.given != one.labelled:
                print(f"{one.document} {one.field}: {one.given!r}, not {one.labelled!r}")
        return
    for half in HALVES:
        print(table(half), end="\n\n")


if __name__ == "__main__":
    main()
