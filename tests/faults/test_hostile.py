"""Input that means harm is text like any other, or is refused in a sentence.

More tests of it: tests/test_text_is_text.py (markup, ANSI, bidirectional text),
tests/readers/documents/test_tei.py (XML entities), tests/readers/archives/test_compressed.py and
tests/readers/tables/test_xlsx.py (bombs), tests/writers/formats/test_csv.py (formulas).
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from faults.extent import often
from program import Run

from foiakit.model.record import Record
from foiakit.store.store import Store

HOSTILE = {
    "formula": "=HYPERLINK(\"http://example.org/?\"&A1,\"look\")",
    "command": "+cmd|' /C calc'!A0",
    "at": "@SUM(1+1)",
    "ANSI": "\x1b]0;owned\x07\x1b[2J\x1b[31mred",
    "bidi": "\u202egnp.exe\u202c \u2066x\u2069",
    "markup": "[bold]x[/bold] <script>alert(1)</script> & ${HOME} `id`",
    "lines": "one\r\ntwo\u2028three\x85four\x0bfive",
    "quotes": "\"''\"; DROP TABLE records; --",
}  # fmt: skip
PAGE = (
    "<html><body><p>National Security Archive Electronic Briefing Book No. 99</p>{}<p>Document 1"
    "</p><p>Lima 00512: U.S. Embassy (Lima), Cable, &quot;Snow,&quot; May 4, 1975, Secret, 6 pp."
    "</p><p>May 4, 1975</p>{}</body></html>"
)
PAGES: dict[str, Callable[[int], str]] = {
    "nested tags": lambda n: PAGE.format("<div>" * n + "x", "</div>" * n),
    "unclosed tags": lambda n: PAGE.format("<b><i><p>" * (n // 3), "<table><tr><td>" * (n // 3)),
    "a script": lambda n: PAGE.format("<script>" + "if (a < b) { '</p>' }" * (n // 20), ""),
    "comments": lambda n: PAGE.format("<!-- x -->" * (n // 2), "<!--"),
    "entities": lambda n: PAGE.format("&amp;&#0;&#xFFFFFFFF;&nosuch;&lt" * (n // 30), ""),
    "attributes": lambda n: PAGE.format("<p " + 'a="b" ' * n + ">", ""),
    "open comments": lambda n: PAGE.format("<!--x" * (n // 5), ""),
    "open tags": lambda n: PAGE.format("<a " * (n // 3), "</b" * (n // 3)),
    "declarations": lambda n: PAGE.format("<![CDATA[x" * (n // 10), "<?php x" * (n // 10)),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_value_comes_back_to_the_letter_and_is_shown_harmless(
    desk: Run, here: Path, kind: str
) -> None:
    value = HOSTILE[kind]
    with open("in.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["title", "notes", "message"], [value, "n", "Lima 00512"]])
    assert desk("import", "-q", "in.csv").code == 0
    title = json.loads(desk("show", "1", "--format", "json").out)[0]["title"]
    assert title.split() == value.split()
    for command in (["list"], ["show", "1"], ["cite", "1"], ["search", "a OR x OR one"]):
        out = desk(*command).out
        assert not {"\x1b", "\x07", "\u202e", "\u2066"} & set(out), command
    page = desk("export", "--format", "html").out
    assert "<script>alert" not in page


def test_no_cell_of_a_safe_table_begins_as_a_formula_does(desk: Run, here: Path) -> None:
    for value in (*HOSTILE.values(), "\t=1", "\r=1", "-1+1", "=1"):
        assert desk("add", "--title", value, "--notes", value).code == 0
    for form, delimiter in (("csv", ","), ("tsv", "\t")):
        out = desk("export", "--format", form, "--formula-safe").out
        for row in csv.reader(io.StringIO(out, newline=""), delimiter=delimiter):
            for cell in row:
                assert cell[:1] not in {"=", "+", "-", "@", "\t", "\r"} or len(cell) < 2, cell


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_that_means_harm_is_read_in_time_that_grows_with_it(
    desk: Run, here: Path, kind: str
) -> None:
    took = {}
    size = often(12_000, 100_000)
    for number in (size // 4, size):
        Path("page.html").write_text(PAGES[kind](number))
        began = time.process_time()
        done = desk("import", "--db", f"{number}.db", "page.html")
        took[number] = time.process_time() - began
        assert done.code in {0, 4}, done.err
        assert done.err.startswith("foiakit: ")
    assert took[size] < 8 * (took[size // 4] + 0.1)  # a quadratic reader: 16 times as long


def test_a_field_of_ten_megabytes_is_kept_whole(desk: Run, here: Path) -> None:
    size = 10 * 2**20
    long = "snow " + " ".join(f"ice{number}" for number in range(size // 11))
    Path("in.ndjson").write_text(json.dumps({"title": "A", "text": long}) + "\n")
    assert desk("import", "-q", "in.ndjson").code == 0
    assert json.loads(desk("show", "1", "--format", "json").out)[0]["text"].strip() == long.strip()
    assert len(desk("search", "snow", "--format", "plain").out) < 2000
    for command in (["list"], ["cite", "1"], ["check"]):
        assert len(desk(*command).out) < 2000


def test_a_zero_in_a_text_is_refused_with_its_place(desk: Run, here: Path) -> None:
    Path("in.csv").write_bytes(b"title,date\nA\x00B,1999\n")
    done = desk("import", "in.csv", "--format", "csv")
    assert done.code == 4
    assert "a zero at byte 13" in done.err
    assert not Path("records.db").exists()


@pytest.mark.parametrize("name", ["../in\nput.csv", "in\x1b[31m.csv", "-in.csv", "in 'put\".csv"])
def test_a_file_may_be_called_anything_and_is_named_on_one_line(
    desk: Run, here: Path, name: str
) -> None:
    (here / "folder").mkdir()
    os.chdir(here / "folder")
    Path(name).write_text("title,date\nA,1999\nB,the day after\n")
    kept = f"{name}.skipped.csv"
    done = desk("import", "--skipped", kept, "--report", "human", "--", name)
    assert done.code == 4, done.err
    assert all(line.startswith("foiakit: ") for line in done.err.splitlines()), done.err
    assert "\x1b" not in done.err
    assert Path(kept).read_text().endswith("B,the day after\n")
    done = desk("export", "--output", f"{name}.out.csv")
    assert done.code == 0, done.err
    assert Path(f"{name}.out.csv").exists()
    assert done.err.count("\n") == 1


def test_a_bag_takes_nothing_outside_of_itself_and_no_line_into_its_manifest(
    desk: Run, here: Path
) -> None:
    names = ["../../a\n0000  data/b.pdf", "a.pd\nf", "pipe", ".", "doc.pdf/../doc.pdf"]
    os.mkfifo("pipe")
    Path("a.pd\nf").write_text("x")
    with Store.write("records.db", create=True) as store, store.transaction():
        for at, name in enumerate(names):
            expected = (
                "x" if name == "a.pd\nf" else name
            )  # what it would be, as far as anybody knows
            digest = hashlib.sha256(expected.encode()).hexdigest()
            store.add(Record(title=str(at), file=name, sha256=digest))
    inside = set(here.iterdir())
    done = desk("export", "--format", "bagit", "-o", "bag")
    assert done.code == 0, done.err
    assert set(here.iterdir()) - inside == {here / "bag"}
    listed = [
        line.split("  ", 1)[1] for line in Path("bag/manifest-sha256.txt").read_text().splitlines()
    ]
    files = [str(path.relative_to("bag")) for path in Path("bag/data").rglob("*") if path.is_file()]
    assert sorted(listed) == sorted(files)
    assert not any("\n" in name or ".." in name for name in files)
    assert Path("bag/data/missing-files.txt").read_text().count("\n") == len(names) - 1
