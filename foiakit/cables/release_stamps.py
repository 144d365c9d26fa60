"""The stamps of released copies: who released it, under which number, and how much of it."""

from __future__ import annotations

import re
from functools import lru_cache

from foiakit.cables import Release, Span
from foiakit.cables.layout.lines import Line
from foiakit.cables.layout.ocr_letters import nearest
from foiakit.model.dates import written

EXEMPTION = (
    r"(?:\(?b\)?\s?\(?[1-9]\)?(?:\s?\([A-F]\)|[A-F](?![\w]))?|1\.[45]\s?\(?[A-H]\)?"
    r"|3\.3\s?\(?[bh]\)?\s?\(?\d\)?|(?:25|50)X\d(?:-[A-Z]{3})?|6\.2\s?\(?[a-d]\)?|NR|STAT)"
)
_CODE = re.compile(EXEMPTION, re.I)
_CODES = re.compile(
    rf"\W{{0,3}}{EXEMPTION}(?:(?:\s*[,;/&]\s*|\s+and\s+|\s+){EXEMPTION}|\s*[,;]?\s*\([A-H]\))*\W{{0,3}}",
    re.I,
)
_MAY_BE = re.compile(r"\W{0,3}(?:\(?b\)?\(?\d|[136]\.\d|(?:25|50)X|NR|STAT)", re.I)
_HOW = re.compile(
    r"\W{0,3}(?P<how>RELEASED?\s+IN\s+(?:PART|FULL)|DENIED(?:\s+IN\s+FULL)?|RI[PF])\b\W*(?P<rest>.*)"
)
_OPEN = re.compile(
    r"\W{0,2}(?:DECLASSIFIED(?:\s+AND\s+DECAPTIONED)?|DECAPTIONED|[A-Z]+\s+DECLASSIFIED)\W{0,2}"
)
_CASE = re.compile(
    r"Case\s*(?:No|Number|ID)\s*[.:]*\s*(?P<case>[A-Z]{1,2}-\d{4}-\d{4,6}|\d{9})", re.I
)
_DOCUMENT = re.compile(r"Doc(?:ument)?\s*No\.?\s*:?\s*(?P<document>[A-Z]\d{8})", re.I)
_STAMPED = re.compile(r"\bDate:\s*(?P<date>\d\d?/\d\d?/\d{4})")
_STATE = re.compile(
    r"(?:UNCLASSIFIED\s+)?U\.?\s?S\.?\s+Department\s+of\s+State(?:\s+Case\b.*|\s*)"
    r"|(?:UNCLASSIFIED\s+)?Case\s+No\..*|UNITED\s+STATES\s+DEPARTMENT\s+OF\s+STATE\s*.{0,120}",
    re.I,
)
# Seen on the releases of 2022-25 in a lawsuit: FL-2017-13804 A-00000748370 "UNCLASSIFIED" 3/28/2024
_IN_COURT = re.compile(
    r"(?P<case>FL?-\d{4}-\d{5})(?:\s+[AB]-\d{11}(?:\s+\W?UNCLASSIFIED\W?)?"
    r"(?:\s+\W?(?P<date>\d\d?/\d\d?/\d{4})\W?)?|\s+\d\d?-\d\d?-\d\d)(?:\s+(?:Page\s*)?\d{1,5})?"
)
_AUTHORITY = re.compile(
    r"REVIEW(?:ED)?\s+(?:AUTHORITY|BY)\s*:\s*(?P<who>[^:]*?)"
    r"(?=\s+DATE/CASE|\s*$)(?P<rest>.*)",
    re.I,
)
_DATE_CASE = re.compile(
    r"DATE/CASE\s+ID\s*:\s*(?P<date>\d\d?\s+[A-Z]{3}\s+\d{4})(?:\s+(?P<case>\d{9}|[A-Z]{1,2}-\d{4}-\d{4,6}))?",
    re.I,
)
_SYSTEMATIC = re.compile(
    r"(?:(?P<who>[A-Z][a-z]+(?:\s+[A-Z]\.)?\s+[A-Z][A-Za-z'-]+)\s+)?Declassified/Released"
    r"(?:\s+US\s+Department\s+of\s+State)?(?:\s+EO\s+Systematic\s+Review)?"
    r"(?:\s+(?P<date>\d\d?\s+[A-Z][A-Za-z]{2}\s+\d{4}))?"
)
_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][A-Za-z'-]+")
_OTHERS = re.compile(
    r"Approved For Release.*|No Objection to Declassification.*|(?:RIP|RIF)(?:PUB|LIM)"
    r"|on \d\d/\d\d/\d{4} - Class:.*|Sanitized Copy Approved.*|.*\bCIA-RDP\w+-\d"
)
_KEYED = re.compile(
    r"(?P<key>Current\s+Class(?:ification)?|Current\s+Handling|Document\s+Number|Channel|Case\s+Number"
    r"|Page|DOC[._ ]?NUMBER|CHANNEL|Date\s+Printed|Post|MRN|Printed\s+by)\s*:\s*"
)  # fmt: skip
_WHOLE = {
    words.replace(" ", ""): words
    for words in (
        "RELEASED IN PART", "RELEASED IN FULL", "RELEASE IN PART", "RELEASE IN FULL",
        "UNITED STATES DEPARTMENT OF STATE", "DECLASSIFIED AND DECAPTIONED", "DENIED IN FULL",
    )
}  # fmt: skip
_BEFORE = {
    words.replace(" ", "").upper(): words
    for words in (
        "Current Class", "Current Handling", "Document Number", "Case Number", "Date Printed",
        "DOC.NUMBER", "REVIEW AUTHORITY", "DATE/CASE ID",
    )
}  # fmt: skip


_WORDS = (
    "RELEASE", "DENIED", "RIP", "RIF", "DECLASS", "DECAPTION", "STATE", "CASE", "OBJECTION",
    "SANITIZED", "CIA-RDP",
)  # fmt: skip
"""In capitals, one of these is in every stamp that has no colon and is not misread."""
_SHORT = max(map(len, _WHOLE)) + 3
"""A text of this number of letters or more is not a misreading of `_WHOLE`."""


class Stamps:
    """The contents of the stamps so far."""

    def __init__(self) -> None:
        self.case: str | None = None
        self.document: str | None = None
        self.how: str | None = None
        self.exemptions: dict[str, None] = {}
        self.authority: str | None = None
        self.date: str | None = None
        self.decaptioned = False
        self.printed: dict[str, None] = {}
        self.keyed: dict[str, str] = {}
        """The print's own head, by its labels in lower case: ``current class``."""
        self.places: list[Span] = []
        self.field_places: dict[str, Span] = {}
        """The place of the first stamp with a field of `Release`."""
        self.keyed_places: dict[str, Span] = {}
        self._grounds = -9

    def release(self) -> Release | None:
        """All contents, ``None`` if there was no stamp."""
        if not self.printed:
            return None
        return Release(
            self.case, self.document, self.how, tuple(self.exemptions), self.authority,
            self.date, self.decaptioned, tuple(self.printed),
        )  # fmt: skip

    def take(self, lines: list[Line], at: int, count: int, *, dated: str | None = None) -> int:
        """Count *count* lines as a stamp; return their number."""
        self.printed[" ".join(" ".join(line.text.split()) for line in lines[at : at + count])] = (
            None
        )
        if dated and (read := written.read(dated.title())):
            self.date = self.date or read.start
        place = (lines[at].start, lines[at + count - 1].end)
        self.places.append(place)
        for name in ("case", "document", "how", "exemptions", "authority", "date", "decaptioned"):
            if getattr(self, name):
                self.field_places.setdefault(name, place)
        for name in self.keyed:
            self.keyed_places.setdefault(name, place)
        return count

    def grounds(self, text: str, at: int) -> None:
        """Note the exemptions in *text*, at line *at*."""
        self.exemptions.update(dict.fromkeys(codes(text)))
        self._grounds = at

    def expects_grounds(self, at: int) -> bool:
        """Return whether a line of exemptions at *at* belongs to the stamp above it."""
        return at - self._grounds <= 2


def codes(text: str) -> tuple[str, ...]:
    """Return the exemptions in *text*: ``B1,1.4(B),1.4(D)``; ``1.4 (B),(D)`` are two of 1.4."""
    found: list[str] = []
    for match in re.finditer(rf"{EXEMPTION}|(?<=[,;\s])\([A-H]\)", text, re.I):
        code = re.sub(r"\s", "", match.group()).upper()
        if code.startswith("("):
            code = f"{found[-1][:3]}{code}" if found and found[-1][:2] == "1." else code
        if code.startswith("(B)") or re.match(r"B\(?\d", code):
            code = "B" + re.sub(r"^\(?B\)?\(?(\d)\)?", r"\1", code)
            code = re.sub(r"^(B\d)([A-F])$", r"\1(\2)", code)
        elif match2 := re.fullmatch(r"(1\.\d)\(?([A-H])\)?", code):
            code = f"{match2[1]}({match2[2]})"
        found.append(code)
    return tuple(dict.fromkeys(found))


def is_codes(text: str) -> bool:
    """Return whether *text* is only exemptions, as in the margin of an excision."""
    return len(text) < 80 and bool(_MAY_BE.match(text)) and bool(_CODES.fullmatch(text))


def stamp(lines: list[Line], at: int, stamps: Stamps) -> int:
    """Return how many lines from *at* are a stamp (0: none); its contents go into *stamps*."""
    if not stamps.expects_grounds(at) and not _may_be_stamp(lines, at):
        return 0
    text = corrected(lines[at].text)
    if match := _HOW.fullmatch(text):
        rest = match["rest"]
        if not rest or is_codes(rest) or "DECL" in rest or "DECAP" in rest:
            how = match["how"].upper()
            stamps.how = stamps.how or (
                "denied" if "DENIED" in how else "full" if "FULL" in how or how == "RIF" else "part"
            )
            stamps.decaptioned |= "DECAPTION" in rest
            stamps.grounds(rest, at)
            return stamps.take(lines, at, 1)
    if stamps.expects_grounds(at) and is_codes(text):
        stamps.grounds(text, at)
        return stamps.take(lines, at, 1)
    if _OPEN.fullmatch(text):
        stamps.decaptioned |= "DECAPTION" in text
        return stamps.take(lines, at, 1)
    return (
        _by_state(lines, at, stamps) or _by_archives(lines, at, stamps) or _keyed(lines, at, stamps)
    )


def _may_be_stamp(lines: list[Line], at: int) -> bool:
    """Return whether the line at *at* has a word of some stamp, or is short enough for a misread
    one.

    It takes a fifth of the time of all the patterns, and most lines of a telegram are prose.
    """
    text = lines[at].text
    if ":" in text or len(text) < _SHORT or text[0] == "F":
        return True
    upper = text.upper()
    if any(map(upper.__contains__, _WORDS)) or len(text.replace(" ", "")) < _SHORT:
        return True
    return at + 1 < len(lines) and lines[at + 1].text.startswith("Declassified/Released")


@lru_cache(maxsize=64)  # all kinds of stamp look at the same line
def corrected(text: str) -> str:
    """Return *text* with the fixed words of a stamp corrected where a scanner misread them."""
    if len(text) < 10 or not text[:1].isalnum():
        return text
    squeezed = text.replace(" ", "").upper()
    if len(squeezed) < 40 and (near := nearest(squeezed, _WHOLE, 2)):
        return _WHOLE[near]
    word, colon, rest = text.partition(":")
    if (
        colon
        and 8 < len(word) < 24
        and (near := nearest(word.replace(" ", "").upper(), _BEFORE, 2))
    ):
        return f"{_BEFORE[near]}: {rest.strip()}"
    return text


def _by_state(lines: list[Line], at: int, stamps: Stamps) -> int:
    text = corrected(lines[at].text)
    if match := _IN_COURT.fullmatch(text):
        stamps.case = stamps.case or match["case"]
        return stamps.take(lines, at, 1, dated=match["date"])
    if ":" in text and (match := _AUTHORITY.match(text)):
        stamps.authority = stamps.authority or " ".join(match["who"].split()) or None
        return _date_case(match["rest"], lines, at, stamps) or stamps.take(lines, at, 1)
    if ":" in text and _DATE_CASE.match(text):
        return _date_case(text, lines, at, stamps)
    if not _STATE.fullmatch(text):
        return 0
    if case := _CASE.search(text):
        stamps.case = stamps.case or case["case"]
    if document := _DOCUMENT.search(text):
        stamps.document = stamps.document or document["document"]
    if (inside := _AUTHORITY.search(text)) and inside["who"]:
        stamps.authority = stamps.authority or " ".join(inside["who"].split())
        return _date_case(inside["rest"], lines, at, stamps) or stamps.take(lines, at, 1)
    dated = _STAMPED.search(text)
    return stamps.take(lines, at, 1, dated=dated["date"] if dated else None)


def _date_case(text: str, lines: list[Line], at: int, stamps: Stamps) -> int:
    match = _DATE_CASE.search(text)
    if match is None:
        return 0
    stamps.case = stamps.case or match["case"]
    return stamps.take(lines, at, 1, dated=match["date"])


def _by_archives(lines: list[Line], at: int, stamps: Stamps) -> int:
    """The stamp of a systematic review, on one line or on up to five."""
    text = lines[at].text
    if _OTHERS.fullmatch(text):
        return stamps.take(lines, at, 1)
    follows = lines[at + 1].text if at + 1 < len(lines) else ""
    if "Declassified/Released" not in text and not (
        _NAME.fullmatch(text) and follows.startswith("Declassified/Released")
    ):
        return 0
    count, joined = 0, ""
    for line in lines[at : at + 5]:
        longer = f"{joined} {line.text}".strip()
        if count and not (line.text and _SYSTEMATIC.fullmatch(longer)):
            break
        joined, count = longer, count + 1
    match = _SYSTEMATIC.fullmatch(joined)
    if match is None:
        return 0
    stamps.authority = stamps.authority or match["who"]
    return stamps.take(lines, at, count, dated=match["date"])


def _keyed(lines: list[Line], at: int, stamps: Stamps) -> int:
    text = corrected(lines[at].text)
    if ":" not in text:
        return 0
    keys = list(_KEYED.finditer(text))
    first = re.sub(r"\W", "", keys[0]["key"].lower()) if keys and keys[0].start() == 0 else ""
    if not first or (
        first in {"post", "mrn", "printedby", "page"} and len(keys) < 2 and first != "page"
    ):
        return 0
    if first == "page" and not re.fullmatch(r"Page\s*:\s*\d+(?:\s+of\s+\d+)?", text):
        return 0
    for key, after in zip(keys, [*keys[1:], None], strict=True):
        name = re.sub(r"[\W_]+", "", key["key"].lower())
        value = text[key.end() : after.start() if after else len(text)].strip()
        if value and value.lower() != "n/a":
            stamps.keyed.setdefault(name, value)
    if case := stamps.keyed.get("casenumber"):
        stamps.case = stamps.case or case
    return stamps.take(lines, at, 1)
