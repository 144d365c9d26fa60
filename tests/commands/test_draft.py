"""`foiakit draft`: a manuscript against the records."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest
from program import ROOT, Run

EXAMPLES = ROOT / "docs" / "examples"
CHAPTER = str(EXAMPLES / "chapter.md")


@pytest.fixture
def papers(desk: Run) -> Run:
    """The five composed papers, in a database."""
    assert desk("import", "-q", str(EXAMPLES / "papers.ndjson")).code == 0
    return desk


def test_every_kind_of_finding_in_the_chapter_of_the_documentation(papers: Run) -> None:
    done = papers("draft", CHAPTER, "--format", "json")
    assert done.code == 1
    found = [
        (
            finding["line"],
            finding["note"],
            finding["type"],
            finding["status"],
            finding["record"],
            finding["page"],
        )
        for finding in json.loads(done.out)
    ]
    assert (5, "3", "quotation", "differs", 1, 2) in found
    assert (9, "1", "quotation", "elsewhere", 2, None) in found
    assert (16, "7", "quotation", "not-found", None, None) in found
    assert (22, "4", "citation", "differs", 2, None) in found
    assert (26, "6", "citation", "not-held", None, None) in found
    assert (3, "1", "quotation", "found", 1, 1) in found
    assert (18, "1", "citation", "same", 1, 1) in found


def test_the_differing_words_and_fields_are_listed(papers: Run) -> None:
    found = json.loads(papers("draft", CHAPTER, "--format", "json").out)
    differs = {
        finding["line"]: finding["differences"]
        for finding in found
        if finding["status"] == "differs"
    }
    assert differs[5] == [{"draft": "was", "record": "IS", "scan": False}]
    assert differs[22] == [{"field": "date", "draft": "May 15, 1984", "record": "May 25, 1984"}]
    assert differs[26] == [{"field": "page", "draft": "p. 4", "record": "1 page"}]


def test_a_pipe_gets_a_line_for_each_finding_and_ids_what_to_ask_for(papers: Run) -> None:
    lines = papers("draft", CHAPTER).out.splitlines()
    assert len(lines) == 6
    assert all(line.startswith(f"{CHAPTER}:") for line in lines)
    assert papers("draft", CHAPTER, "--format", "ids").out == "Reykjavik 02480\n"


def test_what_was_seen_is_not_shown_again_and_what_changes_is_new(papers: Run, here: Path) -> None:
    chapter = here / "chapter.md"
    chapter.write_text(Path(CHAPTER).read_text())
    assert papers("draft", "chapter.md", "--seen", "all").code == 0
    done = papers("draft", "chapter.md")
    assert (done.code, done.out) == (0, "")
    assert "6 seen earlier" in done.err
    chapter.write_text("One more line.\n\n" + Path(CHAPTER).read_text().replace("smile", "grin"))
    (line,) = papers("draft", "chapter.md").out.splitlines()
    assert line.startswith("chapter.md:18: quotation not found")
    assert len(papers("draft", "chapter.md", "--also-seen").out.splitlines()) == 6


def test_a_manuscript_without_faults_ends_in_0(papers: Run, here: Path) -> None:
    Path("a.md").write_text(
        'It ended "without agreement on May 15."[^1]\n\n[^1]: Reykjavik 02114.\n'
    )
    done = papers("draft", "a.md")
    assert (done.code, done.out) == (0, "")
    assert "1 quotation: 1 found; 1 citation: 1 same" in done.err


def test_a_passage_on_another_page_than_the_note_says_differs(papers: Run, here: Path) -> None:
    Path("a.md").write_text(
        'He saw "an opening position" there: "five years was an opening position."[^1]\n\n'
        "[^1]: Reykjavik 02114, p. 1.\n"
    )
    (finding, _) = json.loads(papers("draft", "a.md", "--format", "json").out)
    assert finding["differences"] == [{"field": "page", "draft": "p. 1", "record": "p. 2"}]


def test_other_records_that_have_a_passage_are_listed_also_where_it_differs(
    desk: Run, here: Path
) -> None:
    passage = "the harbor master would not sign the lease before the thaw in spring"
    misread = passage.replace("harbor", "harb0r")
    texts = [f"He said that {passage}.", f"Again: {passage}, he wrote.", f"And {misread} too."]
    rows = [json.dumps({"title": f"Paper {n}", "text": text}) for n, text in enumerate(texts)]
    Path("p.ndjson").write_text("\n".join(rows))
    assert desk("import", "-q", "p.ndjson").code == 0
    for quoted, status in ((passage, "found"), (passage.replace("thaw", "frost"), "differs")):
        Path("a.md").write_text(f"He wrote “{quoted}” then.\n")
        (finding,) = json.loads(desk("draft", "a.md", "--format", "json").out)
        assert finding["status"] == status
        listed = {finding["record"], *(place["record"] for place in finding["also"])}
        assert listed == {1, 2, 3}


def test_keys_are_citations_and_unknown_ones_are_errors(papers: Run, here: Path) -> None:
    Path("a.md").write_text(
        'It ended "without agreement on May 15" [@reykjavik1984-02114, p. 1]. See @nobody1900.\n'
    )
    done = papers("draft", "a.md", "--format", "json")
    found = {
        finding["citation"] or "quotation": finding["status"] for finding in json.loads(done.out)
    }
    assert found == {
        "quotation": "found", "@reykjavik1984-02114": "same", "@nobody1900": "differs"
    }  # fmt: skip
    assert done.code == 1


def test_the_sentence_around_a_citation_may_contradict_its_document(papers: Run) -> None:
    Path("a.md").write_text(
        "The secret cable of May 3, 1984 says so.[^1]\n\n[^1]: Reykjavik 02114.\n"
    )
    done = papers("draft", "a.md", "--format", "json")
    (hint,) = [finding for finding in json.loads(done.out) if finding["type"] == "hint"]
    assert [difference["field"] for difference in hint["differences"]] == ["date", "marking"]
    assert done.code == 0


@pytest.mark.parametrize("form", ["github", "html", "table", "ndjson"])
def test_every_format_keeps_hostile_text_as_text(papers: Run, here: Path, form: str) -> None:
    Path("a.md").write_text(
        'He said "<script>alert(1)</script> \x1b[31m four words" and `"::error::x y z w"`.\n'
    )
    done = papers("draft", "a.md", "--format", form)
    assert "\x1b" not in done.out
    assert "<script>" not in done.out or form in {"github", "table", "ndjson"}
    assert not any(line.startswith("::error::x") for line in done.out.splitlines())


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("nowhere.md",), 3, "nowhere.md"),
        (("a.xyz",), 2, "--form"),
        (("a.md", "--form", "word"), 2, "markdown"),
        (("a.md", "--seen", "9"), 2, "--seen"),
    ],
)
def test_what_cannot_be_read_is_named(
    papers: Run, here: Path, arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    Path("a.md").write_text("Text.")
    Path("a.xyz").write_text("Text.")
    done = papers("draft", *arguments)
    assert done.code == code
    assert sentence in done.err
    assert done.err.count("\n") == 1


def test_a_manuscript_may_come_through_a_pipe(papers: Run) -> None:
    text = 'It ended "without agreement on May 15."\n'
    assert papers("draft", "-", stdin=text).code == 0
    assert papers("draft", "-", "--form", "markdown", stdin=text).code == 0


def test_a_copy_of_a_word_file_has_a_comment_at_each_place(papers: Run, here: Path) -> None:
    document = docx.Document()
    document.add_paragraph("It ended “without agreement on May 15”.")
    document.add_paragraph("He “left the room with a smile on his face”.")
    document.save("chapter.docx")
    before = Path("chapter.docx").read_bytes()
    done = papers("draft", "chapter.docx", "--comments", "commented.docx")
    assert "commented.docx: 1 comment\n" in done.err
    assert Path("chapter.docx").read_bytes() == before
    commented = docx.Document("commented.docx")
    assert [paragraph.text for paragraph in commented.paragraphs] == [
        paragraph.text for paragraph in document.paragraphs
    ]
    (comment,) = commented.comments
    assert "quotation not found" in comment.text
    assert papers("draft", CHAPTER, "--comments", "a.docx").code == 2
    assert papers("draft", "chapter.docx", "--comments", "chapter.docx", "--yes").code != 0
    assert Path("chapter.docx").read_bytes() == before


def test_pages_are_those_of_the_paper_where_the_text_has_no_marks(desk: Run, here: Path) -> None:
    stamp = "UNCLASSIFIED U.S. Department of State"
    stamp += " Case No. F-2014-20439 Doc No. C05790001 Date: 06/30/2015"
    head = "From: Holm, Ann\nSent: Monday, March 1, 2010 9:00 AM\nTo: Pryor, Paul\nSubject: Ice\n"
    first = f"{stamp}\n\nRELEASE IN FULL\n\n{head}\nThe ice is thin.\n"
    pages = f"{first}\f{stamp}\n\nNobody should walk upon it before the winter.\n"
    Path("paper.txt").write_text(pages)
    assert desk("import", "paper.txt").code == 0
    done = desk("quote", "1", "walk upon it before the winter", "--format", "json")
    (finding,) = json.loads(done.out)
    assert finding["page"] == 2
