"""The subject codes of a TAGS line, and the people in brackets: ``PREL, (HOLM, ANNA), NO``."""

from __future__ import annotations

import re

from foiakit.cables.layout.ocr_letters import letters
from foiakit.model import vocabulary

_TAG = re.compile(r"\((?P<person>[^()]*)\)|(?P<tag>(?<!\w)[A-Z0-9]{2,8}(?!\w))")


def traffic_tags(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the TAGS of a line, with misread ones corrected, and the names in brackets."""
    tags: list[str] = []
    persons: list[str] = []
    for match in _TAG.finditer(text.upper() if text.upper() == text else text):
        if match["person"] is not None:
            persons.append(" ".join(match["person"].split()))
            continue
        tag = match["tag"]
        if vocabulary.caption(tag) and not _is_tag(tag) and len(tag) > 4:
            continue
        if re.search(r"\d", tag) and not _is_tag(tag):
            tag = _corrected(tag)
        if tag.isalpha() and tag not in {"DECL", "TAGS", "SUBJECT"}:
            tags.append(tag)
    return tuple(dict.fromkeys(tags)), tuple(dict.fromkeys(persons))


def _is_tag(tag: str) -> bool:
    return any(known.tag == tag for known in vocabulary.tags())


def _corrected(tag: str) -> str:
    plain = letters(tag)
    for each in (plain, plain.replace("I", "L")):
        if _is_tag(each):
            return each
    return tag
