"""How well the Archive's pages are read: ``python tests/readers/documents/score_postings.py``.

The pages are composed, two of each age, in two halves: the rules were written from *dev*. With
``--write`` the table goes into docs/accuracy.md; ``--wrong`` names the mistakes of *dev*.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2]))

from foiakit.model.record import Collection, Record  # noqa: E402 - path first
from foiakit.readers.documents import posting  # noqa: E402 - path first
from foiakit.readers.source import Source  # noqa: E402 - path first

PAGE = HERE.parents[2] / "docs" / "accuracy.md"
MARK = "<!-- postings: written by score_postings.py --write -->"
FIELDS = ("name", "title", "subtitles", "posted", "editors", "url", "documents")


def pages(half: str) -> list[dict[str, Any]]:
    """The labelled pages of *half*."""
    lines = (HERE / "labelled" / "postings.jsonl").read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["half"] == half]


def read(text: str) -> dict[str, Any]:
    """What the reader says of a page, as the labels have it."""
    data = text.encode()
    items = list(posting.read(Source("page", io.BytesIO(data), data[:8192])))
    page = next(item for item in items if isinstance(item, Collection))
    values = {name: getattr(page, name) for name in FIELDS[:-1]}
    documents = [[item.document, item.url] for item in items if isinstance(item, Record)]
    return values | {
        "subtitles": list(page.subtitles), "editors": list(page.editors), "documents": documents,
    }  # fmt: skip


def score(half: str) -> dict[str, tuple[int, int, int]]:
    """For each field how often it was right, found and there; a page's documents count together."""
    counts = dict.fromkeys(FIELDS, (0, 0, 0))
    for row in pages(half):
        got = read(row["text"])
        for name in FIELDS:
            found, label = got[name], row["expect"][name]
            right = bool(label) and found == label
            before = counts[name]
            counts[name] = before[0] + right, before[1] + bool(found), before[2] + bool(label)
    return counts


def table(halves: dict[str, dict[str, tuple[int, int, int]]]) -> str:
    """The counts of both *halves* as a table."""
    lines = [
        "| field | dev: right of found, of there | set aside: right of found, of there |",
        "| --- | --- | --- |",
    ]
    for name in FIELDS:
        cells = (
            f"{right} of {found}, of {there}"
            for right, found, there in (half[name] for half in halves.values())
        )
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> None:
    """Print the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    asked = parser.parse_args()
    if asked.wrong:
        for row in pages("dev"):
            got = read(row["text"])
            for name in FIELDS:
                if got[name] != row["expect"][name]:
                    print(f"{row['age']}: {name}: {got[name]!r}, not {row['expect'][name]!r}")
        return
    figures = table({half: score(half) for half in ("dev", "set-aside")})
    print(figures)
    if asked.write:
        before, _, rest = PAGE.read_text(encoding="utf-8").partition(MARK)
        _, _, after = rest.partition(MARK)
        PAGE.write_text(f"{before}{MARK}\n\n{figures}\n\n{MARK}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
