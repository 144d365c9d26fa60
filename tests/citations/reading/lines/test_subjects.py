"""Words on the subject after sender and recipient."""

from __future__ import annotations

import pytest
from citations.read_citations import record


@pytest.mark.parametrize(
    ("line", "parties"),
    [
        ("Report from Holm and Lund on the crisis in Norway, May 3, 1956", ("Holm and Lund", None)),
        ("Letter from Holm to Lund - The Visit to the North, May 3, 1956", ("Holm", "Lund")),
        ("Memo from Holm to the Panel on the Ice, May 3, 1956", ("Holm", "Panel on the Ice")),
    ],
)  # fmt: skip
def test_a_subject_is_not_a_part_of_a_name(line: str, parties: tuple[str, str | None]) -> None:
    got = record(line)
    assert (got.originator, got.recipient) == parties


def test_a_name_with_a_dash_is_kept() -> None:
    got = record('Assistance Force - Norway (AFN), Report, "Ice," December 18, 2008, Secret.')
    assert got.originator == "Assistance Force - Norway (AFN)"
