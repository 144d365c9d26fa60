"""What each field of a record means, and where its value comes from.

One sentence per field: `foiakit add --help`, the JSON and schema reference pages and `foiakit show`
agree because they all read it here.
"""

from collections.abc import Iterable

SENTENCES = {
    "id": "the number people type; never reused",
    "uid": "its identity in every database, from the source's own or random",
    "citation_key": "the name that manuscripts cite it by; never given to another record",
    "collection": "collection it was published in: EBB 389",
    "document": "document number in the collection, as printed: 4, 01, 7A",
    "message": "post and serial number as printed: Islamabad 00154",
    "year": "year of the message number, if the source says; else the year of the date",
    "head": "label printed in place of a message number",
    "originator": "sender or author, as printed",
    "recipient": "addressee, as printed",
    "kind": "kind of document, in the singular: Cable, Report, Memorandum of Conversation",
    "title": "title or subject, as printed, with supplied brackets and [Excised]",
    "date": "date, as exact as in the source (EDTF): 1999, 1998-07, 1997-01-07, 1965~",
    "date_end": "last day, if the date is a span",
    "date_other": "the other date, if the source gives two that disagree",
    "classification": "classification: the usual word, or else as printed",
    "captions": "distribution captions and control markings, in capitals: NODIS",
    "pages": "number of pages of the released copy",
    "excised": "true if the source marks an excision",
    "source": "how it was obtained, as printed",
    "case": "number of the FOIA or review case it was released in",
    "decision": "decision on its release: released in full, released in part",
    "released": "day of its release",
    "exemptions": "grounds on which something is withheld: B1, 1.4(D), B6",
    "description": "what the source says about it",
    "notes": "your own notes, and what an import found no field for",
    "text": "text of the document",
    "tags": "your own tags",
    "traffic_tags": "the State Department's TAGS: PTER, PREL",
    "url": "web address",
    "file": "file it was read from",
    "sha256": "SHA-256 of that file",
    "printed": "citation exactly as the source prints it",
    "created": "when it was added to this database (UTC)",
    "updated": "when it was last changed here (UTC)",
}

GIVEN = ("id", "uid", "citation_key", "sha256", "created", "updated")
"""Fields that foiakit sets, whatever a source says; a person can set every other one."""
SETTABLE = tuple(name for name in SENTENCES if name not in GIVEN or name == "citation_key")
"""Fields that a person may set: a citation key is generated, but may be changed."""


def tidy(words: Iterable[str]) -> tuple[str, ...]:
    """Return *words* as labels of a record: stripped, without empty or repeated ones, in order."""
    return tuple(dict.fromkeys(word.strip() for word in words if word.strip()))
