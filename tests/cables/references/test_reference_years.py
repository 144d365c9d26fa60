"""The year of a reference: printed, from its date, or from the citing telegram."""

from __future__ import annotations

from foiakit.cables.references.ref_line import references
from foiakit.cables.references.reference_years import Own

OWN = Own("Kabul", 9000, 1974, "1974-06-20", "State")


class TestTheYear:
    def test_of_a_number_above_the_telegrams_own_is_the_year_before(self) -> None:
        (reference,) = references("KABUL 9001", OWN)
        assert (reference.year, reference.year_by) == (1973, "serial")

    def test_of_a_high_number_cited_in_january_is_the_year_before(self) -> None:
        own = Own("Kabul", 200, 1975, "1975-01-09", "State")
        high, low = references("STATE 281000; STATE 4410", own)
        assert (high.year, low.year) == (1974, 1975)

    def test_is_not_guessed_where_the_telegram_has_none(self) -> None:
        (reference,) = references("STATE 281000", Own())
        assert (reference.year, reference.year_by) == (None, None)

    def test_says_whence_it_is(self) -> None:
        text = "75 ROME 1; ROME 2, 14 JAN 72; ROME 3"
        assert [reference.year_by for reference in references(text, OWN)] == [
            "printed",
            "date",
            "document",
        ]
