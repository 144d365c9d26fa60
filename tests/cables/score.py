"""The figures of docs/accuracy.md.

python tests/cables/score.py                  prints the tables
python tests/cables/score.py --write          writes them into docs/accuracy.md
python tests/cables/score.py --wrong GROUP    names every mistake in a group of texts
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from cables import measure, samples
from cables.measure import HEADER, Count, total
from cables.samples import Sample

GROUPS: dict[str, tuple[str, Callable[[], Iterable[Sample]]]] = {
    "real": ("Real: released telegrams", samples.real),
    "scans": ("Real: pieces of scans that the reader was developed on",
              partial(samples.scans, developed=True)),
    "held": ("Real: pieces of scans held back", partial(samples.scans, developed=False)),
    "clean": ("Composed telegrams", samples.composed),
    "noised": ("Composed telegrams, noised", samples.noised),
    "twice": ("Composed telegrams, laid twice", samples.twice),
    "heads": ("Heads of composed telegrams, laid twice on one line", samples.heads),
    "pieces": ("From the E.O. line on, laid twice on one line", samples.pieces),
}  # fmt: skip
"""Each group of texts by its short name: its title, and what gives its texts."""
_HEAD = ("| field | times | precision | recall |", "| --- | --- | --- | --- |")
MARK = "<!-- written by tests/cables/score.py --write -->"


def table(title: str, texts: list[Sample]) -> str:
    """One table in Markdown: each field, all header fields, and the references."""
    rows = [f"### {title}: {len(texts)} texts\n", *_HEAD]
    headers = measure.fields(texts)
    named = {name: count for name, count in measure.references(texts).items() if sum(count)}
    rows += [_row(name, headers[name]) for name in HEADER if name in headers]
    rows.append(_row("**all header fields**", total(headers)))
    rows += [_row(name, count) for name, count in named.items()]
    if named:
        rows.append(_row("**all references**", total(named)))
    return "\n".join(rows) + "\n"


def _row(name: str, count: Count) -> str:
    there = count.right + count.missed
    return f"| {name} | {there} | {count.precision:.3f} | {count.recall:.3f} |"


def by_form() -> str:
    """One table of the composed telegrams: each form clean, noised and laid twice."""
    rows = [
        "### Composed telegrams by form\n",
        "| form | telegrams | copies | header fields: precision, recall | references |",
        "| --- | --- | --- | --- | --- |",
    ]
    for form in samples.FORMS:
        count = len(list(samples.composed(form)))
        for copies, samples_of in (
            ("clean", samples.composed), ("noised", samples.noised), ("twice", samples.twice),
        ):  # fmt: skip
            texts = list(samples_of(form))
            head, named = total(measure.fields(texts)), total(measure.references(texts))
            rows.append(
                f"| {form} | {count} | {copies} | {head.precision:.3f}, {head.recall:.3f}"
                f" | {named.precision:.3f}, {named.recall:.3f} |"
            )
    return "\n".join(rows) + "\n"


def documents() -> str:
    """The table of the documents of FRUS."""
    counts = measure.document_fields()
    rows = [f"### Real: documents of FRUS: {len(list(measure.documents()))}\n", *_HEAD]
    rows += [_row(name, count) for name, count in counts.items()]
    return "\n".join([*rows, _row("**all fields**", total(counts))]) + "\n"


def others() -> str:
    """What is found in papers that are not telegrams."""
    count, found = measure.found_in_others()
    rows = [f"### Real: {count} other papers of the same release\n"]
    rows += ["| field | found in |", "| --- | --- |"]
    return "\n".join([*rows, *(f"| {name} | {times} |" for name, times in found.items())]) + "\n"


def tables() -> str:
    """Every table of docs/accuracy.md, real texts first."""
    made = {name: table(title, list(samples_of())) for name, (title, samples_of) in GROUPS.items()}
    return "\n".join([
        made["real"], documents(), made["scans"], made["held"], others(),
        by_form(), made["clean"], made["noised"], made["twice"], made["heads"], made["pieces"],
    ])  # fmt: skip


def page(text: str) -> str:
    """*text* of docs/accuracy.md with the tables as they are now."""
    head = text.partition(MARK)[0]
    return f"{head}{MARK}\n\n{tables()}"


def mistakes(group: str) -> list[str]:
    """A line for everything that is wrong or missed in a group."""
    wrong: list[str] = []
    texts = list(GROUPS[group][1]())
    measure.fields(texts, wrong)
    measure.references(texts, wrong)
    return wrong


if __name__ == "__main__":
    if "--write" in sys.argv:
        path = samples.ROOT / "docs" / "accuracy.md"
        path.write_text(page(path.read_text("utf-8")), "utf-8")
    elif "--wrong" in sys.argv:
        sys.stdout.write("\n".join([*mistakes(sys.argv[-1]), ""]))
    else:
        sys.stdout.write(tables())
