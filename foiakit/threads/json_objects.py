"""Members, links and mentions as objects of JSON."""

from __future__ import annotations

from typing import Any

from foiakit.threads import Link, Member, Mention


def member_as_json(member: Member) -> dict[str, Any]:
    """Return *member* by its name, with its records and its status."""
    return {
        "message": member.name,
        "year": member.year,
        "kind": member.kind,
        "status": member.status,
        "records": list(member.records),
        "date": member.date,
        "title": member.title,
        "where": member.where,
    }


def link_as_json(link: Link) -> dict[str, Any]:
    """Return how *link* refers: its letter and every mention."""
    return {
        "letter": link.letter,
        "mentions": [mention_as_json(mention) for mention in link.mentions],
    }


def mention_as_json(mention: Mention) -> dict[str, Any]:
    """Return where a record mentions something: its place, and its words."""
    return {
        "record": mention.record,
        "place": mention.place,
        "letter": mention.letter,
        "printed": mention.printed,
        "notal": mention.notal,
        "sentence": mention.sentence,
    }
