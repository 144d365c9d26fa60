"""Markings: the level, and the captions after it, however they are joined."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model import vocabulary
from foiakit.model.markings import (
    Marking,
    captions,
    captions_in,
    classification,
    is_known,
    labels_between,
    rank,
    read,
)


@pytest.mark.parametrize(
    ("text", "marking"),
    [
        ("Secret", Marking("Secret")),
        ("secret", Marking("Secret")),
        ("S E C R E T", Marking("Secret")),
        ("Secret, NODIS", Marking("Secret", ("NODIS",))),
        ("Secret/NODIS/Eyes Only", Marking("Secret", ("NODIS", "EYES ONLY"))),
        ("SECRET//SI/TK//NOFORN", Marking("Secret", ("SI", "TALENT-KEYHOLE", "NOFORN"))),
        ("Secret; Nodis.", Marking("Secret", ("NODIS",))),
        ("Top Secret Umbra", Marking("Top Secret", ("UMBRA",))),
        ("Secret - Limdis", Marking("Secret", ("LIMDIS",))),
        (
            "Confidential - Modified Handling Authorized",
            Marking("Confidential - Modified Handling Authorized"),
        ),
        ("Secret/HARVAN/PLUS", Marking("Secret", ("HARVAN/PLUS",))),
        ("NODIS", Marking(None, ("NODIS",))),
        ("Classification unknown", Marking("Classification unknown")),
        ("No classification marking", Marking("No classification marking")),
        ("Non-classified", Marking("Non-classified")),
        ("Secret, Zebra", Marking("Secret", ("ZEBRA",))),
        ("Secret, NODIS, Nodis", Marking("Secret", ("NODIS",))),
        ("", Marking(None)),
        (" , ", Marking(None)),
    ],
)
def test_a_marking_is_a_level_and_captions(text: str, marking: Marking) -> None:
    assert read(text) == marking


@pytest.mark.parametrize("level", vocabulary.levels())
def test_every_level_is_read_alone_and_before_a_caption(level: vocabulary.Level) -> None:
    assert read(level.label) == Marking(level.label)
    assert read(f"{level.label}, NODIS") == Marking(level.label, ("NODIS",))


@pytest.mark.parametrize("caption", vocabulary.captions())
def test_every_caption_is_read_after_a_level(caption: vocabulary.Caption) -> None:
    assert read(f"Secret/{caption.token}") == Marking("Secret", (caption.token,))
    assert captions_in(caption.token) == (caption.token,)


@pytest.mark.parametrize("text", ["Secret", "Secret/Zebra", "NODIS", "Top Secret Umbra", "TS"])
def test_it_is_known_by_its_first_word(text: str) -> None:
    assert is_known(text)


@pytest.mark.parametrize(
    "text", ["", "Zebra", "May 1999", "14 pp.", "1", "secret cable", "x" * 999]
)
def test_other_words_are_not_known(text: str) -> None:
    assert not is_known(text)


def test_labels_and_captions_are_spelled_as_the_vocabulary_does() -> None:
    assert classification("TS") == "Top Secret"
    assert classification("Zebra ") == "Zebra"
    assert captions(["Nodis", " zebra", "NODIS", ""]) == ("NODIS", "ZEBRA")


def test_levels_have_an_order_and_what_is_no_level_has_none() -> None:
    assert rank("Unclassified") == 0
    assert (rank("Secret") or 0) < (rank("Top Secret") or 0)
    assert rank("Classification unknown") is None
    assert rank("Zebra") is None
    assert rank(None) is None
    assert labels_between("Secret", None) == ("Secret", "Top Secret")
    assert "Classification unknown" not in labels_between(None, None)


@given(st.text())
def test_any_text_is_read_and_what_was_read_reads_the_same(text: str) -> None:
    _, marking = read(text)
    assert all(marking)
    assert captions(marking) == marking
    is_known(text)


def test_a_long_text_takes_no_longer_than_its_length() -> None:
    def seconds(n: int) -> float:
        start = time.process_time()
        read(f"Secret{' ' * n}/{'a ' * n}/ NODIS")
        return time.process_time() - start

    assert seconds(400_000) < 24 * max(seconds(50_000), 0.002)
