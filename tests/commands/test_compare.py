"""`foiakit compare`: one text of several releases, with what each of them lacks."""

from __future__ import annotations

import json
import random
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from program import ROOT, Run, on_terminal

HIDDEN = "HE ADDED IN CONFIDENCE THAT THE COUNCIL WOULD ACCEPT A LEASE OF TEN YEARS"
NASTY = '<script>alert(1)</script> [b] *x* \x1b[31mred \u202eabc & "quoted"'


@pytest.fixture
def two(desk: Run) -> Run:
    """Two releases of one composed cable, in a database."""
    assert desk("import", "-q", str(ROOT / "docs" / "examples" / "releases.ndjson")).code == 0
    return desk


def add(run: Run, *texts: str) -> Run:
    """*texts*, each in a record of its own."""
    lines = "".join(json.dumps({"title": "Snow", "text": text, "document": str(number)}) + "\n"
                    for number, text in enumerate(texts))  # fmt: skip
    assert run("import", "-q", "-", "--format", "ndjson", stdin=lines).code == 0
    return run


def blocks(run: Run, *ids: str) -> list[dict[str, Any]]:
    done = run("compare", *ids, "--format", "json")
    assert done.code == 0, done.err
    found: list[dict[str, Any]] = json.loads(done.out)["blocks"]
    return found


def test_a_block_says_who_withholds_what_on_which_ground_and_page(two: Run) -> None:
    done = two("compare", "1", "2")
    assert done.code == 0
    assert "[33 words in 2 (p. 1); withheld in 1 (p. 1): B1]\n| " + HIDDEN in done.out
    assert "[14 words in 1 (p. 2); withheld in 2 (p. 2): B6]" in done.out
    assert done.out.count("THE ROAD TO THE STATION CLOSES") == 1
    assert "FIFTY {1: FIFTEEN} THOUSAND" in done.out
    assert "2 passages (47 words) that not all of them show" in done.err
    assert "1 place with other letters only, not shown" in done.err


def test_the_order_of_the_records_does_not_matter(two: Run) -> None:
    def kinds_and_gaps(*ids: str) -> list[tuple[str, Any]]:
        return [(block["kind"], block.get("lacking")) for block in blocks(two, *ids)]

    assert kinds_and_gaps("1", "2") == kinds_and_gaps("2", "1")


def test_a_message_number_names_all_its_releases(two: Run) -> None:
    assert two("compare", "Reykjavik 02480").out == two("compare", "1", "2").out


def test_json_has_every_word_of_every_text(two: Run) -> None:
    found = json.loads(two("compare", "1-2", "--format", "json").out)
    assert [record["id"] for record in found["records"]] == [1, 2]
    for record in found["records"]:
        texts = [text for block in found["blocks"] for text in block["texts"]]
        parts = [text for text in texts if text["id"] == record["id"]]
        assert sum(part["words"] for part in parts) == record["words"]
        assert [part["start"] for part in parts] == sorted(part["start"] for part in parts)


def test_a_blank_without_a_mark_is_called_nothing_more(desk: Run) -> None:
    whole = "The pilots met at noon. They asked for coal, ropes and two new boats. Nobody answered."
    add(desk, whole, whole.replace("They asked for coal, ropes and two new boats. ", ""))
    (lacking,) = (block for block in blocks(desk, "1", "2") if block["kind"] == "lacks")
    assert lacking["lacking"] == [{"id": 2, "reason": "blank", "exemptions": []}]
    assert "[9 words in 1; nothing stands here in 2]" in desk("compare", "1", "2").out


def test_another_message_of_a_chain_is_named_as_such(desk: Run) -> None:
    first = "From: Ines\nSent: Tue Mar 02 17:25:12 2010\nTo: Tom\nSubject: Harbor talks\n" + (
        "The mayor wants the road plowed in winter, and the council agrees with him.\n"
    )
    add(desk, f"Thank you, I will call the mayor today.\nOriginal Message\n{first}", first)
    (lacking,) = (block for block in blocks(desk, "1", "2") if block["kind"] == "lacks")
    assert lacking["lacking"][0]["reason"] == "other message"
    assert "2 does not have this message or head" in desk("compare", "1", "2").out


def test_what_follows_the_head_of_a_quoted_message_is_a_passage(desk: Run) -> None:
    """One text is a reply that quotes the other's head and leaves its first words blank."""
    common = "Original Message\nFrom: Ines\nSent: Mon Mar 01 09:00:00 2010\nThe road is shut."
    head = "Original Message\nFrom: Tom\nSent: Tue Mar 02 17:25:12 2010\nSubject: Harbor talks"
    add(
        desk,
        f"You may be right; I will call him tomorrow.\n{head}\n{common}",
        f"Makes a good case. Should we include it in policy?\n{common}",
    )
    reply, hidden = (block for block in blocks(desk, "1", "2") if block["kind"] == "lacks")
    assert [gap["reason"] for gap in reply["lacking"]] == ["other message"]
    assert hidden["texts"][0]["text"] == "Makes a good case. Should we include it in policy?"
    assert hidden["lacking"] == [{"id": 1, "reason": "blank", "exemptions": []}]


def test_other_words_are_shown_and_misread_letters_are_only_counted(desk: Run) -> None:
    text = "The harbor master said that {} pilots had not {} the {} of the port before {}."
    add(
        desk,
        text.format("twelve", "seen", "director", "1984"),
        text.format("twe1ve", "sent", "dlrector", "1985"),
    )
    done = desk("compare", "1", "2")
    assert "seen {2: sent}" in done.out
    assert "1984 {2: 1985}." in done.out or "1984. {2: 1985}" in done.out
    assert "twe1ve" not in done.out
    assert "2 places with other letters only" in done.err


def test_three_releases(desk: Run) -> None:
    words = [f"word{letter}{number}" for number in range(9) for letter in "abcdefgh"]
    parts = [" ".join(words[at : at + 12]) for at in range(0, 72, 12)]
    add(
        desk,
        " ".join([*parts[:1], "[Excised: B1]", *parts[2:]]),
        " ".join([*parts[:3], "(b)(5)", *parts[4:]]),
        " ".join(parts),
    )
    found = [block for block in blocks(desk, "1", "2", "3") if block["kind"] == "lacks"]
    assert [(block["lacking"][0]["id"], block["lacking"][0]["exemptions"]) for block in found] == [
        (1, ["B1"]), (2, ["B5"]),
    ]  # fmt: skip
    assert [[text["id"] for text in block["texts"]] for block in found] == [[2, 3], [1, 3]]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["1"], 2, "compare needs two or more records"),
        (["1", "1"], 2, "record 1 is named twice"),
        (["1", "1-2"], 2, "record 1 is named twice"),
        (["1", "99"], 3, "99"),
        (["1", "3"], 3, "record 3 has no text to compare"),
        (["1", "2", "--format", "pdf"], 3, "pdf"),
        (["1", "2", "-o", "a.doc"], 2, "no format here has the ending .doc"),
        (["1", "2", "--format", "page", "-o", "a.txt"], 2, "a page is for the terminal"),
        ([], 2, "which records"),
    ],
)
def test_what_cannot_be_compared_is_one_sentence(
    two: Run, arguments: list[str], code: int, message: str
) -> None:
    assert two("add", "--title", "No text").code == 0
    done = two("compare", *arguments)
    assert (done.code, done.out) == (code, "")
    assert message in done.err
    assert done.err.count("\n") == 1


def test_texts_that_have_nothing_in_common(desk: Run) -> None:
    add(desk, "The pilots met at noon and went home.", "Snow fell over Holmavik for nine days.")
    done = desk("compare", "1", "2")
    assert done.code == 0
    assert "these records have no words in common" in done.err


@pytest.mark.parametrize("text", ["...", "[Excised: B1]", "\f\f", "0", " \n "])
def test_texts_of_few_or_no_words(desk: Run, text: str) -> None:
    add(desk, "The pilots met.", text)
    for form in ("text", "json", "html", "markdown"):
        for more in ([], ["--composite"]):
            done = desk("compare", "1", "2", "--format", form, *more)
            assert done.code in {0, 3}, done.err
            assert "Traceback" not in done.err


def test_long_texts_take_seconds(desk: Run) -> None:
    vocabulary = [f"w{number}" for number in range(5_000)]
    words = random.Random(7).choices(vocabulary, k=200_000)
    cut = [*words[:90_000], "[Excised: B1]", *words[90_050:]]
    cut[::50] = ["wrong"] * len(cut[::50])
    add(desk, " ".join(words), " ".join(cut))
    done = desk("compare", "1", "2", "--format", "json")
    assert done.code == 0
    assert any(block.get("lacking") for block in json.loads(done.out)["blocks"])


class Tags(HTMLParser):
    """The tags and the words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("more", [[], ["--composite"]])
def test_a_web_page_shows_hostile_text_as_text(desk: Run, more: list[str]) -> None:
    common = "The pilots met at noon in the harbor and asked for coal. "
    add(desk, f"{common}{NASTY} {common[::-1]}", common + common[::-1])
    assert desk("edit", "1", "--document", NASTY).code == 0
    page = desk("compare", "1", "2", "--format", "html", *more).out
    seen = Tags()
    seen.feed(page)
    assert "script" not in seen.tags
    assert "alert(1)" in "".join(seen.words)
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert "prefers-color-scheme: dark" in page
    assert seen.tags.count("main") == seen.tags.count("h1") == 1


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_plain_forms_show_what_is_hidden(desk: Run, form: str) -> None:
    add(desk, f"The pilots met at noon. {NASTY}", "The pilots met at noon. Nothing else.")
    for more in ([], ["--composite"]):
        out = desk("compare", "1", "2", "--format", form, *more).out
        assert "\x1b" not in out
        assert "\u202e" not in out


def test_the_composite_names_record_and_page_of_each_span(two: Run) -> None:
    made = json.loads(two("compare", "1", "2", "--composite", "--format", "json").out)
    rows = map(json.loads, two("export", "--format", "ndjson").out.splitlines())
    texts = {row["id"]: str(row["text"]) for row in rows}
    for span in made["spans"]:
        source = span["source"]
        assert texts[source["id"]][source["start"] : source["end"]] == span["text"]
        assert made["text"][span["start"] : span["end"]] == span["text"]
        assert source["page"] == 1 + texts[source["id"]].count("\f", 0, source["start"])
    assert HIDDEN in made["text"]
    assert "Excised" not in made["text"]
    assert [variant["text"] for span in made["spans"] for variant in span["variants"]] == [
        "HARBOR", "FIFTEEN",
    ]  # fmt: skip
    assert {span["source"]["id"] for span in made["spans"]} == {1, 2}


def test_the_composites_sources_are_named_in_words(two: Run) -> None:
    out = two("compare", "1", "2", "--composite").out
    assert "\n1, p. 2\tTHE STATION'S COMMANDER" in out
    page = two("compare", "1", "2", "--composite", "--format", "html").out
    assert '<p class="where">Record 1, p. 2</p>' in page


def test_a_file_is_written_in_the_form_of_its_ending(two: Run) -> None:
    assert two("compare", "1", "2", "-o", "c.html").code == 0
    assert Path("c.html").read_text("utf-8").startswith("<!doctype html>")
    assert two("compare", "1", "2", "-o", "c.html").code == 2
    assert two("compare", "1", "2", "-o", "c.md", "-q").err == ""
    assert Path("c.md").read_text("utf-8").startswith("# Records 1, 2 compared")


def test_a_wide_terminal_shows_two_texts_side_by_side(two: Run) -> None:
    wide = on_terminal("compare", "1", "2", "--no-pager", columns=140)
    assert "record 1" in wide
    assert wide.count("THE ROAD TO THE STATION") >= 2
    narrow = on_terminal("compare", "1", "2", "--no-pager", columns=80)
    assert "record 1" not in narrow
    assert "withheld in 1 (p. 1): B1" in " ".join(narrow.split())
