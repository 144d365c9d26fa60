"""Subject codes and persons in a TAGS line."""

from __future__ import annotations

import pytest

from foiakit.cables.head.tags_line import traffic_tags


def test_codes_and_the_persons_in_brackets_are_read_once_and_in_order() -> None:
    assert traffic_tags("PREL, (HOLM, ANNA), NO, PREL, (HOLM,  ANNA)") == (
        ("PREL", "NO"),
        ("HOLM, ANNA",),
    )


@pytest.mark.parametrize(("printed", "code"), [("PRE1", "PREL"), ("PG0V", "PGOV")])
def test_a_figure_that_a_scanner_read_for_a_letter_is_corrected(printed: str, code: str) -> None:
    assert traffic_tags(f"{printed}, NO") == ((code, "NO"), ())


def test_labels_captions_and_numbers_are_not_codes() -> None:
    assert traffic_tags("TAGS PREL, DECL 1999, EXDIS") == (("PREL",), ())


def test_a_line_without_codes_has_none() -> None:
    assert traffic_tags("") == ((), ())
