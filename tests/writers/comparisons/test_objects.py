"""A comparison or a composite as one object for JSON."""

from __future__ import annotations

import json

from writers.comparisons.two_releases import HIDDEN, WHOLE, compared

from foiakit.writers.comparisons.objects import comparison, composite


def test_every_block_has_the_words_of_the_texts_that_have_them() -> None:
    both, _ = compared()
    found = comparison(both)
    assert json.loads(json.dumps(found)) == found
    assert [record["id"] for record in found["records"]] == [4, 9]
    texts = {record.id: text.text for record, text in zip(both.records, both.texts, strict=True)}
    for block in found["blocks"]:
        for part in block["texts"]:
            assert texts[part["id"]][part["start"] : part["end"]] == part["text"]
    (lacking,) = [block for block in found["blocks"] if block.get("lacking")]
    assert lacking["texts"][0]["text"].strip() == HIDDEN
    assert lacking["lacking"][0]["exemptions"] == ["B5"]


def test_the_spans_of_a_composite_are_in_its_text() -> None:
    found = composite(*compared())
    assert found["text"].strip() == WHOLE
    for span in found["spans"]:
        assert found["text"][span["start"] : span["end"]] == span["text"]
    assert found["base"] == 4
