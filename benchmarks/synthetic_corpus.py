"""A synthetic corpus: as many invented records as requested, always the same.

    python benchmarks/synthetic_corpus.py 100000 records.ndjson records.csv

A record is about 1 KB and its description 60 to 120 words. The words are made of syllables; their
frequencies fall off as in real prose (Zipf), so that a full-text index has common and rare words.
The same number and seed give the same bytes on every machine.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

SEED = 389
FIELDS = (
    "message", "date", "classification", "captions", "kind", "originator", "recipient", "title",
    "pages", "excised", "source", "case", "description", "traffic_tags", "url",
)  # fmt: skip
WORDS = 40_000
POSTS = "Islamabad Kabul Tehran Moscow Paris Bonn Karachi Peshawar Delhi Ankara Cairo State".split()
LEVELS = ["Unclassified", "Limited Official Use", "Confidential", "Secret", "Top Secret"]
KINDS = ["Cable", "Memorandum", "Memorandum of Conversation", "Airgram", "Report", "Letter"]
CAPTIONS = ["NODIS", "EXDIS", "LIMDIS", "NOFORN", "STADIS", "EYES ONLY"]
TRAFFIC = "PREL PTER PGOV EAID ETRD MARR PINS PINR SNAR OVIP".split()
FIRST, DAYS = date(1962, 1, 1), 14_000


def records(number: int, seed: int = SEED) -> Iterator[dict[str, Any]]:
    """Yield *number* records as mappings of `FIELDS`; empty fields are left out."""
    chance = random.Random(seed)
    words = _words(chance)
    weights = list(itertools.accumulate(1 / (rank + 2) for rank in range(WORDS)))
    for serial in range(number):
        text = chance.choices(words, cum_weights=weights, k=chance.randint(68, 132))
        yield _record(serial, text, chance)


def _record(serial: int, words: list[str], chance: random.Random) -> dict[str, Any]:
    post = chance.choice(POSTS)
    day = FIRST + timedelta(chance.randrange(DAYS))
    found = {
        "message": f"{post} {serial % 99_999 + 1:05}",
        "date": day.isoformat() if chance.random() < 0.9 else day.isoformat()[:7],
        "classification": chance.choice(LEVELS),
        "captions": chance.sample(CAPTIONS, chance.choice((0, 0, 0, 1, 1, 2))),
        "kind": chance.choices(KINDS, weights=(70, 8, 8, 6, 5, 3))[0],
        "originator": f"U.S. Embassy ({post})",
        "recipient": "Department of State",
        "title": " ".join(words[:8]).title(),
        "pages": chance.randint(1, 12),
        "excised": True if chance.random() < 0.2 else None,
        "source": "Synthetic corpus: no such document exists",
        "case": f"F-{day.year + 25}-{serial:08}",
        "description": _prose(words[8:]),
        "traffic_tags": chance.sample(TRAFFIC, chance.randint(1, 3)),
        "url": f"https://example.org/synthetic/{serial:08}.pdf",
    }
    return {name: value for name, value in found.items() if value not in (None, [])}


def _prose(words: list[str]) -> str:
    sentences = [" ".join(words[at : at + 14]).capitalize() for at in range(0, len(words), 14)]
    return ". ".join(sentences) + "."


def _words(chance: random.Random) -> list[str]:
    starts = "b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sh st str t tr v w z".split()
    middles = "a e i o u ai ea ee ie oa ou".split()
    ends = ["", "", "n", "r", "s", "t", "l", "nd", "st", "rk", "m"]
    found: dict[str, None] = {}
    while len(found) < WORDS:
        rank = len(found)
        # Frequent words are short.
        syllables = 1 if rank < 200 else chance.choice((2, 2, 3) if rank < 5000 else (2, 3, 3, 4))
        found["".join(
            chance.choice(starts) + chance.choice(middles) + chance.choice(ends)
            for _ in range(syllables)
        )] = None  # fmt: skip
    return list(found)


def write(number: int, path: Path, seed: int = SEED) -> None:
    """Write *number* records to *path*: NDJSON, or CSV (lists joined by ``; ``) by its
    extension.
    """
    with path.open("w", encoding="utf-8", newline="") as out:
        if path.suffix == ".csv":
            table = csv.DictWriter(out, FIELDS)
            table.writeheader()
            for record in records(number, seed):
                table.writerow({name: _cell(value) for name, value in record.items()})
        else:
            for record in records(number, seed):
                out.write(json.dumps(record) + "\n")


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return "; ".join(value)
    return "true" if value is True else value


def main() -> None:
    """Write the corpus to each file that is named."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("number", type=int)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    for path in options.files:
        write(options.number, path, options.seed)


if __name__ == "__main__":
    main()
