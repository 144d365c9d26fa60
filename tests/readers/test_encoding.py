"""Encodings: recognised, or refused with the byte; letters are never silently replaced."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.errors import BadInput, Usage
from foiakit.readers import encoding
from foiakit.readers.encoding import CHUNK, LONGEST, chunks
from foiakit.readers.source import PEEK, Source, SourceOptions

Read = Callable[..., Any]
TEXT = "title,date\nVis-à-vis “Talbott” – naïve,1999\n"


def source(data: bytes, **asked: Any) -> Source:
    return Source("a.csv", io.BytesIO(data), data[:PEEK], SourceOptions(**asked))


def text(data: bytes, **asked: Any) -> str:
    return "".join(chunks(source(data, **asked)))


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252"]
)
@pytest.mark.parametrize("padding", [0, CHUNK - 40, 2 * CHUNK])
def test_an_encoding_that_is_recognised_gives_the_same_text(name: str, padding: int) -> None:
    whole = "title,date\n" + "x" * padding + TEXT
    assert text(whole.encode(name)) == whole


def test_windows_1252_is_reported_with_the_byte_that_showed_it() -> None:
    given_source = source(TEXT.encode("cp1252"))
    list(chunks(given_source))
    assert given_source.remarks == [
        "a.csv: read as Windows-1252, by byte 16 (--encoding NAME, if it is another)"
    ]


@pytest.mark.parametrize("padding", [0, CHUNK - 3, CHUNK, 2 * CHUNK + 1])
def test_a_byte_that_is_not_utf_8_after_some_that_are_is_refused(padding: int) -> None:
    data = "é".encode() + b"x" * padding + b"\xe9 rest"
    with pytest.raises(BadInput, match=f"byte {padding + 3:,} is not UTF-8"):
        text(data)


def test_utf_8_after_windows_1252_is_refused() -> None:
    data = b"caf\xe9 and " + "café".encode()
    with pytest.raises(BadInput, match=r"byte 13 is UTF-8 .* two encodings in one file"):
        text(data)
    with pytest.raises(BadInput, match="two encodings"):
        text(b"caf\xe9" + b"x" * 2 * CHUNK + "é".encode())


@pytest.mark.parametrize("byte", [0x81, 0x8D, 0x8F, 0x90, 0x9D])
def test_a_byte_without_a_character_in_windows_1252_is_refused(byte: int) -> None:
    with pytest.raises(BadInput, match="byte 10 is neither UTF-8 nor Windows-1252"):
        text(b"title,\xe9\n--"[:9] + bytes([byte]))


def test_the_last_byte_of_a_file_counts_too() -> None:
    assert text(b"caf\xe9") == "café"
    with pytest.raises(BadInput, match="byte 6 is not UTF-8"):
        text("é".encode() + b"caf\xe9")
    with pytest.raises(BadInput, match="is not UTF-16"):
        text("café".encode("utf-16") + b"x")


def test_a_zero_byte_is_no_text() -> None:
    with pytest.raises(BadInput, match="a zero at byte 5"):
        text(b"abcd\x00efgh, and more of it")
    with pytest.raises(BadInput, match=f"a zero at byte {2 * CHUNK + 1:,}"):
        text(b"x" * 2 * CHUNK + b"\x00")
    with pytest.raises(BadInput, match="zero"):
        text("ab\0".encode("utf-16"))


def test_utf_32_is_refused() -> None:
    with pytest.raises(BadInput, match="UTF-32"):
        text(TEXT.encode("utf-32"))


def test_what_the_person_says_goes_before_what_is_recognised() -> None:
    assert text("Spaß“ é".encode("cp1252"), encoding="windows-1252") == "Spaß“ é"
    assert text(b"caf\x8e", encoding="mac-roman") == "café"
    with pytest.raises(Usage, match="not a text encoding"):
        text(b"a", encoding="klingon")
    with pytest.raises(BadInput, match="byte 4"):
        text(b"caf\xe9 and more", encoding="utf-8")


def test_a_table_is_read_in_every_encoding(read: Read) -> None:
    for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"):
        assert read(TEXT.encode(name)).record.title == "Vis-à-vis “Talbott” – naïve"


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=60))
def test_no_text_in_utf_8_becomes_another_text(words: str) -> None:
    assert text(b"\xef\xbb\xbf" + words.encode()) == words
    if not encoding.recognise(words.encode()):
        assert text(words.encode()) == words.removeprefix("\ufeff")


@given(st.binary(max_size=80))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        found = text(data)
    except BadInput:
        return
    assert "\0" not in found


@given(st.lists(st.text(alphabet="ab\r\n", max_size=8), max_size=8))
def test_lines_put_together_are_the_text(parts: list[str]) -> None:
    class Slow(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(3)

    whole = "".join(parts)
    blocks = encoding.lines(Source("a", Slow(whole.encode()), b""))
    lines = [line for block in blocks for line in block]
    assert "".join(lines) == whole
    assert lines == list(io.StringIO(whole, newline=""))


def test_a_line_of_fifty_megabytes_is_refused_and_one_of_ten_is_not(read: Read) -> None:
    with pytest.raises(BadInput, match="a row longer than 16 MiB"):
        read(b"title,date\n" + b"x" * 50_000_000 + b",1999\n")
    with pytest.raises(BadInput, match="a row longer than 16 MiB"):
        read(
            b'title,date\n"' + (b"x" * 999 + b"\n") * (LONGEST // 1000 + CHUNK // 500) + b'",1999\n'
        )
    assert len(read(b"title,text\na," + b"x" * 10_000_000 + b"\n").record.text or "") == 10_000_000


def test_a_million_columns_are_refused(read: Read) -> None:
    line = "title" + ",x" * 1_000_000 + "\n" + "a" + "," * 1_000_000 + "\n"
    tracemalloc.start()
    with pytest.raises(BadInput, match="1,000,001 columns"):
        read(line)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 100 * 2**20, "nothing is made of a million names"


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf_16_that_is_asked_for_needs_no_mark_where_the_text_shows_it(name: str) -> None:
    assert text(TEXT.encode(name), encoding="utf-16") == TEXT


def test_a_missing_mark_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(BadInput, match="no byte-order mark; use --encoding utf-16-le or utf-16-be"):
        text(TEXT.encode("cp1252"), encoding="utf-16")
