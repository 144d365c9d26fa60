"""The documents of a posting, compared with each other and with its introduction."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from foiakit.checks import Slip
from foiakit.citations.styles.archive import ends_in_post
from foiakit.model.record import Collection, Record

_SHARED = re.compile(r"Shares (?:its description with|the description of) Document")
_LONG = 40
"""Shorter descriptions may be equal by chance: ``Map.``, ``Cover sheet.``"""
_MARK = re.compile(r"[\[(](?:see )?Doc(?:ument)?s?\.?\s+\d", re.I)
_CLAIM = re.compile(r"\bdocuments? below\b|Freedom of Information Act", re.I)
_POST = re.compile(r"\b(?:Embassy|Consulate|Legation|Mission)\b")
_NAMES = (
    re.compile(r"\b[Aa]l[- ]?Qa['’]?(?:e?da|ida)\b"),
    re.compile(r"\b[UO]sama [Bb]in Lad[ei]n\b"),
    re.compile(r"(?<![UO]sama )\b[Bb]in Lad[ei]n\b"),
)


def _plain(number: str) -> str:
    return number.lstrip("0") or number


def shared_description(posting: Collection, documents: Sequence[Record]) -> Iterator[Slip]:
    """The text may be about only one of them, without saying which."""
    by_text: dict[str, list[Record]] = defaultdict(list)
    for document in documents:
        if document.description and len(document.description) >= _LONG:
            by_text[document.description].append(document)
    for same in by_text.values():
        for document in same if len(same) > 1 else ():
            others = ", ".join(other.document or "?" for other in same if other.id != document.id)
            evidence = f"same description as document {others}"
            advice = "say in the notes which document each statement is from"
            yield Slip("description", evidence, advice, record=document.id)


def unreferenced_document(posting: Collection, documents: Sequence[Record]) -> Iterator[Slip]:
    """The introduction refers to other documents by their numbers."""
    mentioned = {_plain(reference.document) for reference in posting.references}
    for document in documents if mentioned else ():
        if document.document and _plain(document.document) not in mentioned:
            numbers = ", ".join(dict.fromkeys(_plain(ref.document) for ref in posting.references))
            evidence = (
                f"document {document.document} is not mentioned in the introduction"
                f" (which cites {numbers})"
            )
            advice = "is a reference missing, or the document not discussed?"
            yield Slip("document", evidence, advice, record=document.id)


def unknown_reference(posting: Collection, documents: Sequence[Record]) -> Iterator[Slip]:
    """``[Doc 9]`` in the introduction to a posting of seven documents."""
    here = {_plain(document.document) for document in documents if document.document}
    for ref in dict.fromkeys(_plain(ref.document) for ref in posting.references):
        if ref not in here:
            evidence = f"{posting.name}: the introduction cites document {ref}, which is not here"
            yield Slip("lead", evidence, "is the number a slip, or the import incomplete?")


def refs_unordered(posting: Collection, documents: Sequence[Record]) -> Iterator[Slip]:
    """No rule asks for an order, but readers look for one."""
    numbers = [int(found[0]) for ref in posting.references if (found := _digits(ref.document))]
    if numbers != sorted(numbers):
        evidence = f"{posting.name}: {', '.join(map(str, numbers))}"
        yield Slip("lead", evidence, "nothing to do", 0.3)


def claim_without_ref(posting: Collection, documents: Sequence[Record]) -> Iterator[Slip]:
    """A paragraph of the introduction paraphrases a document."""
    for number, paragraph in enumerate((posting.lead or "").split("\n\n"), 1):
        if posting.references and not _MARK.search(paragraph) and not _CLAIM.search(paragraph):
            evidence = f"{posting.name}, paragraph {number} of the introduction: {paragraph[:60]} …"
            yield Slip("lead", evidence, "which document says so?", 0.4)


def duplicate_document(posting: Collection, documents: Sequence[Record]) -> Iterator[Slip]:
    """The same page may have been imported in two forms."""
    by_number: dict[str, list[Record]] = defaultdict(list)
    for document in documents:
        by_number[_plain(document.document or "")].append(document)
    for same in by_number.values():
        for document in same[1:]:
            evidence = f"{posting.name}, document {document.document}, as record {same[0].id}"
            yield Slip("document", evidence, "remove one, or correct a number", record=document.id)


def missing_document(posting: Collection, documents: Sequence[Record]) -> Iterator[Slip]:
    """Documents 1, 2 and 4, without a 3."""
    here = {int(found[0]) for document in documents if (found := _digits(document.document or ""))}
    # Counted before they are listed: a number such as 1997000001 lacks nearly as many before it.
    lacking = max(here, default=0) - len(here - {0})
    if 0 < lacking < len(here):
        numbers = ", ".join(str(number) for number in range(1, max(here)) if number not in here)
        evidence = f"{posting.name}: no document {numbers} of {max(here)}"
        yield Slip("document", evidence, "was it skipped at import, or removed?", 0.8)


def originator_style_mixed(posting: Collection, documents: Sequence[Record]) -> Iterator[Slip]:
    """``U.S. Consulate Karachi`` in one document, ``U.S. Embassy (Islamabad)`` in another."""
    posts = [
        document
        for document in documents
        if document.originator and _POST.search(document.originator)
    ]
    inside = [post for post in posts if ends_in_post(post.originator or "")]
    fewer = min((inside, [post for post in posts if post not in inside]), key=len)
    for minority in fewer:
        advice = "the printed form stays; cite as it is printed"
        yield Slip("originator", minority.originator or "", advice, 0.4, record=minority.id)


def source_style_mixed(posting: Collection, documents: Sequence[Record]) -> Iterator[Slip]:
    """Most documents have a source with another wording."""
    counts = Counter(document.source for document in documents if document.source)
    usual, number = counts.most_common(1)[0] if counts else ("", 0)
    for document in documents:
        if number > 2 and document.source and document.source != usual:
            evidence = f"{document.source}; the others: {usual}"
            yield Slip("source", evidence, "nothing to do if it is another source", 0.4,
                       record=document.id)  # fmt: skip


def name_variants(posting: Collection, documents: Sequence[Record]) -> Iterator[Slip]:
    """Spellings follow the documents that are quoted: a search needs all of them."""
    texts = [posting.lead or "", *(document.description or "" for document in documents)]
    texts += [document.title or "" for document in documents]
    for pattern in _NAMES:
        forms = sorted({form for text in texts for form in pattern.findall(text)})
        if len(forms) > 1:
            evidence = f"{posting.name}: {', '.join(forms)}"
            yield Slip("description", evidence, "search for each of them", 0.3)


def _digits(number: str) -> re.Match[str] | None:
    return re.match(r"\d{1,18}(?!\d)", number)  # int() refuses a number of thousands of digits
