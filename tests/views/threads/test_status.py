"""The status of a member of a thread, in words and a colour."""

from __future__ import annotations

import pytest

from foiakit.threads import ASK, HELD, RELEASED, UNKNOWN, Member
from foiakit.views.threads.status import STYLES, named, standing, styled


@pytest.mark.parametrize(
    ("member", "words"),
    [
        (Member("a", "Oslo 12", status=HELD, records=(1, 4)), "record 1, 4"),
        (Member("a", "Oslo 12", status=ASK), "not held"),
        (Member("a", "Oslo A-12", status=ASK, kind="airgram"), "airgram, not held"),
        (Member("a", "Oslo 12", status=RELEASED, where="National Archives"),
         "released: National Archives"),
        (Member("a", "Oslo 12", status=RELEASED), "released: elsewhere"),
        (Member("a", "a call", status=UNKNOWN, kind="telephone call"), "telephone call"),
        (Member("a", "Oslo 12", status=UNKNOWN), "its year is not known"),
    ],
)  # fmt: skip
def test_the_status_is_in_words(member: Member, words: str) -> None:
    assert standing(member) == words
    assert styled(member).plain == words
    assert str(styled(member).style) == STYLES.get(member.status, "dim")


def test_a_name_has_its_year_where_it_is_known() -> None:
    assert named(Member("a", "Oslo 12", year=1974)) == "Oslo 12 (1974)"
    assert named(Member("a", "Oslo 12")) == "Oslo 12"
