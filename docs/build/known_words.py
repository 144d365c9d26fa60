"""Make `foiakit/text/known_words.txt` from a word list: python docs/build/known_words.py LIST.

LIST is what the package wamerican-small installs as american-english-small (SCOWL, size 35). Words
with accents or an apostrophe are left out, and so is what `foiakit.text.known_words` derives from
another word: ``harbours`` from ``harbour``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from foiakit.text.known_words import stems

TARGET = Path(__file__).parents[2] / "foiakit" / "text" / "known_words.txt"
HEAD = """\
# English words, to tell a page that was read well from one that was read badly.
#
# Source: SCOWL (Spell Checker Oriented Word Lists) by Kevin Atkinson, size 35, American English, as
# packaged by Debian (wamerican-small 2020.12.07). Changed: capitals are small letters;
# words with accents or an apostrophe, words of one letter, and plain inflections are left out.
#
# Copyright 2000-2018 by Kevin Atkinson
#
# Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the
# output created from the scripts, and its documentation for any purpose is hereby granted without
# fee, provided that the above copyright notice appears in all copies and that both that copyright
# notice and this permission notice appear in supporting documentation. Kevin Atkinson makes no
# representations about the suitability of this array for any purpose. It is provided "as is"
# without express or implied warranty.
#
# The levels up to 35 are made from Moby Words II, Brian Kelk's UK English Wordlist With Frequency
# Classification and Alan Beale's 12Dicts, all in the public domain. Inflections use WordNet 1.6,
# Copyright 1997 by Princeton University, all rights reserved, provided "as is" and free to use,
# copy, modify and distribute with this notice.
"""


def chosen(words: set[str]) -> list[str]:
    """The *words* that none of the others stands for."""
    kept: set[str] = set()
    for word in sorted(words, key=len):
        if not any(stem in kept for stem in stems(word)):
            kept.add(word)
    return sorted(kept)


def main(source: str) -> None:
    """Write the file from the list at *source*."""
    lines = Path(source).read_text("utf-8").split()
    words = {w.lower() for w in lines if w.isascii() and w.isalpha() and len(w) > 1}
    TARGET.write_text(HEAD + "\n".join(chosen(words)) + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
