"""What the body names: ``PER STATE 54992``, ``(ROME 773, 1/16.)``, ``STATE A-840``, ``REFTEL B``.

A place and a figure are side by side in any prose (``KABUL 1974``, ``GENEVA 20 MARCH``), so a
number is taken for a message only where the post is known and the words about it fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiakit.cables import Reference, Use
from foiakit.cables.head.number_line import bare_serial, may_end_post, post
from foiakit.cables.references.reference_dates import DATE, day
from foiakit.cables.references.reference_years import Own, completed, with_year
from foiakit.model.dates.written import full_year

# It begins with a set of letters, so that the rest is skipped quickly.
_NUMBER = re.compile(
    r"(?P<serial>[A\d](?<![\w.,/$-][A\d])(?:(?<=A)-\s?\d{1,5}|(?<=\d)\d{0,5}))"
    r"(?![\w%/$°]|[.,:]\d|-\d)"
)
_LAST = re.compile(r"\s*(?:\)(?:\d\d){1,2}\(\s*)?(?:[sS]['’])?(?P<word>[A-Za-z.'’]*)")
"""The word before a number, as `_BEFORE` finds it, in a text that is read backwards."""
_BEFORE = re.compile(
    r"(?P<year>(?<![\w/-])(?:19|20)?\d\d\s)?(?P<words>(?:[A-Z][A-Za-z.'’]*[\s-]){0,3}[A-Z][A-Za-z.'’]*)"
    r"(?:'S|’S|'s|’s)?\s*(?:\((?P<paren>(?:19|20)?\d\d)\)\s*)?$"
)
_CUE = re.compile(
    r"(?:\bPER|\bSEE|\bREFS?|\bCF|\bVIDE|\bREPORTED|\bREPORTS?|\bTELS?|\bTELEGRAMS?|\bCABLES?|\bMESSAGES?"
    r"|\bVIA|\bBY|\bIN|\bOF|\bFROM|\bOUR|\bYOUR|\bMY|\bON|\bWITH|\bAND|\bOR|\bALSO|\bTO|[(;,/])\W*$",
    re.I,
)
_STRONG = re.compile(
    r"(?:\bPER|\bSEE|\bREFS?|\bCF|\bTELS?|\bTELEGRAMS?|\bCABLES?|\bMESSAGES?|\bVIA|\bREPORTED"
    r"|\bREFTELS?|\bSEPTELS?)\W*$",
    re.I,
)
_AFTER = re.compile(
    r"\s*(?:[).,;:\]/]|$|\(|AND\b|OR\b|PARAS?\b|NOTAL\b|REPORT|STAT|NOTE|DESCRIB|PROVID|CONTAIN"
    r"|DISCUSS|ON\b|REFER|FOR\b|WHICH\b|SECTION|CONCERN|ABOUT\b|SAY|SAID|OUTLIN|GAVE|GIVES|RE\b|IS\b"
    r"|WAS\b|HAS\b|SUMMARI|REQUEST|INSTRUCT|CONVEY|TRANSMIT|AS\b|THAT\b|WE\b|TO\b|IN\b|AT\b|OF\b)",
    re.I,
)
_TELLS = re.compile(
    r"\s*(?:(?:ALSO\s+)?(?:GIVES|GAVE|REPORTS|REPORTED|DESCRIBES|CONTAINS|PROVIDES|DISCUSSES|NOTES|SAYS)\b)",
    re.I,
)
_CLOSES = re.compile(r"\s*(?:[)\].,;:/]|$|\(|AND\b|OR\b|PARAS?\b|NOTAL\b)", re.I)
_UNITS = re.compile(
    r"\s*(?:%|PERCENT|MILES?|KMS?\b|KILO|MILLION|BILLION|DOLLARS|TONS?\b|PERSONS|PEOPLE|TROOPS|MEN\b"
    r"|HOURS|DAYS|WEEKS|MONTHS|YEARS|A\.?M\b|P\.?M\b|O'CLOCK|LOCAL\b|Z\b|JAN|FEB|MAR|APR|MAY|JUN"
    r"|JUL|AUG|SEP|OCT|NOV|DEC|STUDENTS|FAMILIES|OFFICERS|METERS|DEGREES|SEATS|MEMBERS|REFUGEES)",
    re.I,
)
_SPOKEN = re.compile(
    r"\b(?P<word>EMBTEL|EMBTELS|DEPTEL|DEPTELS|CONTEL|CONGENTEL|URTEL|MYTEL|LEGTEL)\s+"
    r"(?:NO\.?\s*)?(?P<serial>\d{1,6})(?!\w)",
    re.I,
)
_SPOKEN_WORDS = ("EMBTEL", "DEPTEL", "CONTEL", "CONGENTEL", "URTEL", "MYTEL", "LEGTEL")
_FROM = re.compile(
    r"\b(?:TELEGRAM|CABLE|TELEGRAMS|CABLES)\s+(?:NO\.?\s*)?(?P<serial>\d{1,6})\s+FROM\s+"
    r"(?P<post>[A-Z][A-Za-z.'’]*(?:\s[A-Z][A-Za-z.'’]*){0,2})",
    re.I,
)
_USE = re.compile(
    r"\b(?P<word>REF\s?TELS?|REFTELS?|REFAIRS?|REFS?|REFERENCED\s+(?:TELEGRAM|CABLE)|SEPTELS?)\b"
    r"(?P<letters>(?:\s*(?:,|AND|&|\+)?\s*(?:\((?:[A-Z])\)|[A-Z]\b(?![.'’]?\w)))*)"
)
_LETTER = re.compile(r"\b([A-Z])\b")
_AND_NUMBER = re.compile(
    r"(?:\s*\([^()]{1,20}\))?\s*(?:,|AND|&)\s*(?:AND\s+)?(?P<serial>\d{3,6})(?![\w%/]|[.,]\d)"
)
SENTENCE = 400
"""The most characters of a sentence, on either side."""


def mentions(text: str, own: Own) -> tuple[Reference, ...]:
    """The messages that the body *text* names, each with its sentence; spans are in *text*."""
    found: list[Reference] = []
    for reference in sorted(_all(text, own), key=lambda each: each.span):
        known = completed(with_year(reference, own))
        if found and known.span[0] < found[-1].span[1]:
            continue
        if _is_own(known, own):
            continue
        found.append(known._replace(place="text", sentence=sentence(text, known.span)))
    return tuple(found)


def _is_own(reference: Reference, own: Own) -> bool:
    return (reference.post, reference.year) == (own.post, own.year) and reference.serial == str(
        own.serial
    )


def _all(text: str, own: Own) -> Iterator[Reference]:
    for match in _NUMBER.finditer(text):
        yield from _named(text, match)
    upper = text.upper()
    for match in _SPOKEN.finditer(text) if any(word in upper for word in _SPOKEN_WORDS) else ():
        if name := _meant(match["word"].upper(), own):
            yield Reference("cable", _words(match), match.span(), post=name,
                            serial=bare_serial(match["serial"]))  # fmt: skip
    for match in _FROM.finditer(text) if "TELEGRAM" in upper or "CABLE" in upper else ():
        words = match["post"].split()
        for count in range(len(words), 0, -1):
            if known := post(" ".join(words[:count])):
                end = match.start("post") + len(" ".join(words[:count]))
                yield Reference("cable", text[match.start() : end], (match.start(), end),
                                post=known.name, serial=bare_serial(match["serial"]))  # fmt: skip
                break


def _named(text: str, match: re.Match[str]) -> Iterator[Reference]:
    before = text[max(0, match.start() - 60) : match.start()]
    front = _BEFORE.search(before) if _may_be_post(before) else None
    if front is None or "\n" in front["words"]:
        return
    words = front["words"].split()
    for count in range(min(4, len(words)), 0, -1):
        name = re.sub(r"['’]S$", "", " ".join(words[-count:]), flags=re.I)
        if len(name) > 2 and (known := post(name)):
            break
    else:
        return
    start = match.start() - len(before) + front.start("words") + front["words"].rfind(name)
    year = front["paren"] or (front["year"] if count == len(words) else None)
    if year and not front["paren"]:
        start = match.start() - len(before) + front.start("year")
    serial = re.sub(r"\s", "", match["serial"])
    possessive = re.search(r"['’]s\s*$", before, re.I)
    if not year and not possessive and not _fits(text, start, match, name):
        return
    kind = "airgram" if serial.startswith("A-") else "cable"
    end = match.end()
    reference = Reference(
        kind, " ".join(text[start:end].split()), (start, end), post=known.name,
        serial=bare_serial(serial), year=int(full_year(year.strip())) if year else None,
    )  # fmt: skip
    yield _with_tail(text, reference)
    while (more := _AND_NUMBER.match(text, end)) and _CLOSES.match(text, more.end()):
        end = more.end()
        yield Reference(
            "cable", more["serial"], more.span("serial"), post=known.name,
            serial=bare_serial(more["serial"]),
        )  # fmt: skip


def _may_be_post(before: str) -> bool:
    """Return whether the last word of *before* may be the last of a post's name; a quick test."""
    match = _LAST.match(before[::-1])
    word = match["word"][::-1] if match else ""
    if not word or not (word.isupper() or word[1:].islower()):
        return True  # the name may begin inside of it
    return may_end_post(re.sub(r"[.'’]", "", word))


def _fits(text: str, start: int, match: re.Match[str], name: str) -> bool:
    """Return whether the words around a post and a number are those around a message."""
    serial, end = match["serial"], match.end()
    front, back = text[max(0, start - 20) : start], text[end : end + 20]
    if serial.startswith("A"):
        return True
    if _UNITS.match(back) or (not name.isupper() and not name[0].isupper()):
        return False
    if _STRONG.search(front):
        return True
    if _TELLS.match(back):
        return True
    if len(serial) < 3 or (name.upper() == "STATE" and len(serial) < 4):
        return bool(re.search(r"\(\s*$", front)) and bool(_CLOSES.match(back))
    if len(serial) == 4 and 1900 <= int(serial) <= 2030:
        return bool(re.search(r"[(;]\s*$", front)) and bool(
            re.match(r"\s*(?:,\s*\d|\(|PARA|NOTAL)", back)
        )
    if name.isupper():
        return bool(_AFTER.match(back))
    return bool(_CUE.search(front)) and bool(_AFTER.match(back))


def _with_tail(text: str, reference: Reference) -> Reference:
    """Return *reference* with the date and the ``(NOTAL)`` that may follow it."""
    end = reference.span[1]
    tail = re.compile(r"(?:\s*\((?:NOTAL|[A-Z]{5,6}|(?P<year>(?:19|20)?\d\d))\))*").match(text, end)
    if tail:
        reference = reference._replace(notal="NOTAL" in tail.group())
        if tail["year"]:
            reference = reference._replace(year=int(full_year(tail["year"])))
    dated = re.compile(r"\s*,\s*" + DATE.pattern, re.I).match(text, tail.end() if tail else end)
    if dated:
        reference = reference._replace(date=day(dated["date"]))
    return reference


def _meant(word: str, own: Own) -> str | None:
    """Return whose telegram an ``EMBTEL`` or ``DEPTEL`` is."""
    if word.startswith("DEPT"):
        return "State"
    outgoing = own.post == "State"
    if word == "MYTEL":
        return own.post
    if word == "URTEL":
        return own.correspondent
    return own.correspondent if outgoing else own.post


def uses(text: str, references: tuple[Reference, ...]) -> tuple[Use, ...]:
    """Words such as ``REFTEL B`` in the body, connected to their references where possible."""
    listed = [(n, reference) for n, reference in enumerate(references) if reference.place != "text"]
    lettered = {reference.letter for _, reference in listed if reference.letter}
    found: list[Use] = []
    if "REF" not in text and "SEPTEL" not in text:
        return ()
    for match in _USE.finditer(text):
        word = match["word"].upper()
        marks = [m for m in _LETTER.findall(match["letters"]) if m in lettered]
        end = match.end() if marks else match.end("word")
        printed = " ".join(text[match.start() : end].split())
        if word.startswith("SEPTEL"):
            found.append(Use(printed, (match.start(), end)))
            continue
        if (
            word in {"REF", "REFS"}
            and not marks
            and not (word == "REF" and not lettered and listed)
        ):
            continue
        if not marks:
            found.append(Use(printed, (match.start(), end), None, _only(word, listed)))
            continue
        for mark in marks:
            places = tuple(n for n, reference in listed if reference.letter == mark)
            found.append(Use(printed, (match.start(), end), mark, places))
    return tuple(found)


def with_sentences(
    text: str, references: tuple[Reference, ...], used: tuple[Use, ...]
) -> tuple[Reference, ...]:
    """Return *references*, those of the REF line with the first sentence of *text* that uses them.

    *used* are the `uses` of *text*: ``AS SAID IN REF B, ...`` mentions the second one.
    """
    sentences: dict[int, str] = {}
    for use in used:
        for place in use.references:
            if place not in sentences and references[place].sentence is None:
                sentences[place] = sentence(text, use.span)
    return tuple(
        reference._replace(sentence=sentences[place]) if place in sentences else reference
        for place, reference in enumerate(references)
    )


def _only(word: str, listed: list[tuple[int, Reference]]) -> tuple[int, ...]:
    """Return the only reference that a word without a letter can mean, or none."""
    kind = "airgram" if word.startswith("REFAIR") else "cable"
    places = [n for n, reference in listed if reference.kind == kind]
    if word.endswith("S") and word != "REFS" and len(places) > 1:
        return tuple(places)
    if len(places) == 1:
        return (places[0],)
    return (listed[0][0],) if len(listed) == 1 else ()


def sentence(text: str, span: tuple[int, int]) -> str:
    """Return the sentence of *text* that contains *span*, on one line."""
    before = text[max(0, span[0] - SENTENCE) : span[0]]
    after = text[span[1] : span[1] + SENTENCE]
    starts = [m.end() for m in re.finditer(r"[.?!]['\")]?\s+(?=[A-Z(\"'])|\n", before)]
    end = re.search(r"[.?!]['\")]*(?=\s|$)|\n", after)
    whole = before[starts[-1] if starts else 0 :] + text[span[0] : span[1]]
    return " ".join((whole + (after[: end.end()] if end else after)).split())


def _words(match: re.Match[str]) -> str:
    return " ".join(match.group().split())
