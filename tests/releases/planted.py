"""How many passages are found that were cut out of real texts for the purpose.

    python tests/releases/planted.py                 a blank where a line was
    python tests/releases/planted.py --mark          a mark in the margin
    python tests/releases/planted.py --misread 0.06  and letters misread in that share of the words

Of each text that was released in full, and has a line of eight words or more within a message, a
second one is made that lacks the line and says that it was released in part. Both are imported.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parents[1])]

from releases.command_output import passages  # noqa: E402 - found by the line above

ROOT = Path(__file__).parents[2]
TEXTS = ROOT.parent / "shared" / "world" / "state_emails"
FULL = re.compile(r"RELEASE(\s+)IN FULL[Il]?")
HEAD = re.compile(r"\s*(?:From|To|Cc|Sent|Subject)\b")
WORDS = 8
BLANK = ["", "", "", ""]
MARK = ["", f"{'':100}B5", "", ""]


def main() -> None:
    """Cut, import, look, and count."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--mark", action="store_true")
    parser.add_argument("--misread", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    chance = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory() as folder:
        planted = {}
        for path in sorted(TEXTS.glob("*.txt")):
            text, name = path.read_text(encoding="utf-8"), path.stem
            if cut := without_a_line(text, MARK if chosen.mark else BLANK, chance):
                copy, planted[f"C99{name[3:]}"] = cut
                copy = misread(copy.replace(name, f"C99{name[3:]}"), chosen.misread, chance)
                Path(folder, f"{name}.txt").write_text(text, encoding="utf-8")
                Path(folder, f"{name}-cut.txt").write_text(copy, encoding="utf-8")
        found = passages(folder, folder)
    right = {passage["hidden_in"]["document"] for passage in found if is_planted(passage, planted)}
    others = sum(1 for passage in found if not is_planted(passage, planted))
    print(f"{len(right)} of {len(planted)} found; {others} other passages reported")


def without_a_line(text: str, instead: list[str], chance: random.Random) -> tuple[str, str] | None:
    """*text* with *instead* in place of one of its lines, and that line."""
    lines = text.split("\n")
    top = next((at for at, line in enumerate(lines) if line.lstrip().startswith("Subject")), None)
    if top is None or not FULL.search(text):
        return None
    body = [
        at
        for at in range(top + 2, len(lines))
        if len(lines[at].split()) >= WORDS
        and "UNCLASSIFIED" not in lines[at]
        and not HEAD.match(lines[at])
    ]
    if len(body) < 3:
        return None
    at = chance.choice(body[1:-1])
    copy = "\n".join([*lines[:at], *instead, *lines[at + 1 :]])
    return FULL.sub(r"RELEASE\1IN PART B5", copy), " ".join(lines[at].split())


def misread(text: str, share: float, chance: random.Random) -> str:
    """*text*, below its head, with a letter changed in that share of its words."""

    def changed(match: re.Match[str]) -> str:
        word = match[0]
        if chance.random() >= share or len(word) < 4:
            return word
        at = chance.randrange(1, len(word) - 1)
        return word[:at] + chance.choice("ecolitr1") + word[at + 1 :]

    head, label, rest = text.partition("Subject")
    line, end, body = rest.partition("\n")
    return head + label + line + end + re.sub(r"(?<![@.])\b[a-z]+\b(?![@.])", changed, body)


def is_planted(passage: dict[str, Any], planted: dict[str, str]) -> bool:
    """Whether *passage* has four of five words of what was cut out, and few others."""
    cut = re.findall(r"\w+", planted.get(passage["hidden_in"]["document"], "").lower())
    words = re.findall(r"\w+", passage["text"].lower())
    common = len(set(cut) & set(words))
    return bool(cut) and common >= 0.8 * len(set(cut)) and len(words) <= len(cut) + 6


if __name__ == "__main__":
    main()
