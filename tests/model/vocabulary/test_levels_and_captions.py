"""Levels and captions: their order, and found however they are written."""

import pytest

from foiakit.model import vocabulary as v


def test_levels_named_elsewhere_are_ids_of_levels() -> None:
    ids = {level.id for level in v.levels()}
    for row in v.captions():
        assert set(row.levels) <= ids, row
    for order in v.orders():
        assert set(order.levels) <= ids, order


def test_labels_are_ordered_by_their_ranks_and_the_rankless_come_last() -> None:
    ranks = [level.rank for level in v.levels()]
    ranked = [rank for rank in ranks if rank is not None]
    assert ranks == [*sorted(set(ranked)), None, None, None]
    assert [level.label for level in v.levels()] == [
        "Unclassified",
        "Official Use Only",
        "For Official Use Only",
        "Limited Official Use",
        "Sensitive But Unclassified",
        "Controlled Unclassified Information",
        "Restricted",
        "Confidential - Modified Handling Authorized",
        "Confidential",
        "Secret",
        "Top Secret",
        "Classification unknown",
        "Classification excised",
        "No classification marking",
    ]


def test_classified_begins_at_restricted() -> None:
    for level in v.levels():
        if level.rank is not None:
            assert level.classified is (level.rank >= 20), level


@pytest.mark.parametrize(
    ("term", "label"),
    [
        ("S E C R E T", "Secret"),
        ("secret", "Secret"),
        ("(S)", "Secret"),
        ("S", "Secret"),
        ("TS", "Top Secret"),
        ("T O P  S E C R E T", "Top Secret"),
        ("T O P S E C R E T", "Top Secret"),
        ("top-secret", "Top Secret"),
        ("C O N F I D E N T I A L", "Confidential"),
        ("UNCLAS", "Unclassified"),
        ("(u)", "Unclassified"),
        ("L I M I T E D  O F F I C I A L  U S E", "Limited Official Use"),
        ("L.O.U.", "Limited Official Use"),
        ("UNCLAS SENSITIVE", "Sensitive But Unclassified"),
        ("limited_official_use", "Limited Official Use"),
        ("(C-MHA)", "Confidential - Modified Handling Authorized"),
        ("CONFIDENTIAL – MODIFIED HANDLING AUTHORIZED", v.levels()[7].label),
        ("No classification marking.", "No classification marking"),
    ],
)
def test_a_level_is_found_however_it_is_written(term: str, label: str) -> None:
    found = v.level(term)
    assert found is not None
    assert found.label == label


@pytest.mark.parametrize(
    "term", ["", "()", "Non-classified", "[Excised]", "NATO SECRET", "Restricted Data", "NODIS"]
)
def test_what_is_not_a_level_stays_unknown(term: str) -> None:
    assert v.level(term) is None


@pytest.mark.parametrize(
    ("term", "token"),
    [
        ("Nodis", "NODIS"),
        ("N O D I S", "NODIS"),
        ("EXDIS", "EXDIS"),
        ("Limdis.", "LIMDIS"),
        ("STADIS////////", "STADIS"),
        ("NODIS/CHEROKEE", "CHEROKEE"),
        ("nodis / cherokee", "CHEROKEE"),
        ("Eyes Only", "EYES ONLY"),
        ("Sensitive", "SENSITIVE"),
        ("Roger Channel", "ROGER CHANNEL"),
        ("No Foreign Dissem", "NO FOREIGN DISSEM"),
        ("NF", "NOFORN"),
        ("ORCON", "ORCON"),
        ("Umbra", "UMBRA"),
        ("Talent Keyhole", "TALENT-KEYHOLE"),
    ],
)
def test_a_caption_is_found_however_it_is_written(term: str, token: str) -> None:
    found = v.caption(term)
    assert found is not None
    assert found.token == token


@pytest.mark.parametrize("term", ["", "/", "IMMEDIATE", "NOTAL", "Secret", "POUCH"])
def test_what_is_not_a_caption_stays_unknown(term: str) -> None:
    assert v.caption(term) is None


def test_captions_are_of_four_groups_in_capitals() -> None:
    assert {c.group for c in v.captions()} == {"caption", "channel", "control", "codeword"}
    assert all(c.token == c.token.upper() and c.meaning for c in v.captions())
