"""A person's search terms as an FTS5 expression (https://sqlite.org/fts5.html 3).

Supported are words, "phrases", prefixes (talib*, "bin lad*"), AND, OR, NOT, AND NOT (in capitals)
and brackets, NEAR(one two, 5), and a field before a colon (title:taliban), or several in braces
({title notes}: taliban). Anything that is not well formed in this sense (an odd quotation mark, a
bracket that does not close, ``C++``, ``1.4(D)``) is read as plain words: no text is an error.

Every word is passed to FTS5 in quotation marks, so none is taken for a part of its syntax.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from typing import NamedTuple

from foiakit.store.find.full_text.expressions import Expression, joined, number_in, without
from foiakit.store.find.full_text.name_variants import folded, spelled
from foiakit.store.schema.rows import FULL_TEXT
from foiakit.text.folding import folded_text

LONGEST = 200
"""More words than this are not searched for; a pasted page is not a query."""
MOST = 10_000
"""Nor are characters after this many."""
SPELLINGS = 64
"""The most spellings in which a phrase with several names is searched for."""

_PIECE = re.compile(
    r"(?P<space>\s+)|(?P<phrase>\"[^\"]*\"\*?)|(?P<open>\()|(?P<close>\))"
    r"|(?P<near>NEAR(?=\())|(?P<odd>\")"
    # Before a space, a colon is punctuation; after braces it can only be syntax.
    r"|(?P<field>[A-Za-z]+:(?=[^\s:])|\{\s*[A-Za-z][A-Za-z\s]*\}\s*:(?!:))"
)
_NAME = re.compile("[a-z]+")
_OPERATORS = ("AND", "OR", "NOT")


class Words(NamedTuple):
    """What is searched for: an FTS5 expression, empty if no word is left to search for."""

    expression: str
    plain: bool = False
    """Whether the text was not a well-formed query and was read as plain words."""
    sides: tuple[str, ...] = ()
    """The expressions between its outermost ORs, if there are any."""
    cut: bool = False
    """Whether it is longer than what is searched for (`MOST` characters, `LONGEST` words)."""
    numbered: Expression | None = None
    """The parts of the expression, if some may be numbers of documents or cases."""


class _Odd(Exception):
    """The text is not a well-formed query."""


class _Token(NamedTuple):
    kind: str  # phrase, word, open, close, near, field, AND, OR, NOT
    text: str
    prefix: bool = False


def read(text: str, *, exact: bool = False) -> Words:
    """The query that *text* expresses; with *exact* names are only found as spelled there."""
    cut = len(text) > MOST
    text = "".join(
        " " if unicodedata.category(character) in {"Cc", "Cs"} else character
        for character in text[:MOST]
    )
    try:
        tokens = _tokens(text)
        if len(tokens) <= LONGEST:
            reader = _Reader(tokens, exact=exact)
            sides = [side for side in reader.sides() if side.fts]
            outermost = tuple(side.fts for side in sides) if len(sides) > 1 else ()
            return _words(sides, sides=outermost, cut=cut)
    except _Odd:
        pass
    words = [word for word in re.split(r'[\s"]+', text) if folded(word)]
    words = [word for word in words if word not in _OPERATORS] or words
    bare = [_Token("word", word) for word in words[:LONGEST]]
    cut = cut or len(words) > LONGEST
    return _words(_Reader(bare, exact=exact).sides(), plain=True, cut=cut)


def _words(
    parts: list[Expression], *, plain: bool = False, sides: tuple[str, ...] = (), cut: bool
) -> Words:
    whole = joined(parts, "OR")
    return Words(whole.fts, plain, sides, cut, whole if any(whole.numbers()) else None)


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    at = depth = 0
    while at < len(text):
        match = _PIECE.match(text, at)
        kind = match.lastgroup if match else None
        if match is None or (kind == "field" and not _fields(match[0]) <= {*FULL_TEXT}):
            word = _word(text, at, depth)
            at += len(word)
            if word in _OPERATORS:
                found.append(_Token(word, word))
            else:
                found.append(_Token("word", word.rstrip("*"), word.endswith("*")))
            continue
        at = match.end()
        if kind == "odd":
            raise _Odd
        depth += {"open": 1, "close": -1}.get(str(kind), 0)
        if depth < 0 or depth > 50:
            raise _Odd
        if kind == "phrase":
            found.append(_phrase(match[0]))
        elif kind != "space":
            found.append(_Token(str(kind), match[0]))
    if depth:
        raise _Odd
    return found


def _fields(text: str) -> set[str]:
    """Return the fields before a colon: of ``Title:`` or ``{title notes} :``."""
    return set(_NAME.findall(text.lower()))


def _phrase(text: str) -> _Token:
    """Return the text in quotation marks; its last word may be a prefix: ``"bin lad"*``, ``"bin
    lad*"``.

    A star that stands alone, or inside, is not syntax.
    """
    inside = text.rstrip("*").strip('"')
    prefix = text.endswith("*") or bool(re.search(r"\w\*+$", inside))
    return _Token("phrase", inside, prefix)


def _word(text: str, start: int, depth: int) -> str:
    """The word at *start*: up to a space or quotation mark, with its own brackets: ``1.4(D)``."""
    end, inside = start, 0
    while end < len(text) and not text[end].isspace() and text[end] != '"':
        if text[end] == "(":
            inside += 1
        elif text[end] == ")":
            if not inside and depth:
                break
            inside = max(inside - 1, 0)
        end += 1
    return text[start:end]


class _Reader:
    """Combines tokens as FTS5 does: OR binds least, then AND, then NOT, adjacency most."""

    def __init__(self, tokens: list[_Token], *, exact: bool) -> None:
        self._tokens = tokens
        self._at = 0
        self._exact = exact

    def sides(self) -> list[Expression]:
        """Return the expressions of the whole text between ORs; one if there is no OR."""
        if not self._tokens:
            return []
        found = self._any()
        if self._at < len(self._tokens):
            raise _Odd
        return found

    def _next(self) -> str:
        return self._tokens[self._at].kind if self._at < len(self._tokens) else ""

    def _take(self, kind: str = "") -> _Token:
        if not self._next() or (kind and self._next() != kind):
            raise _Odd
        self._at += 1
        return self._tokens[self._at - 1]

    def _any(self) -> list[Expression]:
        parts = [self._all()]
        while self._next() == "OR":
            self._take()
            parts.append(self._all())
        return parts

    def _all(self) -> Expression:
        parts = [self._but()]
        while self._next() == "AND":
            self._take()
            parts.append(self._but())
        return joined(parts, "AND")

    def _but(self) -> Expression:
        found = self._sequence()
        while self._next() == "NOT" or self._and_not():
            self._take(self._next())
            found = without(found, self._sequence())
        return found

    def _and_not(self) -> bool:
        """Skip the AND of ``AND NOT``, which FTS5 does not know and people write."""
        both = [token.kind for token in self._tokens[self._at : self._at + 2]] == ["AND", "NOT"]
        self._at += both
        return both

    def _sequence(self) -> Expression:
        parts = [self._operand()]
        while self._next() not in {"", "close", *_OPERATORS}:
            parts.append(self._operand())
        return joined(parts, "AND")

    def _operand(self) -> Expression:
        kind = self._next()
        if kind == "word" and not self._tokens[self._at].prefix:
            return self._run()
        token = self._take()
        if kind == "open":
            found = joined(self._any(), "OR")
            self._take("close")
            return found
        if kind == "field":
            if self._next() not in {"word", "phrase", "open"}:
                raise _Odd
            found = self._operand() if self._next() != "word" else self._run(1)
            names = " ".join(sorted(_fields(token.text)))
            return Expression(f"({{{names}}} : ({found.fts}))" if found.fts else "")
        if kind == "near":
            return self._near()
        if kind in {"word", "phrase"}:
            return self._phrase(token)
        raise _Odd

    def _run(self, at_most: int = LONGEST) -> Expression:
        """Return adjacent words, including names of several words."""
        words: list[str] = []
        while self._next() == "word" and not self._tokens[self._at].prefix and len(words) < at_most:
            words.append(self._take().text)
        choices = [[word] for word in words] if self._exact else spelled(words)
        return joined((_either(forms) for forms in choices), "AND")

    def _phrase(self, token: _Token) -> Expression:
        number = number_in(token.text, is_prefix=token.prefix)
        return Expression(_joined(self._forms(token, token.text)), number)

    def _near(self) -> Expression:
        self._take("open")
        words: list[list[str]] = []
        distance = "10"
        while self._next() in {"word", "phrase"}:
            token = self._take()
            text = token.text
            if token.kind == "word" and self._next() == "word" and text.endswith(","):
                number = self._take().text
                if not re.fullmatch(r"[0-9]{1,4}", number):
                    raise _Odd
                distance, text = number, text.rstrip(",")
            words.append(self._forms(token, text))
        self._take("close")
        choices = itertools.islice(itertools.product(*filter(None, words)), SPELLINGS)
        near = [f"NEAR({' '.join(choice)}, {distance})" for choice in choices if choice]
        return Expression(_joined(near))

    def _forms(self, token: _Token, text: str) -> list[str]:
        """Return the FTS5 expression: *text* in each spelling, or whatever begins with it.

        The beginning of a single word has only its own spelling.
        """
        if not token.prefix:
            return self._spellings(text)
        forms = self._spellings(text) if token.kind == "phrase" else [_quoted(text)]
        return [f"{form} *" for form in forms if form]

    def _spellings(self, text: str) -> list[str]:
        """Return a word or phrase, quoted, in each spelling of the names in it."""
        if self._exact or not folded(text):
            return [found] if (found := _quoted(text)) else []
        choices = itertools.product(*spelled([text], inside=True))
        return [_quoted(" ".join(choice)) for choice in itertools.islice(choices, SPELLINGS)]


def _joined(parts: list[str]) -> str:
    kept = [part for part in parts if part]
    return kept[0] if len(kept) == 1 else f"({' OR '.join(kept)})" if kept else ""


def _quoted(text: str) -> str:
    # Both indices have a word in folded letters: SQLite itself folds what only records_fts has.
    return f'"{words}"' if folded(text) and (words := folded_text(text)) else ""


def _either(forms: list[str]) -> Expression:
    number = number_in(forms[0]) if len(forms) == 1 else None
    return Expression(_joined([_quoted(form) for form in forms]), number)
