"""Notes on many files in one sentence each: how many files, and the first of their names."""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.readers.source import Source

NAMES = 5
LEFT_OUT = "left out"
"""Sentences about files that were not read begin with it."""


class FileNotes:
    """Sentences, each with the files that it is about."""

    def __init__(self) -> None:
        self._files: dict[str, list[str]] = {}
        self._counts: dict[str, int] = {}

    def add(self, path: str, sentence: str, own: str = "") -> None:
        """Add a *sentence* about *path*; *own* is what only this file adds to it."""
        self._counts[sentence] = self._counts.get(sentence, 0) + 1
        names = self._files.setdefault(sentence, [])
        if len(names) < NAMES:
            names.append(f"{path} ({own})" if own else path)

    def take(self, source: Source) -> None:
        """Add a source's notes."""
        for sentence, own in source.shared_remarks.items():
            self.add(source.name, sentence, own)

    def merge(self, other: FileNotes) -> None:
        """Add the notes of *other*, which are about other files."""
        for sentence, names in other._files.items():
            self._counts[sentence] = self._counts.get(sentence, 0) + other._counts[sentence]
            kept = self._files.setdefault(sentence, [])
            kept += names[: NAMES - len(kept)]

    def of(self, path: str) -> str | None:
        """Return the first sentence about *path*, or about a file in it; ``None`` without one."""
        for sentence, names in self._files.items():
            if any(name.startswith(path) for name in names):
                return sentence
        return None

    def left_out(self) -> int:
        """Return how many files were not read, for they are in no format that can be read."""
        return sum(
            count for sentence, count in self._counts.items() if sentence.startswith(LEFT_OUT)
        )

    def sentences(self) -> Iterator[str]:
        """Yield a line for each sentence."""
        for sentence, names in self._files.items():
            count = self._counts[sentence]
            if count == 1:
                yield f"{names[0]}: {sentence}"
                continue
            more = f" and {count - len(names):,} more" if count > len(names) else ""
            yield f"{count:,} files: {sentence}: {', '.join(names)}{more}"
