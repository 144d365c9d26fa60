"""What the vocabulary promises to the layers above it."""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from model.vocabulary.lists import LISTS, SOURCES, each_list, raw, rows, squeezed, terms

from foiakit.model import vocabulary
from foiakit.model import vocabulary as v


@each_list
def test_every_row_names_sources_that_the_list_knows(file: str) -> None:
    for row in rows(file):
        assert row.source, row
        assert set(row.source.split("; ")) <= set(SOURCES["sources"]), row


def test_no_source_is_listed_in_vain() -> None:
    used = {key for file in LISTS for row in rows(file) for key in row.source.split("; ")}
    assert used == set(SOURCES["sources"])


def test_the_notes_name_files_that_are_there() -> None:
    assert set(SOURCES["files"]) <= set(LISTS)


@each_list
def test_a_file_has_no_field_that_the_loader_does_not_read(file: str) -> None:
    for row in raw(file):
        assert None not in row, row
        assert set(row) <= set(rows(file)[0]._fields), row


@each_list
def test_what_must_be_there_is_there_and_tidy(file: str) -> None:
    for row in rows(file):
        assert row[0], row
        for value in (*row, *(i for x in row if isinstance(x, tuple) for i in x)):
            if isinstance(value, str):
                assert value == " ".join(value.split()) != "", row


@each_list
def test_no_term_means_two_rows_of_one_list(file: str) -> None:
    stands_for = defaultdict(set)
    for term, row in terms(file):
        stands_for[squeezed(term)].add(row[0])
    assert {t: s for t, s in stands_for.items() if len(s) > 1} == {}


@pytest.mark.parametrize("row", [*v.levels(), *v.captions(), *v.posts(), *v.orders()])
def test_first_is_not_after_last(row: Any) -> None:
    for moment in filter(None, (row.first, row.last)):
        date.fromisoformat(moment + "0000-01-01"[len(moment) :])
    if row.first and row.last:
        assert row.first <= row.last


@pytest.mark.parametrize(
    ("file", "look_up"),
    [
        ("classifications.toml", v.level),
        ("captions.toml", v.caption),
        ("posts.csv", v.post),
        ("kinds.toml", v.kind),
    ],
)
def test_every_term_finds_itself(file: str, look_up: Callable[[str], Any]) -> None:
    for term, row in terms(file):
        for written in (term, term.upper(), term.lower(), f"  {term} "):
            assert look_up(written) == row, written


def test_every_post_is_found_after_the_words_of_an_address() -> None:
    for post in v.posts():
        for before in ("AMEMBASSY ", "AMCONSUL ", "CONGEN ", "U.S. Embassy "):
            assert v.post(before + post.name) == post


@pytest.mark.parametrize(
    ("term", "folded"),
    [
        ("S E C R E T", "secret"),
        ("T O P  S E C R E T", "top secret"),
        ("C O N F I D E N T I A L\nLIMA 12", "confidential lima 12"),
        ("  Top\tSecret ", "top secret"),
        ("U.S.", "us"),
        ("N’Djamena", "ndjamena"),
        ("Port-au-Prince", "port au prince"),
        ("NODIS / CHEROKEE", "nodis/cherokee"),
        ("", ""),
    ],
)
def test_fold(term: str, folded: str) -> None:
    assert v.fold(term) == folded


@given(st.text())
def test_any_text_may_be_looked_up(term: str) -> None:
    for look_up in (v.level, v.caption, v.post, v.kind):
        look_up(term)
    assert v.nearest(term, []) == []


@given(st.text())
def test_folding_leaves_single_blanks_and_no_capitals(term: str) -> None:
    folded = v.fold(term)
    assert folded == " ".join(folded.split())
    assert folded.isascii() <= (folded == folded.lower())


def test_nearest_gives_known_terms_as_they_are_written_best_first() -> None:
    names = [post.name for post in v.posts()]
    assert v.nearest("Islamabd", names)[0] == "Islamabad"
    assert v.nearest("ISLAMABAB", names, 1) == ["Islamabad"]
    assert v.nearest("CENTOM", [a.acronym for a in v.agencies() if a.acronym])[0] == "CENTCOM"
    assert v.nearest("xyzzy", names) == []


def test_the_lists_are_read_once() -> None:
    assert v.posts() is v.posts()
    assert v.levels() is v.levels()


def test_importing_the_vocabulary_reads_nothing() -> None:
    code = (
        "import sys, foiakit.model.vocabulary;"
        "print(*{'csv', 'tomllib', 'difflib', 'dataclasses', 'rich'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


@pytest.mark.parametrize(
    "term",
    [
        "T O P  S E C R E T",
        "t.o.p. secret",
        "top-secret",
        "top_secret",
        "Top\tSecret",
        "top  secret",
    ],
)
def test_spellings_of_a_level_are_one(term: str) -> None:
    assert vocabulary.fold(term) == "top secret"


@pytest.mark.parametrize(
    ("term", "folded"),
    [("S / S", "s/s"), ("(s)", "(s)"), ("São Tomé", "sao tome"), ("O'Neill", "oneill"),
     ("a b", "ab"), ("a bc d", "a bc d"), ("x (y z)", "x (yz)"), ("1 2", "1 2"), ("", "")],
)  # fmt: skip
def test_terms_fold_to_one_form(term: str, folded: str) -> None:
    assert vocabulary.fold(term) == folded
