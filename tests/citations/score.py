"""How well citations are read: ``python tests/citations/score.py [--write] [--wrong GROUP]``.

Sets of labels, each in two halves. The reader's rules were written from the half called *dev*;
of the other, *set-aside*, only the totals are looked at, so ``--wrong`` shows mistakes of dev only.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from foiakit.citations.reading import Reading, read_all, read_entry  # noqa: E402 - path first
from foiakit.model.record import as_json  # noqa: E402 - path first

LABELS = HERE / "labelled"
VOLUMES = HERE.parents[2] / "shared" / "world" / "frus"
PAGE = HERE.parents[1] / "docs" / "accuracy.md"
FIELDS = (
    *("document", "message", "originator", "recipient", "kind", "title", "date", "date_end"),
    *("classification", "captions", "pages", "source"),
)
MARK = "<!-- written by tests/citations/score.py --write -->"
_TEI = "{http://www.tei-c.org/ns/1.0}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


class Case(NamedTuple):
    """A text and what a record of it must say."""

    text: str
    expect: dict[str, Any]


class Score(NamedTuple):
    """The counts of one field: right, found, there."""

    right: int = 0
    found: int = 0
    there: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.there if self.there else 1.0


class Result(NamedTuple):
    """The scores of a group of cases."""

    fields: dict[str, Score]
    whole: int
    cases: int
    lost: int

    @property
    def total(self) -> Score:
        return Score(*(sum(column) for column in zip(*self.fields.values(), strict=True)))


def _labelled(name: str) -> Callable[[str], list[Case]]:
    """A function that gives the cases of a half of the set *name*."""

    def cases(half: str) -> list[Case]:
        return [Case(row["text"], row["expect"]) for row in _rows(name, half)]

    return cases


composed = _labelled("composed_families")
"""Composed lines of every family."""
other_layouts = _labelled("other_layouts")
"""Layouts that were written after the grammar."""
further_layouts = _labelled("further_layouts")
"""Shapes that no test had before."""
composed_notes = _labelled("composed_notes")
"""Notes of editors of every era."""
styles = _labelled("styles")
"""What archives, manuals and scholars of many countries write."""
later_styles = _labelled("later_styles")
"""Written after the rules for `styles`."""
third_styles = _labelled("third_styles")
"""Written after the rules for `later_styles`; all of them dev."""
fourth_styles = _labelled("fourth_styles")
"""Written after the rules for `third_styles`; all of them dev."""
fifth_styles = _labelled("fifth_styles")
"""Written after the rules for `fourth_styles`; all of them dev."""
sixth_styles = _labelled("sixth_styles")
"""Written after the rules for `fifth_styles`."""
seventh_styles = _labelled("seventh_styles")
"""Written after the rules for `sixth_styles`; all of them dev."""
archive_shapes = _labelled("archive_shapes")
"""More entries of the shapes that the Archive's postings have; all of them dev."""
later_notes = _labelled("later_notes")
"""More notes of editors; all of them dev."""


def volumes_are_here() -> bool:
    """Whether the real volumes, which are not in the repository, are next to it."""
    return VOLUMES.is_dir()


def notes(half: str) -> list[Case]:
    """The footnotes and source notes of *half* of the volumes that cite a document."""
    texts = _note_texts()
    return [
        Case(texts[row["file"], row["document"], row["note"]], row["expect"])
        for row in _rows("frus_notes", half)
    ]


def notes_without_citation() -> list[str]:
    """The notes of the volumes that cite nothing."""
    texts = _note_texts()
    return [
        texts[row["file"], row["document"], row["note"]]
        for half in ("dev", "set-aside")
        for row in _rows("frus_notes_without_citation", half)
    ]


@cache
def _note_texts() -> dict[tuple[str, str, int], str]:
    texts: dict[tuple[str, str, int], str] = {}
    for path in sorted(VOLUMES.glob("*.xml")):
        for document in ElementTree.parse(path).getroot().iter(f"{_TEI}div"):
            if document.get("type") == "document":
                for number, note in enumerate(document.iter(f"{_TEI}note"), 1):
                    words = " ".join("".join(note.itertext()).split())
                    texts[path.name, document.get(_XML_ID, ""), number] = words
    return texts


def _rows(name: str, half: str) -> Iterator[dict[str, Any]]:
    for line in (LABELS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["half"] == half:
            yield row


def score(cases: list[Case]) -> Result:
    """Read each of *cases* by itself, and all of them as one list."""
    counts = dict.fromkeys(FIELDS, Score())
    whole = 0
    for case in cases:
        wrong = False
        for field, (got, expected) in compare(case).items():
            before = counts[field]
            counts[field] = Score(
                before.right + (got == expected and bool(expected)),
                before.found + bool(got),
                before.there + bool(expected),
            )
            wrong = wrong or got != expected
        whole += not wrong
    return Result(counts, whole, len(cases), lost(cases))


def lost(cases: list[Case]) -> int:
    """How many of *cases* are not an entry of their own.

    Lines are given as one list, with empty lines between them and without; a note is given alone.
    """
    if "pages" not in cases[0].expect:
        return sum(len(list(_entries([case]))) != 1 for case in cases)
    single = [case for case in cases if "\n" not in case.text]
    in_paragraphs = set(_entries(cases, "\n\n"))
    adjacent = set(_entries(single, "\n"))
    return sum(
        case.text not in in_paragraphs or (case in single and case.text not in adjacent)
        for case in cases
    )


def _entries(cases: list[Case], between: str = "\n") -> Iterator[str]:
    for entry in read_all(between.join(case.text for case in cases).splitlines()):
        if isinstance(entry, Reading):
            yield entry.text


def compare(case: Case) -> dict[str, tuple[Any, Any]]:
    """For each labelled field what was read and what is right, as they are compared."""
    reading = read_entry(case.text)
    got = as_json(reading.record) if reading else {}
    return {
        field: (_plain(got.get(field)), _plain(case.expect[field]))
        for field in FIELDS
        if field in case.expect
    }


def _plain(value: Any) -> Any:
    """Without what a reader may keep or leave: the last stop, the kind of blank."""
    if isinstance(value, str):
        return re.sub(r"\s+", " ", value).strip(" .,;") or None
    return value or None


GROUPS: dict[str, Callable[[], list[Case]]] = {
    "composed dev": lambda: composed("dev"),
    "composed set-aside": lambda: composed("set-aside"),
    "layouts dev": lambda: other_layouts("dev"),
    "layouts set-aside": lambda: other_layouts("set-aside"),
    "further dev": lambda: further_layouts("dev"),
    "further set-aside": lambda: further_layouts("set-aside"),
    "styles dev": lambda: styles("dev"),
    "styles set-aside": lambda: styles("set-aside"),
    "later styles dev": lambda: later_styles("dev"),
    "later styles set-aside": lambda: later_styles("set-aside"),
    "third styles dev": lambda: third_styles("dev"),
    "fourth styles dev": lambda: fourth_styles("dev"),
    "fifth styles dev": lambda: fifth_styles("dev"),
    "sixth styles dev": lambda: sixth_styles("dev"),
    "sixth styles set-aside": lambda: sixth_styles("set-aside"),
    "seventh styles dev": lambda: seventh_styles("dev"),
    "archive shapes dev": lambda: archive_shapes("dev"),
    "later notes dev": lambda: later_notes("dev"),
    "composed notes dev": lambda: composed_notes("dev"),
    "composed notes set-aside": lambda: composed_notes("set-aside"),
    "notes dev": lambda: notes("dev"),
    "notes set-aside": lambda: notes("set-aside"),
}


def table(name: str, result: Result) -> str:
    """*result* as a heading and a table for the page."""
    lines = [
        f"### Citations, {name}: {result.cases} entries",
        "",
        "| field | times | precision | recall |",
        "| --- | --- | --- | --- |",
    ]
    for field, count in [*result.fields.items(), ("all fields", result.total)]:
        if count.found or count.there:
            lines.append(
                f"| {field} | {count.there} | {count.precision:.3f} | {count.recall:.3f} |"
            )
    share = result.whole / max(1, result.cases)
    lines += ["", f"Read without a mistake: {result.whole} ({share:.2f}). Lost: {result.lost}.", ""]
    return "\n".join(lines)


def main() -> None:
    """Print the totals; ``--write`` puts the tables into the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--wrong", choices=[name for name in GROUPS if name.endswith("dev")])
    asked = parser.parse_args()
    if asked.wrong:
        for case in GROUPS[asked.wrong]():
            wrong = {k: v for k, v in compare(case).items() if v[0] != v[1]}
            if wrong:
                print(case.text[:400].replace("\n", " | "))
                for field, (got, expected) in wrong.items():
                    print(f"    {field}: got {got!r}, not {expected!r}")
        return
    results = {name: score(make()) for name, make in GROUPS.items()}
    for name, result in results.items():
        total = result.total
        print(
            f"{name}: {result.cases} entries, precision {total.precision:.3f}, recall"
            f" {total.recall:.3f}, whole {result.whole / max(1, result.cases):.2f},"
            f" lost {result.lost}"
        )
    if asked.write:
        page = PAGE.read_text(encoding="utf-8")
        before, _, after = page.partition(MARK)
        _, end, rest = after.partition(MARK)
        tables = "\n".join(table(name, result) for name, result in results.items())
        PAGE.write_text(f"{before}{MARK}\n\n{tables}\n{end}{rest}", encoding="utf-8")


if __name__ == "__main__":
    main()
