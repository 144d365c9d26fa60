"""The texts on which reading is measured, with the values of each as a person read them.

Real ones (released telegrams, documents of FRUS, pieces of scans) are next to this checkout in
``../shared/data`` and are read from there; composed ones are ours, clean or as scanners give them.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from cables.noise import laid_twice, noisy

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
LABELLED = Path(__file__).parent / "labelled"
SEEDS = (1, 2, 3, 4, 5)
FORMS = ("aad", "state-print", "received", "foia-print", "desktop", "acp127", "smart", "telegram")
FIELDS = (
    "form", "message", "dtg", "date", "year", "precedence", "originator", "action", "info",
    "title", "classification", "captions", "eo", "tags", "persons", "signature", "summary",
    "case", "released_as", "released", "document", "sections", "text", "references", "mentions",
)  # fmt: skip
"""What a label may speak of."""


class Sample(NamedTuple):
    """A text, what it says by our reading, and whether it was noised."""

    name: str
    text: str
    label: dict[str, Any]
    noised: bool = False


def labels() -> dict[str, Any]:
    """What the real texts say (labelled/real.json)."""
    read: dict[str, Any] = json.loads((LABELLED / "real.json").read_text("utf-8"))
    return read


def real() -> Iterator[Sample]:
    """The released telegrams."""
    for name, label in labels()["telegrams"].items():
        path = SHARED / "data" / "telegrams" / name
        if path.exists():
            yield Sample(name, path.read_text("utf-8"), label)


def excerpts() -> Iterator[dict[str, str]]:
    """The beginnings of scanned papers that have a text at all: rows of the State release."""
    path = SHARED / "data" / "talbott_ocr_excerpts.csv"
    if path.exists():
        with path.open(encoding="utf-8", newline="") as stream:
            yield from (row for row in csv.DictReader(stream) if row["ocr_excerpt"])


def scans(*, developed: bool | None = None) -> Iterator[Sample]:
    """Pieces of scanned telegrams; only those the reader was developed on, or only the others."""
    known = labels()
    for row in excerpts():
        label = known["scans"].get(row["row"])
        if label is not None and developed in {None, row["row"] in known["developed_on"]}:
            yield Sample(f"Talbott {row['row']}", row["ocr_excerpt"], label, noised=True)


def others() -> Iterator[str]:
    """The other papers of that release: memoranda, letters, notes, telegrams without their head."""
    known = labels()["scans"]
    yield from (row["ocr_excerpt"] for row in excerpts() if row["row"] not in known)


def composed(form: str = "*") -> Iterator[Sample]:
    """The telegrams that we composed, of every form or of one."""
    for path in sorted(LABELLED.glob(f"synthetic-{form}-?.txt")):
        label = json.loads(path.with_suffix(".json").read_text("utf-8"))
        yield Sample(path.stem, path.read_text("utf-8"), label)


def noised(form: str = "*") -> Iterator[Sample]:
    """Those as a scanner might give them, once with each seed."""
    for telegram in composed(form):
        for seed in SEEDS:
            yield Sample(
                f"{telegram.name} #{seed}", noisy(telegram.text, seed), telegram.label, noised=True
            )


def twice(form: str = "*") -> Iterator[Sample]:
    """Those as files with two text layers give them, line by line."""
    for telegram in composed(form):
        for seed in SEEDS:
            text = laid_twice(telegram.text, seed)
            yield Sample(f"{telegram.name} twice #{seed}", text, telegram.label, noised=True)


def pieces() -> Iterator[Sample]:
    """From the E.O. line to the first paragraph, two layers, all on one line."""
    for name, label, text in _tops(["eo", "tags", "title", "persons"], whole=False):
        yield from (_flat(f"{name} piece", text, label, seed) for seed in SEEDS)


def heads() -> Iterator[Sample]:
    """The whole head down to the first paragraph, two layers, all on one line."""
    fields = [
        "message", "dtg", "date", "precedence", "originator", "action", "info", "title",
        "classification", "captions", "eo", "tags", "persons",
    ]  # fmt: skip
    for name, label, text in _tops(fields, whole=True):
        yield from (_flat(f"{name} head", text, label, seed) for seed in SEEDS)


def _tops(fields: list[str], *, whole: bool) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Name, label of *fields* alone, and beginning of each composed telegram with an E.O. line."""
    for telegram in composed():
        lines = telegram.text.split("\n")
        top = next((n for n, line in enumerate(lines) if re.match(r"E\.?O", line)), None)
        if top is None or telegram.label["form"] == "smart":
            continue
        first = (n for n in range(top, len(lines)) if re.match(r"\(?1\.", lines[n]))
        begin, end = 0 if whole else top, next(first, top + 8) + 4
        label = {name: value for name, value in telegram.label.items() if name in fields}
        label["unlabelled"] = [name for name in FIELDS if name not in fields]
        yield telegram.name, label, "\n".join(lines[begin:end])


def _flat(name: str, text: str, label: dict[str, Any], seed: int) -> Sample:
    return Sample(f"{name} #{seed}", " ".join(laid_twice(text, seed).split()), label, noised=True)
