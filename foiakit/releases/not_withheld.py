"""Words that one text has and another lacks although nothing was withheld.

Mail programs, servers and people who answer add words to a message; form letters and automatic
messages of one minute look like one message.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiakit.releases.released_text import Message, ReleasedText
from foiakit.text.words import words_of

_LABEL = re.compile(
    r"(?:^|[\n>*]|\s)\s*(?:From|Sent|To|Cc|Bcc|Subject|Date|Attachments?|Importance|Follow Up Flag"
    r"|Flag Status|Sensitivity|Due By|Categories|Reply-To|Posted At|Declassify on|Classified by"
    r"|Reason)\s?:|(?:Original|Forwarded) Message|\bwrote:"
    r"|\bSent (?:from|via|by) (?:my|an?|Black|AT|Verizon|iP)"
    r"|https?:|www\.|\bcid:|mailto:|\.(?:jpg|gif|png)\b|UNCLASS",
    re.I,
)
_FOOTER = re.compile(
    r"\bThis (?:e-?mail|message|communication|transmission)\b[^.]{0,60}\b(?:is|are|may|contains?)\b"
    r"|\bintended (?:only|solely|exclusively) for\b|\bintended recipients?\b"
    r"|\breceived this (?:e-?mail|message|communication)\b[^.]{0,40}\bin error\b"
    r"|\bsubject to official review\b|\bconfidentiality notice\b"
    r"|\bconsider the environment before\b|\bscanned (?:by|for) \w*virus",
    re.I,
)
_ANSWERS = re.compile(
    r"\b(?:answers?|comments?|responses?|replies|thoughts|notes|edits)\b[^.\n]{0,30}"
    r"\b(?:below|in-?line|inside|in (?:red|blue|green|bold|caps|brackets|the text|your text))\b"
    r"|\bsee (?:below|in-?line|inside)\b|\bin-?line\b",
    re.I,
)
_INITIALS = re.compile(r"\W*([A-Z]{2,3})\s?[:>-]")
_TELEPHONE = re.compile(r"\b(?:Tel|Phone|Office|Fax|Cell|Mobile|Room|Suite)\b|\d{3}[-. )]+\d{4}\b")
_TITLES = frozenset("mr mrs ms miss dr prof professor madam sir senator ambassador the".split())
_SALUTATION = re.compile(r"(?:^|[\n>\d])\s*Dear\b([^\n,:;]{1,60})[,:;\n]")


def is_added(passage: str) -> bool:
    """Return whether *passage* has what mail programs and servers add: labels, links, footers."""
    return bool(_LABEL.search(passage) or _FOOTER.search(passage))


def is_answer(passage: str, message: Message, text: str, read: ReleasedText) -> bool:
    """Return whether *passage* may be an answer written between the lines of *message*.

    Either a newer message above it in *text* says that there are answers, or the passage begins
    with the initials of that message's sender.
    """
    newer = [candidate for candidate in read.messages if candidate.first < message.first]
    if not newer:
        return False
    found = _INITIALS.match(passage)
    return any(
        (found is not None and _initials(message.sender) == frozenset(found[1]))
        or (
            message.end > message.first
            and _ANSWERS.search(text, *read.place(message.first, message.end)) is not None
        )
        for message in newer
    )


def _initials(name: str) -> frozenset[str]:
    """Return the initials of a name such as ``Hart, Bea``, in any order; none of an address."""
    return frozenset() if "@" in name else frozenset(re.findall(r"\b[A-Z]", name))


def is_signature(words: Sequence[str], passage: str, message: Message) -> bool:
    """Return whether *words* end *message* as its sender's block: name, office, telephone."""
    sender = message.identity.sender
    return len(sender) > 1 and sender in words[:3] and bool(_TELEPHONE.search(passage))


def is_other_letter(ours: str, theirs: str) -> bool:
    """Return whether two texts are letters to two people: each has a salutation of its own."""
    our_greeting, other = _greeted(ours), _greeted(theirs)
    return bool(our_greeting and other) and not our_greeting & other


def _greeted(text: str) -> set[str]:
    found = _SALUTATION.search(text)
    return {word.folded for word in words_of(found[1])} - _TITLES if found else set()
