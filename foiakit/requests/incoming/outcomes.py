"""Outcomes of documents in the sentences of a letter: which document has which result."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from foiakit.requests.incoming.exemptions import exemptions_in, used_in
from foiakit.requests.incoming.proposed import is_conditional
from foiakit.requests.incoming.results import UNKNOWN, Result, results_in
from foiakit.requests.incoming.subjects import (
    COUNT,
    ITEM,
    OTHER,
    PRINTED,
    WHOLE,
    Subject,
    subjects_in,
)  # fmt: skip
from foiakit.requests.model import Item, Outcome, Request

_PRONOUN = {"it", "they", "them", "which", "these", "those", "each"}
_ASKED = {"your request"}
_ELSE = re.compile(r"\bfees?\b|\bwaive|\bexpedit|\b(?:you|to) (?:may |can )?appeal\b", re.I)
"""What else an office grants or denies."""
_ADVERSE = {"part", "denied", "glomar"}


class Decided(NamedTuple):
    """What the sentences of a letter decide."""

    outcomes: tuple[Outcome, ...]
    words: tuple[str, ...]
    is_sure: bool
    """Whether each document that was asked for has one outcome, and no words are in doubt."""


class _Pair(NamedTuple):
    subjects: tuple[Subject, ...]
    result: Result
    sentence: int
    start: int
    """Where the part of the sentence about these documents begins."""
    end: int


def decided_in(sentences: list[str], request: Request | None) -> Decided | None:
    """Return the outcomes that *sentences* state; ``None`` if they state none."""
    items = request.items if request else ()
    pairs, is_clear = _pairs(sentences, items)
    if all(pair.result.kind == "referred" for pair in pairs):
        return None  # another agency decides
    words = tuple(dict.fromkeys(sentences[pair.sentence] for pair in pairs))
    last = max(pair.sentence for pair in pairs)
    per_sentence = Counter(pair.sentence for pair in pairs)
    held: dict[tuple[int | None, str | None], tuple[Outcome, bool]] = {}
    for pair in pairs:
        named = None if pair.result.kind == UNKNOWN else _documents(pair, items)
        if named is None:
            return Decided((), words, is_sure=False)
        codes = (
            ()
            if pair.result.kind not in _ADVERSE
            else _exemptions(pair, sentences, last, is_only=per_sentence[pair.sentence] == 1)
        )
        for item, printed in named:
            outcome = Outcome(item=item, printed=printed, result=pair.result.kind, exemptions=codes)
            before = held.get((item, printed))
            if before is None or (pair.result.is_clear and not before[1]):
                held[item, printed] = outcome, pair.result.is_clear
            elif pair.result.is_clear and before[0].result != outcome.result:
                return Decided((), words, is_sure=False)  # two results of one document
    is_all = {item.number for item in items} == {item for item, _ in held}
    is_certain = all(is_sure for _, is_sure in held.values())
    outcomes = tuple(outcome for outcome, _ in held.values())
    return Decided(outcomes, words, is_clear and is_certain and is_all)


def _pairs(sentences: list[str], items: tuple[Item, ...]) -> tuple[list[_Pair], bool]:
    """Return documents with their results, and whether every sentence is understood."""
    pairs: list[_Pair] = []
    is_clear = True
    before: tuple[Subject, ...] = ()
    for number, sentence in enumerate(sentences):
        if _ELSE.search(sentence):
            continue
        results = [
            result for result in results_in(sentence) if not is_conditional(sentence, result.start)
        ]
        subjects = subjects_in(sentence, items)
        specific = tuple(subject for subject in subjects if subject.kind in {ITEM, PRINTED, COUNT})
        if results and subjects:
            found, understood = _together(subjects, results, number, len(sentence))
            pairs += [_with_antecedent(pair, before) for pair in found]
            is_clear = is_clear and understood
        before = specific or before
    return pairs, is_clear


def _together(
    subjects: list[Subject], results: list[Result], number: int, length: int
) -> tuple[list[_Pair], bool]:
    """Return each result of a sentence with its documents: those before it, or after it."""
    parts: list[Subject | Result] = sorted([*subjects, *results], key=lambda part: part.start)
    result_first = isinstance(parts[0], Result) and not isinstance(parts[-1], Result)
    if result_first:
        parts.reverse()
    pairs: list[_Pair] = []
    waiting: list[Subject] = []
    at = 0
    is_clear = True
    for part in parts:
        if isinstance(part, Subject):
            waiting.append(part)
        elif waiting:
            pairs.append(_Pair(tuple(waiting), part, number, at, length))
            waiting, at = [], part.end
        elif not pairs or part.kind != pairs[-1].result.kind:
            is_clear = False  # a second result of the same document, or of its pages
    ends = [*(pair.result.start for pair in pairs[1:]), length]
    if result_first:
        pairs = [pair._replace(start=0, end=length) for pair in pairs]
    else:
        pairs = [pair._replace(end=end) for pair, end in zip(pairs, ends, strict=True)]
    left = any(subject.kind in {ITEM, PRINTED, OTHER} for subject in waiting)
    return pairs, is_clear and not left


def _with_antecedent(pair: _Pair, before: tuple[Subject, ...]) -> _Pair:
    """Return *pair* with what its pronoun refers to."""
    is_pronoun = all(
        subject.kind == WHOLE and subject.value in _PRONOUN for subject in pair.subjects
    )
    return pair._replace(subjects=before) if is_pronoun and before else pair


def _documents(pair: _Pair, items: tuple[Item, ...]) -> list[tuple[int | None, str | None]] | None:
    """Return the documents of *pair*: the item or the printed number of each."""
    kinds = {subject.kind for subject in pair.subjects}
    if OTHER in kinds:
        return None
    named = dict.fromkeys(subject.value for subject in pair.subjects if subject.kind == ITEM)
    if named:
        return [(int(value), None) for value in named]
    printed = dict.fromkeys(subject.value for subject in pair.subjects if subject.kind == PRINTED)
    if printed:
        return [(None, str(value)) for value in printed]
    every: list[tuple[int | None, str | None]] = [(item.number, None) for item in items]
    if COUNT in kinds:
        last = [subject.value for subject in pair.subjects if subject.kind == COUNT][-1]
        return every if last == len(items) and items else None
    is_one = all(_is_one(str(subject.value)) for subject in pair.subjects)
    return every if items and (len(items) == 1 or not is_one) else None


def _is_one(words: str) -> bool:
    """Return whether *words* speak of one document: ``the telegram``, ``it``."""
    if words in _ASKED or words == "which":
        return False
    return words == "it" or (
        words.startswith(("the ", "this ", "that ")) and not words.endswith("s")
    )


def _exemptions(pair: _Pair, sentences: list[str], last: int, *, is_only: bool) -> tuple[str, ...]:
    """Return the exemptions that were used: in the same part of the sentence, or soon after.

    *last* is the last sentence that states a result; *is_only*: no other result is in this one.
    """
    sentence = sentences[pair.sentence]
    part = sentence if is_only else sentence[pair.result.start : pair.end]
    if found := exemptions_in(part):
        return found
    following = sentences[last + 1 : last + 4]
    return next((found for part in following if (found := used_in(part))), ())


def alone(text: str) -> str | None:
    """Return the one result that *text*, an entry of a list, names; ``None`` if not just one."""
    kinds = {result.kind for result in results_in(text) if result.is_clear}
    return kinds.pop() if len(kinds) == 1 else None
