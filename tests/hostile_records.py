"""Hostile and odd records, and every command and format that shows or writes them.

Formats and views are taken from the program's own tables, so a new one is among them by itself.
"""

from __future__ import annotations

from foiakit.model.record import LISTS, Record
from foiakit.timelines.periods import BY
from foiakit.timelines.tally import STACKS
from foiakit.writers import PATHS, WRITERS

WORDS = tuple(
    name
    for name in Record._fields
    if name not in {"id", "uid", "year", "pages", "excised", "created", "updated", "sha256"}
    and name not in {"released", "citation_key"}  # a day; letters and digits
    and not name.startswith("date")
)
"""Fields that hold whatever their source says."""

DATES = (
    "000X", "0001", "0001-01-01", "0001-12-31", "0099", "999X", "9999", "9999-12-31", "9999-24",
    "0001~", "1999-24", "196X",
)  # fmt: skip

ATTACKS = {
    "markup": "</title></text><script>alert(1)</script><img src=x onerror=alert(1)>",
    "attribute": '" onload="alert(1)" x=\'',
    "comment": "--> ]]> <!ENTITY x SYSTEM 'file:///etc/passwd'> &x;",
    "javascript": "javascript:alert(1)",
    "hidden scheme": "\tjava\nscript:alert(1)",
    "data": "data:text/html,<script>alert(1)</script>",
    "local file": "file:///etc/passwd",
    "share": r"\\host\share",
    "slashes": "//host/share",
    "new tag": "x\r\nER  - \r\n\r\nTY  - BOOK\r\nTI  - forged",
    "old line ends": "x\rTY  - BOOK\x0bTI  - forged\x85AU  - forged\u2028UR  - http://forged",
    "new entry": "x}},\n}\n@book{forged, title = {forged}}\n",
    "braces": "}{{\\",
    "command": r"\input{/etc/passwd}\write18{id}%$x$^^5cinput",
    "formula": '=HYPERLINK("http://evil.example/","x")',
    "plus": "+1+cmd|' /C calc'!A0",
    "table": "a | b |\n| --- | --- |\n| forged | row |",
    "heading": "# x\n\n---\n\n```\n<script>alert(1)</script>\n```\n[x](javascript:alert(1))",
    "graph": '"]; evil [URL="javascript:alert(1)"]; } digraph x {',
    "escapes": "\x1b]8;;http://evil.example\x1b\\x\x1b]8;;\x1b\\ \x1b[2J \x9b31m \u202eabc",
    "not XML": "\ufffe\uffff \x01\x0b \ufdd0",
    "cell": "_x0041__x000D_",
    "tab": "\ta\tb",
    "empty": " ",
}


def hostile(words: str, **fields: object) -> Record:
    """A record that says *words* wherever it may, under a message that other commands can use."""
    hostile_fields: dict[str, object] = {
        name: (words,) if name in LISTS else words for name in WORDS
    }
    return Record(**{**hostile_fields, **fields})  # type: ignore[arg-type]  # a test's words


COMMANDS = (
    *(["list", "--format", form] for form in WRITERS),
    *(["show", "1", "--format", form] for form in WRITERS),
    *(["export", "--format", form] for form in WRITERS),
    *(["timeline", "--format", form] for form in ("svg", "html", "plain")),
    *(
        ["timeline", "--by", by, "--stack", stack, "--format", form]
        for by in BY
        for stack in STACKS
        for form in ("svg", "html", "csv", "plain")
    ),
    ["list"], ["show", "1"], ["timeline"], ["timeline", "--around", "1"], ["check"],
    ["check", "--format", "json"], ["stats"], ["wanted"], ["cite", "1"],
    ["cite", "1", "--markdown"], ["refs", "1"], ["thread", "1"], ["thread", "1", "--format", "dot"],
    ["thread", "1", "--format", "graphml"], ["verify"], ["log"], ["search", "a"], ["diff", "1"],
)  # fmt: skip
FILES = tuple(PATHS)
