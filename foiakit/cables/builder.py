"""A telegram being read: its fields as they are found, and conclusions from all of them."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from foiakit.cables import Cable, Reference, Span
from foiakit.cables.body.body_text import Body, body, excisions, portions, summary
from foiakit.cables.body.page_marks import PageMark
from foiakit.cables.head.date_time_group import Group, with_year
from foiakit.cables.head.number_line import level, misread_post, post
from foiakit.cables.head.subject_block import order
from foiakit.cables.head.tags_line import traffic_tags
from foiakit.cables.layout.lines import Line, whole
from foiakit.cables.layout.ocr_letters import FIGURE, figures, letters
from foiakit.cables.references.mentions import mentions, uses, with_sentences
from foiakit.cables.references.ref_line import references
from foiakit.cables.references.reference_years import Own
from foiakit.cables.release_stamps import Stamps
from foiakit.model.dates.written import full_year

_ARCHIVE = re.compile(
    r"(?P<year>(?:19|20)\d\d|\d\d)(?P<post>[A-Z]{2,8}) ?(?P<serial>\d{5,6})(?:_\d+)?"
)
_MISREAD = re.compile(rf"((?:19|20)?\d\d)([A-Z0-9|]{{3,6}}?)({FIGURE}{{5,6}})")


class Draft:
    """Collects fields, spans and doubts; `cable` returns the result."""

    def __init__(self, attributes: dict[str, str], places: dict[str, Span]) -> None:
        self.fields: dict[str, Any] = {}
        self.spans: dict[str, Span] = {}
        self.warnings: list[str] = []
        self.numbers: list[tuple[str, str, int]] = []
        """Post, serial and weight of each place that prints the number."""
        self.ref_lines: list[Line] = []
        self.line_captions: list[tuple[str, Line]] = []
        """Captions and codewords that are on the number line, after the level."""
        self.archive_year: int | None = None
        self.group: Group | None = None
        self.attributes = attributes
        self.places = places

    def set(self, name: str, value: Any, span: Span | None = None) -> None:
        """Set *value* for the field *name*, unless the field has a value or this one is empty."""
        if value in (None, (), "") or name in self.fields:
            return
        self.fields[name] = value
        if span is not None:
            self.spans[name] = span

    def set_lines(self, name: str, value: Any, lines: tuple[Line, ...] | list[Line]) -> None:
        """As `set`, for a value that is on *lines*."""
        self.set(name, value, whole(list(lines)) if lines else None)

    def archive_number(self, text: str | None, place: Span | None = None) -> None:
        """The archive's or the print's own number: ``1974KABUL01717``, ``88CAIRO09443``."""
        if not text:
            return
        match = _ARCHIVE.fullmatch(text.strip())
        if match is None and (loose := _MISREAD.fullmatch(text.strip())):
            text = loose[1] + letters(loose[2]) + figures(loose[3])
            match = _ARCHIVE.fullmatch(text)
        self.set("document", text, place)
        if match:
            known = post(match["post"]) or misread_post(match["post"])
            self.numbers.append((known.name if known else match["post"], match["serial"], 2))
            self.archive_year = self.archive_year or int(full_year(match["year"]))

    def page_marks(self, pages: list[PageMark]) -> None:
        """Note the number on each page mark."""
        self.set(
            "pages",
            tuple(page.printed for page in pages),
            (pages[0].start, pages[0].end) if pages else None,
        )
        for page in pages:
            known = post(page.post) or misread_post(page.post) if page.post else None
            if known and page.serial:
                self.numbers.append((known.name, page.serial, 1))

    def fill_from_archive(self) -> None:
        """Fill what the text did not state from the Message Attributes."""
        attributes, places = self.attributes, self.places
        if not attributes:
            return
        starts, ends = zip(*places.values(), strict=True)
        self.set("attributes", attributes, (min(starts), max(ends)))
        self.archive_number(attributes.get("Document Number"), places.get("Document Number"))
        self.set("title", attributes.get("Subject"), places.get("Subject"))
        self.set(
            "classification",
            level(attributes.get("Original Classification", "")),
            places.get("Original Classification"),
        )
        self.set("drafted", attributes.get("Drafter"), places.get("Drafter"))
        if tags := attributes.get("TAGS"):
            found, persons = traffic_tags(tags)
            self.set("tags", found, places.get("TAGS"))
            self.set("persons", persons, places.get("TAGS"))
        if eo := attributes.get("Executive Order"):
            self.set(
                "eo",
                order(eo) or (eo if eo.startswith("E") else None),
                places.get("Executive Order"),
            )

    def body(self, lines: list[Line]) -> Body:
        """Set the text that *lines* make, with its signature and the marks in it."""
        made = body(lines)
        self.set("text", made.text, made.span((0, len(made.text))) if made.text else None)
        self.set("signature", made.signature, made.signature_span)
        if place := summary(made.text):
            self.set("summary", made.text[place[0] : place[1]], made.span(place))
        for name, marks in (("portions", portions(made.text)), ("excisions", excisions(made.text))):
            if marks:
                self.set(name, marks, made.span((marks[0].span[0], marks[-1].span[1])))
        return made

    def decide(self) -> None:
        """Decide number, date and year from every place that prints them."""
        self._message()
        self._date()

    def _message(self) -> None:
        votes: Counter[tuple[str, int]] = Counter()
        for name, serial, weight in self.numbers:
            if serial.isdigit():
                votes[name, int(serial)] += weight
        if not votes:
            airgrams = Counter(f"{name} {serial}" for name, serial, _ in self.numbers)
            if airgrams:
                self.fields["message"] = airgrams.most_common(1)[0][0]
            return
        name, number = votes.most_common(1)[0][0]
        if len(votes) > 1:
            others = ", ".join(f"{a} {b}" for (a, b) in votes if (a, b) != (name, number))
            self.warnings.append(
                f"the number is {name} {number} in most places, elsewhere {others}"
            )
        heavy = max(
            ((weight, -n, serial) for n, (post_, serial, weight) in enumerate(self.numbers)
             if post_ == name and serial.isdigit() and int(serial) == number)
        )  # fmt: skip
        self.fields["message"] = f"{name} {heavy[2]}"

    def _date(self) -> None:
        group = self.group
        if group is None:
            if self.archive_year:
                self.set(
                    "year", self.archive_year, self.spans.get("document", self.spans.get("message"))
                )
            return
        if group.day is None and self.archive_year:
            group = with_year(group, self.archive_year)
        place = self.spans.get("dtg")
        self.set("dtg", group.printed)
        self.set("date", group.day, place)
        if group.day:
            self.set("year", int(group.day[:4]), place)
            if self.archive_year and self.archive_year != int(group.day[:4]):
                self.warnings.append(f"dated {group.day}, but numbered under {self.archive_year}")
        else:
            self.warnings.append(f"the date-time group {group.printed} has no year")

    def stamped(self, stamps: Stamps) -> None:
        """Set the contents of the released copy's stamps, and where the first of each is."""
        if not stamps.printed:
            return
        self.set("release", stamps.release(), stamps.places[0])
        self.spans |= {f"release.{name}": place for name, place in stamps.field_places.items()}

    def own(self) -> Own:
        """Return what the references need to know about this telegram."""
        name, _, serial = (self.fields.get("message") or "").rpartition(" ")
        action = self.fields.get("action", ())
        other = None
        if name == "State" and len(action) == 1:
            known = post(action[0].name)
            other = known.name if known else None
        elif name and name != "State":
            other = "State"
        return Own(
            name or None, int(serial) if serial.isdigit() else None, self.fields.get("year"),
            self.fields.get("date"), other,
        )  # fmt: skip

    def refer(self, made: Body) -> None:
        """Find what the REF lines, the archive's list and the body refer to."""
        own = self.own()
        found: list[Reference] = []
        if self.ref_lines:
            laid = laid_out(self.ref_lines)
            found += [
                reference._replace(span=laid.span(reference.span))
                for reference in references(laid.text, own)
            ]
            self.spans["references"] = whole(self.ref_lines)
        if listed := self.attributes.get("Reference"):
            start = self.places["Reference"][0]
            known = {(reference.post, reference.serial) for reference in found}
            found += [
                reference for reference in references(listed, own, start, "attributes")
                if (reference.post, reference.serial) not in known
            ]  # fmt: skip
        if not found and self.ref_lines:
            words = " ".join(line.text for line in self.ref_lines)
            self.warnings.append(f"REF line not understood: {words[:120]}")
        named = mentions(made.text, own)
        found += [reference._replace(span=made.span(reference.span)) for reference in named]
        tied = uses(made.text, tuple(found))
        self.set("references", with_sentences(made.text, tuple(found), tied))
        self.set(
            "uses", tuple(reference._replace(span=made.span(reference.span)) for reference in tied)
        )

    def missing(self) -> None:
        """Warn about each field of every telegram that was not found."""
        for name, words in (
            ("message", "message number"), ("dtg", "date-time group"), ("originator", "sender"),
            ("classification", "classification"), ("title", "subject"), ("text", "text"),
        ):  # fmt: skip
            if name not in self.fields:
                self.warnings.append(f"no {words} found")

    def cable(self) -> Cable:
        """Return the telegram, its form not yet known."""
        return Cable(
            form="telegram", spans=self.spans, warnings=tuple(self.warnings), **self.fields
        )


def laid_out(lines: list[Line]) -> Body:
    """*lines* as one text that knows where each line was."""
    pieces, length = [], 0
    for line in lines:
        pieces.append((length, line.start, len(line.text)))
        length += len(line.text) + 1
    return Body("\n".join(line.text for line in lines), tuple(pieces))
