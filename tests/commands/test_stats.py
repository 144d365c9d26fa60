"""Counts for a person, and for a script."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from program import Run
from program import on_terminal as seen_on_terminal


def on_terminal(*arguments: str, columns: int = 80) -> str:
    """What is seen there, without the codes that make it bold."""
    return re.sub(r"\x1b\[[0-9;]*m", "", seen_on_terminal(*arguments, columns=columns))


pytestmark = pytest.mark.usefixtures("seven")


def test_in_a_pipe_a_line_a_value(desk: Run) -> None:
    assert desk("stats").out == "Secret\t4\nConfidential\t2\nUnclassified\t1\n"
    assert desk("stats", "--by", "year", "--post", "islamabad").out == "1997\t1\n1998\t1\n"
    assert desk("stats", "--by", "excised").out == "(none)\t6\nyes\t1\n"


def test_two_fields_as_csv_and_json(desk: Run) -> None:
    table = desk("stats", "--by", "classification", "--by", "year", "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(table)))
    assert {"classification": "Secret", "year": "1999", "records": "1"} in rows
    assert sum(int(row["records"]) for row in rows) == 7
    found = json.loads(desk("stats", "--by", "excised", "--by", "year", "--format", "json").out)
    assert {"excised": True, "year": 1995, "records": 1} in found
    assert json.loads(desk("stats", "--year", "1900", "--format", "json").out) == []


def test_gaps_in_a_serial_run(desk: Run) -> None:
    done = desk("stats", "--gaps", "--post", "Islamabad", "--year", "1997")
    assert done.out == (
        "Islamabad\t1997\t1\t153\t153\tmissing\nIslamabad\t1997\t154\t154\t1\theld\n"
    )
    rows = json.loads(desk("stats", "--gaps", "--post", "Islamabad", "--format", "json").out)
    assert rows[-1] == {
        "post": "Islamabad", "year": 1998, "first": 4450, "last": 4450, "numbers": 1,
        "state": "held",
    }  # fmt: skip


def test_a_terminal_gets_bars_with_shares() -> None:
    seen = on_terminal("stats", columns=80)
    assert "57.1%" in seen
    assert "█" in seen
    assert max(len(line) for line in on_terminal("stats").splitlines()) <= 80


def test_two_fields_on_a_terminal_are_a_table_the_shorter_across() -> None:
    seen = on_terminal("stats", "--by", "classification", "--by", "year")
    head, *lines = (line.split() for line in seen.splitlines() if line.strip())
    assert head == ["Year", "Secret", "Confidential", "Unclassified", "Records"]
    assert [line[0] for line in lines] == ["1995", "1997", "1998", "1999", "2008", "2010", "2011"]


def test_a_long_table_stops_and_says_so() -> None:
    seen = on_terminal("stats", "--by", "title", "--limit", "2")
    assert "5 more values with 5 records; use --all to show them" in seen
    assert "more runs" in on_terminal("stats", "--gaps", "--limit", "1")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--by", "colour"], 2),
        (["--by", "year", "--by", "post", "--by", "kind"], 2),
        (["--gaps", "--by", "year"], 2),
        (["--format", "pie"], 3),
    ],
    ids=str,
)
def test_what_makes_no_sense_is_answered(desk: Run, arguments: list[str], code: int) -> None:
    done = desk("stats", *arguments)
    assert (done.code, done.out) == (code, "")


def test_an_empty_selection_is_an_empty_answer(desk: Run) -> None:
    assert desk("stats", "--year", "1900").out == ""
    assert desk("stats", "--year", "1900", "--format", "table").code == 0


def test_a_post_is_called_by_its_name_in_every_format(desk: Run) -> None:
    assert desk("stats", "--by", "post", "--format", "csv").out.splitlines()[1:3] == [
        "State,3",
        "Islamabad,2",
    ]
    assert '"post": "Karachi"' in desk("stats", "--by", "post", "--format", "json").out


def test_a_record_of_several_cases_is_counted_at_each(desk: Run) -> None:
    desk("edit", "1", "--case", "F-2012-00001; M-2014-00222;")
    desk("edit", "2", "--case", "M-2014-00222")
    desk("edit", "3", "--case", 'a "quoted" \\ case;F-2012-00001')
    lines = desk("stats", "--by", "case").out.splitlines()
    assert sorted(lines) == [
        "(none)\t4", "F-2012-00001\t2", "M-2014-00222\t2", 'a "quoted" \\ case\t1',
    ]  # fmt: skip
    assert desk("stats", "--by", "case", "--by", "kind", "--format", "csv").code == 0


@pytest.fixture
def releases(desk: Run) -> Run:
    """Two composed releases and a paper without marks, in a database of their own."""
    lines = "".join(
        json.dumps({"title": str(number), "text": text, "date": f"198{number}-05-01"}) + "\n"
        for number, text in enumerate(
            ["No mark (here), [sic].", "[Excised: B1, B6] and [Excised: B1]", "(b)(5) █████", None]
        )
    )
    done = desk("import", "-q", "-", "--format", "ndjson", "--db", "marks.db", stdin=lines)
    assert done.code == 0, done.err
    return desk


def test_marks_of_excisions_are_counted_by_ground_and_by_any_field(releases: Run) -> None:
    def counted(*arguments: str) -> str:
        done = releases("stats", "--excisions", *arguments, "--db", "marks.db")
        assert done.code == 0, done.err
        return done.out

    assert counted() == "B1\t2\n(none)\t1\nB5\t1\nB6\t1\n"
    assert counted("--by", "year") == "1981\t2\n1982\t2\n"
    assert counted("--by", "year", "--year", "1981") == "1981\t2\n"
    assert counted("--by", "year", "--by", "exemption", "--format", "json").count('"places"') == 4
    rows = json.loads(counted("--by", "exemption", "--format", "json"))
    assert rows[0] == {"exemption": "B1", "places": 2}
    assert counted("--limit", "1") == "B1\t2\n"
    assert "Places" in counted("--by", "year", "--format", "table").splitlines()[0]


def test_records_are_counted_by_exemption_without_an_option(desk: Run) -> None:
    stamp = "UNCLASSIFIED\nU.S. Department of State\nCase No. F-2014-00001\nDoc No. C0500000{}"
    for number, grounds in enumerate(("B1,B6", "B1")):
        mail = f"RELEASE IN PART {grounds}\nFrom: Ann Lee\nSubject: Rent\n\nPaid.\n"
        lines = f"{mail}{stamp}\nDate: 05/13/2015\n"
        Path(f"{number}.txt").write_text(lines.format(number), encoding="utf-8")
    done = desk("import", "-q", "0.txt", "1.txt", "--db", "x.db")
    assert done.code == 0, done.err
    for name in ("exemption", "exemptions"):
        assert desk("stats", "--by", name, "--db", "x.db").out == "B1\t2\nB6\t1\n"
    both = desk("stats", "--by", "exemption", "--by", "year", "--db", "x.db")
    assert (both.code, both.err) == (0, "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--gaps", "--excisions"],
        ["--gaps", "--format", "svg"],
        ["--by", "year", "--by", "post", "--format", "svg"],
    ],
)
def test_what_cannot_be_counted_is_one_sentence(desk: Run, arguments: list[str]) -> None:
    done = desk("stats", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("form", ["svg", "html"])
def test_a_picture_says_in_words_what_it_shows(releases: Run, form: str) -> None:
    out = releases("stats", "--excisions", "--format", form, "--db", "marks.db").out
    picture = out[out.index("<svg") : out.index("</svg>") + len("</svg>")]
    root = ElementTree.fromstring(picture)
    space = "{http://www.w3.org/2000/svg}"
    assert root.findtext(f"{space}title") == "Excised places by exemption"
    assert "5 grounds of excised places, 4 values. B1 2; (none) 1; B5 1; B6 1" in (
        root.findtext(f"{space}desc") or ""
    )
    assert len(root.findall(f".//{space}rect[@class='bar']")) == 4
    assert "prefers-color-scheme: dark" in picture
    assert (form == "html") == ("<table>" in out)


def test_a_picture_shows_hostile_values_as_text_and_sums_up_the_rest(desk: Run) -> None:
    for number in range(45):
        assert desk("add", "--title", f"<b>{number}</b> \u202e & " + "long " * 30).code == 0
    out = desk("stats", "--by", "title", "--format", "svg").out
    ElementTree.fromstring(out)
    assert "<b>" not in out
    assert "\u202e" not in out
    assert "more values with" in out
