"""Any record that a database takes."""

from __future__ import annotations

from hypothesis import strategies as st

from foiakit.model.record import Record

# What the database takes: any text but halves of letters and zero characters.
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
WORD = st.none() | TEXT
LABELS = st.lists(TEXT, max_size=3).map(tuple)
RECORDS = st.builds(
    Record,
    collection=WORD,
    message=WORD,
    title=WORD,
    classification=WORD,
    captions=LABELS,
    tags=LABELS,
    traffic_tags=LABELS,
    pages=st.none() | st.integers(0, 2**31 - 1),
    year=st.none() | st.integers(1, 9999),
    excised=st.none() | st.booleans(),
    decision=WORD,
    released=st.none() | st.just("2015-08-31"),
    exemptions=LABELS,
    date=st.none() | st.just("1997-01-07") | st.just("196X"),
    description=WORD,
    notes=WORD,
    **dict.fromkeys(
        "document head originator recipient kind source case text url file sha256 printed".split(),
        WORD,
    ),
    **dict.fromkeys(
        ("id", "uid", "citation_key", "date_end", "date_other", "created", "updated"), st.none()
    ),
)
