r"""The names that reference files give to records: ``state1999-095538``.

A key is lower-case ASCII, begins with a letter, and holds nothing that BibTeX, pandoc or a URL
would take for a sign of its own: ``[a-z][a-z0-9]*(-[a-z0-9]+)*``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b

from foiakit.model import message
from foiakit.model.citation_key import LONGEST
from foiakit.model.dates import year_of
from foiakit.model.record import Record
from foiakit.text.folding import LATIN

_SMALL = frozenset("a an and at by for from in of on or re the to u s us with".split())
_ACRONYM = re.compile(r"\(([A-Z][A-Z0-9-]+)\)")
_BITS = 1 << 27  # 16 MB, of which the system gives only the pages that are touched
_PROBES = 4
_MOST = LONGEST - 12
"""How long a key is at most, with room for an ``r`` and for the letters of a repeat."""


def key(record: Record) -> str:
    """Return the key made from *record* alone: two releases of one cable have the same one.

    Post, year and serial; without a message number the originator, the year and the first two
    significant words of the title; without those, the collection and the document number in it.
    """
    year = str(record.year or year_of(record.date) or "")
    if record.message and (number := _number(record.message)):
        post, serial = number
        return _letter_first(f"{post}{year}-{serial}")
    who, what = _originator(record.originator), _telling(record.title or record.message, 2)
    if not (who or what):
        place = _words(f"{record.collection or ''} {record.document or ''}")
        return _letter_first("-".join(filter(None, (*place, year))) or "record")
    return _letter_first("-".join(filter(None, (f"{who}{year}", *what))))


class Keys:
    """The keys of one export, none given twice; records of a database have theirs already.

    A key that is taken gets ``b``, then ``c``: the same records in the same order have the same
    keys. What was given is remembered in a fixed 16 MB (a Bloom filter), so that an export of ten
    million records takes no more; below a million, fewer than one key in a million is taken for
    given and gets a letter that it did not need.
    """

    def __init__(self) -> None:
        self._used = bytearray(_BITS // 8)
        self._last: dict[str, int] = {}

    def of(self, record: Record) -> str:
        """Return the key that *record* has in its database, or one not used here before."""
        if record.citation_key is not None:
            return record.citation_key
        base = candidate = key(record)
        while not self._take(candidate):
            self._last[base] = self._last.get(base, 0) + 1
            candidate = f"{base}{letters(self._last[base])}"
        return candidate

    def _take(self, name: str) -> bool:
        digest = blake2b(name.encode(), digest_size=4 * _PROBES).digest()
        new = False
        for at in range(0, len(digest), 4):
            bit = int.from_bytes(digest[at : at + 4]) % _BITS
            if not self._used[bit >> 3] & (1 << (bit & 7)):
                new = True
                self._used[bit >> 3] |= 1 << (bit & 7)
        return new


def _number(printed: str) -> tuple[str, str] | None:
    """The post and the serial of a message number, as a key has them."""
    # A post sends thousands of numbers: the words in front of the number are looked up once.
    before, _, serial = printed.rpartition(" ")
    if serial.isdecimal() and len(serial) < 8 and serial.isascii() and len(before) < 60:
        post = _post(f"{before} 1")
        return (post, serial) if post else None
    parsed = message.parse(printed)
    post = _post(printed)
    return (post, parsed.serial.lower()) if parsed and post else None


@lru_cache(maxsize=2**12)
def _post(printed: str) -> str:
    parsed = message.parse(printed)
    return "".join(_words(parsed.post)) if parsed else ""


def _words(text: str | None) -> list[str]:
    folded = text or ""
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded).lower().translate(LATIN)
        folded = folded.encode("ascii", "ignore").decode()
    return re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", folded.lower()))


def _telling(text: str | None, count: int) -> list[str]:
    return [word for word in _words(text) if word not in _SMALL][:count]


@lru_cache(maxsize=2**12)
def _originator(printed: str | None) -> str:
    """``isaf`` for a name that ends in its acronym, else its first telling words."""
    acronym = _ACRONYM.search(printed or "")
    return "".join(_words(acronym[1]) if acronym else _telling(printed, 2))


def _letter_first(name: str) -> str:
    name = name[:_MOST].rstrip("-")  # a title may be one word of thousands of letters
    return name if name[:1].isalpha() else f"r{name}"


def letters(count: int) -> str:
    """Return what is added to a key in use: ``b`` first, ``z`` for the 25th repeat, ``ba``."""
    written = ""
    while count:
        count, digit = divmod(count, 26)
        written = chr(ord("a") + digit) + written
    return written
