"""Counts of a volume's documents without certain fields, for the report of its import."""

from __future__ import annotations

from collections import Counter

from foiakit.model.record import Record
from foiakit.text.plurals import counted

FIELDS = {
    "originator": "originator", "recipient": "recipient", "kind": "kind", "date": "date",
    "classification": "classification", "source": "source note",
}  # fmt: skip
"""The fields that are counted, and what each is called."""
NUMBERED = ("Telegram", "Airgram")
SENTENCE = "fields that were not found"


class Missing:
    """A count of the documents without each field."""

    def __init__(self) -> None:
        self._documents = 0
        self._telegrams = 0
        self._without: Counter[str] = Counter()

    def count(self, record: Record) -> None:
        """Count the fields that *record* lacks; a message number only for kinds that have one."""
        self._documents += 1
        self._without.update(name for name in FIELDS if not getattr(record, name))
        if record.kind in NUMBERED:
            self._telegrams += 1
            self._without["message"] += not record.message

    def sentence(self) -> str | None:
        """Return ``of 333 documents 326 have no originator, 12 no date``; ``None`` if nothing is
        missing.
        """
        words = [
            f"{count:,} {'have ' if not place else ''}no {FIELDS[name]}"
            for place, (name, count) in enumerate(self._counts(FIELDS))
        ]
        sentences = (
            [f"of {counted(self._documents, 'document')} {', '.join(words)}"] if words else []
        )
        if count := self._without["message"]:
            sentences.append(
                f"of {self._telegrams:,} telegrams and airgrams {count:,} have no message number"
            )
        return "; ".join(sentences) or None

    def _counts(self, names: dict[str, str]) -> list[tuple[str, int]]:
        found = [(name, self._without[name]) for name in names if self._without[name]]
        return sorted(found, key=lambda pair: -pair[1])
