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
    """How many values were found, how many are labelled, and how many were found right."""

    found: int
    labelled: int
    right: int

    @property
    def precision(self) -> float:
        """The share of the values found that are right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the labelled values that were found."""
        return self.right / self.labelled if self.labelled else 1.0


class Mistake(NamedTuple):
    """A value that is not the labelled one."""

    document: str
    field: str
    found: str
    labelled: str


def texts() -> dict[str, Path]:
    """The released texts by document number; none where they are not at hand."""
    return {path.stem: path for path in sorted(TEXTS.glob("*.txt"))}


def labels(half: str) -> list[dict[str, str]]:
    """The labels of one half."""
    with (HERE / f"labels_{half}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def values_of(paper: Paper) -> dict[str, str]:
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
        values = values_of(read(text))
        row["exemptions"] = ";".join(sorted(filter(None, row["exemptions"].split(";"))))
        for field in FIELDS:
            yield Mistake(row["document"], field, values[field], row[field])


def scores(half: str, *, emails: bool = False) -> dict[str, Score]:
    """The score of each field; with *emails* of those texts alone that are e-mails."""
    found, there, right = Counter[str](), Counter[str](), Counter[str]()
    kept = {row["document"] for row in labels(half) if not emails or row["kind"] == "E-mail"}
    for mistake in compared(half):
        if mistake.document in kept:
            found[mistake.field] += bool(mistake.found)
            there[mistake.field] += bool(mistake.labelled)
            right[mistake.field] += bool(mistake.found) and mistake.found == mistake.labelled
    return {field: Score(found[field], there[field], right[field]) for field in FIELDS}


def table(half: str) -> str:
    """One half's table in Markdown."""
    rows = [f"| {half.replace('_', ' ')} | given | labelled | right | precision | recall |",
            "| --- | --- | --- | --- | --- | --- |"]  # fmt: skip
    for field, figures in scores(half).items():
        row = [field, figures.found, figures.labelled, figures.right]
        shares = f"{figures.precision:.3f} | {figures.recall:.3f}"
        rows.append(f"| {' | '.join(map(str, row))} | {shares} |")
    return "\n".join(rows)


def main() -> None:
    """Print the tables, or the mistakes of the half that may be looked at."""
    if not texts():
        raise SystemExit(f"there are no texts in {TEXTS}")
    if "--wrong" in sys.argv:
        for mistake in compared("development"):
            if mistake.found != mistake.labelled:
                where = f"{mistake.document} {mistake.field}"
                print(f"{where}: {mistake.found!r}, not {mistake.labelled!r}")
        return
    for half in HALVES:
        print(table(half), end="\n\n")


if __name__ == "__main__":
    main()
