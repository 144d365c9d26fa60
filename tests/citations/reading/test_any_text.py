"""Any text is read, in time that grows with its length, and no part of it is lost."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable, Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from foiakit.citations.reading import Reading, read_all, read_entry

BULLETS = "•‣◦·▪●*–—-"
MANY = settings(max_examples=max(200, settings().max_examples))
# Pieces of citations in any order: nearer to one than letters at random are.
SCRAPS = st.lists(
    st.sampled_from(
        [
            *('"', '," ', "“", "”", ", ", ": ", "; ", ".", "(", ")", "[", "]", " ", "\n", "\n\n"),
            *("Document 4", "4. ", "State 095538", "U.S. Embassy (Lima)", "Cable", "Memcon"),
            *("from ", " to ", "May 24, 1999", "c. 1974", "n.d.", "Secret", "NODIS", "6 pp."),
            *("[Excised]", "Source: ", "Note: ", "Title", "\x00", "\u202e", "\ud800", "é"),
        ]
    )
    | st.text(max_size=5),
    max_size=30,
).map("".join)


@MANY
@given(st.text() | SCRAPS)
@example("\u2028 \x85 \x0b")
def test_any_text_is_read_or_is_not_and_spans_lie_in_it(text: str) -> None:
    reading = read_entry(text)
    if reading is None:
        return
    assert reading.text == text
    for field, (start, end, confidence) in reading.fields.items():
        assert 0 <= start <= end <= len(text), field
        assert 0 < confidence <= 1
    for words in reading.leftover:
        assert words in text
    for line in (reading.record.printed or "").split("\n"):
        assert line in text


def _is_quoted_blank(line: str) -> bool:
    """Whether *line* is empty but for the signs of a quotation in an e-mail, or for a bullet."""
    words = line.replace(">", "").strip()
    return (">" in line and not words) or (len(words) == 1 and words in BULLETS)


@MANY
@given(SCRAPS.filter(lambda text: "\n" not in text))
@example(">")
@example("*")
def test_any_line_comes_back_whole(line: str) -> None:
    found = list(read_all([line + "\n"]))
    whole = [item.record.printed if isinstance(item, Reading) else item.raw for item in found]
    assert whole == (
        [line.removesuffix("\r")] if line.strip() and not _is_quoted_blank(line) else []
    )


@MANY
@given(SCRAPS)
@example("·\nOslo 2207: Cable, May 4, 1999")
def test_no_line_of_a_stream_is_lost(text: str) -> None:
    lines = text.split("\n")
    found = list(read_all(line + "\n" for line in lines))
    got = [item.text if isinstance(item, Reading) else item.raw for item in found]
    kept = [line for block in got for line in block.split("\n") if line.strip()]
    written = [line for line in lines if line.strip()]
    assert [line for line in kept if not _is_quoted_blank(line)] == [
        line.removesuffix("\r") for line in written if not _is_quoted_blank(line)
    ]


def test_a_character_of_every_block_in_a_title_comes_back() -> None:
    for start in range(0x20, 0x110000, 0x80):
        title = "".join(map(chr, range(start, min(start + 0x80, 0x110000))))
        title = title.translate(dict.fromkeys(map(ord, "\n\r"))).strip()
        if title:
            reading = read_entry(f'Oslo 2207: Cable, "A{title}Z," May 4, 1999, Secret, 3 pp.')
            assert reading is not None
            assert reading.record.title == f"A{title}Z"


LONG: dict[str, Callable[[int], str]] = {
    "title": lambda n: f'State 095538: Cable, "{"a, b " * (n // 5)}," May 24, 1999, Secret.',
    "originator": lambda n: f'{"Office of Ice and " * (n // 18)}Snow, Cable, "T," May 24, 1999.',
    "parentheses": lambda n: f'U.S. Embassy ({"a" * n}, Cable, "T," May 24, 1999.',
    "commas": lambda n: ", " * (n // 2),
    "items": lambda n: f'Cable, "T," 1999, {"Secret, " * (n // 8)}',
    "quotation marks": lambda n: 'a "b" ' * (n // 6),
    "open quotation mark": lambda n: f'Cable, "{"a " * (n // 2)}',
    "open brackets": lambda n: "([" * (n // 2),
    "brackets": lambda n: "[Excised] (a) " * (n // 14),
    "blanks": lambda n: f'Cable,{" " * n}"T," 1999{" " * n}, Secret',
    "no blanks": lambda n: "a" * n,
    "colons": lambda n: "a: " * (n // 3),
    "digits": lambda n: "1" * n,
    "parties": lambda n: f"Memorandum {'from a to b ' * (n // 12)}",
    "controls": lambda n: "\x00\x1b\u202e" * (n // 3),
    "lines": lambda n: 'Cable, "T," 1999\n' + "A line.\n\n" * (n // 9),
    "numbered lines": lambda n: "4. Ice\n" * (n // 7),
    "entries": lambda n: 'Cable, "T," May 4, 1999, Secret.\n' * (n // 33),
}


@pytest.mark.parametrize("name", LONG)
def test_the_time_grows_no_faster_than_the_length(name: str) -> None:
    """Eight times the text may take 24 times as long; a quadratic reader would take 64."""
    text = LONG[name]
    short, long = (_seconds(text(n)) for n in (5_000, 40_000))
    assert long < 24 * max(short, 0.001)


def _seconds(text: str) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        read_entry(text)
        for _ in read_all(text.splitlines(keepends=True)):
            pass
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("name", ["title", "originator", "open quotation mark", "parties"])
def test_a_line_of_a_megabyte_is_read(name: str) -> None:
    line = LONG[name](1_000_000)
    (found,) = read_all([line])
    assert (found.record.printed if isinstance(found, Reading) else found.raw) == line


def test_a_stream_is_read_with_little_memory() -> None:
    def lines(first: int, last: int) -> Iterator[str]:
        for number in range(first, last):
            yield f'Oslo {number:05}: Cable, "{"Ice " * 2000}," May 4, 1999, Secret, 3 pp.\n'

    assert sum(1 for _ in read_all(lines(0, 9))) == 9  # modules and vocabulary are loaded
    tracemalloc.start()
    count = sum(1 for _ in read_all(lines(10, 260)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 250
    assert peak < 1_000_000  # the stream has two million characters
