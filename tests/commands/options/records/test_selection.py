"""One selection everywhere: the same filters, understood as people write them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from program import Run

from foiakit.filters import FILTERS

WRITTEN = [
    (["--classification", "secret"], [1, 4, 5, 7]),
    (["--classification", "S"], [1, 4, 5, 7]),
    (["--classification", "(U)"], [6]),
    (["--classification", "S", "--classification", "unclassified"], [1, 4, 5, 6, 7]),
    (["--at-least", "S"], [1, 4, 5, 7]),
    (["--at-most", "confidential"], [2, 3, 6]),
    (["--at-least", "conf", "--at-most", "confidential"], [2, 3]),
    (["--at-least", "C", "--classification", "U"], []),
    (["--caption", "nodis"], [4]),
    (["--caption", "N/O/D/I/S"], []),
    (["--post", "amembassy islamabad"], [2, 3]),
    (["--post", "ISLAMA"], [2, 3]),
    (["--post", "SECSTATE WASHDC"], [4, 6, 7]),
    (["--originator", "amembassy islamabad"], [2, 3]),
    (["--originator", "state department"], [4, 6, 7]),
    (["--originator", "consulate karachi"], [1]),
    (["--recipient", "state"], []),
    (["--kind", "cables"], [1, 2, 3, 4, 6, 7]),
    (["--kind", "report"], [5]),
    (["--collection", "389"], [1, 2, 3, 4, 5, 6, 7]),
    (["--collection", "ebb389", "--document", "4"], [4]),
    (["--message", "STATE 95538"], [4]),
    (["--message", "97 islamabad 154"], [2]),
    (["--id", "2-3", "--id", "7"], [2, 3, 7]),
    (["--id", "Islamabad 154"], [2]),
    (["4", "1-2"], [1, 2, 4]),
    (["--year", "1997"], [2]),
    (["--year", "1997..1999"], [2, 3, 4]),
    (["--year", "1997-1999"], [2, 3, 4]),
    (["--from", "May 1999", "--until", "2010"], [4, 5, 6]),
    (["--from", "24 May 1999", "--until", "1999-05-24"], [4]),
    (["--until", "1999-05"], [1, 2, 3, 4]),
    (["--excised"], [1]),
    (["--not-excised", "--year", "1995..1997"], [2]),
    (["--source", "FOIA"], [1, 2, 3, 4, 5, 7]),
    (["--has", "captions"], [4]),
    (["--has", "caption"], [4]),
    (["--lacks", "message"], [5]),
    (["--tag", "mine"], []),
    (["--post", "islamabad", "--classification", "secret"], []),
]


@pytest.mark.usefixtures("seven")
class TestTheSevenDocuments:
    @pytest.mark.parametrize(("filters", "ids"), WRITTEN, ids=str)
    def test_values_are_understood_as_people_write_them(
        self, desk: Run, filters: list[str], ids: list[int] | None
    ) -> None:
        done = desk("list", *filters, "--format", "ids")
        assert done.code == 0
        if ids is not None:
            assert [int(line) for line in done.out.split()] == ids

    @pytest.mark.parametrize("filters", [filters for filters, _ in WRITTEN[::4]], ids=str)
    def test_every_command_selects_the_same(self, desk: Run, filters: list[str]) -> None:
        wanted = desk("list", *filters, "--format", "ids").out.split()
        assert desk("export", *filters, "--format", "ids").out.split() == wanted
        assert desk("timeline", *filters, "--format", "ids").out.split() == wanted
        exact = desk("search", "haqqani OR a OR the OR to", *filters, "--sort", "date")
        assert {line.split("\t")[0] for line in exact.out.splitlines()} <= set(wanted)
        counted = desk("stats", "--by", "message", *filters, "--format", "ndjson").out.splitlines()
        assert sum(json.loads(line)["records"] for line in counted) == len(wanted)
        cited = (
            desk("cite", *filters)
            if not filters[0].isdigit()
            else desk("cite", "--id", "1-2", "--id", "4")
        )
        assert len(cited.out.splitlines()) == len(wanted)
        where = [
            word.replace("--", "--where-", 1) if word.startswith("--") else word for word in filters
        ]
        edited = desk("edit", "--all", *where, "--notes", "x", "--dry-run").err.splitlines()
        named = [line.split()[4] for line in edited if "would change record" in line]
        assert [name.rstrip(":") for name in named] == wanted
        if wanted:
            assert desk("remove", *filters, "--yes").code == 0
            assert desk("list", *filters).out == ""

    @pytest.mark.parametrize(
        ("filters", "answer"),
        [
            (["--classification", "secrte"], "Secret"),
            (["--classification", "top"], "Top Secret"),
            (["--post", "new"], "New Delhi"),
            (["--caption", "nodsi"], "NODIS"),
            (["--post", "islambad"], "Islamabad"),
            (["--kind", "telegrm"], "Telegram"),
            (["--collection", "EBB 398"], "EBB 389"),
            (["--tag", "haqani"], "haqqani"),
            (["--tag", "zzz"], "haqqani"),
            (["--originator", "embasy islamabad"], "embassy"),
            (["--recipient", "departmnt of state"], "Department"),
        ],
        ids=str,
    )
    def test_what_is_not_understood_is_answered_with_the_nearest(
        self, desk: Run, filters: list[str], answer: str
    ) -> None:
        assert desk("edit", "4", "--tag", "haqqani").code == 0
        done = desk("list", *filters)
        assert (done.code, done.out) == (0, "")
        assert answer in done.err.partition("the most similar:")[2]
        assert desk("list", *filters, "--quiet").err == ""

    def test_a_term_that_only_the_database_knows_is_not_an_error(self, desk: Run) -> None:
        assert desk("edit", "4", "--kind", "Squib", "--collection", "Mine 7").code == 0
        for filters in (["--kind", "Squib"], ["--collection", "mine 7"], ["--collection", "7"]):
            done = desk("list", *filters, "--format", "ids")
            assert (done.out, done.err) == ("4\n", "")

    @pytest.mark.parametrize(
        ("filters", "answer"),
        [
            (["--year", "Jan 1997"], "--from and --until"),
            (["--year", "1999..1997"], "not a year"),
            (["--year", "1997.."], "--from and --until"),
            (["--year", "..1997"], "--from and --until"),
            (["--from", "1997-13"], "not a date"),
            (["--at-least", "NODIS"], "Top Secret"),
            (["--has", "titel"], "title"),
            (["--message", "hello"], "State 095538"),
            (["--id", "7-1"], "ends before it begins"),
            (["--id", "99999999999999999999"], "not an id"),
            (["hello"], "is not an id"),
        ],
        ids=str,
    )
    def test_what_can_mean_nothing_is_a_usage_error_that_says_what_to_write(
        self, desk: Run, filters: list[str], answer: str
    ) -> None:
        done = desk("list", *filters)
        assert (done.code, done.out) == (2, "")
        assert answer in done.err

    def test_ids_and_filters_narrow_each_other(self, desk: Run) -> None:
        assert desk("list", "1-4", "--classification", "secret", "--format", "ids").out == "1\n4\n"
        cited = desk("cite", "1-4", "--classification", "secret").out
        assert [line.split(":")[0] for line in cited.splitlines()] == [
            "Karachi 01617",
            "State 095538",
        ]
        piped = desk("cite", "-", "--classification", "secret", stdin="4\n2\n").out
        assert piped == desk("cite", "4").out

    def test_what_takes_many_says_so_first(self, desk: Run) -> None:
        for arguments in (
            ["cite"],
            ["remove"],
            ["remove", "--yes"],
            ["edit", "--notes", "x"],
            ["edit", "--where-year", "1997", "--notes", "x"],
        ):
            done = desk(*arguments)
            assert (done.code, done.out) == (2, "")
        assert len(desk("cite", "--all").out.splitlines()) == 7
        assert len(desk("list").out.splitlines()) == 7

    def test_remove_with_filters_asks_and_without_a_person_refuses(self, desk: Run) -> None:
        assert desk("remove", "--year", "1997").code == 2
        assert desk("remove", "--year", "1900", "--yes").err.endswith("nothing was removed\n")
        assert desk("remove", "--year", "1997", "--yes").code == 0
        assert len(desk("list").out.splitlines()) == 6


def test_every_command_that_takes_many_shows_every_filter(desk: Run) -> None:
    for command in (
        "list", "search", "timeline", "stats", "cite", "export", "remove", "save", "edit"
    ):  # fmt: skip
        prefix = "where-" if command == "edit" else ""
        shown = desk(command, "--help").out
        for filter_ in FILTERS.values():
            assert f"--{prefix}{filter_.flag} " in shown, (command, filter_.flag)
        assert f"--{prefix}not-excised" in shown


def test_a_listing_without_filters_does_not_read_the_vocabulary(seven: Path, process: Run) -> None:
    probe = "import sys; sys.argv = ['foiakit', 'list']; from foiakit.cli import main\n"
    probe += "try: main()\nexcept SystemExit: print('foiakit.model.vocabulary' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"
