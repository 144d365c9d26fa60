"""What is withheld is said with its evidence, and nothing is said without any."""

from __future__ import annotations

from foiakit.papers.what_is_withheld import sentences


def test_each_kind_of_evidence_has_a_sentence() -> None:
    data = {
        "excised_pages": {"1": ["B1"], "3": ["B1", "B6"]},
        "pdf": {"cut_pages": {"2": "most"}},
        "withheld_pages": {"4": ["B3"], "5": []},
    }
    assert list(sentences(data)) == [
        "B1 on pages 1, 3; B6 on page 3 (marked in the text)",
        "most of page 2 (bars or boxes on the page)",
        "2 pages withheld in full: 4 (B3), 5 (a sheet in the file says so)",
    ]


def test_a_long_list_of_pages_is_cut() -> None:
    (line,) = sentences({"excised_pages": {str(page): ["B1"] for page in range(1, 15)}})
    assert line == "B1 on pages 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, ... (marked in the text)"


def test_a_stamp_alone_says_that_the_place_is_unknown() -> None:
    released = {"release": {"exemptions": ["B5"]}}
    assert list(sentences(released, "released in part")) == [
        "something on the grounds B5: the stamp says so, and no mark in the text shows where"
    ]
    assert list(sentences(released, "released in full")) == []
    assert list(sentences({})) == []
