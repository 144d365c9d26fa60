"""A comparison or a composite as one object for JSON."""

from __future__ import annotations

from typing import Any

from foiakit.model.record import Record
from foiakit.releases.compared_paragraphs import Compared
from foiakit.releases.comparison import Block
from foiakit.releases.composite import Composite
from foiakit.writers.comparisons.sources import left_out

_KEYS = ("id", "document", "message", "date", "title", "decision", "released")


def comparison(compared: Compared) -> dict[str, Any]:
    """Return ``records`` and ``blocks``; a block has the words of every text that has any."""
    return {
        "records": _records(compared),
        "blocks": [_block(compared, block) for block in compared.blocks],
    }


def _records(compared: Compared) -> list[dict[str, Any]]:
    return [
        _record(record) | {"words": len(text.words)}
        for record, text in zip(compared.records, compared.texts, strict=True)
    ]


def _record(record: Record) -> dict[str, Any]:
    found: dict[str, Any] = {name: getattr(record, name) for name in _KEYS}
    return found | {"exemptions": list(record.exemptions)}


def _block(compared: Compared, block: Block) -> dict[str, Any]:
    there = []
    for number, text in enumerate(compared.texts):
        first, end = block.spans[number]
        if first == end:
            continue
        start, stop = text.place(first, end)
        there.append(
            {
                "id": text.record, "page": text.page(first), "start": start, "end": stop,
                "words": end - first, "text": text.text[start:stop],
            }
        )  # fmt: skip
    found: dict[str, Any] = {"kind": block.kind, "texts": there}
    if block.lacks:
        found["lacking"] = [
            {
                "id": compared.texts[lack.text].record,
                "reason": lack.reason,
                "exemptions": list(lack.exemptions),
            }
            for lack in block.lacks
        ]
        found["read_differently"] = block.readings
    return found


def composite(compared: Compared, made: Composite) -> dict[str, Any]:
    """Return ``records``, the ``text``, and its ``spans`` with their sources and variants."""
    texts = compared.texts
    return {
        "records": _records(compared),
        "base": texts[made.base].record,
        "text": made.text,
        "spans": [
            {
                "start": span.start,
                "end": span.end,
                "text": span.text,
                "source": {
                    "id": texts[span.text_number].record, "page": span.page,
                    "start": span.source_start, "end": span.source_end,
                },
                "variants": [
                    {
                        "id": texts[variant.text_number].record,
                        "page": variant.page, "text": variant.text,
                    }
                    for variant in span.variants
                ],
            }
            for span in made.spans
        ],
        "left_out": list(left_out(compared, made)),
    }  # fmt: skip
