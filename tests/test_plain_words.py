"""Plain standard English: habits of wording that must not return, each with its reason."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest
from program import ROOT

HABITS = {
    r"\banew\b": "again, rebuild",
    r"\bmend(s|ed|ing)?\b": "fix, correct",
    r"\bbeside\b": "next to, in addition to",
    r"\bt(old|ell|ells) apart\b": "distinguish",
    r"\btold (by|from)\b": "recognised by, estimated from",
    r"\b(takes?|took) (it |them |records )?(out|back)\b": "remove, undo",
    r"(?<!there )\b(is|are) no (?!longer\b|more\b|other\b|such\b|closer\b)\w+": "is not a",
    r"\bso many [a-z]+": "how many, this many, at most N",
    r"(?<!left )\bbehind\b": "after",
    r"\bstands? (behind|before|beside|between|after|twice|elsewhere)\b": "follows, precedes, is",
    r"\bnobody knows\b": "is unknown",
    r"\bgoes before\b": "overrides, takes precedence",
    r"\b(field|column|record|source) says nothing\b": "is empty",
    r"\bin silence\b": "silently",
    r"\bpassed over\b": "skipped",
    r"\bfor ever\b": "forever",
    r"\b(is|was|are|were) (there|undone|filed) already\b": "already exists",
    r"\bshows what there is\b": "lists the records",
    r"\bone an? (line|page)\b": "one per line",
    r"\bended from outside\b": "killed",
    r"\bwhat was not finished\b": "unfinished work",
    r"\bin the place of\b": "in place of",
    r"\bby turns\b": "alternately, every other",
    r"\bfor want of\b": "for lack of",
    r"\bno one knows\b": "is unknown",
    r"\bone (hopes|wants|would expect)\b": "you expect",
    r"\b\d+ %(?![\w(])": "5%, without a space",
}
"""What was written in their place before, and what says it to a stranger."""
PROSE = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
PROGRAM = ROOT / "foiakit"


def written(file: Path) -> Iterator[tuple[int, str]]:
    """What people read in *file*: its messages, docstrings and comments."""
    source = file.read_text(encoding="utf-8")
    docstrings = set()
    for node in ast.walk(ast.parse(source)):
        body = getattr(node, "body", ())
        for statement in body if isinstance(body, list) else ():
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                docstrings.add(statement.value)
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        place = (node.lineno, node.col_offset)
        is_docstring = any(
            (docstring.lineno, docstring.col_offset) == place for docstring in docstrings
        )
        # A word alone is a name, and SQL has comments of its own.
        is_message = " " in node.value.strip() and not re.search(r"\b(SELECT|CREATE)\b", node.value)
        if is_docstring or is_message:
            yield node.lineno, node.value
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def found(text: str) -> Iterator[str]:
    for habit, better in HABITS.items():
        for match in re.finditer(habit, text, re.I):
            yield f"{match[0]!r}: write {better}"


VAGUE = {"one", "said", "told", "given"}
"""Names of variables, parameters and functions that do not say what they hold."""
DIALECT = re.compile(r"(^|_)(said|told|anew|mend(s|ed|ing)?|beside|behind|so_many)(_|$)", re.I)
"""Words in longer names that people do not write so."""


PACKAGES = sorted({path.relative_to(PROGRAM).parts[0] for path in PROGRAM.rglob("*.py")})
CODE = [
    *(PROGRAM / name for name in PACKAGES),
    *(ROOT / "tests" / name for name in {
        path.relative_to(ROOT / "tests").parts[0] for path in (ROOT / "tests").rglob("*.py")
    }),
    ROOT / "benchmarks",
    ROOT / "docs",
]  # fmt: skip
"""Files and folders of Python: the program, its tests, benchmarks, and what builds the pages."""


@pytest.mark.parametrize("package", PACKAGES)
def test_the_program_speaks_plain_english(package: str) -> None:
    place = PROGRAM / package
    files = [place] if place.is_file() else sorted(place.rglob("*.py"))
    faults = [
        f"{file.relative_to(ROOT)}:{line}: {fault}"
        for file in files
        for line, text in written(file)
        for fault in found(text)
    ]
    assert not faults, "\n".join(faults)


def vague_names(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The lines of *tree* where something gets a name in `VAGUE`."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store()):
                pass
            case ast.Attribute(attr=name, ctx=ast.Store()) | ast.arg(arg=name):
                pass
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                pass
            case _:
                continue
        if name.strip("_") in VAGUE or DIALECT.search(name):
            yield node.lineno, name


@pytest.mark.parametrize("place", sorted(CODE), ids=lambda place: str(place.relative_to(ROOT)))
def test_names_say_what_they_hold(place: Path) -> None:
    faults = [
        f"{file.relative_to(ROOT)}:{line}: {name}"
        for file in ([place] if place.is_file() else sorted(place.rglob("*.py")))
        for line, name in vague_names(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert not faults, "\n".join(faults)


def test_each_vague_name_would_be_found() -> None:
    text = "one = 1\nself.told = 2\nfor said in x: pass\ndef _given(one): pass\nx = one.told"
    text += "\nwords_behind = 1\ndef test_it_is_mended(): pass"
    found = sorted(name for _, name in vague_names(ast.parse(text)))
    assert found == [
        "_given", "one", "one", "said", "test_it_is_mended", "told", "words_behind"
    ]  # fmt: skip


@pytest.mark.parametrize("page", PROSE, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_documentation_is_in_plain_english(page: Path) -> None:
    text = re.sub(r"```.*?```|`[^`]*`", "", page.read_text(encoding="utf-8"), flags=re.S)
    faults = list(found(text))
    assert not faults, "\n".join(faults)


def test_each_habit_would_be_found() -> None:
    for text in (
        "made anew", "mended", "beside it", "told apart", "told by its uid", "takes records out",
        "x is no date", "at most so many records", "So many lines.", "behind it",
        "stands before it",
        "nobody knows", "goes before", "a field says nothing", "in silence",
        "passed over", "kept for ever", "is there already", "list shows what there is",
        "one a line", "ended from outside", "what was not finished", "in the place of a page",
        "set aside by turns", "for want of money", "no one knows", "as one hopes", "in 5 % of them",
    ):  # fmt: skip
        assert list(found(text)), text
    assert not list(found("there is no file, and it is no longer left behind"))
