"""Names are searched for in all their spellings; other words only as they were typed."""

from __future__ import annotations

import pytest

from foiakit.model.vocabulary import names
from foiakit.store.find.full_text.name_variants import folded, spelled


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bogotá", ("bogota",)),
        ("Al-Qa'ida", ("al", "qa", "ida")),
        ("F-2014_5", ("f", "2014", "5")),
        ("...", ()),
    ],
)
def test_words_are_split_as_the_index_splits_them(text: str, words: tuple[str, ...]) -> None:
    assert folded(text) == words


def test_every_form_of_a_name_has_all_the_others() -> None:
    for name in names():
        forms = {folded(form) for form in (name.name, *name.aliases)}
        for form in (name.name, *name.aliases):
            (found,) = spelled([form])
            assert found[0] == form
            assert {folded(variant) for variant in found} == forms


def test_a_name_of_several_words_is_found_inside_a_question() -> None:
    name = next(name for name in names() if " " in name.name)
    before, found, after = spelled(["talks", *name.name.split(), "harbor"])
    assert (before, after) == (["talks"], ["harbor"])
    assert found[0] == name.name


def test_inside_a_phrase_other_words_have_only_their_own_spelling() -> None:
    assert spelled(["ice-free"], inside=True) == [["ice"], ["free"]]
    assert spelled(["ice-free"]) == [["ice-free"]]
    assert spelled(["...", "!"]) == []
