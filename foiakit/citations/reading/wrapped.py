"""Citations that were wrapped at a width, as in e-mails and in text copied from PDFs."""

from __future__ import annotations

import re
from itertools import pairwise

from foiakit.citations.reading import kinds
from foiakit.citations.reading.entry import Entry
from foiakit.citations.reading.layout import date_of, is_label, unquoted
from foiakit.citations.reading.note_signs import is_prose
from foiakit.citations.reading.notes.dated import DATE
from foiakit.citations.reading.notes.parties import has_parties
from foiakit.citations.reading.notes.places import is_place
from foiakit.citations.reading.passage import GUESS, Piece
from foiakit.model.dates import forms

_WIDTHS = range(50, 101)
MOST_LINES = 12
"""How many lines of a paragraph are looked at: no citation is longer."""
_ADDRESS = re.compile(r"https?://|www\.")
_OPEN_END = re.compile(r"[\w,;–-]\s*$")
"""What a line ends with whose sentence goes on: no full stop and no bracket."""
_IN_BRACKETS = re.compile(r"\[([^\[\]]{3,40})\]")
_MONTH = rf"(?:{forms.MONTH})"
_SPLIT = re.compile(
    rf"\b{_MONTH}\n[0-9]{{1,2}},? [0-9]{{4}}\b|\b[0-9]{{1,2}}\n{_MONTH},? [0-9]{{4}}\b"
    rf"|\b{_MONTH}(?: [0-9]{{1,2}},)?\n[0-9]{{4}}\b|,[\"”’]?\n|[^.?!:;\")”’\]]\n(?-i:[a-z])"
    # A unit and its number, a small word and what it belongs to.
    r"|\b(?:box(?:es)?|folder|rg|group|lot|entry|tape|reel|file|vols?\.?|nos?\.|docs?\.?|dok\.|bd\."
    r"|pp?\.|tel\.|telegram|cable|airgram)\n[0-9]"
    r"|(?<=[a-z,] )(?-i:to|from|of|and|the|for|by|in|between|with|an|von|de|à|vom)\n\w"
    r"|\d\n[ap]\. ?m\.|[^.)\]]\n[(\[]|\n\[(?:partially )?(?:excised|redacted)\b",
    re.I,
)


def goes_on(line: str, following: str) -> bool:
    """Return whether *following* certainly goes on with the sentence of *line*, the one above it.

    A date or a passage in quotation marks is divided between the two, a comma is at the end of the
    first, or a small letter follows where no sign is. A kind in brackets begins a citation.
    """
    if (mark := _IN_BRACKETS.match(following)) and kinds.known(mark[1]):
        return False
    is_open = line.count('"') % 2 == 1 or line.count("“") > line.count("”")
    if is_open and not line.rstrip().endswith((".", "?", "!", ")", "]")):
        return True
    if _SPLIT.search(f"{line.rstrip()[-30:]}\n{following[:20]}"):
        return True
    before, _, last = line.rstrip().rpartition(" ")
    if not before or not last.isalpha() or not last[0].isupper():
        return False
    kind = kinds.at_start(f"{last} {following}")  # Intelligence | Memorandum
    return kind is not None and kind[0] > len(last)


def is_full(line: str, following: str, width: int) -> bool:
    """Return whether the first word of *following* would not have fitted on *line* of *width*."""
    return width in _WIDTHS and len(line.rstrip()) + 1 + len(following.partition(" ")[0]) > width


def is_headed(line: Piece) -> bool:
    """Return whether *line* begins as citations do: with a kind, with parties or with a title."""
    first = line.text.partition(",")[0]
    named = has_parties(first) or (kinds.at_start(line.text) is not None and not is_place(first))
    return named or line.text[:1] in set("\"“‘'«„")


def divided(before: Piece, following: Piece, *, is_complete: bool) -> bool:
    """Return whether *before* and *following*, two lines, are one citation that was divided.

    *is_complete* says whether *before* is a citation with its date.
    """
    if (
        date_of(following)
        or is_headed(following)
        or is_prose(before.text)
        or is_prose(following.text)
    ):
        return False
    dated = DATE.search(following.text)
    if _OPEN_END.search(before.text):
        return not (is_complete and dated)
    return not is_complete and dated is not None and dated.start() == 0


def joined(text: str) -> tuple[str, str]:
    """Return *text* with blanks for the line breaks of its first paragraph that wrapping made.

    In the first of the two it is certain of each of these that the sentence goes on. In the second
    a break is also one that wrapping made if the next word would not have fitted on the line. The
    length of the text is unchanged; *text* itself is returned if it has no such break.
    """
    paragraph = re.split(r"\n[ \t\r]*(?=\n)", text, maxsplit=1)[0].split("\n")
    del paragraph[MOST_LINES:]
    width = max(map(len, paragraph))
    if len(paragraph) < 2 or width not in _WIDTHS:
        return text, text
    sure = likely = text
    end = len(paragraph[0])
    for line, following in pairwise(paragraph):
        words = unquoted(Piece(following))
        certain = goes_on(line, words.text)
        is_open = (
            _OPEN_END.search(line) or _ADDRESS.match(words.text) or _is_place_alone(words.text)
        )
        if is_label(words) or not (certain or (is_full(line, words.text, width) and is_open)):
            break
        if certain:
            sure = f"{sure[:end]} {sure[end + 1 :]}"
        likely = f"{likely[:end]} {likely[end + 1 :]}"
        end += 1 + len(following)
    return sure, likely


def _is_place_alone(words: str) -> bool:
    """Return whether *words*, a line, begin with a place and are not a sentence."""
    return is_place(re.split(r"[,.;:] ", words)[0].rstrip(".")) and not is_prose(words)


def is_better(entry: Entry, than: Entry | None) -> bool:
    """Return whether *entry*, of joined lines, has all that the reading of the lines has, and more.

    A value may go on in the next line; any other difference means that the lines did not belong
    together.
    """
    if than is None:
        return True
    new = entry.found.fields
    old = {
        name: field
        for name, field in than.found.fields.items()
        if name != "description" and (field.confidence > GUESS or name in {"originator", "title"})
    }
    return len(new) >= len(old) and all(
        name in new and str(new[name].value).startswith(str(field.value))
        for name, field in old.items()
    )
