"""Results in a sentence of a letter: ``released in full``, ``withheld in part``, ``RIP``."""

from __future__ import annotations

import re
from typing import NamedTuple

_GIVE = (
    r"(?<!from )releas\w*|grant\w*|disclos(?:e|ed|es|ing)|declassif\w*|open(?:ed|ing)?|provid\w*"
    r"|furnish\w*|unredacted"
)
_KEEP = r"withh[eo]ld\w*|den(?:y|ied|ying|ial)|exempt\w*|refus\w*|remains? classified"
_WORD = re.compile(
    rf"\b(?:(?P<give>{_GIVE})|(?P<keep>{_KEEP})"
    r"|(?P<part>in part\b(?! of)|in-part|partially|partly"
    r"|(?:with|containing|subject to) (?:some |certain |minor |limited |the following "
    r"|appropriate )?"
    r"(?:excisions?|deletions?|redactions?)"
    r"|with (?:\w+ )?(?:portions|segments|information|passages) (?:withheld|deleted|redacted"
    r"|excised)"
    r"|in (?:a )?(?:redacted|sanitized|excised|segregated) (?:form|version)|sanitized|excised)"
    r"|(?P<full>in full|fully|in (?:its|their) entirety|in (?:its|their) entireties|entirely"
    r"|in toto"
    r"|without (?:any )?(?:excisions?|deletions?|redactions?))"
    r"|(?P<code>RIP|RIF|DIF)\b"
    r"|(?P<referred>(?:referred|forwarded|transferred|sent)\b[^.;]{0,60}? to [^.;]{2,120}?"
    r"\bdirect (?:response|reply))"
    r"|(?P<none>(?:could not|cannot|was not|were not|not|unable to"
    r"|not able to) (?:be )?(?:located|found|locate|find)"
    r"(?! (?:any |some )?(?:additional|further|other|more|new)\b))"
    r")\b",
    re.I,
)
_CODES = {"RIP": "part", "RIF": "full", "DIF": "denied"}
_ALONE = re.compile(
    r"\b(?:is|are|was|were|been|be|being)(?: (?:hereby|also|being|now))? $|: ?$", re.I
)
_NOT = re.compile(r"\b(?:not|cannot|unable to|nor|neither|without)\b[^,;:]{0,30}$", re.I)
_NO_PART = re.compile(r"\bno (?:portions?|parts?|segments?) (?:of|in)\b[^,;:]{0,80}$", re.I)
_NONE_OF = re.compile(
    r"\b(?:none|neither|not (?:one|any|a single one)) of\b[^,;:.]{0,80}$"
    r"|\bn(?:o|either) (?:[\w-]+ ){0,2}(?:documents?|records?|telegrams?|cables?|messages?|items?"
    r"|materials?|pages?)\b[^,;:.]{0,60}$|^n(?:one|either)\b[^,;:.]{0,60}$",
    re.I,
)
_WHOLLY = re.compile(
    r"^[^,;.]{0,40}\b(?:in full|fully|entire|whole|without|further|again|yet)", re.I
)
UNKNOWN = "unknown"
"""The result of words that deny one, such as ``not released in full``."""
_PORTIONS = re.compile(r"\b(?:portions?|parts?|segments?|passages?) (?:of|in)\b[^,;:]{0,80}$", re.I)


class Result(NamedTuple):
    """A result that a sentence states."""

    start: int
    end: int
    kind: str
    """One of `foiakit.requests.model.RESULTS`, or `UNKNOWN`."""
    is_clear: bool
    """Whether the words leave no doubt of it."""


def results_in(sentence: str) -> list[Result]:
    """Return the results that *sentence* names, in order."""
    words = list(_WORD.finditer(sentence))
    found: list[Result] = []
    verb: re.Match[str] | None = None
    for number, match in enumerate(words):
        if match["give"] or match["keep"]:
            verb = match
            after = words[number + 1] if number + 1 < len(words) else None
            if not _leads(sentence, match, after) and (alone := _alone(sentence, match)):
                found.append(alone)
        elif result := _qualified(sentence, match, verb):
            found.append(result)
    return _merged(found)


def _leads(sentence: str, verb: re.Match[str], after: re.Match[str] | None) -> bool:
    """Return whether the next word is what says how: ``released`` ... ``in full``."""
    if after is None or not (after["part"] or after["full"]):
        return False
    return ";" not in sentence[verb.end() : after.start()]


def _qualified(sentence: str, match: re.Match[str], verb: re.Match[str] | None) -> Result | None:
    if match["code"]:
        kind = _CODES.get(match["code"])
        return Result(match.start(), match.end(), kind, is_clear=True) if kind else None
    for kind in ("referred", "none"):
        if match[kind]:
            name = "no_records" if kind == "none" else kind
            return Result(match.start(), match.end(), name, is_clear=True)
    if verb is None:  # an adverb before its verb, or "sanitized" by itself
        verb = _WORD.search(sentence, match.end(), match.end() + 24)
        is_alone = match[0].lower() in {"sanitized", "excised"}
        if not is_alone and (verb is None or not (verb["give"] or verb["keep"])):
            return None
    if match["part"]:
        return Result(match.start(), match.end(), "part", is_clear=True)
    if verb is None:
        return None
    kept = bool(verb["keep"])
    is_denied = (
        _NOT.search(sentence[max(0, verb.start() - 40) : verb.start()]) is not None
        or _NONE_OF.search(sentence[: verb.start()]) is not None
    )
    if kept and _PORTIONS.search(sentence[: verb.start()]):
        return Result(match.start(), match.end(), "part", is_clear=False)
    if is_denied:
        return Result(match.start(), match.end(), UNKNOWN, is_clear=False)
    return Result(match.start(), match.end(), "denied" if kept else "full", is_clear=True)


def _alone(sentence: str, verb: re.Match[str]) -> Result | None:
    """Return the result of a verb that does not say how much: ``are withheld``; it is in doubt."""
    before = sentence[max(0, verb.start() - 40) : verb.start()]
    is_past = re.search(r"(?:ed|withheld|classified)$", verb[0], re.I)
    if not (is_past and _ALONE.search(before)):
        return None
    if _NONE_OF.search(sentence[: verb.start()]):
        is_whole = verb["give"] and not _WHOLLY.search(sentence[verb.end() :])
        return Result(
            verb.start(), verb.end(), "denied" if is_whole else UNKNOWN, is_clear=bool(is_whole)
        )
    if _NOT.search(before) or _NO_PART.search(sentence[: verb.start()]):
        return Result(verb.start(), verb.end(), UNKNOWN, is_clear=False)
    kind = "denied" if verb["keep"] else "full"
    if verb["keep"] and _PORTIONS.search(sentence[: verb.start()]):
        kind = "part"
    return Result(verb.start(), verb.end(), kind, is_clear=False)


def _merged(found: list[Result]) -> list[Result]:
    """Return *found* without a result that repeats the one just before it."""
    merged: list[Result] = []
    for result in found:
        if merged and result.start - merged[-1].end < 4 and merged[-1].kind == result.kind:
            continue
        merged.append(result)
    return merged
