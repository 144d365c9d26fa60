"""How the time to read a citation grows with its length: python benchmarks/parse_length.py

Every text is made with 16,000 to 1,024,000 characters. The output is the time of each length as a
multiple of the time of half that length: 2.0 is linear, 4.0 quadratic. There are no seconds, which
would say more about the machine than about the program.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise

from foiakit.citations.reading import read_all, read_entry

LENGTHS = [16_000 * 2**step for step in range(7)]
TEXTS: dict[str, Callable[[int], str]] = {
    "one long title": lambda n: (
        f'State 095538: U.S. Department of State, Cable, "{"a b " * (n // 4)}," 1999.'
    ),
    "commas": lambda n: ", " * (n // 2),
    "words and commas": lambda n: "Secret, " * (n // 8),
    "quotation marks": lambda n: 'a "b" ' * (n // 6),
    "marks and commas": lambda n: '"," ' * (n // 4),
    "open brackets": lambda n: "(" * n,
    "nested brackets": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "brackets": lambda n: "[Excised] " * (n // 10),
    "blanks": lambda n: f'Cable,{" " * n}"T," 1999',
    "colons": lambda n: "a: " * (n // 3),
    "digits": lambda n: "1" * n,
    "numbers": lambda n: "1999 " * (n // 5),
    "parties": lambda n: f"Memorandum {'from a to b ' * (n // 12)}",
    "controls": lambda n: "\x00\x1b\u202e" * (n // 3),
    "short lines": lambda n: "May 4, 1999\n" * (n // 12),
    "sources": lambda n: 'Cable, "T," 1999.\n' + "Source: x\n\n" * (n // 11),
    "entries": lambda n: 'Cable, "T," May 4, 1999, Secret, 3 pp.\n' * (n // 39),
}


def seconds(text: str) -> float:
    """Return the shortest of three readings of *text*, as one entry and as a stream."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        read_entry(text)
        for _ in read_all(text.splitlines(keepends=True)):
            pass
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    """Print a line per text: the growth at each doubling, and over all of them."""
    print(f"{'':18}" + "".join(f"{length:>10,}" for length in LENGTHS[1:]) + "   whole")
    for name, text in TEXTS.items():
        times = [seconds(text(length)) for length in LENGTHS]
        steps = [later / max(sooner, 1e-6) for sooner, later in pairwise(times)]
        whole = times[-1] / max(times[0], 1e-6)
        print(f"{name:18}" + "".join(f"{step:>10.1f}" for step in steps) + f"{whole:>8.0f}")


if __name__ == "__main__":
    main()
