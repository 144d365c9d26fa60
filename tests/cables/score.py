"""How well telegrams are read: precision and recall a field, over texts whose labels are known.

    python tests/cables/score.py            prints the tables
    python tests/cables/score.py --write    writes them into docs/accuracy.md

A field counts once a telegram: found and right, found and wrong, or missed. A list (addressees,
captions, TAGS) is right when it is the same list. Titles, names, summaries and texts of noised
copies are right when nine letters in ten are; everything else to the letter, case aside.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from cables.noise import noisy  # noqa: E402 - for when it is run by itself

from foiakit.cables import Cable, Reference  # noqa: E402
from foiakit.cables.reading import read  # noqa: E402
from foiakit.message import key_of  # noqa: E402
from foiakit.record import Details, Record  # noqa: E402

SHARED = ROOT.parent / "shared"
LABELLED = Path(__file__).parent / "labelled"
SEEDS = (1, 2, 3, 4, 5)
LIKE = {"title", "signature", "summary", "text", "originator", "action", "info", "eo", "persons"}
"""Fields of words: where the source is noised, so is the answer."""
HEADER = (
    "form", "message", "dtg", "date", "year", "precedence", "originator", "action", "info",
    "title", "classification", "captions", "eo", "tags", "persons", "signature", "summary",
    "case", "released_as", "released", "document", "sections", "text",
)  # fmt: skip


class Count(NamedTuple):
    """Right, wrong and missed; of these precision and recall."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Count) -> Count:  # type: ignore[override]
        return Count(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        found = self.right + self.wrong
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        there = self.right + self.missed
        return self.right / there if there else 1.0


class Sample(NamedTuple):
    """A text, what it says by our reading, and whether it was noised."""

    name: str
    text: str
    label: dict[str, Any]
    noised: bool = False


def composed(noised: bool = False) -> Iterator[Sample]:
    """The telegrams that we composed, clean or noised with each seed."""
    for path in sorted(LABELLED.glob("synthetic-*.txt")):
        label = json.loads(path.with_suffix(".json").read_text("utf-8"))
        text = path.read_text("utf-8")
        if not noised:
            yield Sample(path.stem, text, label)
        for seed in SEEDS if noised else ():
            yield Sample(f"{path.stem} #{seed}", noisy(text, seed), label, noised=True)


def real() -> Iterator[Sample]:
    """The released telegrams beside this checkout, where they are at hand."""
    labels = json.loads((LABELLED / "real.json").read_text("utf-8"))
    for name, label in labels["telegrams"].items():
        path = SHARED / "data" / "telegrams" / name
        if path.exists():
            yield Sample(name, path.read_text("utf-8"), label)


def scans() -> Iterator[Sample]:
    """Pieces of scanned telegrams: text laid down twice, lines lost; where they are at hand."""
    labels = json.loads((LABELLED / "real.json").read_text("utf-8"))
    path = SHARED / "data" / "talbott_ocr_excerpts.csv"
    if not path.exists():
        return
    import csv

    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if label := labels["scans"].get(row["row"]):
                yield Sample(f"Talbott {row['row']}", row["ocr_excerpt"], label, noised=True)


def documents() -> Iterator[tuple[str, dict[str, Any], Any, dict[str, Any]]]:
    """The documents of FRUS at hand: name, label, record and details."""
    from foiakit.readers import tei
    from foiakit.readers.source import source

    labels = json.loads((LABELLED / "real.json").read_text("utf-8"))
    for name, wanted in labels["documents"].items():
        path = SHARED / "data" / name
        if not path.exists():
            continue
        given = source(str(path))
        with given.stream:
            items = list(tei.read(given))
        records = [item for item in items if isinstance(item, Record)]
        details = [item.data for item in items if isinstance(item, Details)]
        for label, record, data in zip(wanted, records, details, strict=True):
            yield f"{name} {label['document']}", label, record, data


def document_fields(wrong: list[str] | None = None) -> dict[str, Count]:
    """The count of each field over the documents of FRUS."""
    counts: dict[str, Count] = defaultdict(Count)
    for name, label, record, data in documents():
        for field, want in label.items():
            note = data.get("source_note", {})
            got = getattr(record, field, None) or note.get(field) or data.get(field)
            right = alike(field, want, got, noised=False)
            counts[field] += Count(right, bool(got) and not right, not right)
            if not right and wrong is not None:
                wrong.append(f"{name}: {field}: want {want!r}, got {got!r}")
    return counts


def said(cable: Cable) -> dict[str, Any]:
    """What a cable says, in the words of the labels."""
    release = cable.release
    return {
        **{name: getattr(cable, name, None) for name in HEADER if name in Cable._fields},
        "action": [one.name for one in cable.action],
        "info": [one.name for one in cable.info],
        "case": release.case if release else None,
        "released_as": release.document if release else None,
        "released": release.how if release else None,
    }


def alike(name: str, one: Any, other: Any, noised: bool) -> bool:
    """Whether two values of a field are the same, or as near as noise lets them be."""
    if name == "message":
        return key_of(one) == key_of(other)
    a, b = (_plain(value) for value in (one, other))
    if a == b or name not in LIKE or not (noised or name == "text"):
        return a == b
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= (0.9 if noised else 0.99)


def _plain(value: Any) -> str:
    if isinstance(value, list | tuple):
        return "|".join(_plain(one) for one in value)
    return re.sub(r"\s+", " ", str(value)).strip().upper()


def fields(samples: Iterable[Sample], wrong: list[str] | None = None) -> dict[str, Count]:
    """The count of each header field over *samples*; what is wrong goes into *wrong*."""
    counts: dict[str, Count] = defaultdict(Count)
    for sample in samples:
        found = said(read(sample.text))
        for name in HEADER:
            want, got = sample.label.get(name), found.get(name)
            if want in (None, []) and name in sample.label.get("unlabelled", ()):
                continue
            if not want and not got:
                continue
            # Sections and the rest count only where a label speaks of them.
            if not want and name in {"sections", "document", "text", "form", "summary"}:
                continue
            right = bool(want and got) and alike(name, want, got, sample.noised)
            counts[name] += Count(right, bool(got) and not right, bool(want) and not right)
            if not right and wrong is not None:
                wrong.append(f"{sample.name}: {name}: want {want!r}, got {got!r}"[:300])
    return counts


def signs(references: Iterable[Reference], *, of_text: bool) -> set[str]:
    """References as labels write them: ``cable State 111204 1975 A``, ``letter B``."""
    made = set()
    for one in references:
        if (one.place == "text") is of_text:
            made.add(_sign(one.kind, one.message, one.year, one.letter))
    return made


def _sign(kind: str, message: str | None, year: int | None, letter: str | None) -> str:
    numbered = key_of(message) or ""
    words = [
        kind.replace("e-mail", "email"),
        numbered,
        str(year or "") if numbered else "",
        letter or "",
    ]
    return " ".join(word for word in words if word).upper()


def _label_sign(text: str) -> str:
    match = re.fullmatch(
        r"(?P<kind>cable|airgram) (?P<message>.*? (?:A-)?\d+)(?: (?P<year>\d{4}))?"
        r"(?: (?P<letter>[A-Z]))?",
        text,
    )
    if match:
        return _sign(match["kind"], match["message"], match["year"], match["letter"])  # type: ignore[arg-type]
    return text.replace("e-mail", "email").upper()


def references(samples: Iterable[Sample], wrong: list[str] | None = None) -> dict[str, Count]:
    """The count of references on REF lines and in the text."""
    counts: dict[str, Count] = defaultdict(Count)
    for sample in samples:
        found = read(sample.text).references
        for name, of_text in (("references", False), ("mentions", True)):
            if name in sample.label.get("unlabelled", ()):
                continue
            want = {_label_sign(text) for text in sample.label.get(name, ())}
            got = signs(found, of_text=of_text)
            counts[name] += Count(len(want & got), len(got - want), len(want - got))
            if want != got and wrong is not None:
                wrong.append(f"{sample.name}: {name}: missed {want - got}, wrong {got - want}")
    return counts


def total(counts: dict[str, Count]) -> Count:
    """All fields together."""
    together = Count()
    for one in counts.values():
        together += one
    return together


def table(title: str, samples: list[Sample]) -> str:
    """One table in Markdown: each field, all header fields, and the references."""
    rows = [f"### {title}: {len(samples)} texts\n", *_HEAD]
    headers = fields(samples)
    named = references(samples)
    rows += [_row(name, headers[name]) for name in HEADER if name in headers]
    rows.append(_row("**all header fields**", total(headers)))
    rows += [_row(name, one) for name, one in named.items()]
    rows.append(_row("**all references**", total(named)))
    return "\n".join(rows) + "\n"


def _row(name: str, count: Count) -> str:
    there = count.right + count.missed
    return f"| {name} | {there} | {count.precision:.3f} | {count.recall:.3f} |"


def tables() -> str:
    """Every table of docs/accuracy.md."""
    parts = [
        table("Released telegrams", list(real())),
        _documents(),
        table("Pieces of scans", list(scans())),
        table("Composed telegrams", list(composed())),
        table("Composed telegrams, noised", list(composed(noised=True))),
    ]
    return "\n".join(parts)


def _documents() -> str:
    counts = document_fields()
    rows = [f"### Documents of FRUS: {len(list(documents()))}\n", *_HEAD]
    rows += [_row(name, one) for name, one in counts.items()]
    return "\n".join([*rows, _row("**all fields**", total(counts))]) + "\n"


_HEAD = ("| field | times | precision | recall |", "| --- | --- | --- | --- |")
MARK = "<!-- written by tests/cables/score.py --write -->"


def page(text: str) -> str:
    """*text* of docs/accuracy.md with the tables as they are now."""
    head = text.partition(MARK)[0]
    return f"{head}{MARK}\n\n{tables()}"


if __name__ == "__main__":
    if "--write" in sys.argv:
        path = ROOT / "docs" / "accuracy.md"
        path.write_text(page(path.read_text("utf-8")), "utf-8")
    elif "--wrong" in sys.argv:
        mistakes: list[str] = []
        chosen = {
            "real": real(),
            "scans": scans(),
            "clean": composed(),
            "noised": composed(noised=True),
        }
        samples = list(chosen[sys.argv[-1]])
        fields(samples, mistakes)
        references(samples, mistakes)
        sys.stdout.write("\n".join(mistakes) + "\n")
    else:
        sys.stdout.write(tables())
