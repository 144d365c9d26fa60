"""Whatever bytes come, there is a record, a skipped row or a sentence; never a traceback."""

from __future__ import annotations

import pytest
from faults.extent import often
from faults.seeds import seeds
from faults.targets import TARGETS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

EACH = often(20, 6_000)
SCRAPS = [
    *(b'"', b"'", b",", b";", b"\t", b"\n", b"\r", b"\r\n", b"\x00", b"\xff", b"\xef\xbb\xbf"),
    *(b"<", b">", b"</", b"<!--", b"<![CDATA[", b"<!DOCTYPE a [", b"&", b"&#0;", b"&#x110000;"),
    *(b"{", b"}", b"[", b"]", b":", b"\\u", b"\\ud800", b"1e999", b"NaN", b"null", b"-0"),
    *(b"(", b")", b"*", b"NEAR(", b"AND", b"OR", b"NOT", b"title:", b"..", b"-", b"~", b"@"),
    *(b"0", b"9" * 30, "٣".encode(), "²".encode(), "½".encode(), "Ⅷ".encode(), "ß".encode()),
    *("\u2028".encode(), b"\x85", b"\x1b[31m", "\u202e".encode(), "e\u0301".encode(), b"\xe9"),
    *(b"0000-00-00", b"99999", b"February 30, 1999", b"Document 1", b"Source:", b"Note:"),
    *(b"UNCLASSIFIED", b"PAGE 01", b"TAGS:", b"REF:", b"SUBJECT:", b"R 311259Z FEB 75", b"ZNY"),
]
letters = st.text(max_size=4).map(lambda text: text.encode("utf-8", "surrogatepass"))
pieces = st.sampled_from(SCRAPS) | st.binary(max_size=6) | letters


def sources(name: str) -> st.SearchStrategy[bytes]:
    """A good source with some pieces changed, cut, doubled or put in; or only pieces."""
    known = seeds()
    own = known.get(name.removeprefix("reader "), [])
    others = [one for several in known.values() for one in several]
    changed = st.builds(
        _changed,
        st.sampled_from(own * 9 + others if own else others),
        st.lists(st.tuples(st.integers(0, 2**16), st.integers(0, 40), pieces), max_size=6),
    )
    return changed | st.lists(pieces, max_size=20).map(b"".join)


def _changed(seed: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    for place, length, piece in changes:
        at = place % (len(seed) + 1)
        # One change in five doubles what stands there.
        kept = seed[at : at + length] if length % 5 == 0 else b""
        seed = seed[:at] + kept + piece + seed[at + (0 if kept else length) :]
    return seed


@pytest.mark.parametrize("name", TARGETS)
def test_any_bytes_are_read_or_refused_in_a_sentence(name: str) -> None:
    each = EACH // 20 if name == "reader pdf" else EACH  # a PDF is read by a process of its own

    @settings(max_examples=each, suppress_health_check=list(HealthCheck))
    @given(sources(name))
    def read(data: bytes) -> None:
        TARGETS[name](data)

    read()
