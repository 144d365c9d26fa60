"""Each field has its place: the words there, read alone, give the same value."""

from __future__ import annotations

import re

import pytest
from cables.samples import LABELLED, Sample, composed, real

from foiakit.cables import Cable
from foiakit.cables.head.date_time_group import PLAIN, PRECEDENCE, group_of
from foiakit.cables.head.number_line import level
from foiakit.cables.head.subject_block import order
from foiakit.cables.head.tags_line import traffic_tags
from foiakit.cables.reading import read, read_all
from foiakit.model.message import key_of

_NO_PLACE = {"form", "spans", "warnings", "references", "uses"}
"""Values that are not read from one place, and values with several places of their own."""
TEXTS = [*composed(), *real()]


def words(text: str) -> str:
    """*text* without what a line's end does to it."""
    return re.sub(r"[\s-]+", "", text).upper()


def in_place(cable: Cable, text: str) -> dict[str, str]:
    """Each field's piece of *text*."""
    return {name: text[start:end] for name, (start, end) in cable.spans.items()}


@pytest.mark.parametrize("sample", TEXTS, ids=lambda sample: sample.name)
class TestOfEveryTelegram:
    def test_every_field_has_a_place(self, sample: Sample) -> None:
        cable = read(sample.text)
        fields = {
            name for name, value in cable._asdict().items() if value not in (None, (), {}, "")
        }
        assert fields - _NO_PLACE <= set(cable.spans)
        release = cable.release._asdict() if cable.release else {}
        release_fields = {f"release.{name}" for name, value in release.items() if value} - {
            "release.stamps"
        }
        assert release_fields <= set(cable.spans)

    def test_what_is_copied_stands_there(self, sample: Sample) -> None:
        cable = read(sample.text)
        found = in_place(cable, sample.text)
        for name in ("title", "signature", "drafted", "approved", "classified_by", "document"):
            if value := getattr(cable, name):
                assert words(value) in words(found[name]), name
        for name in ("tags", "persons", "slugs", "captions"):
            for value in getattr(cable, name):
                assert words(value) in words(found[name]), name
        for name in ("action", "info"):
            for part in getattr(cable, name):
                assert set(part.name.split()) <= set(re.findall(r"[\w']+", found[name])), name
        signs = [(portion.mark.partition("-")[0], portion.span) for portion in cable.portions]
        signs += [(excision.printed, excision.span) for excision in cable.excisions]
        for sign, (start, end) in signs:
            assert sign in cable.text[start:end]
        assert words(cable.text[:40]) in words(found["text"]) if cable.text else True
        if cable.summary:
            assert words(cable.summary[:60]) in words(found["summary"])

    def test_what_is_understood_is_understood_from_there_alone(self, sample: Sample) -> None:
        cable = read(sample.text)
        found = in_place(cable, sample.text)
        if "classification" in found:
            assert level(found["classification"].partition("//")[0].strip()) == cable.classification
        if cable.eo:
            assert order(found["eo"]) == cable.eo
        if cable.tags:
            assert traffic_tags(found["tags"])[0] == cable.tags
        if cable.dtg:
            match = PLAIN.search(found["dtg"])
            group = group_of(match) if match else None
            assert group is not None
            assert (group.printed, group.day) == (cable.dtg, cable.date)
            assert found["date"] == found["year"] == found["dtg"]
        if cable.message:
            digits = re.findall(r"\d+", found["message"])
            assert any(
                int(number) == int((key_of(cable.message) or "").split()[-1]) for number in digits
            )
        for speed in cable.precedence:
            letters = {PRECEDENCE[letter] for letter in found["precedence"] if letter in PRECEDENCE}
            assert speed.split()[-1] in letters or speed in found["precedence"]

    def test_references_and_uses_stand_where_they_say(self, sample: Sample) -> None:
        cable = read(sample.text)
        printed = [(reference.printed, reference.span) for reference in cable.references]
        printed += [(use.printed, use.span) for use in cable.uses]
        for words_printed, (start, end) in printed:
            assert words(words_printed)[:12] in words(sample.text[start:end])


def test_line_ends_and_form_feeds_change_the_places_and_nothing_else() -> None:
    for name in ("aad-1", "foia-print-5", "acp127-1", "smart-1", "received-2"):
        text = (LABELLED / f"synthetic-{name}.txt").read_text("utf-8")
        cable = read(text)
        for other in (
            text.replace("\n", "\r\n"),
            text.replace("PAGE 02", "\fPAGE 02"),
            text.replace("\n", "\r"),
        ):
            altered = read(other)
            assert altered._replace(
                spans={}, references=(), uses=(), excisions=(), portions=()
            ) == (cable._replace(spans={}, references=(), uses=(), excisions=(), portions=()))
            found = in_place(altered, other)
            assert words(found["title"]) == words(in_place(cable, text)["title"])


def test_each_of_several_telegrams_has_its_places_in_the_whole_text() -> None:
    text = "".join(
        (LABELLED / f"synthetic-{name}.txt").read_text("utf-8")
        for name in ("aad-1", "received-2", "aad-5")
    )
    for cable in read_all(text):
        found = in_place(cable, text)
        assert words(cable.title or "-") in words(found["title"])
        assert words(cable.signature or "-") == words(found["signature"])
        assert found["dtg"] in (cable.dtg or "")
