"""What the body names, and what it only seems to name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.cables.reading import read
from foiakit.cables.references.mentions import mentions, sentence, uses
from foiakit.cables.references.ref_line import references
from foiakit.cables.references.reference_years import Own

OWN = Own("Rome", 9000, 1974, "1974-06-20", "State")


def found(text: str, own: Own = OWN) -> list[str]:
    return [f"{mention.message} {mention.year}" for mention in mentions(text, own)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("WE BRIEFED HIM PER STATE 54992 ON THE SITUATION.", ["State 54992 1974"]),
        ("THIS HAS BEEN DONE (ROME 773, 1/16.)", ["Rome 773 1974"]),
        ("AS DAR ES SALAAM 3910 REPORTS, RAIN FELL.", ["Dar es Salaam 3910 1974"]),
        ("HE AGREED (MOSCOW 12671, PARA 3).", ["Moscow 12671 1974"]),
        ("FORWARDED BY STATE A-840.", ["State A-840 1974"]),
        ("(CONFIDENTIAL) BANGKOK 1034 (EXDIS) AND BANGKOK 1019, 1/16.)",
         ["Bangkok 1034 1974", "Bangkok 1019 1974"]),
        ("SEE USUN 756 AND 761.", ["USUN New York 756 1974", "USUN New York 761 1974"]),
        ("AS SAID IN 73 KABUL 1090.", ["Kabul 1090 1973"]),
        ("SEE KABUL 1090 (73).", ["Kabul 1090 1973"]),
        ("DEPTEL 95538 SAYS SO.", ["State 95538 1974"]),
        ("OUR EMBTEL 154 SAID SO.", ["Rome 154 1974"]),
        ("IN TELEGRAM 154 FROM ISLAMABAD WE READ", ["Islamabad 154 1974"]),
        ("Please see Karachi's 2011 on this.", ["Karachi 2011 1974"]),
        ("This is the promise reported in Peshawar 210.", ["Peshawar 210 1974"]),
    ],
)  # fmt: skip
def test_a_message_in_the_text_is_found(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "THE GENEVA 1954 ACCORDS HOLD.",
        "HE ARRIVED IN KABUL 20 MARCH.",
        "ROADS NORTH OF KABUL 120 MILES LONG",
        "IN PARIS 300 PEOPLE MARCHED.",
        "LONDON 12,000 STRONG",
        "EACH STATE 50 SEATS",
        "PARA 3 AND PAGE 12, FY 1974",
        "ROME 9000 IS THIS TELEGRAM.",
        "In Geneva 450 delegates met.",
    ],
)
def test_a_place_and_a_figure_are_no_message(text: str) -> None:
    assert found(text) == []


def test_an_embtel_in_a_telegram_of_the_department_is_its_correspondents() -> None:
    assert found("YOUR EMBTEL 12 IS CLEAR.", Own("State", 5, 1965, None, "Saigon")) == [
        "Saigon 12 1965"
    ]
    assert found("YOUR EMBTEL 12 IS CLEAR.", Own("State", 5, 1965, None, None)) == []


def test_a_mention_has_its_sentence() -> None:
    text = "1. FIRST POINT. SECOND, AS IN STATE 54992, HOLDS. THIRD POINT."
    (mention,) = mentions(text, OWN)
    assert mention.sentence == "SECOND, AS IN STATE 54992, HOLDS."
    assert sentence("A. " + "X" * 5000 + " B.", (100, 103)).count("X") < 1000


class TestWordsThatStandForAReference:
    def tied(self, refs: str, text: str) -> list[tuple[str, tuple[int, ...]]]:
        return [(use.printed, use.references) for use in uses(text, references(refs, OWN))]

    def test_a_letter_is_tied_to_its_target(self) -> None:
        found = self.tied("(A) STATE 1; (B) LIMA 8106", "REFTEL B SAYS, REF A DOES NOT, (REF B)")
        assert found == [("REFTEL B", (1,)), ("REF A", (0,)), ("REF B", (1,))]

    def test_several_letters_are_several_uses(self) -> None:
        found = self.tied("A. ROME 1 B. ROME 2 C. ROME 3", "AS IN REFTELS A AND C.")
        assert found == [("REFTELS A AND C", (0,)), ("REFTELS A AND C", (2,))]

    def test_without_a_letter_it_is_tied_only_where_one_can_be_meant(self) -> None:
        assert self.tied("LIMA 1090 AND A-12", "SEE REFTEL AND REFAIR.") == [
            ("REFTEL", (0,)),
            ("REFAIR", (1,)),
        ]
        assert self.tied("(A) STATE 1; (B) LIMA 2", "REFTEL PARAS FOUR") == [("REFTEL", ())]

    def test_a_septel_is_known_to_be_unknown(self) -> None:
        assert self.tied("LIMA 1", "FIGURES FOLLOW SEPTEL.") == [("SEPTEL", ())]

    def test_an_article_is_no_letter(self) -> None:
        assert self.tied("LIMA 1", "REFTEL A WEEK AGO") == [("REFTEL", (0,))]


@given(st.text(alphabet="ROME STATE 0123456789().,;'\n-AND", max_size=300))
def test_any_text_is_searched_and_spans_lie_in_it(text: str) -> None:
    for mention in mentions(text, OWN):
        assert 0 <= mention.span[0] < mention.span[1] <= len(text)


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("KABUL 1234", "Kabul"), ("Kabul 1234", "Kabul"), ("KABUL'S 1234", "Kabul"),
        ("KABUL’s 1234", "Kabul"), ("KABUL (74) 1234", "Kabul"), ("74 KABUL 1234", "Kabul"),
        ("NEW DELHI 1234", "New Delhi"), ("STATE A-123", "State"),
    ],
)  # fmt: skip
def test_a_message_is_found_however_its_post_is_written(words: str, post: str) -> None:
    cable = read(f"FM AMEMBASSY TEHRAN\nTO SECSTATE WASHDC\n\n1. SEE {words}, ALL AGREE.")
    assert [reference.post for reference in cable.references] == [post]
