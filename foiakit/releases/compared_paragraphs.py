"""A comparison as paragraphs and passages, which each output format prints in its own way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from foiakit.model.record import Record
from foiakit.releases.compared_text import ComparedText
from foiakit.releases.comparison import (
    BLANK,
    DIFFERS,
    LACKS,
    LETTERS,
    MARKED,
    MOVED,
    NEARBY,
    OTHER_MESSAGE,
    OUTSIDE,
    SAME,
    UNREADABLE,
    Block,
    Lack,
)
from foiakit.releases.stretches import fullest
from foiakit.text.plurals import counted
from foiakit.text.visible import visible_lines

WITHHELD = frozenset({MARKED, NEARBY, BLANK})
"""The reasons of a `Lack` for words of a message that the text has."""


class Compared(NamedTuple):
    """Records, their texts in the same order, and how the texts differ."""

    records: tuple[Record, ...]
    texts: tuple[ComparedText, ...]
    blocks: tuple[Block, ...]

    def name(self, number: int) -> str:
        """Return what a text is called: the id of its record."""
        return str(self.records[number].id)


class Words(NamedTuple):
    """Words as they are printed, and what others have in their place: (record's id, words)."""

    text: str
    others: tuple[tuple[str, str], ...] = ()


class Passage(NamedTuple):
    """Words that some of the texts have and the others lack."""

    text: str
    heading: str
    """Which texts have the words, and what the others have in their place."""
    withheld: bool
    """Whether a text lacks them within the same message."""


def flow(compared: Compared) -> Iterator[list[Words] | Passage]:
    """Yield the text once, in order: paragraphs as words, and the passages between them."""
    base = fullest([text.words for text in compared.texts])
    text = compared.texts[base]
    open_words: list[Words] = []
    for number, block in enumerate(compared.blocks):
        if block.kind == LACKS:
            if open_words:
                yield open_words
                open_words = []
            yield passage(compared, block)
            continue
        first, end = block.spans[base]
        if block.kind == UNREADABLE or (first == end and block.kind != DIFFERS):
            continue
        buffered = ""
        if first != end:
            start, stop = text.place(first, end)
            following = compared.blocks[number + 1] if number + 1 < len(compared.blocks) else None
            buffered = text.text[start:stop]
            if following and following.kind != LACKS and end < len(text.words):
                buffered += text.text[stop : text.place(end, end + 1)[0]]  # marks, and line ends
            elif end == len(text.words):
                buffered = text.text[start:].rstrip()
        open_words.append(Words(shown(buffered), tuple(_others(compared, block, base))))
    if open_words:
        yield open_words


def paragraphs(words: Sequence[Words]) -> Iterator[list[Words]]:
    """Yield *words* by paragraph: each line of the text is one, and empty ones are left out."""
    line: list[Words] = []
    for word in words:
        pieces = word.text.split("\n")
        for at, piece in enumerate(pieces):
            if at and any(each.text.strip() or each.others for each in line):
                yield line
            if at:
                line = []
            line.append(Words(piece, () if at else word.others))
    if any(each.text.strip() or each.others for each in line):
        yield line


def _others(compared: Compared, block: Block, base: int) -> Iterator[tuple[str, str]]:
    if block.kind != DIFFERS:
        return
    ours = compared.texts[base].words[slice(*block.spans[base])]
    for number, text in enumerate(compared.texts):
        first, end = block.spans[number]
        if number != base and text.words[first:end] != ours:
            yield compared.name(number), " ".join(text.printed(first, end).split())


def passage(compared: Compared, block: Block) -> Passage:
    """Return the passage of a block that some texts lack."""
    number = block.shows[0]
    first, end = block.spans[number]
    start, stop = compared.texts[number].place(first, end)
    places = " and ".join(_where(compared, show, block) for show in block.shows)
    states = [counted(end - first, "word") + f" in {places}"]
    states += [state(compared, block, lack) for lack in block.lacks]
    if block.readings:
        states.append(f"read differently in {counted(block.readings, 'place')}")
    words = shown(compared.texts[number].text[start:stop])
    return Passage(words, "; ".join(states), is_withheld(block))


def shown(text: str) -> str:
    """Return *text* as it is printed: page ends as line ends, invisible characters made visible."""
    return visible_lines(text.replace("\f", "\n"))


def _where(compared: Compared, number: int, block: Block) -> str:
    page = compared.texts[number].page(block.spans[number][0])
    return compared.name(number) + (f" (p. {page})" if page else "")


def state(compared: Compared, block: Block, lack: Lack) -> str:
    """Return the words for what a text has in place of a block's words."""
    name = compared.name(lack.text)
    text = compared.texts[lack.text]
    first = block.spans[lack.text][0]
    page = text.page(max(first - 1, 0))
    where = f"{name} (p. {page})" if page else name
    grounds = ", ".join(lack.exemptions)
    if lack.reason == MARKED:
        return f"withheld in {where}" + (f": {grounds}" if grounds else "")
    if lack.reason == NEARBY:
        marked = f"{grounds} is marked nearby" if grounds else "a mark is nearby"
        return f"nothing stands here in {where}; {marked}"
    if lack.reason == OTHER_MESSAGE:
        return f"{name} does not have this message or head"
    if lack.reason == MOVED:
        return f"{name} has these words in another place"
    if lack.reason == OUTSIDE:
        return f"{name} " + ("begins after this" if first == 0 else "ends before this")
    return f"nothing stands here in {where}"


def is_withheld(block: Block) -> bool:
    """Return whether a text lacks the block's words within the same message."""
    return any(lack.reason in WITHHELD for lack in block.lacks)


def _is_only_moved(block: Block) -> bool:
    return bool(block.lacks) and all(lack.reason == MOVED for lack in block.lacks)


def have_words_in_common(compared: Compared) -> bool:
    """Return whether any two of the texts have a passage in common."""
    return any(
        block.kind in {SAME, LETTERS} or len(block.shows) > 1
        for block in compared.blocks
        if block.kind != DIFFERS
    )


def caption(record: Record, text: ComparedText) -> Iterator[str]:
    """Yield a release's number, date, decision, day and length; empty for what is not known."""
    yield record.document or record.message or ""
    yield record.date or "undated"
    decided = record.decision or ""
    if record.exemptions:
        decided = f"{decided} ({', '.join(record.exemptions)})".strip()
    yield decided
    yield f"released {record.released}" if record.released else ""
    yield counted(len(text.words), "word")


def summary(compared: Compared) -> list[str]:
    """Return sentences about how the texts differ."""
    kinds = Counter(block.kind for block in compared.blocks)
    hidden = [block for block in compared.blocks if is_withheld(block)]
    moved = [block for block in compared.blocks if _is_only_moved(block)]
    only = kinds[LACKS] - len(hidden) - len(moved)
    words = sum(_length(block) for block in hidden)
    sentences = [
        f"{counted(len(hidden), 'passage')} ({counted(words, 'word')}) that not all of them show"
    ]
    if not hidden:
        sentences = ["no passage is missing from any of them within the same message"]
    if moved:
        sentences.append(f"{counted(len(moved), 'passage')} in another place")
    if only:
        sentences.append(
            f"{counted(only, 'passage')} of another message, or before or after a copy"
        )
    if kinds[DIFFERS]:
        sentences.append(f"{counted(kinds[DIFFERS], 'place')} with other words")
    letters = kinds[LETTERS] + sum(block.readings for block in compared.blocks)
    if letters:
        sentences.append(f"{counted(letters, 'place')} with other letters only, not shown")
    if kinds[UNREADABLE]:
        sentences.append(f"{counted(kinds[UNREADABLE], 'place')} without readable words, not shown")
    return sentences


def _length(block: Block) -> int:
    return max((end - first for first, end in block.spans), default=0)


def names(compared: Compared) -> Sequence[str]:
    """Return the ids of the compared records."""
    return [compared.name(number) for number in range(len(compared.records))]
