"""Documents that a letter lists one by one have a result each."""

from __future__ import annotations

import pytest
from composed_requests import KABUL, LIMA, request

from foiakit.requests.incoming.documents import listed

ASKED = request(items=(KABUL, LIMA), events=())
LIST = """The documents are as follows:

Document 1 (C05765915): Kabul 8106 of 1973, released in full
Document 2: Lima 4127, RIP, (b)(1) and (b)(6)
Document 3: withheld in full under (b)(3)

Sincerely,
Document Services
"""


def test_each_entry_has_its_item_its_number_its_result_and_its_exemptions() -> None:
    found = listed(LIST, ASKED)
    assert found is not None
    assert found.is_whole
    assert [(entry.item, entry.printed, entry.result) for entry in found.outcomes] == [
        (1, "C05765915", "full"), (2, None, "part"), (None, "3", "denied")
    ]  # fmt: skip
    assert [entry.exemptions for entry in found.outcomes] == [
        (), ("(b)(1)", "(b)(6)"), ("(b)(3)",)
    ]  # fmt: skip


def test_an_entry_without_a_result_leaves_the_list_in_doubt() -> None:
    found = listed("Document 1: released in full\nDocument 2: three pages\n", ASKED)
    assert found is not None
    assert (len(found.outcomes), found.is_whole) == (1, False)


@pytest.mark.parametrize("text", ["", "Both documents are released in full.", "Document 1\n"])
def test_a_letter_without_a_list_lists_nothing(text: str) -> None:
    assert listed(text, ASKED) is None
