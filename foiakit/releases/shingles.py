"""Fingerprints of a text: texts that share a passage share some fingerprints.

Eight words in a row are a shingle. Of every eight shingles in a row the one with the least hash is
kept (winnowing). So two texts that have fifteen words in a row in common have a fingerprint in
common, wherever the words are; about two in nine shingles are kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

LENGTH = 8
"""The number of words of a shingle."""
WINDOW = 8
"""Of this many shingles in a row at least one is kept."""
SURELY_SHARED = LENGTH + WINDOW - 1
"""Texts that share this many words in a row share a fingerprint."""


def fingerprints(words: Sequence[str]) -> set[int]:
    """Return the fingerprints of *words*; none for fewer than eight words."""
    joined = " ".join(words).encode()
    if len(words) < LENGTH:
        return set()
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word.encode()) + 1)
    hashes = [
        crc32(joined[starts[at] : starts[at + LENGTH] - 1]) for at in range(len(words) - LENGTH + 1)
    ]
    kept = set()
    least, at = -1, -1
    for end in range(min(WINDOW, len(hashes)), len(hashes) + 1):
        first = max(end - WINDOW, 0)
        if at < first:
            window = hashes[first:end]
            least = min(window)
            at = end - 1 - window[::-1].index(least)
            kept.add(least)
        elif hashes[end - 1] <= least:
            least, at = hashes[end - 1], end - 1
            kept.add(least)
    return kept
