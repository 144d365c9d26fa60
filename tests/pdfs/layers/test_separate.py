"""Two text layers of one page: separated by order and place, the better one taken, words voted."""

from __future__ import annotations

from pathlib import Path

import pdf_builder
import pytest

from foiakit.pdfs import pages
from foiakit.pdfs.layers.choose import choose, share_known
from foiakit.pdfs.layers.separate import separated
from foiakit.pdfs.layers.words import Word, lines, text_of
from foiakit.text.known_words import is_known, listed

PAGE = """MEMORANDUM FOR THE RECORD
The engineers found that the northern pier had moved by some
four feet since the spring survey, and they asked that no vessel
of more than nine thousand tons be brought alongside before the
second survey, which will be made in October.
The captain of the port was told on the same day.
He will write to the owners of the two ships."""
WORSE = (
    PAGE.replace("engineers", "cngincers")
    .replace("vessel", "vesse1")
    .replace("thousand", "th0usand")
    .replace("survey", "sur ey")
)


def placed(text: str, *, left: float = 50, up: float = 0) -> list[Word]:
    """The words of *text* as a typewriter places them."""
    found = []
    for number, line in enumerate(text.split("\n")):
        at = 0
        for word in line.split():
            at = line.index(word, at)
            middle = 700 - 12 * number + up
            found.append(Word(word, left + 6 * at, left + 6 * (at + len(word)), middle, 9))
            at += len(word)
    return found


def read(tmp_path: Path, data: bytes) -> pages.Pdf:
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    return pages.read(str(path), "a.pdf", lambda: None)


@pytest.mark.parametrize("order", [(PAGE, WORSE), (WORSE, PAGE)])
def test_the_better_layer_is_the_text_and_the_other_is_kept(
    order: tuple[str, str], tmp_path: Path
) -> None:
    (page,) = read(tmp_path, pdf_builder.pdf(list(order))).pages
    assert page.text == PAGE
    assert page.other == WORSE
    assert page.known is not None
    assert page.known > 0.9


def test_the_choice_is_made_for_each_page(tmp_path: Path) -> None:
    found = read(tmp_path, pdf_builder.pdf([PAGE, WORSE], [WORSE, PAGE], PAGE))
    assert found.texts == [PAGE] * 3
    assert [page.other for page in found.pages] == [WORSE, WORSE, None]


def test_a_word_that_only_the_other_layer_read_right_is_taken_from_it() -> None:
    first = PAGE.replace("northern", "noithem").replace("October", "0ct0ber")
    second = WORSE.replace("feet", "fect").replace("spring", "sprlng")
    chosen = choose(placed(first), placed(second, up=0.5))
    assert text_of(chosen.words) == PAGE
    assert chosen.voted == 2


def test_a_number_is_never_voted_away() -> None:
    chosen = choose(placed(f"{PAGE}\nKABUL 01717"), placed(f"{WORSE}\nKABUL clown"))
    assert text_of(chosen.words).endswith("KABUL 01717")


def test_words_that_both_readings_have_count_as_known_on_later_pages() -> None:
    also = choose(placed(f"{PAGE}\nPetrosyan"), placed(f"{WORSE}\nPetrosyan")).agreed
    assert share_known(placed("Petrosyan"), also) == 1
    assert share_known(placed("Petrosyan")) == 0


def test_a_second_layer_lies_on_the_first() -> None:
    both = [*placed(PAGE), *placed(WORSE, left=51, up=1)]
    layers = separated(both)
    assert layers is not None
    assert [len(layer) for layer in layers] == [len(placed(PAGE)), len(placed(WORSE))]


@pytest.mark.parametrize("times", [1, 2, 7])
def test_the_layers_of_a_full_page_are_parted_like_those_of_a_short_one(times: int) -> None:
    """However many words are skipped, and though one program read only half of the page."""
    page = "\n".join([PAGE] * 5 * times)
    lines = WORSE.split("\n")
    half = "\n".join("" if number % 2 else line for number, line in enumerate(lines * 5 * times))
    for second in (page, half):
        first, other = placed(page), placed(second, left=51, up=1)
        layers = separated([*first, *other])
        assert layers is not None
        assert abs(len(layers[0]) - len(first)) <= 4 * times


@pytest.mark.parametrize(
    "words",
    [
        placed(PAGE),
        placed(PAGE) + placed(PAGE, up=-100),
        placed(PAGE) + placed(PAGE, left=450),
        [copy for word in placed(PAGE) for copy in (word, word)],
        placed("ONE TWO") + placed("ONE TWO"),
        [],
    ],
    ids=["one text", "one below the other", "two columns", "bold", "few words", "no words"],
)
def test_what_is_not_a_second_layer_is_left_alone(words: list[Word]) -> None:
    assert separated(words) is None


def test_columns_stay_in_the_order_of_the_content(tmp_path: Path) -> None:
    column = b"BT /F1 10 Tf 12 TL %d 700 Td (the first) ' (the second) ' ET\n"
    content = column % 50 + (column % 350).replace(b"the", b"and")
    found = read(tmp_path, pdf_builder.of_contents([content]))
    assert found.texts[0].split() == "the first the second and first and second".split()


def test_a_line_ends_where_the_next_word_stands_lower_or_further_left() -> None:
    assert [len(line) for line in lines(placed("A B C\nD E\nF"))] == [3, 2, 1]


def test_known_words_are_english_and_their_plain_inflections() -> None:
    for word in ("harbor", "Harbors,", "(signing)", "MINISTER'S", "policies", "long-term"):
        assert is_known(word), word
    for word in ("IMMEOIATE", "th0usand", "sprlng", "•"):
        assert not is_known(word), word


def test_the_list_of_words_is_small_and_says_its_source_and_licence() -> None:
    path = Path(pages.__file__).parents[1] / "text" / "known_words.txt"
    text = path.read_text("utf-8")
    assert path.stat().st_size <= 200_000
    assert "SCOWL" in text[:400]
    assert "Permission to use, copy, modify, distribute" in text
    assert len(listed()) > 15_000
