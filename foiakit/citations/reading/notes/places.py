"""Parts of a citation that say where the document is kept: collection, box, file, archive.

The words are in ``places.toml``. A file number is known by its form: 611.93/8-1761 of the decimal
file, POL 27 ARAB-ISR of the subject file, D760217-1017 of the electronic one.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

LONGEST = 300
"""A longer part of a citation is prose."""

DECIMAL_FILE = re.compile(
    r"(?:file (?:no\.? ?)?)?[0-9]{3}[A-Z]{0,2}\.[0-9A-Z]{1,6}"
    r"(?:[ -–][A-Z][A-Za-z .]{0,20})?(?:-[A-Z]{2,5}|–[A-Z]{2,5})? ?/ ?[0-9]{1,2}[-–][0-9]{2,5}",
    re.I,
)
_SUBJECT_FILE = re.compile(
    r"(?!(?:NS[A-Z]{1,3}|S?NIE|PRM|PDD?|PPD) )"
    r"(?:[Ff]ile )?(?:[A-Z]{2,5}(?: ?\([A-Z]{1,4}\))? [0-9]{1,2}(?:[-–][0-9]{1,2})?"
    r"(?: [A-Z][A-Z&. ]{1,20}(?:[-–][A-Z][A-Z. ]{1,20})?)?"
    r"|[A-Z][a-z]{2} [0-9]{1,2}(?:[-–][0-9]{1,2})? [A-Z]{2}[A-Z -–]{0,20}"
    r"|(?:POL|DEF|ECON|AGR|INCO|AID|CUL) [A-Z]{2}.{0,30})"
)
_ELECTRONIC_FILE = re.compile(
    r"[DPN]?[0-9]{6}[-–][0-9]{4}|(?:19|20)[0-9]{2}[A-Z]{2,8}[0-9]{4,6}|[A-Z]{2}[0-9]{5}"
    r"|(?:RIF )?[0-9]{3}-[0-9]{5}-[0-9]{5}|CIA-RDP[0-9A-Z-]{8,24}|NLC-[0-9-]{6,30}|C[0-9]{8}"
)
_SERIES_AND_PAGE = re.compile(r"(?:[0-9]{1,2}|[IVX]{1,6}):[ ]?[0-9]{1,5}(?:[-–][0-9]{1,5})?")
# A file's own mark, after a record group: DEF 4 WARSAW PACT, 795B.5-MSP.
_FILE_LIKE = re.compile(r"[0-9]{2,3}[A-Z]?[.][0-9A-Z./()–-]{2,30}(?:[ -–]?[A-Z]{2,6})?")
# Before 1945 without a date: 856d.00/412, and before 1910 with a case's number: 1236/44.
_EARLY_FILE = re.compile(
    r"(?:[Ff]ile [Nn]o\.? ?)?[0-9]{3}[A-Za-z]{0,2}\.[0-9]{2,4}[A-Za-z0-9 .]{0,24}"
    r"/[0-9]{1,5}(?:[-–½¼ 0-9]{0,9})"
    r"|[Ff]ile [Nn]o\.? ?[0-9]{1,6}(?:/[0-9–-]{1,12})?"
)
_NATO = re.compile(
    r"(?:C-[MR]|MC|DPC/D|NPG/D|AC/[0-9]{1,3}(?:-D)?|PO|SGM?)[-/ ]?\(?[0-9]{2,4}\)?[-/ ]?[0-9]{0,4}"
    r"(?:\([A-Za-z0-9 ]{1,12}\))?"
)
# The National Archives at Kew, also without a blank: CAB66/48/19, FO371/25224, PREM3/206/1-3.
_KEW = re.compile(
    r"(?:AIR|ADM|BT|CAB|CO|DEFE|DO|EG|FCO|FO|HO|LAB|POWE|PREM|PRO|T|WO) ?[0-9]{1,4}"
    r"/[0-9]{1,7}[A-Z]?(?:/[A-Z0-9-]{1,12}){0,5}"
)
_UNITED_NATIONS = re.compile(
    r"(?:S/(?:PV\.|RES/)?|A/(?:RES/|PV\.|C\.[1-6]/|AC\.[0-9]{1,3}/|CONF\.[0-9]{1,3}/)?"
    r"|E/(?:CN\.[0-9]{1,2}/)?|T/)[0-9]{1,5}(?:[./(-][A-Za-z0-9.)/-]{1,20})?"
)
_SHELF_MARK = re.compile(r"MSS?\.? [A-Z][\w.]{0,12}(?: [\w.]{1,8}){0,3} [0-9]{1,6}")

# Law reviews cite volumes and pages: in 2 Digest of International Law 114.
_IN_PRINT = re.compile(r"in [0-9]{1,3} [A-Z][^,]{3,100}? (?:at )?[0-9]{1,4}(?: \([0-9]{4}\))?")
# What follows a keeper's colon: NAA: A1838, and no name.
_SHELF = re.compile(r"[A-Z]{0,4} ?[0-9][A-Za-z0-9./ -]{0,30}")

_NEWSPAPER = re.compile(
    r"(?:The )?(?:[A-Z][\w’'.-]+ ){1,3}(?:Times|Post|Herald|Tribune|Journal|Gazette|Telegraph|Star"
    r"|News|Chronicle|Globe|Sun|Mail|Observer|Courier|Guardian|Zeitung|Monitor|Inquirer|Examiner)"
    r"(?: \([A-Z][A-Za-z ]+\))?"
)
# A tape of the White House: WH10345, Tape WH6408.05, Dictabelt 22A.1.
_TAPE = re.compile(
    r"(?:Tape |Citation )?WH ?[0-9]{4,5}(?:[.-][0-9]{1,5}){0,3}"
    r"|(?:JFK |LBJ )?Dictabelt [0-9A-Z.]{1,8}"
)


@cache
def _terms() -> dict[str, frozenset[str]]:
    import tomllib  # only a citation that is read needs it

    with Path(__file__).with_name("places.toml").open("rb") as binary:
        return {
            name: frozenset(map(_fold, row["terms"])) for name, row in tomllib.load(binary).items()
        }


@cache
def _nouns() -> re.Pattern[str]:
    longest_first = sorted(_terms()["nouns"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.I)


@cache
def _units() -> re.Pattern[str]:
    longest_first = sorted(_terms()["units"], key=len, reverse=True)
    return re.compile(
        rf"(?i:{'|'.join(map(re.escape, longest_first))})\b\.?:? ?"
        r"(?:#|[Nn]o\.? |[Nn]os?\. )?(?:[0-9]|(?<= )[A-Z0-9]{1,4}\b|(?<= )[“\"'‘(])",
    )


@cache
def _openings() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, sorted(_terms()['openings'])))})\b", re.I)


def _fold(words: str) -> str:
    return " ".join(words.lower().split()).strip(" .,;:")


@lru_cache(maxsize=512)
def is_place(words: str) -> bool:
    """Return whether *words*, one part of a citation, name the place where a document is kept."""
    words = " ".join(words.split()).strip(" ,;").lstrip("([")
    words = re.sub(r"^(?:in|on|at) (?=[A-Z])", "", words)
    if not words or len(words) > LONGEST:
        return False
    return (
        is_place_for_sure(words)
        or _NEWSPAPER.fullmatch(words) is not None
        or _nouns().search(words) is not None
    )


@lru_cache(maxsize=512)
def is_place_for_sure(words: str) -> bool:
    """Return whether *words* can be nothing but a place: no institution has such a name."""
    words = re.sub(r"^(?:in|on) (?=[A-Z])", "", words)
    folded = _fold(words)
    if folded in _terms()["abbreviations"] or is_file_number(words):
        return True
    first = re.match(r"(\S+?)[.,:]? (?=[0-9IVX:'“\"])", words)
    if first and first[1].isupper() and _fold(first[1]) in _terms()["abbreviations"]:
        return True
    keeper, colon, rest = words.partition(": ")
    is_keeper = colon and _fold(keeper) in _terms()["abbreviations"]
    if is_keeper and (is_place_for_sure(rest) or _SHELF.fullmatch(rest)):
        return True
    keeper, _, rest = words.partition(" ")  # TNA FO 371/121788
    if keeper.isupper() and rest and _fold(keeper) in _terms()["abbreviations"]:
        unit, _, number = rest.partition(" ")
        if _fold(unit) in _terms()["abbreviations"] and number[:1].isdigit():
            return True
    if re.match(r"(?:ibid|id|loc\. cit|op\. cit)\b", folded):
        return True
    return (
        _units().match(words) is not None
        or re.fullmatch(r"RG ?[0-9]{1,3}", words) is not None
        or _openings().match(words) is not None
        or _IN_PRINT.fullmatch(words) is not None
        or re.match(r"(?:eds?\.|edited by) [A-Z]", words) is not None
        or re.match(r"folder\b|FRUS\b|doc(?:ument)?\.? [0-9]{1,4}[A-Z]? in\b", words, re.I)
        is not None
    )


def is_file_number(words: str) -> bool:
    """Return whether *words* have the form of a file number of the State Department."""
    words = words.strip(" .")
    return any(
        form.fullmatch(words)
        for form in (
            *(DECIMAL_FILE, _SUBJECT_FILE, _ELECTRONIC_FILE, _SERIES_AND_PAGE, _FILE_LIKE),
            *(_EARLY_FILE, _NATO, _KEW, _UNITED_NATIONS, _SHELF_MARK, _TAPE),
        )
    )
