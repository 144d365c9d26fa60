"""Checks: what is wrong in a record, where, how certain that is, and what to do.

Each rule is one function; its code is its name with hyphens. A rule for records is called with the
record and what is held `around` it, a rule for postings with the posting and its documents. No rule
changes anything. `RULES` lists them; `foiakit.checks.examine` runs them. Rules for the database as
a whole, called with the store, are in `WHOLE`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any, NamedTuple

from foiakit.errors import NotFound
from foiakit.model.vocabulary import nearest

ERROR, WARNING, HINT = "error", "warning", "hint"
SEVERITIES = (ERROR, WARNING, HINT)


class Finding(NamedTuple):
    """A rule's finding, as every output format has it."""

    record: int | None
    """``None`` if it is about a posting, or about the database as a whole."""
    code: str
    severity: str
    field: str
    evidence: str
    confidence: float
    advice: str


class Slip(NamedTuple):
    """A rule's result for a record: a `Finding` without the record, the code and the severity."""

    field: str
    evidence: str
    advice: str
    confidence: float = 1.0
    fix: Mapping[str, Any] | None = None
    """The values to set, by field, if there is one right answer."""
    severity: str | None = None
    """Overrides the rule's own: a fact from general knowledge is at most a hint."""
    record: int | None = None
    """Which document of the posting, or record of the database, in a rule of either as a whole."""
    withheld: str = ""
    """An addition to the evidence for those who ask for it, since it may be private."""


class Rule(NamedTuple):
    """One row of `RULES`."""

    module: str
    severity: str
    sentence: str
    by_default: bool = True
    of_posting: bool = False

    def function(self, code: str) -> Callable[..., Iterator[Slip]]:
        """Return the function that is the rule."""
        module = import_module(f"foiakit.checks.rules.{self.module}")
        found: Callable[..., Iterator[Slip]] = getattr(module, code.replace("-", "_"))
        return found


def _posting(module: str, severity: str, sentence: str, *, by_default: bool = True) -> Rule:
    return Rule(module, severity, sentence, by_default, of_posting=True)


RULES: dict[str, Rule] = {
    # dates
    "date-conflict": Rule("dates", ERROR, "The source gives two dates that disagree."),
    "date-impossible": Rule(
        "dates", ERROR, "The date is not valid, or its span ends before it begins."
    ),
    "date-late": Rule("dates", ERROR, "It is dated after its posting appeared, or after today."),
    "date-more-exact": Rule("dates", HINT, "The source's other date is more exact than the one."),
    "title-date": Rule("dates", WARNING, "The title begins with a day other than the date."),
    "weekday-mismatch": Rule("dates", WARNING, "The day of the week does not fit the date."),
    "date-weekend": Rule("dates", HINT, "A cable is dated on a weekend.", by_default=False),
    "year-mismatch": Rule("dates", WARNING, "Its number belongs to a year other than its date's."),
    # serial numbers
    "serial-date": Rule(
        "serials", WARNING, "The date does not fit the numbers of the cables around it."
    ),
    # the citation as it was printed
    "space-before-colon": Rule("printed", WARNING, "There is a space before the heading's colon."),
    "pages-no-space": Rule("printed", WARNING, "There is no space between a number and pp."),
    "missing-final-period": Rule("printed", WARNING, "The citation has no period at its end."),
    "missing-comma-before-type": Rule(
        "printed", HINT, "There is no comma between originator and kind.", by_default=False
    ),
    "comma-in-title": Rule("printed", HINT, "The title has a comma inside.", by_default=False),
    "head-not-mrn": Rule(
        "printed", HINT, "A label is where a message number would be.", by_default=False
    ),
    # words
    "odd-character": Rule("words", WARNING, "A character nobody meant to type: +Abd, U+FFFD, Ã©."),
    "html-markup": Rule("words", WARNING, "A text has HTML in it: &amp;, <i>."),
    "typo-agency": Rule("words", WARNING, "An acronym is one letter away from an agency's."),
    "title-case": Rule("words", HINT, "A small word has a capital in the title.", by_default=False),
    "mixed-ellipsis": Rule("words", HINT, "One text has both ... and … in it.", by_default=False),
    "dangling-reference": Rule(
        "words", HINT, "The description mentions a document without naming it.", by_default=False
    ),
    "note-in-block": Rule("words", HINT, "The document has a note of its own.", by_default=False),
    # who made it
    "originator-mismatch": Rule(
        "makers", WARNING, "Description and citation name different originators."
    ),
    "post-mismatch": Rule("makers", WARNING, "The number's post is not the originator's."),
    "post-time": Rule("makers", HINT, "The post did not exist then, or had another name."),
    # classification and captions
    "classification-late": Rule("markings", WARNING, "The level was no longer in use then."),
    "classification-early": Rule("markings", HINT, "The level was not yet in use then."),
    "caption-level": Rule("markings", WARNING, "The level does not admit the caption."),
    "caption-time": Rule("markings", HINT, "The caption was not in use then."),
    # executive orders and declassification
    "order-early": Rule("orders", WARNING, "It names an executive order that came later."),
    "order-late": Rule("orders", HINT, "It names an executive order no longer in force."),
    "declassified-before": Rule(
        "orders", WARNING, "Its declassification date is earlier than its own date."
    ),
    # terms that the vocabulary does not have
    "unknown-classification": Rule("terms", WARNING, "foiakit does not know the classification."),
    "unknown-caption": Rule("terms", WARNING, "foiakit does not know the caption."),
    "unknown-kind": Rule("terms", HINT, "foiakit does not know the kind of document."),
    "unknown-post": Rule("terms", HINT, "foiakit does not know the number's post."),
    "unknown-tag": Rule("terms", HINT, "State's list has no such TAG.", by_default=False),
    # what has one right answer, so that --fix corrects it
    "outer-space": Rule("spelling", WARNING, "There is white space around a value."),
    "classification-spelling": Rule("spelling", WARNING, "The level has another spelling."),
    "caption-spelling": Rule(
        "spelling", WARNING, "A caption is not in its usual form, or is repeated."
    ),
    "kind-spelling": Rule(
        "spelling", WARNING, "The kind is capitalized differently, or is a plural."
    ),
    "missing-year": Rule("spelling", WARNING, "A message has no year, and its date has one."),
    "missing-excised": Rule("spelling", WARNING, "The title says [Excised], the record does not."),
    # the same document again
    "same-message-date": Rule("duplicates", WARNING, "One message number has two dates."),
    "same-message-title": Rule("duplicates", HINT, "One message number has two titles."),
    "same-message-marking": Rule(
        "releases", WARNING, "Two releases of one document have different markings."
    ),
    "same-message-pages": Rule(
        "releases", HINT, "Two releases of one document have different page counts."
    ),
    "withheld-but-printed": Rule(
        "releases", WARNING, "A FRUS volume prints words that are withheld here."
    ),
    "same-document": Rule("duplicates", WARNING, "Another record seems to be the same document."),
    "near-duplicate": Rule("duplicates", HINT, "Another message of the post is very similar."),
    # a posting's documents together
    "missing-source": _posting("missing", WARNING, "It has no source; the others have one."),
    "missing-pages": _posting("missing", WARNING, "It has no page count; the others have one."),
    "missing-date": _posting("missing", WARNING, "It has no date; the others have one."),
    "missing-title": _posting("missing", WARNING, "It has no title; the others have one."),
    "missing-classification": _posting(
        "missing", WARNING, "It has no classification; the others have one."
    ),
    "missing-originator": _posting(
        "missing", WARNING, "It has no originator; the others have one."
    ),
    "missing-description": _posting(
        "missing", WARNING, "It has no description; the others have one."
    ),
    "missing-document": _posting("postings", WARNING, "A number is missing among the documents."),
    "duplicate-document": _posting("postings", ERROR, "Two documents have one number."),
    "shared-description": _posting("postings", WARNING, "Documents share one description."),
    "unreferenced-document": _posting("postings", WARNING, "The introduction does not mention it."),
    "unknown-reference": _posting(
        "postings", WARNING, "The introduction cites a document that is not there."
    ),
    "refs-unordered": _posting(
        "postings", HINT, "The introduction's references are out of order.", by_default=False
    ),
    "claim-without-ref": _posting(
        "postings", HINT, "A paragraph of the introduction cites no document.", by_default=False
    ),
    "originator-style-mixed": _posting(
        "postings", HINT, "Posts are printed both with and without parentheses.", by_default=False
    ),
    "source-style-mixed": _posting(
        "postings", HINT, "The source is worded differently from the others.", by_default=False
    ),
    "name-variants": _posting(
        "postings", HINT, "A name is spelled in several ways.", by_default=False
    ),
}

HIDDEN_TEXT = "hidden-text"
WHOLE: dict[str, Rule] = {
    "full-text": Rule("full_text", ERROR, "The full-text index does not match the records."),
    HIDDEN_TEXT: Rule("hidden_text", WARNING, "A PDF has words that are not visible."),
}
"""Rules for the database as a whole: they run first, and only if all records are checked."""


def chosen(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> dict[str, Rule]:
    """Return the rules to run: the default ones, or those that *select* names, without *ignore*.

    Both contain codes, beginnings of codes (``date``, ``missing-``) or ``all``; raises `NotFound`
    for a name that no rule has.
    """
    wanted = [code for name in select for code in _named(name)]
    unwanted = {code for name in ignore for code in _named(name)}
    return {
        code: rule
        for code, rule in {**WHOLE, **RULES}.items()
        if code not in unwanted and (code in wanted if wanted else rule.by_default)
    }


def _named(name: str) -> list[str]:
    codes = [*WHOLE, *RULES]
    found = codes if name == "all" else [code for code in codes if code.startswith(name)]
    if name in codes:
        return [name]
    if not name or not found:
        near = nearest(name, codes)
        hint = f"did you mean {', '.join(near)}?" if near else f"there are: {', '.join(codes)}"
        raise NotFound(f"no check has a code that begins with {name!r}; {hint}")
    return found
