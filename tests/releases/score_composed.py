"""How many passages that composed pairs hide are found, and how many of those found are true.

    python tests/releases/score_composed.py          and --wrong names every mistake

The pairs are in ``composed_pairs.txt``. All documents are imported into one database, so that what
is found between documents of two pairs counts too: it is false.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

sys.path[:0] = [str(Path(__file__).parents[1])]

from releases.command_output import passages  # noqa: E402 - found by the line above

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LINE = "      UNCLASSIFIED U.S. Department of State Case No. {case} Doc No. {number} Date: {day}"
CASES = ("F-2014-20439", "06/30/2015"), ("F-2012-10981", "02/29/2016")


class Pair(NamedTuple):
    """Two documents, and what each hides: the number of the one, first words, last words."""

    name: str
    texts: tuple[str, str]
    hidden: tuple[tuple[str, list[str], list[str]], ...]


class Score(NamedTuple):
    """What was there, what was found of it, and what else was reported."""

    hidden: int
    found: int
    reported: int
    true: int
    mistakes: list[str]


def reported(texts: list[str]) -> list[dict[str, Any]]:
    """What the command reports of a database of *texts*."""
    with tempfile.TemporaryDirectory() as folder:
        for at, text in enumerate(texts):
            Path(folder, f"{at:03}.txt").write_text(text, encoding="utf-8")
        return passages(folder, folder)


def pairs() -> list[Pair]:
    """The pairs, each document with the lines that a release prints on its pages."""
    text = (HERE / "composed_pairs.txt").read_text(encoding="utf-8")
    return [_pair(at, part) for at, part in enumerate(text.split("\n## ")[1:])]


def _pair(at: int, entry: str) -> Pair:
    name, first_text, second_text = entry.split("\n@@ ")
    second_text, *labels = re.split(r"\n-- ", second_text)
    numbers = [f"C0900{at:03}{place}" for place in (1, 2)]
    first, second = (
        _stamped(text, number, case)
        for text, number, case in zip((first_text, second_text), numbers, CASES, strict=True)
    )
    hidden = []
    for label in labels:
        place, _, words = label.partition(": ")
        begins, _, ends = words.strip().partition(" ... ")
        hidden.append((numbers[int(place) - 1], _words(begins), _words(ends)))
    return Pair(name, (first, second), tuple(hidden))


def _stamped(text: str, number: str, case: tuple[str, str]) -> str:
    stamp, _, body = text.partition("\n")
    line = LINE.format(case=case[0], number=number, day=case[1])
    body = body.replace("\n^\n", f"\n\n{line}\n\f{line}\n\n")
    return f"{line}\n\n{'':80}{stamp}\n\n\n{body.rstrip()}\n\n\n{line}\n"


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold().replace("’", "").replace("'", ""))


def scored(chosen: list[Pair], passages: list[dict[str, Any]]) -> Score:
    """Of *chosen* pairs, of which *passages* were reported."""
    hidden = {(pair.name, gap[0], *gap[1]): gap for pair in chosen for gap in pair.hidden}
    left, mistakes, true = dict(hidden), [], 0
    for passage in passages:
        number, words = passage["hidden_in"]["document"], _words(passage["text"])
        for key, (document, begins, ends) in hidden.items():
            if document == number and _is_that(words, begins, ends):
                true += 1
                left.pop(key, None)
                break
        else:
            shown = passage["shown_in"][0]["document"]
            mistakes.append(f"false: hidden in {number}, shown in {shown}: {passage['text']}")
    mistakes += [f"missed: {key[0]}: {' '.join(key[2:])}" for key in left]
    return Score(len(hidden), len(hidden) - len(left), len(passages), true, mistakes)


def _is_that(words: list[str], begins: list[str], ends: list[str]) -> bool:
    """Whether a passage of *words* begins and ends as it should, give or take a word."""
    return begins[:2] == words[:2] and ends[-2:] == words[-2:]


def main() -> None:
    """Count, and print it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--wrong", action="store_true")
    chosen = pairs()
    found = scored(chosen, reported([text for pair in chosen for text in pair.texts]))
    print(
        f"{found.found} of {found.hidden} passages found;"
        f" {found.true} of {found.reported} reported are true"
    )
    if parser.parse_args().wrong:
        print(*found.mistakes, sep="\n")


if __name__ == "__main__":
    main()
