"""Letters fold as people type them, and only what SQLite does not fold needs the second index."""

from __future__ import annotations

import sqlite3
import unicodedata

import pytest

from foiakit.text.folding import fold, folded_text, is_beyond_accents, pieces


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Łódź", "lodz"),
        ("Đặng", "dang"),
        ("œuvre", "oeuvre"),
        ("Ærø", "aero"),
        ("STRASSE", "straße"),
        ("Iğdır", "igdir"),
        ("İzmir", "izmir"),
        ("Þingvellir", "thingvellir"),
        ("Горбачёв", "ГОРБАЧЕВ"),
        ("Ελλάδα", "ελλαδα"),
        ("ﬁnal oﬃce", "final office"),
        ("Qaʿida", "qaida"),
        ("القاعدة", "قاعده"),
        ("أحمد", "احمد"),
        ("شَهْر", "شهر"),
        ("ｶﾞ", "ガ"),
    ],
)
def test_a_word_folds_to_what_people_type_for_it(written: str, typed: str) -> None:
    assert folded_text(written) == folded_text(typed)


@pytest.mark.parametrize(("first", "second"), [("май", "маи"), ("が", "か"), ("a", "b")])
def test_letters_of_their_own_stay_distinct(first: str, second: str) -> None:
    assert folded_text(first) != folded_text(second)


def test_scripts_without_spaces_are_split_by_character() -> None:
    assert folded_text("今天 NATO 会议") == "今 天 nato 会 议"
    assert folded_text("서울에서") == "서 울 에 서"


def test_each_piece_knows_where_it_stands() -> None:
    text = "in Łódź, 北京!"
    assert [(text[piece.start : piece.end], piece.folded) for piece in pieces(text)] == [
        ("in", "in"),
        ("Łódź", "lodz"),
        ("北", "北"),
        ("京", "京"),
    ]


def test_exactly_what_sqlite_folds_otherwise_needs_the_second_index() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE words USING fts5(word, tokenize = 'unicode61 remove_diacritics 2')"
    )
    connection.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(words, row)")
    letters = [chr(code) for code in range(0xC0, 0x600) if chr(code).isalpha()]
    for letter in letters:
        connection.execute("DELETE FROM words")
        connection.execute("INSERT INTO words VALUES (?)", (letter,))
        (term,) = connection.execute("SELECT term FROM terms").fetchone() or ("",)
        # A letter newer than SQLite's tables is not a letter for it, whatever its index.
        if term and term.lower() != unicodedata.normalize("NFC", fold(letter)):
            assert is_beyond_accents(letter), letter


@pytest.mark.parametrize("text", ["", "plain", "“Quoted” – dash…", "café Zürich Ñandú", "Москва"])
def test_ordinary_text_needs_no_second_index(text: str) -> None:
    assert not is_beyond_accents(text)
