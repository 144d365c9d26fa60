"""What is withheld from a paper, by which exemptions, and the evidence for it, in sentences.

From the details stored with a record: marks in its text by page, sheets for pages that were
withheld whole, bars and boxes on the pages of a PDF. How much a mark or a blank stands for is
unknown, so no words are counted; a bar on a page covers a tenth of it, a third, or most of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

_MOST = 12
"""How many pages are named."""


def sentences(data: Mapping[str, Any], decision: str | None = None) -> Iterator[str]:
    """Yield one sentence per fact in *data*, the details of a record; none if nothing is known."""
    marks = dict(_marks(data))
    if marks:
        named = "; ".join(f"{ground} on {_pages(pages)}" for ground, pages in marks.items())
        yield f"{named} (marked in the text)"
    for share, pages in _by_share(data).items():
        yield f"{share} of {_pages(pages)} (bars or boxes on the page)"
    if whole := data.get("withheld_pages"):
        named = ", ".join(
            f"{page} ({', '.join(grounds)})" if grounds else str(page)
            for page, grounds in [*whole.items()][:_MOST]
        )
        more = ", ..." if len(whole) > _MOST else ""
        count = "1 page" if len(whole) == 1 else f"{len(whole)} pages"
        yield f"{count} withheld in full: {named}{more} (a sheet in the file says so)"
    if not marks and not whole and decision == "released in part":
        grounds = ", ".join((data.get("release") or {}).get("exemptions", ()))
        on = f" on the grounds {grounds}" if grounds else ""
        yield f"something{on}: the stamp says so, and no mark in the text shows where"


def _marks(data: Mapping[str, Any]) -> Iterator[tuple[str, list[int]]]:
    found = defaultdict[str, list[int]](list)
    for page, grounds in (data.get("excised_pages") or {}).items():
        for ground in grounds:
            found[ground].append(int(page))
    yield from sorted(found.items())


def _by_share(data: Mapping[str, Any]) -> dict[str, list[int]]:
    found = defaultdict[str, list[int]](list)
    for page, share in ((data.get("pdf") or {}).get("cut_pages") or {}).items():
        found[share].append(int(page))
    return found


def _pages(numbers: list[int]) -> str:
    listed = ", ".join(map(str, numbers[:_MOST])) + (", ..." if len(numbers) > _MOST else "")
    return f"page {listed}" if len(numbers) == 1 else f"pages {listed}"
