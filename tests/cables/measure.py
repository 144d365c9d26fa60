"""How right a reading is: precision and recall a field, over texts whose labels are known.

A field counts once a telegram: found and right, found and wrong, or missed. A list (addressees,
captions, TAGS) is right when it is the same list. Titles, names, summaries and texts of noised
copies are right when nine letters in ten are; everything else to the letter, case aside.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from cables.samples import FIELDS, SHARED, Sample, labels, others

from foiakit.cables import Cable, Reference
from foiakit.cables.reading import read as read_text
from foiakit.model.message import key_of
from foiakit.model.record import Details, Record
from foiakit.readers.documents import tei
from foiakit.readers.source import open_source

LIKE = {"title", "signature", "summary", "text", "originator", "action", "info", "eo", "persons"}
"""Fields of words: where the source is noised, so is the answer."""
HEADER = FIELDS[:-2]


@functools.cache
def read(text: str) -> Cable:
    """The telegram in *text*, read once however often it is counted."""
    return read_text(text)


class Count(NamedTuple):
    """Right, wrong and missed; of these precision and recall."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Count) -> Count:  # type: ignore[override]  # counts add up
        return Count(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        found = self.right + self.wrong
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        there = self.right + self.missed
        return self.right / there if there else 1.0


def documents() -> Iterator[tuple[str, dict[str, Any], Any, dict[str, Any]]]:
    """The documents of FRUS at hand: name, label, record and details."""
    for name, wanted in labels()["documents"].items():
        path = SHARED / "data" / name
        if not path.exists():
            continue
        source = open_source(str(path))
        with source.stream:
            items = list(tei.read(source))
        records = [item for item in items if isinstance(item, Record)]
        details = [item.data for item in items if isinstance(item, Details)]
        for label, record, data in zip(wanted, records, details, strict=True):
            yield f"{name} {label['document']}", label, record, data


def document_fields(wrong: list[str] | None = None) -> dict[str, Count]:
    """The count of each field over the documents of FRUS."""
    counts: dict[str, Count] = defaultdict(Count)
    for name, label, record, data in documents():
        for field, want in label.items():
            note = data.get("source_note", {})
            got = getattr(record, field, None) or note.get(field) or data.get(field)
            right = alike(field, want, got, noised=False)
            counts[field] += Count(right, bool(got) and not right, not right)
            if not right and wrong is not None:
                wrong.append(f"{name}: {field}: want {want!r}, got {got!r}")
    return counts


def values_of(cable: Cable) -> dict[str, Any]:
    """What a cable says, in the words of the labels."""
    release = cable.release
    return {
        **{name: getattr(cable, name, None) for name in HEADER if name in Cable._fields},
        "action": [addressee.name for addressee in cable.action],
        "info": [addressee.name for addressee in cable.info],
        "case": release.case if release else None,
        "released_as": release.document if release else None,
        "released": release.how if release else None,
    }


def alike(name: str, first: Any, second: Any, *, noised: bool) -> bool:
    """Whether two values of a field are the same, or as near as noise lets them be."""
    if name == "message":
        return key_of(first) == key_of(second)
    a, b = (_plain(value) for value in (first, second))
    if a == b or name not in LIKE or not (noised or name == "text"):
        return a == b
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= (0.9 if noised else 0.99)


def _plain(value: Any) -> str:
    if isinstance(value, list | tuple):
        return "|".join(_plain(part) for part in value)
    return re.sub(r"\s+", " ", str(value)).strip().upper()


def fields(samples: Iterable[Sample], wrong: list[str] | None = None) -> dict[str, Count]:
    """The count of each header field over *samples*; what is wrong goes into *wrong*."""
    counts: dict[str, Count] = defaultdict(Count)
    for sample in samples:
        found = values_of(read(sample.text))
        for name in HEADER:
            want, got = sample.label.get(name), found.get(name)
            if not want and name in sample.label.get("unlabelled", ()):
                continue
            if not want and not got:
                continue
            # Sections and the rest count only where a label speaks of them.
            if not want and name in {"sections", "document", "text", "form", "summary"}:
                continue
            right = bool(want and got) and alike(name, want, got, noised=sample.noised)
            counts[name] += Count(right, bool(got) and not right, bool(want) and not right)
            if not right and wrong is not None:
                wrong.append(f"{sample.name}: {name}: want {want!r}, got {got!r}"[:300])
    return counts


def signs(references: Iterable[Reference], *, of_text: bool) -> set[str]:
    """References as labels write them: ``cable State 111204 1975 A``, ``letter B``."""
    made = set()
    for reference in references:
        if (reference.place == "text") is of_text:
            made.add(_sign(reference.kind, reference.message, reference.year, reference.letter))
    return made


def _sign(kind: str, message: str | None, year: int | None, letter: str | None) -> str:
    numbered = key_of(message) or ""
    words = [
        kind.replace("e-mail", "email"),
        numbered,
        str(year or "") if numbered else "",
        letter or "",
    ]
    return " ".join(word for word in words if word).upper()


def _label_sign(text: str) -> str:
    match = re.fullmatch(
        r"(?P<kind>cable|airgram) (?P<message>.*? (?:A-)?\d+)(?: (?P<year>\d{4}))?"
        r"(?: (?P<letter>[A-Z]))?",
        text,
    )
    if match:
        return _sign(match["kind"], match["message"], match["year"], match["letter"])  # type: ignore[arg-type]  # they always match
    return text.replace("e-mail", "email").upper()


def references(samples: Iterable[Sample], wrong: list[str] | None = None) -> dict[str, Count]:
    """The count of references on REF lines and in the text."""
    counts: dict[str, Count] = defaultdict(Count)
    for sample in samples:
        found = read(sample.text).references
        for name, of_text in (("references", False), ("mentions", True)):
            if name in sample.label.get("unlabelled", ()):
                continue
            want = {_label_sign(text) for text in sample.label.get(name, ())}
            got = signs(found, of_text=of_text)
            counts[name] += Count(len(want & got), len(got - want), len(want - got))
            if want != got and wrong is not None:
                wrong.append(f"{sample.name}: {name}: missed {want - got}, wrong {got - want}")
    return counts


def found_in_others() -> tuple[int, dict[str, int]]:
    """How many papers that are not a telegram (or not its head) there are, and how often each field
    of a telegram's head was found in one nevertheless."""
    count, found = 0, dict.fromkeys(("message", "dtg", "title", "originator", "eo", "tags"), 0)
    for text in others():
        count += 1
        cable = read(text)
        for name in found:
            found[name] += bool(getattr(cable, name))
    return count, found


def total(counts: dict[str, Count]) -> Count:
    """All fields together."""
    together = Count()
    for count in counts.values():
        together += count
    return together
