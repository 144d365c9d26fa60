"""The form letter that counts pages and checks boxes."""

from __future__ import annotations

import pytest
from composed_requests import request

from foiakit.requests.incoming.reviewed_pages import reviewed_pages
from foiakit.requests.model import Item

ITEM = Item(number=1, message="Kabul 8106", year=1973)
BOXES = "[X] (b)(1)   [ ] (b)(7)(A)\n[x] (b)(3)   [X] (b)(7)(C)\n\n"


@pytest.mark.parametrize(
    ("text", "result", "exemptions"),
    [
        (f"{BOXES}5 pages were reviewed and 3 pages are being released.", "part",
         ("(b)(1)", "(b)(3)", "(b)(7)(C)")),
        (f"{BOXES}5 pages were\nreviewed and 5 pages are being released.", "part",
         ("(b)(1)", "(b)(3)", "(b)(7)(C)")),
        (f"{BOXES}1,005 pages were reviewed and 0 pages are being released.", "denied",
         ("(b)(1)", "(b)(3)", "(b)(7)(C)")),
        ("1 page was reviewed and 1 page is released.", "full", ()),
    ],
)  # fmt: skip
def test_pages_and_checked_boxes_tell_the_result(
    text: str, result: str, exemptions: tuple[str, ...]
) -> None:
    found = reviewed_pages(text, request(items=(ITEM,), events=(), numbers=()))
    assert found is not None
    assert (found[0].result, found[0].exemptions) == (result, exemptions)


@pytest.mark.parametrize(
    "text",
    [
        "3 pages were reviewed and 5 pages are being released.",
        "5 pages were reviewed and 3 pages are being released.",
        "[X] (b)(1)\nAll pages were reviewed.",
    ],
)
def test_counts_that_do_not_fit_or_name_no_ground_tell_nothing(text: str) -> None:
    assert reviewed_pages(text, request(items=(ITEM,), events=(), numbers=())) is None


def test_pages_of_several_documents_are_not_divided_among_them() -> None:
    asked = request(
        items=(ITEM, Item(number=2, message="Kabul 690", year=1974)), events=(), numbers=()
    )
    text = f"{BOXES}5 pages were reviewed and 3 pages are being released."
    assert reviewed_pages(text, asked) is None
