"""The pages of a PDF that an OCR program reads: those without text, those read badly, or all.

On a page that already has text, the OCR text is a second reading: the reading with more known words
becomes the text, words that only the other has right are taken from it, and the other is kept.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from foiakit.cables.released_papers import has_words, own_letters
from foiakit.errors import Usage
from foiakit.pdfs.pages import Pdf
from foiakit.readers.documents.ocr import programs
from foiakit.readers.source import Source
from foiakit.text.known_words import LEAST, bare, is_known, share_known

MODES = ("missing", "bad", "always")
BAD = 0.6
"""A page was read badly if a smaller share of its words is known."""
NO_TEXT = "no text layer on some pages or all; --ocr reads them"
FEW_WORDS = "a word or two in the text layer; if the page has more, --ocr reads it"
READ_BADLY = "read badly by the OCR program that made the file; --ocr bad reads these pages again"
READ_AGAIN = "read badly, and again by OCR"
_MOST_WORDS = 4_000
"""A page with more words is not compared word by word."""


def check_mode(text: str) -> str:
    """Return *text* if it names the pages to be read; else `Usage`."""
    if text not in MODES:
        raise Usage(f"--ocr {text}: use missing, bad or always")
    return text


def fill_in(pdf: Pdf, path: str, source: Source) -> list[str]:
    """Return the text of each page, with OCR where it is asked for; problems are reported."""
    texts, mode = pdf.texts, source.asked.ocr
    empty = [number for number, text in enumerate(texts, 1) if not has_words(text)]
    bad = [
        number
        for number, page in enumerate(pdf.pages, 1)
        if number not in empty and page.known is not None and page.known < BAD
    ]
    if mode is None:
        few = [number for number in empty if own_letters(texts[number - 1])]
        if count := len(empty) - len(few):
            source.tell(NO_TEXT, f"{count:,} of {len(texts):,}")
        if few:
            source.tell(FEW_WORDS, _pages(few))
        if bad:
            source.tell(READ_BADLY, f"{_pages(bad)}: {_known(pdf, bad)} of the words are known")
        return texts
    wanted = {"missing": empty, "bad": sorted({*empty, *bad})}.get(
        mode, list(range(1, len(texts) + 1))
    )
    if not wanted:
        return texts
    before = _known(pdf, bad)
    for number, third in programs.read(path, wanted, source).items():
        page = pdf.pages[number - 1]
        if not has_words(page.text or ""):
            texts[number - 1] = third
            continue
        text, other = combined(page.text or "", third, page.other)
        pdf.pages[number - 1] = page._replace(text=text, other=other, known=share_known(text))
        texts[number - 1] = text
    if bad and mode != "missing":
        after = _known(pdf, bad)
        source.tell(READ_AGAIN, f"{_pages(bad)}: {before} of the words were known, {after} are now")
    return texts


def combined(text: str, third: str, layer: str | None = None) -> tuple[str, str]:
    """The better of two readings with the words that only the other has right, and the other.

    *layer* is a further reading in the file itself. It decides between words that are not known,
    and stays the other reading if *text* is the better one.
    """
    is_better = share_known(text) >= share_known(third)
    better, compared = (text, third) if is_better else (third, text)
    other = layer if layer and is_better else compared
    ours, theirs = better.split(), compared.split()
    if max(len(ours), len(theirs)) > _MOST_WORDS:
        return better, other
    agreed = frozenset(map(bare, (layer or "").split()))
    taken: dict[int, str] = {}
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    for how, start, end, first, last in blocks:
        if how == "replace" and end - start == last - first:
            for at in range(end - start):
                mine, yours = ours[start + at], theirs[first + at]
                if len(bare(yours)) < LEAST or _is_sure(mine):
                    continue
                if is_known(yours) or (bare(yours) in agreed and bare(mine) not in agreed):
                    taken[start + at] = yours
    return _with_words(better, taken), other


def _is_sure(word: str) -> bool:
    """Return whether *word* should not be replaced: it is known, or it is a number."""
    return is_known(word) or 2 * sum(map(str.isdigit, word)) >= len(bare(word))


def _with_words(text: str, taken: dict[int, str]) -> str:
    """Return *text* with other words at some places, and its lines unchanged."""
    at, lines = 0, []
    for line in text.split("\n"):
        words = line.split()
        lines.append(" ".join(taken.get(at + n, word) for n, word in enumerate(words)))
        at += len(words)
    return "\n".join(lines)


def _known(pdf: Pdf, numbers: list[int]) -> str:
    shares = [pdf.pages[number - 1].known or 0.0 for number in numbers]
    return f"{round(100 * sum(shares) / len(shares))}%" if shares else ""


def _pages(numbers: list[int]) -> str:
    return ("page " if len(numbers) == 1 else "pages ") + programs.spans(numbers)
