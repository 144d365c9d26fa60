"""Numbers in a REF line, one after another, with everything that belongs to each."""

from __future__ import annotations

import re

from foiakit.cables import Reference
from foiakit.cables.head.number_line import bare_serial, misread_post, post
from foiakit.cables.layout.ocr_letters import figures
from foiakit.cables.references.other_papers import OTHER
from foiakit.cables.references.reference_dates import DATE, MONTH, day
from foiakit.model.dates import written
from foiakit.model.dates.written import full_year

_MILITARY = re.compile(
    rf"(?P<sender>[A-Z][A-Z0-9/ .&'-]{{1,40}}?)\s*(?:\bMSG\b\s*)?(?:\bDTG\b\s*)?"
    rf"(?P<dtg>\d{{6}}\s?Z?\s?{MONTH}[A-Z]*\s?(?:19)?\d\d(?!\d)|\d{{6}}Z(?!\w))",
    re.I,
)
_GROUPED = r"(?:\d{1,2},\d{3}|(?<=[Tt][Aa][Tt][Ee] )\d{3},\d{3})(?![\d,]*\d)"
"""A number with a comma in it, ``State 70,339``; a post's ``489,497`` is two numbers."""
_WORDS = re.compile(r"(?P<words>[A-Z][A-Za-z.'’/-]*(?:\s+(?!AND\b|OR\b)[A-Z][A-Za-z.'’/-]*){0,4}?)"
                    r"(?:\s*\((?P<paren>[^()]{1,12})\))?[\s.:#-]*"
                    r"(?P<serial>A\s?-\s?\d{1,5}|CA\s?-\s?\d{1,5}|(?:[lI1O0][.,]){2,}[lI1O0]?[.,]?\d+"
                    r"|\d\s?[O0-9]{5,6}(?!\d)|" + _GROUPED
                    + r"|[0-9OIlSB|]{1,7}(?![\w]))")  # fmt: skip
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d|\d\d)(?P<post>[A-Z]{3,20})(?P<serial>\d{2,7})(?!\w)")
_YEAR_FIRST = re.compile(
    r"(?:\(\s*)?['’]?(?P<year>(?:19|20)\d\d|[4-9]\d|0\d|1\d)\)?\s*-?\s+(?=[A-Z]{3})"
)
_CIRCULAR = re.compile(r"CA\s?-\s?\d{1,5}(?!\w)")
_BARE = re.compile(rf"(?P<serial>{_GROUPED}|A\s?-\s?\d{{1,5}}|\d[0-9OIlSB|]{{0,6}})(?!\w)")
_SECOND = re.compile(r"[\s/,(]*(?P<second>(?:TOSEC|SECTO|TODEP|DEPTO|TOCAH|CAHTO)\s+\d{1,6})\)?")
_PAREN = re.compile(r"\((?P<inside>[^()]*)\)")
_NOTAL = re.compile(r"NOTAL\b")
_TOKEN = re.compile(r"[^\s;,]+")
_GAP = re.compile(r"(?:[\s,;&/]+|\b(?:AND|OR|PLUS|ALSO|SEE|PREVIOUS)\b)+", re.I)
_NOT_POSTS = {
    "PARA", "PARAS", "PAGE", "NO", "NR", "NUMBER", "TEL", "DTG", "MSG", "SERIAL", "OF", "DATED",
    "SECTION", "NOTAL", "MY", "YOUR", "OUR", "FAM", "FAH", "USC", "CFR", "FY", "PL", "DOC",
}  # fmt: skip
_AFTER_NUMBER = re.compile(
    r"(?:PARAS?\.?\s+\w+(?:\s?-\s?\d+)?|EXDIS|NODIS|LIMDIS|STADIS|NOFORN|SERIES|SECTIONS?\s+\w+)\b",
    re.I,
)


class Scan:
    """Return the numbered messages in *text* from *at* on, as far as nothing else is between them.

    `found` are the references, `at` is where the reading stopped.
    """

    def __init__(self, text: str, at: int, last: str | None) -> None:
        self.text = text
        self.at = at
        self.found: list[Reference] = []
        self._start = at
        self._post = last
        """The post that a bare number belongs to."""
        self._year: int | None = None
        """A year that precedes its number, and where."""
        self._year_at = at
        while self.at < len(text) and self._step():
            pass
        if not self.found:
            self.at = self._start

    def _step(self) -> bool:
        if match := _GAP.match(self.text, self.at):
            self.at = match.end()
            return True
        return self._after_number() or self._numbered() or self._alone() or self._skipped()

    def _after_number(self) -> bool:
        """Read what follows a number: a date, brackets, ``NOTAL``, a paragraph."""
        last = self.found[-1] if self.found else None
        if last and not last.date and (match := DATE.match(self.text, self.at)):
            self.found[-1] = last._replace(
                date=day(match["date"]), span=(last.span[0], match.end())
            )
        elif (match := _PAREN.match(self.text, self.at)) and not self._is_year_first():
            inside = match["inside"].strip().upper()
            if last:
                self.found[-1] = _bracketed(last, inside)
            elif re.fullmatch(r"(?:19|20)?\d\d", inside):
                self._year, self._year_at = int(full_year(inside)), self.at
        elif match := _NOTAL.match(self.text, self.at):
            if last:
                self.found[-1] = last._replace(notal=True)
        elif not (last and (match := _AFTER_NUMBER.match(self.text, self.at))):
            return False
        self.at = max(match.end(), self.at + 1)
        return True

    def _is_year_first(self) -> bool:
        """Whether brackets after a comma hold the year of the number that follows."""
        match = _YEAR_FIRST.match(self.text, self.at)
        before = self.text[self._start : self.at].rstrip()[-1:]
        return bool(match and before in {"", ",", ";"} and _number(self.text, match.end()))

    def _numbered(self) -> bool:
        """Read a post with its number, or a year before one."""
        if (match := _number(self.text, self.at)) and not _CIRCULAR.match(self.text, self.at):
            reference, self._post = _made(match, self._post, self._year)
            self.at = match.end()
            if self._year is not None and reference.year == self._year:
                words = " ".join(self.text[self._year_at : self.at].split())
                reference = reference._replace(printed=words, span=(self._year_at, self.at))
            if second := _SECOND.match(self.text, self.at):
                reference = reference._replace(also=" ".join(second["second"].split()))
                self.at = second.end()
            self.found.append(reference)
            self._year = None
            return True
        match = _YEAR_FIRST.match(self.text, self.at)
        if match and _number(self.text, match.end()):
            self._year, self._year_at = int(full_year(match["year"])), self.at
            self.at = match.end()
            return True
        return False

    def _alone(self) -> bool:
        """Read a number without a post: it belongs to the post before it, or else to the
        Department.
        """
        if match := _CIRCULAR.match(self.text, self.at):
            kind, serial = _serial(match.group())
            self.found.append(
                Reference(kind, match.group(), match.span(), post="State", serial=serial)
            )
            self.at = match.end()
            return True
        match = _BARE.match(self.text, self.at)
        if match is None or not (self._post or (not self.found and len(match["serial"]) >= 5)):
            return False
        kind, serial = _serial(match["serial"])
        self.found.append(
            Reference(
                kind, match.group(), match.span(), post=self._post or "State", serial=serial,
                year=self._year,
            )
        )  # fmt: skip
        self._year, self.at = None, match.end()
        return True

    def _skipped(self) -> bool:
        """Skip a word before the first number, unless it shows that this is not a telegram."""
        match = None if self.found else _TOKEN.match(self.text, self.at)
        if match is None or OTHER.match(match.group()):
            return False
        self.at = match.end()
        return True


def _number(text: str, at: int) -> re.Match[str] | None:
    """A post and a number, a military message, or a number with the year before it, at *at*."""
    if match := _COMPACT.match(text, at):
        return match if post(match["post"]) else None
    if match := _MILITARY.match(text, at):
        return match
    match = _WORDS.match(text, at)
    if match is None:
        return None
    words = match["words"].split()
    if any(word.upper().strip(".") in _NOT_POSTS for word in words):
        return None
    if not re.search(r"\d", match["serial"]) or DATE.match(text, match.start("words")):
        return None
    known = _known(words)
    if known is None and (len(words) > 3 or not match["words"].isupper() or len(words[0]) < 3):
        return None
    if known is None and (OTHER.search(match["words"]) or words[-1].endswith("-")):
        return None
    return match


def _known(words: list[str]) -> str | None:
    """The post that the last of *words* name; a body that is not a post keeps its own name."""
    for count in range(min(4, len(words)), 0, -1):
        name = " ".join(words[-count:])
        if found := post(name):
            if len(words) > count and words[-count - 1].upper() in _BODIES:
                return f"{words[-count - 1]} {name}"
            return found.name
    for count in range(min(4, len(words)), 0, -1):
        if found := misread_post(" ".join(words[-count:])):
            return found.name
    return None


_BODIES = {"USDAO", "DAO", "USIS", "USIA", "USAID", "USICA", "FBIS", "CIA", "DEA", "MAAG", "DATT"}


def _made(
    match: re.Match[str], current: str | None, year: int | None
) -> tuple[Reference, str | None]:
    groups = match.groupdict()
    printed = " ".join(match.group().split())
    if groups.get("dtg"):
        sender = " ".join(match["sender"].split()).strip(" /")
        dtg = re.sub(r"\s", "", match["dtg"]).upper()
        read = written.read(re.sub(r"^(\d{6})Z?([A-Z]{3})[A-Z]*?(\d+)$", r"\1Z \2 \3", dtg))
        reference = Reference(
            "military message", printed, match.span(), post=sender, serial=dtg,
            date=read.start if read else None,
        )  # fmt: skip
        return reference, current
    if groups.get("words") is None:
        known = post(match["post"])
        name = known.name if known else match["post"]
        serial = bare_serial(match["serial"])
        return Reference(
            "cable", printed, match.span(), post=name, serial=serial,
            year=int(full_year(match["year"])),
        ), name  # fmt: skip
    name = _known(match["words"].split()) or " ".join(match["words"].split())
    kind, serial = _serial(match["serial"])
    reference = Reference(kind, printed, match.span(), post=name, serial=serial, year=year)
    if inside := groups.get("paren"):
        reference = _bracketed(reference, inside.strip().upper())
    return reference, name


def _serial(text: str) -> tuple[str, str]:
    squeezed = re.sub(r"[\s.,]", "", text).upper()
    if squeezed.startswith("CA-"):
        return "circular", squeezed
    if squeezed.startswith("A-"):
        return "airgram", bare_serial(squeezed)
    return "cable", bare_serial(figures(re.sub(r"[\s.,]", "", text)))


def _bracketed(reference: Reference, inside: str) -> Reference:
    if "NOTAL" in inside:
        reference = reference._replace(notal=True)
    if reference.year is None and re.fullmatch(r"['’]?(?:19|20)?\d\d", inside):
        year = int(full_year(inside[-4:] if len(inside) >= 4 else inside[-2:]))
        reference = reference._replace(year=year)
    if dated := DATE.fullmatch(inside):
        reference = reference._replace(date=reference.date or day(dated["date"]))
    return reference
