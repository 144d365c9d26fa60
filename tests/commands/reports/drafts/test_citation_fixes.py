"""`draft --fix-citations`: only citations that foiakit made are rewritten, and as a diff first."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from drafts.word_files import word_file
from program import ROOT, Run

OLD = 'Ruth Calloway, Memorandum, "What the Weather Station Is Worth," June 1, 1984, Secret, 2 pp.'
NEW = OLD.replace("Weather", "Old Weather").replace("June 1", "June 3")
BY_HAND = OLD.replace("Secret", "Top Secret")
FORMS = {
    "a.md": "He said.[^1] {0}\n\n[^1]: See {1} [Excised]; and State 154406.\n\n"
    "```\n{2} [Excised]\n```\n",
    "a.txt": "He said.[1]\n\n[1] See {1} [Excised]. {0}\n",
    "a.html": '<p>He<a href="#n">1</a> {0}</p>\n<p id="n">See {1} [Excised].</p>\n'
    "<!-- {2} [Excised] -->",
    "a.tex": "He said.\\footnote{{See {1} [Excised].}}\n\n{0}\n\n% {2} [Excised]\n",
}


@pytest.fixture
def edited(desk: Run) -> Run:
    """The composed papers, of which one has another title and day than it had."""
    papers = ROOT / "docs" / "examples" / "papers.ndjson"
    assert desk("import", "-q", str(papers)).code == 0
    assert desk("cite", "3").out == f"{OLD} [Excised]\n"
    title = "What the Old Weather Station Is Worth"
    assert desk("edit", "-q", "3", "--title", title, "--date", "1984-06-03").code == 0
    return desk


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_one_citation_changes_and_no_other_byte(
    edited: Run, here: Path, name: str, line_end: str, encoding: str
) -> None:
    form = FORMS[name].replace("\n", line_end)
    before = form.format(BY_HAND, OLD, OLD).encode(encoding)
    Path(name).write_bytes(before)
    done = edited("draft", name, "--fix-citations")
    assert (done.code, Path(name).read_bytes()) == (1, before)
    assert "1 citation to rewrite; --yes writes the file" in done.err
    assert edited("draft", name, "--fix-citations", "--yes", "--dry-run").code == 1
    assert Path(name).read_bytes() == before
    assert edited("draft", name, "--fix-citations", "--yes").code == 0
    assert Path(name).read_bytes() == form.format(BY_HAND, NEW, OLD).encode(encoding)
    again = edited("draft", name, "--fix-citations")
    assert (again.code, again.out) == (0, "")
    assert "no citation made from a record is out of date" in again.err


def test_the_diff_is_one_that_patch_takes(edited: Run, here: Path) -> None:
    Path("a.md").write_text(f"Text.[^1]\n\n[^1]: {OLD} [Excised]\n\nMore.\n")
    diff = edited("draft", "a.md", "--fix-citations").out
    subprocess.run(["patch", "a.md"], input=diff, text=True, check=True, capture_output=True)
    assert Path("a.md").read_text() == f"Text.[^1]\n\n[^1]: {NEW} [Excised]\n\nMore.\n"


def test_a_citation_over_two_lines_keeps_its_line_end_and_indent(edited: Run, here: Path) -> None:
    wrapped = OLD.replace("Station Is", "Station\n    Is").replace("2 pp.", "p. 2")
    Path("a.md").write_text(f"Text.[^1]\n\n[^1]: {wrapped} [Excised].\n")
    assert edited("draft", "a.md", "--fix-citations", "--yes").code == 0
    changed = wrapped.replace("Weather", "Old Weather").replace("June 1", "June 3")
    assert Path("a.md").read_text() == f"Text.[^1]\n\n[^1]: {changed} [Excised].\n"


def test_every_style_and_typographic_marks_are_known(edited: Run, here: Path) -> None:
    for style in ("chicago-note", "chicago-short", "frus", "mla", "apa", "bluebook"):
        new = edited("cite", "3", "--style", style).out.strip()
        old = new.replace("Old ", "").replace("June 3", "June 1").replace("3 June", "1 June")
        old = re.sub('"(.*?)"', r"“\1”", old)
        Path("a.txt").write_text(f"Text.[1]\n\n[1] {old}\n")
        assert edited("draft", "a.txt", "--fix-citations", "--yes").code == 0, old
        made = Path("a.txt").read_text().translate({ord("“"): '"', ord("”"): '"'})
        assert made == f"Text.[1]\n\n[1] {new}\n"


def test_what_another_record_is_cited_as_today_stays(edited: Run, here: Path) -> None:
    """A second copy still has the title and day that the edited record had."""
    add = ("--title", "What the Weather Station Is Worth", "--date", "1984-06-01", "--kind",
           "Memorandum", "--originator", "Ruth Calloway", "--classification", "Secret",
           "--pages", "2", "--excised")  # fmt: skip
    assert edited("add", "-q", *add).code == 0
    Path("a.md").write_text(f"Text.[^1]\n\n[^1]: {OLD} [Excised]\n")
    done = edited("draft", "a.md", "--fix-citations")
    assert (done.code, done.out) == (0, "")


def test_what_nobody_can_tell_is_named_and_stays(edited: Run, here: Path) -> None:
    """Two records said the same, and say different things now."""
    add = ("--title", "What the Weather Station Is Worth", "--date", "1984-06-01", "--kind",
           "Memorandum", "--originator", "Ruth Calloway", "--classification", "Secret",
           "--pages", "2", "--excised")  # fmt: skip
    assert edited("add", "-q", *add).code == 0
    assert edited("edit", "-q", "6", "--date", "1984-06-09").code == 0
    text = f"Text.[^1]\n\n[^1]: {OLD} [Excised]\n"
    Path("a.md").write_text(text)
    done = edited("draft", "a.md", "--fix-citations", "--yes")
    assert (done.code, Path("a.md").read_text()) == (1, text)
    assert "line 3: could be one of several records, left unchanged" in done.err


def test_a_citation_of_a_merged_record_becomes_that_of_the_record_kept(
    edited: Run, here: Path
) -> None:
    other = edited("cite", "1").out.strip()
    assert edited("edit", "-q", "1", "--clear", "text").code == 0
    done = edited("merge-records", "4", "1", "-q")
    assert done.code == 0, done.err
    kept = edited("cite", "4").out.strip()
    Path("a.md").write_text(f"Text.[^1]\n\n[^1]: {other}\n")
    assert edited("draft", "a.md", "--fix-citations", "--yes").code == 0
    assert Path("a.md").read_text() == f"Text.[^1]\n\n[^1]: {kept}\n"


def test_a_word_file_is_copied_and_only_characters_of_runs_change(edited: Run, here: Path) -> None:
    first, last = OLD[:45], OLD[45:]
    data = word_file(
        '<w:p><w:r><w:t>He said.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
        f'<w:footnote w:id="2"><w:p><w:r><w:t xml:space="preserve">R&amp;D; {first}</w:t></w:r>'
        f"<w:r><w:rPr><w:i/></w:rPr><w:t>{last} [Excised]</w:t></w:r>"
        f"<w:del><w:r><w:delText>{OLD}</w:delText></w:r></w:del></w:p></w:footnote>",
    )
    Path("a.docx").write_bytes(data)
    assert edited("draft", "a.docx", "--fix-citations", "--yes").code == 2
    shown = edited("draft", "a.docx", "--fix-citations")
    assert shown.code == 1
    assert f"+R&D; {NEW} [Excised]" in shown.out
    assert edited("draft", "a.docx", "--fix-citations", "-o", "b.docx").code == 0
    assert Path("a.docx").read_bytes() == data
    with zipfile.ZipFile("a.docx") as before, zipfile.ZipFile("b.docx") as after:
        assert before.namelist() == after.namelist()
        for part in before.namelist():
            if part != "word/footnotes.xml":
                assert before.read(part) == after.read(part)
        notes = before.read("word/footnotes.xml").decode()
        assert after.read("word/footnotes.xml").decode() == notes.replace(
            first, first.replace("Weather", "Old Weather"), 1
        ).replace(last, last.replace("June 1", "June 3"), 1)
    again = edited("draft", "b.docx", "--fix-citations")
    assert (again.code, again.out) == (0, "")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["-", "--form", "plain", "--yes"], "standard input cannot be changed"),
        (["a.md", "--seen", "all"], "--fix-citations cannot be used with --seen or --comments"),
        (["a.md", "--output", "a.md", "--yes"], "a.md"),
        (["no.md"], "no.md"),
    ],
)
def test_what_cannot_be_done_is_an_error_message(
    edited: Run, here: Path, words: list[str], sentence: str
) -> None:
    Path("a.md").write_text("Text.\n")
    done = edited("draft", "--fix-citations", *words, stdin="Text.")
    assert done.code in {2, 3, 4}
    assert sentence in done.err
    assert Path("a.md").read_text() == "Text.\n"


def test_its_options_go_with_it_only(edited: Run, here: Path) -> None:
    Path("a.md").write_text("Text.\n")
    assert edited("draft", "a.md", "--dry-run").code == 2
    assert edited("draft", "a.md", "--output", "b.md").code == 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "a.md",
            "He said.[@{key}, p. 1; @{{{key}}}] See @{key}. Not @{key}-x.\n\n```\n@{key}\n```\n",
        ),
        (
            "a.tex",
            "He said.\\autocite[p. 1]{{{key}, {key}}} \\cite{{{key}-x}}\n% \\cite{{{key}}}\n",
        ),
    ],
)
def test_a_key_that_a_record_had_becomes_the_one_it_has(
    edited: Run, here: Path, name: str, text: str
) -> None:
    old = json.loads(edited("show", "4", "--format", "json").out)[0]["citation_key"]
    assert edited("edit", "-q", "4", "--citation-key", "holmavik1984").code == 0
    Path(name).write_text(text.format(key=old))
    found = json.loads(edited("draft", name, "--format", "json").out)
    assert next(finding["differences"] for finding in found if finding["record"] == 4) == [
        {"field": "key", "draft": old, "record": "holmavik1984"}
    ]
    assert edited("draft", name, "--fix-citations", "--yes").code == 0
    unseen = {"a.md": "```\n@{key}\n```", "a.tex": "% \\cite{{{key}}}"}[name]
    other = {"a.md": "@{key}-x", "a.tex": "{key}-x"}[name]
    expected = text.replace(unseen, "UNSEEN").replace(other, "OTHER").format(key="holmavik1984")
    expected = expected.replace("UNSEEN", unseen.format(key=old))
    assert Path(name).read_text() == expected.replace("OTHER", other.format(key=old))


def test_a_key_in_a_word_file_becomes_the_one_that_its_record_has(edited: Run, here: Path) -> None:
    old = json.loads(edited("show", "4", "--format", "json").out)[0]["citation_key"]
    assert edited("edit", "-q", "4", "--citation-key", "holmavik1984").code == 0
    body = (
        f"<w:p><w:r><w:t>See [@{old[:3]}</w:t></w:r><w:r><w:t>{old[3:]}, p. 2]; @{old}-x; a@{old}"
    )
    data = word_file(f"{body}</w:t></w:r></w:p>", "")
    Path("a.docx").write_bytes(data)
    shown = edited("draft", "a.docx", "--fix-citations")
    assert f"+See [@holmavik1984, p. 2]; @{old}-x; a@{old}" in shown.out
    assert Path("a.docx").read_bytes() == data
    assert edited("draft", "a.docx", "--fix-citations", "-o", "b.docx").code == 0
    assert edited("draft", "b.docx", "--fix-citations").out == ""


def test_keys_of_merged_removed_and_unknown_records_are_distinguished(
    edited: Run, here: Path
) -> None:
    keys = {
        number: json.loads(edited("show", str(number), "--format", "json").out)[0]["citation_key"]
        for number in (1, 2, 4)
    }
    assert edited("edit", "-q", "1", "--clear", "text").code == 0
    assert edited("merge-records", "4", "1", "-q").code == 0
    assert edited("remove", "2", "--yes", "-q").code == 0
    Path("a.md").write_text(f"A.[@{keys[1]}] B.[@{keys[2]}] C.[@unknown1984-1] D.[@{keys[4]}]\n")
    done = edited("draft", "a.md", "--format", "json")
    assert done.code == 1
    found = {finding["citation"][1:]: (finding["status"], finding["record"], finding["reason"])
             for finding in json.loads(done.out)}  # fmt: skip
    assert found == {
        keys[1]: ("differs", 4, "the record with this key was merged into this one"),
        keys[2]: ("differs", None, "the record with this key was removed"),
        "unknown1984-1": ("differs", None, "no record has or had this key"),
        keys[4]: ("same", 4, None),
    }
