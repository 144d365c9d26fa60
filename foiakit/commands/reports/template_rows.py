"""The row of a blank table that shows what a record looks like."""

from __future__ import annotations

from foiakit.model.record import Record

EXAMPLE = Record(
    collection="My collection",
    document="1",
    message="Islamabad 00001",
    year=1997,
    head="where there is not a message number",
    originator="U.S. Embassy (Islamabad)",
    recipient="U.S. Department of State",
    kind="Cable",
    title="An example, to be replaced: the title or subject as printed",
    date="1997-01-07",
    classification="Secret",
    captions=("NODIS", "EXDIS"),
    pages=14,
    excised=True,
    source="Freedom of Information Act request",
    case="F-1997-00001",
    decision="released in part",
    released="2011-06-30",
    exemptions=("B1", "1.4(D)"),
    description="what the source says about it",
    notes="your own notes",
    text="the document's own words",
    tags=("Haqqani", "to read"),
    traffic_tags=("PTER", "PREL"),
    url="https://example.org/1.pdf",
)
"""An invented document: it shows what a row looks like."""
NOT_IN = {"id", "uid", "citation_key", "file", "sha256", "printed", "created", "updated"}
"""Fields that a handmade table does not have: foiakit sets them."""
COLUMNS = tuple(name for name in Record._fields if name not in NOT_IN)
