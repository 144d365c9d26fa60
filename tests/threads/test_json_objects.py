"""Members, links and mentions of a thread as JSON."""

from __future__ import annotations

import json

from foiakit.threads import HELD, Link, Member, Mention
from foiakit.threads.json_objects import link_as_json, member_as_json, mention_as_json

MENTION = Mention(
    7, "cable", "ref", "B", "ROME", 5, 1974, "Rome 5", "1974", False, "ROME 5", "As it says."
)
MEMBER = Member("ROME5.1974", "Rome 5", year=1974, status=HELD, records=(1, 4), date="1974-03-05")


def test_each_is_an_object_that_json_takes() -> None:
    link = Link("OSLO12.1974", "ROME5.1974", (MENTION,))
    for found in (member_as_json(MEMBER), link_as_json(link), mention_as_json(MENTION)):
        assert json.loads(json.dumps(found)) == found


def test_a_member_has_its_records_and_a_mention_its_words() -> None:
    member = member_as_json(MEMBER)
    assert (member["status"], member["records"], member["year"]) == (HELD, [1, 4], 1974)
    mention = mention_as_json(MENTION)
    assert (mention["record"], mention["printed"], mention["sentence"]) == (
        7,
        "ROME 5",
        "As it says.",
    )
    assert link_as_json(Link("a", "b", (MENTION,)))["letter"] == "B"
