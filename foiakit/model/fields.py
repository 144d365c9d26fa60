"""What each field of a record means, and where its value comes from.

One sentence a field: `foiakit add --help`, the JSON and schema reference pages and `foiakit show`
all say the same thing because they read it here.
"""

from collections.abc import Iterable

SENTENCES = {
    "id": "the number people type; given once, never used again",
    "uid": "its name in every database: from its source's own identity, else at random",
    "collection": "where it was published, as in EBB 389",
    "document": "its number there, as printed: 4, 01, 7A",
    "message": "post and serial number as printed: Islamabad 00154",
    "year": "the year its number belongs to: that of its date unless the source says",
    "head": "the label that stands where a message number would, if it is none",
    "originator": "who sent or wrote it, as printed",
    "recipient": "whom it was sent to, as printed",
    "kind": "what it is, in the singular: Cable, Report, Memorandum of Conversation",
    "title": "its title or subject, as printed, supplied brackets and [Excised] kept",
    "date": "its date, as exact as the source and no more (EDTF): 1999, 1998-07, 1997-01-07, 1965~",
    "date_end": "the last day, where the date is a span",
    "date_other": "the other date, where the source gives two that disagree",
    "classification": "how it was classified: the usual word for it, else as printed",
    "captions": "distribution captions and control markings, in capitals: NODIS",
    "pages": "how many pages the released copy has",
    "excised": "true if the source marks something as cut out",
    "source": "how it was obtained, as printed",
    "case": "the number of the FOIA or review case it was released in",
    "description": "what the source says about it",
    "notes": "your own notes, and what an import had no other place for",
    "text": "the document's own words",
    "tags": "your own labels",
    "traffic_tags": "the State Department's TAGS: PTER, PREL",
    "url": "where it stands on the web",
    "file": "the file it was read from",
    "sha256": "that file's SHA-256",
    "printed": "the source's own citation, to the letter",
    "created": "when it came into this database (UTC)",
    "updated": "when it last changed here (UTC)",
}

GIVEN = ("id", "uid", "sha256", "created", "updated")
"""Fields that foiakit gives; every other one is a person's to set."""


def tidy(words: Iterable[str]) -> tuple[str, ...]:
    """Labels as a record holds them: stripped, none empty, none twice, in the order given."""
    return tuple(dict.fromkeys(word.strip() for word in words if word.strip()))
