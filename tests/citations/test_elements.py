from __future__ import annotations

import pytest

from foiakit.citations.elements import Post, country, place, post
from foiakit.model.record import Collection, Record


@pytest.mark.parametrize(
    ("originator", "found"),
    [
        ("U.S. Embassy (Islamabad)", Post("U.S.", "Embassy", "Islamabad")),
        ("U.S. Consulate Karachi", Post("U.S.", "Consulate", "Karachi")),
        ("American Embassy in Tehran", Post("American", "Embassy", "Tehran")),
        ("U.S. Consulate General Hong Kong", Post("U.S.", "Consulate General", "Hong Kong")),
        ("International Security Assistance Force - Afghanistan (ISAF)", None),
        ("U.S. Department of State", None),
        ("Embassy", None),
    ],
)
def test_a_post_is_distinguished_from_other_bodies(originator: str, found: Post | None) -> None:
    assert post(originator) == found


def test_a_country_is_named_only_where_the_vocabulary_knows_the_post() -> None:
    assert country(Post("U.S.", "Embassy", "Islamabad")) == "Pakistan"
    assert country(Post("U.S.", "Embassy", "Atlantis")) == ""


@pytest.mark.parametrize(
    ("collection", "address"),
    [
        ("EBB 389", "https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/"),
        ("ebb 7", "https://nsarchive2.gwu.edu/NSAEBB/NSAEBB7/"),
        ("EBB 734", ""),  # the later site's addresses hold no number
        ("CREST", ""),
    ],
)
def test_a_briefing_books_address_follows_from_its_number(collection: str, address: str) -> None:
    assert place(Record(collection=collection), None).address == address


def test_a_document_is_cited_by_its_own_address_without_one_by_its_postings() -> None:
    own, without = Record(url="https://example.org/4.pdf"), Record(collection="EBB 389")
    book = Collection(name="EBB 389", url="https://example.org/389")
    assert place(own, book).address == "https://example.org/4.pdf"
    assert place(own, Collection(name="CREST")).address == "https://example.org/4.pdf"
    assert place(without, book).address == "https://example.org/389"
    assert place(Record(url="javascript:1"), book).address == "https://example.org/389"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("Volume E–8", "FRUS vol. E–8"),
        ("Vol. XXXVIII, Part 1", "FRUS vol. XXXVIII, Part 1"),
        ("389", "FRUS No. 389"),
        (None, "FRUS"),
    ],
)
def test_a_volume_is_no_number(number: str | None, words: str) -> None:
    collection = Collection("frus1969-76ve08", series="FRUS", number=number)
    assert place(Record(collection=collection.name), collection).numbered(publisher=False) == words
