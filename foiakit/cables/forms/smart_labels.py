"""A SMART telegram: the values after its labels."""

from __future__ import annotations

import re

from foiakit.cables import Address
from foiakit.cables.body.page_marks import Sorted
from foiakit.cables.builder import Draft
from foiakit.cables.forms.section_head import address, plain_name
from foiakit.cables.forms.smart import labelled
from foiakit.cables.head.date_time_group import PLAIN, group_of
from foiakit.cables.head.number_line import level, misread_post, post
from foiakit.cables.head.subject_block import CLASSIFIED, order
from foiakit.cables.head.tags_line import traffic_tags
from foiakit.cables.layout.lines import Line, joined
from foiakit.cables.layout.ocr_letters import FIGURE, figures
from foiakit.model.dates.written import full_year
from foiakit.model.fields import tidy
from foiakit.model.markings import captions_in

_MRN = re.compile(
    rf"(?P<year>{FIGURE}{{2}}|\d{{4}})\s+(?P<post>[A-Z][A-Z .'-]*?)\s+(?P<serial>{FIGURE}{{1,6}})",
    re.I,
)
_MARK = re.compile(r"\((U|C|S|SBU|TS)\)\s*")


def by_labels(draft: Draft, found: Sorted) -> Draft:
    """Fill *draft* from a SMART head, text and foot."""
    by_key, body_lines = labelled(found.lines)
    for line in by_key.get("mrn", ())[:1]:
        if match := _MRN.match(line.text):
            known = post(match["post"]) or misread_post(match["post"])
            name = known.name if known else match["post"]
            draft.numbers.append((name, figures(match["serial"]), 3))
            draft.archive_year = int(full_year(figures(match["year"])))
            draft.spans["message"] = (line.start, line.start + match.end())
    _group(draft, by_key.get("dtg", []))
    for line in by_key.get("from", ())[:1]:
        draft.set("originator", _turned(line.text).name, (line.start, line.end))
    draft.set_lines("action", _addresses(by_key.get("action", [])), by_key.get("action", []))
    draft.set_lines("info", _addresses(by_key.get("info", [])), by_key.get("info", []))
    speeds = tidy(addressee.precedence or "" for addressee in draft.fields.get("action", ()))
    draft.set("precedence", speeds, draft.spans.get("action"))
    for line in by_key.get("eo", ())[:1]:
        draft.set("eo", order(line.text), (line.start, line.end))
    _words(draft, by_key)
    _level(draft, by_key, found)
    draft.ref_lines = [line for line in by_key.get("ref", []) if line.text]
    draft.page_marks(found.pages)
    draft.decide()
    for line in by_key.get("signature", ())[:1]:
        draft.set("signature", line.text, (line.start, line.end))
    made = draft.body(_classified(draft, body_lines))
    draft.refer(made)
    draft.stamped(found.stamps)
    draft.missing()
    return draft


def _group(draft: Draft, lines: list[Line]) -> None:
    for line in lines[:1]:
        if match := PLAIN.search(line.text.upper()):
            draft.group = group_of(match)
            draft.spans["dtg"] = (line.start + match.start(), line.start + match.end())


def _words(draft: Draft, by_key: dict[str, list[Line]]) -> None:
    if lines := by_key.get("tags"):
        tags, persons = traffic_tags(" ".join(line.text for line in lines))
        draft.set_lines("tags", tags, lines)
        draft.set_lines("persons", persons, lines)
    if lines := by_key.get("captions"):
        draft.set_lines(
            "captions", captions_in(", ".join(line.text for line in lines if line.text)), lines
        )
    if lines := by_key.get("subject"):
        words = joined(lines)
        mark = _MARK.match(words)
        draft.set_lines("title", words[mark.end() :] if mark else words, lines)
    slugs = [line for line in by_key.get("slug", ()) if line.text]
    draft.set_lines("slugs", tuple(line.text for line in slugs), slugs)
    for name in ("drafted", "approved"):
        if lines := by_key.get(name):
            draft.set_lines(name, joined(lines), lines)


def _level(draft: Draft, by_key: dict[str, list[Line]], found: Sorted) -> None:
    """Set the level: from its own label, else from the banners that are not release stamps."""
    for line in by_key.get("level", ()):
        draft.set("classification", level(line.text.split("//")[0]), (line.start, line.end))
    for banner, _ in found.banners:
        label = level(banner.text.split("/")[0])
        if label and not (found.stamps.printed and label == "Unclassified"):
            draft.set("classification", label, (banner.start, banner.end))


def _addresses(lines: list[Line]) -> tuple[Address, ...]:
    words = ";".join(line.text for line in lines if line.text)
    parts = re.split(r"\s*;\s*|(?<=(?:IATE|RITY|TINE|LASH)),\s*", words)
    return tuple(_turned(part) for part in parts if part.strip(" ,"))


def _turned(text: str) -> Address:
    """Return an address with its post first (``KABUL, AMEMBASSY``) in other telegrams' order."""
    party = address(text.strip(" ,"))
    match = re.fullmatch(r"(?P<place>[A-Z .'-]+)[,.]\s(?P<sort>[A-Z]+)", party.name)
    return party._replace(name=plain_name(f"{match['sort']} {match['place']}")) if match else party


def _classified(draft: Draft, lines: list[Line]) -> list[Line]:
    """*lines* of the text without the unnumbered ``Classified By`` above its first paragraph."""
    start = next((n for n, line in enumerate(lines) if line.text), None)
    if start is None or not CLASSIFIED.match(lines[start].text):
        return lines
    end = start + 1
    while (
        end < len(lines)
        and lines[end].text
        and not re.match(r"\d", lines[end].text)
        and end < start + 4
    ):
        end += 1
    draft.set_lines("classified_by", joined(lines[start:end]), lines[start:end])
    return lines[end:]
