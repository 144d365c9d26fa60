"""What one text hides and another shows: the gaps that remain after the rules.

A gap (`foiakit.releases.gaps`) is a difference between two texts, and most differences are not
excisions. Each rule recognises one kind of difference that is something else.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, takewhile
from typing import NamedTuple

from foiakit.releases.blanks import WORDS
from foiakit.releases.gap_boundaries import move
from foiakit.releases.gaps import LEAST, Gap, gaps
from foiakit.releases.not_withheld import is_added, is_answer, is_other_letter, is_signature
from foiakit.releases.released import Released, threes
from foiakit.releases.released_text import Mark, Message, ReleasedText
from foiakit.releases.same_message import Likeness, pairs
from foiakit.text.known_words import LEAST as LEAST_LETTERS
from foiakit.text.known_words import is_known
from foiakit.text.misreadings import as_scanned
from foiakit.text.words import words_of

_NEAR = 20
"""A mark in the margin may be this many words away from what it marks."""
_STACK = 4
"""At most this many words are between exemptions printed below one another in the margin."""
_KNOWN = 0.6
_MARKING = re.compile(r"\((?:U|C|S|TS|LOU|SBU)(?:[/-]{1,2}[A-Z]{2,6}){0,3}\)\s*")
_ADDRESS = re.compile(r"\S[@©]\S")


class Hidden(NamedTuple):
    """A passage that the record *hides* withholds and the record *shows* has."""

    hides: int
    shows: int
    message: int
    """Which message of the hiding text lacks it, from 0."""
    first: int
    """The number of the word in that text before which it stands."""
    end: int
    words: int
    """How many words are shown."""
    exemptions: tuple[str, ...]
    """What is marked there; empty for a blank without a mark."""
    start: int
    """Where the passage begins in the text that shows it."""
    stop: int
    paragraph: int
    """Its paragraph in the message that shows it, from 1."""
    subject: str
    day: str
    likeness: Likeness
    is_blank: bool
    """Whether a blank can be seen there in the text as it was released."""

    @property
    def is_sure(self) -> bool:
        """Whether a mark or a blank, too, indicates that something is withheld here."""
        return bool(self.exemptions) or self.is_blank


def hidden(hides: Released, shows: Released) -> Iterator[Hidden]:
    """Yield what *hides* withholds and *shows* has, in the order of the text."""
    if hides.in_full:
        return
    numbers = {message: number for number, message in enumerate(hides.read.messages)}
    for hiding, other, how in pairs(hides.read.messages, shows.read.messages):
        ours = _compared(hides.read, hiding)
        theirs = _compared(shows.read, other)
        if len(theirs) < LEAST or ours == theirs or not _may_show(ours, theirs):
            continue
        if how is Likeness.UNKNOWN and not _may_be_one(hides, hiding, shows, other):
            continue

        def cut(gap: Gap, message: Message = hiding, other: Message = other) -> int | None:
            return _cut_in_both(hides.read, message, shows.read, other, gap)

        for found_gap in gaps(ours, theirs, same_message=how is not Likeness.UNKNOWN, cut=cut):
            gap = _moved(found_gap, ours, theirs, shows, other)
            if found := _judged(hides, shows, hiding, other, gap, how):
                yield found._replace(message=numbers[hiding])


def _cut_in_both(
    hides: ReleasedText, message: Message, shows: ReleasedText, other: Message, gap: Gap
) -> int | None:
    """Return where *gap* is in the hiding text if both have a cut there, next to each other.

    One has words and then a mark, the other a mark and then words, or the reverse.
    """
    first, end = message.first + gap.first, message.first + gap.end
    shown_first, shown_end = other.first + gap.shown_first, other.first + gap.shown_end
    if _is_marked(hides, end) and _is_marked(shows, shown_first):
        return gap.end
    if _is_marked(hides, first) and _is_marked(shows, shown_end):
        return gap.first
    return None


def _is_marked(text: ReleasedText, word: int) -> bool:
    at = bisect_left(text.marks, word, key=_word_of)
    return at < len(text.marks) and text.marks[at].word == word


def _moved(
    gap: Gap, ours: Sequence[str], theirs: Sequence[str], shows: Released, other: Message
) -> Gap:
    """Return *gap* moved to the strongest border within reach, if it has no words left in it."""
    if gap.first != gap.end:
        return gap
    by = move(
        ours, gap.first, theirs, (gap.shown_first, gap.shown_end),
        lambda word: shows.border(other.first + word),
    )  # fmt: skip
    return gap._replace(
        first=gap.first + by, end=gap.end + by,
        shown_first=gap.shown_first + by, shown_end=gap.shown_end + by,
    )  # fmt: skip


def _compared(text: ReleasedText, message: Message) -> list[str]:
    """Return the words of *message*, with letters that scanners confuse written as one."""
    return [_scanned(word) for word in text.words[message.first : message.end]]


_scanned = lru_cache(maxsize=100_000)(as_scanned)


def _may_show(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Return whether *theirs* has enough words that are not in *ours*, in any order."""
    more = Counter(theirs)
    more.subtract(ours)
    return sum(count for count in more.values() if count > 0) >= LEAST - 1


def _may_be_one(hides: Released, message: Message, shows: Released, other: Message) -> bool:
    """Return whether two messages, one without a time of sending, may be one by their words.

    The shorter one has most of its words in common with the longer one, and they are not letters to
    two people.
    """
    ours = set(hides.read.words[message.first : message.end])
    theirs = set(shows.read.words[other.first : other.end])
    return 2 * len(ours & theirs) > min(len(ours), len(theirs)) and not is_other_letter(
        hides.words_of(message), shows.words_of(other)
    )


def _judged(
    hides: Released, shows: Released, message: Message, other: Message, gap: Gap, how: Likeness
) -> Hidden | None:
    """Return the passage that fills *gap*; ``None`` if a rule says that it is not withheld."""
    first, end = message.first + gap.first, message.first + gap.end
    marks = _marks(hides.read, message, first, end)
    if not marks and (gap.first != gap.end or not hides.in_part):
        return None
    whole = gap.at_start and gap.at_end
    if whole and (how > Likeness.NEXT_MINUTE or message.identity.sender != other.identity.sender):
        return None  # two messages of a busy exchange
    if gap.at_end and not marks and message is hides.read.messages[-1]:
        return None  # a chain may be quoted in part
    if gap.at_end and _lacks_page(hides, message, shows, other.first + gap.shown_first):
        return None
    shown_first, shown_end = other.first + gap.shown_first, other.first + gap.shown_end
    shown_first += _words_of_marking(shows, shown_first, shown_end)
    words = shows.read.words[shown_first:shown_end]
    start, stop = shows.read.place(shown_first, shown_end)
    passage = shows.text[start:stop]
    if len(words) < LEAST or is_added(passage) or _stands_in(words, hides):
        return None
    if gap.at_end and is_signature(words, passage, other):
        return None
    if not _is_marked_at(hides.read, first, end) and is_answer(
        passage, other, shows.text, shows.read
    ):
        return None
    if not _is_language(passage, words, shows):
        return None
    blank = _is_blank(hides, message, first, end)
    is_plain = how is not Likeness.UNKNOWN and hides.is_read_well and shows.is_read_well
    if not (marks or blank or is_plain):
        return None  # where the texts are weak evidence, a mark or a blank must support them
    return Hidden(
        hides.record, shows.record, 0, first, end, len(words), marks, start, stop,
        shows.paragraph(other, start), other.title or message.title,
        message.identity.day or other.identity.day, how, blank,
    )  # fmt: skip


def _words_of_marking(text: Released, first: int, end: int) -> int:
    """Return how many words from *first* on are a paragraph's marking: ``(C)``, ``(S/NF)``.

    Where the other copy has another marking in that place, the words in it are not withheld.
    """
    start, stop = text.read.place(first, end)
    if not (match := _MARKING.match(text.text, max(start - 1, 0), stop)):
        return 0
    return sum(1 for at in text.read.starts[first : min(first + 4, end)] if at < match.end())


def _lacks_page(hides: Released, message: Message, shows: Released, word: int) -> bool:
    """Return whether *hides* may lack a page: the other text begins one after its last word."""
    return (
        message is hides.read.messages[-1]
        and bool(hides.pages)
        and hides.ends_on_last_page()
        and shows.begins_page(word)
    )


def _is_blank(text: Released, message: Message, first: int, end: int) -> bool:
    """Return whether there is a visible blank before *first* and the words from *end* on."""
    words = text.read.words
    return text.blanks.after(words[max(first - WORDS, message.first) : first]) or (
        text.blanks.before(words[end : min(end + WORDS, message.end)])
    )


def _marks(text: ReleasedText, message: Message, first: int, end: int) -> tuple[str, ...]:
    """Return the exemptions marked nearest to a gap, in its message."""
    low, high = max(message.first, first - _NEAR), min(message.end, end + _NEAR)
    at = bisect_left(text.marks, low, key=_word_of)
    near = [
        (max(first - mark.word, mark.word - end, 0), mark)
        for mark in takewhile(lambda mark: mark.word <= high, islice(text.marks, at, None))
    ]
    if not near:
        return ()
    nearest = min(distance for distance, _ in near)
    return tuple(
        dict.fromkeys(
            exemption
            for distance, mark in near
            if distance <= nearest + _STACK
            for exemption in _named(mark)
        )
    )


def _is_marked_at(text: ReleasedText, first: int, end: int) -> bool:
    """Return whether a mark is in the gap itself, with no word between."""
    at = bisect_left(text.marks, first, key=_word_of)
    return at < len(text.marks) and text.marks[at].word <= end


def _word_of(mark: Mark) -> int:
    return mark.word


def _named(mark: Mark) -> tuple[str, ...]:
    return mark.exemptions or ("excised",)


def _stands_in(words: Sequence[str], text: Released) -> bool:
    """Return whether most of *words* are in *text* too, counted by three in a row."""
    found = threes(words)
    return 2 * sum(three in text.threes for three in found) > len(found)


def _is_language(passage: str, words: Sequence[str], text: Released) -> bool:
    """Return whether most of *words* are English or names, which misread blots are not."""
    if _ADDRESS.search(passage):
        return True
    names = {
        word.folded
        for word in (words_of(passage) if text.is_read_well else ())
        if passage[word.start].isupper() and passage[word.start : word.end].istitle()
    }
    long = [word for word in words if len(word) >= LEAST_LETTERS]
    return all(
        sum(1 for word in some if is_known(word) or word in names) >= _KNOWN * len(some)
        for some in (words, long)
    ) and bool(long)
