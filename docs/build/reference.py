"""Write the reference pages from the program itself, or check that they are not stale.

python docs/build/reference.py           writes docs/reference/*.md and docs/styles/*.md
python docs/build/reference.py --check   says which would change, and then exits 1
"""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "docs" / "build"))
os.environ["COLUMNS"] = "80"
os.environ.pop("FOIAKIT_DB", None)

from foiakit import errors  # noqa: E402 - after the path
from foiakit.app import run  # noqa: E402 - after the path
from foiakit.citations.reference_files.carried_fields import NOT_CARRIED  # noqa: E402 - after it
from foiakit.citations.styles import STYLES  # noqa: E402 - after the path
from foiakit.citations.styles.csl_limits import MOST_STEPS  # noqa: E402 - after the path
from foiakit.commands.registry import COMMANDS, every_command  # noqa: E402 - after the path
from foiakit.model import vocabulary  # noqa: E402 - the width stands before the program
from foiakit.model.fields import SENTENCES  # noqa: E402 - after the path
from foiakit.pdfs import answers  # noqa: E402 - after the path
from foiakit.pdfs.process import PATIENCE  # noqa: E402 - after the path
from foiakit.readers import READERS  # noqa: E402 - after the path
from foiakit.readers.encoding import LONGEST  # noqa: E402 - after the path
from foiakit.readers.tables import parquet_file, xlsx  # noqa: E402 - after the path
from foiakit.readers.tables.column_mapping import MOST_COLUMNS  # noqa: E402 - after the path
from foiakit.store.store import Store  # noqa: E402 - after the path
from foiakit.writers import WRITERS  # noqa: E402 - after the path

NOTE = (
    "<!-- Written by docs/build/reference.py from the program; change the program instead. -->\n\n"
)


def pages() -> dict[str, str]:
    """Every generated page: its path below docs/, and its text."""
    import checks
    import man
    import styles

    made = {
        "reference/commands.md": commands(),
        "reference/formats.md": formats(),
        "reference/fields.md": fields(),
        "reference/exit-codes.md": exit_codes(),
        "reference/vocabulary.md": words(),
        "reference/schema.md": schema(),
    }
    made.update(checks.pages())
    with Store.open(str(ROOT / "records.db")) as store:
        made.update(styles.pages(list(store.select()), store.postings()))
    texts = {path: NOTE + text.rstrip() + "\n" for path, text in made.items()}
    return {**texts, "man/foiakit.1": man.page(_all_commands(), help_of)}


def commands() -> str:
    """Each command's help, as the program prints it."""
    parts = ["# Commands\n", "```", help_of(), "```\n"]
    for name in _all_commands():
        parts += [f"## foiakit {name}\n", "```", help_of(*name.split()), "```\n"]
    return "\n".join(parts)


def _all_commands() -> list[str]:
    """The names of all commands, a group's own before those of its commands."""
    names = list(every_command())
    for name, entry in COMMANDS.items():
        if entry.commands is not None:
            names.insert(next(at for at, word in enumerate(names) if word.split()[0] == name), name)
    return names


def help_of(*command: str) -> str:
    """What ``foiakit COMMAND --help`` prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        run([*command, "--help"])
    return out.getvalue().rstrip()


def formats() -> str:
    """What goes in and what comes out, each module's own words."""
    lines = ["# Formats\n", "## What `import` reads\n"]
    lines += [f"- `{name}`: {sentence(module)}" for name, module in READERS.items()]
    lines += ["\n## Limits of what is read\n", *limits()]
    lines += ["\n## What `export`, `list` and `show` write\n"]
    lines += [f"- `{name}`: {sentence(module)}" for name, module in WRITERS.items()]
    lines += ["\n## What comes back, and what each format loses\n", *losses()]
    lines += ["\n## Citation styles\n", f"{len(STYLES)} styles; see [styles](../styles/)."]
    return "\n".join(lines)


def losses() -> list[str]:
    """What an export loses that is imported again, by format: the fields stand in the modules."""
    not_carried = ", ".join(f"`{name}`" for name in NOT_CARRIED)
    table = (
        ("`ndjson`, `json`", "nothing", "telegrams' details and postings, without `--details`"),
        ("`csv`, `tsv`", "the difference between an empty text and none", "details and postings"),
        ("`bibtex`, `biblatex`, `ris`, `csl-json`", not_carried, "details and postings"),
        (
            "`xlsx`",
            "what a cell cannot hold: control characters, text beyond 32,767 characters",
            "details and postings",
        ),
        ("`parquet`", "nothing", "telegrams' details and postings, without `--details`"),
        ("`sqlite`, `bagit`", "see [hand records on](../export.md)", ""),
        ("the others", "made to be looked at; not read as tables", ""),
    )
    return [
        "A record that comes back is known by its `uid`. Its `id` is the number in one database:",
        "`sqlite` and `bagit` keep it, and any other import gives the record the next one.\n",
        "BibTeX, BibLaTeX, RIS and CSL-JSON carry all fields as JSON in a place that programs pass",
        "over: the field `foiakit`, the tag `ID`, the key `custom`. One that drops it, as",
        "Zotero does when it writes the entry itself, leaves what the entry prints: title, author,",
        "date, number, kind, abstract (in one paragraph), tags, link; the pages except in BibTeX;",
        "the source in BibLaTeX and CSL-JSON; in CSL-JSON recipient, document and case.",
        "What else it prints (the posting, the marking, the release) becomes lines of the notes.\n",
        "| format | a record loses | what else is lost |",
        "| --- | --- | --- |",
        *(f"| {name} | {lost} | {other_losses} |" for name, lost, other_losses in table),
    ]


def limits() -> list[str]:
    """What no source may go beyond: the numbers stand in the modules that hold to them."""
    return [
        "What goes beyond one of these is refused with a sentence that names it (exit code 4).\n",
        f"- A row, line or JSON value: {LONGEST // 2**20} MiB.",
        f"- A table: {MOST_COLUMNS:,} columns.",
        f"- A workbook: {xlsx.MOST:,} bytes unpacked, {xlsx.MOST_STRINGS:,} of them strings; rows"
        f" up to number {xlsx.MOST_ROWS:,}; {xlsx.MOST_BLANK:,} empty cells and"
        f" {xlsx.BLANK_RATIO} more for each cell that has a value.",
        f"- Parquet: {parquet_file.FREE // 2**20} MiB unpacked, or {parquet_file.RATIO} times the"
        f" file's size; a table of contents of {parquet_file.MOST_FOOTER // 2**20} MiB.",
        f"- A PDF: {answers.MOST_PAGES:,} pages, {answers.MOST_TEXT:,} characters of text,"
        f" {answers.MEMORY // 2**20:,} MiB of memory, {PATIENCE:g} seconds a page.",
        f"- A CSL style: {MOST_STEPS:,} elements rendered for one citation.",
    ]


def sentence(module: str) -> str:
    """The first paragraph of a module's docstring."""
    text = importlib.import_module(module).__doc__ or ""
    return " ".join(text.strip().split("\n\n")[0].split())


def fields() -> str:
    """The keys of a record, the same in JSON, CSV and the database."""
    lines = ["# The fields of a record\n", "| field | what it says |", "| --- | --- |"]
    lines += [f"| `{name}` | {meaning} |" for name, meaning in SENTENCES.items()]
    return "\n".join(lines)


def exit_codes() -> str:
    """The tree of errors, from the module that defines them."""
    return f"# Exit codes\n\n```\n{(errors.__doc__ or '').strip()}\n```"


def words() -> str:
    """The vocabulary's lists; the data files hold the source of each row."""
    lines = ["# Vocabulary\n", "Each row's source stands in `foiakit/model/vocabulary/`.\n"]
    lines += [
        "## Classifications, lowest first\n",
        "| label | rank | also written |",
        "|---|---|---|",
    ]
    lines += [
        f"| {item.label} | {'' if item.rank is None else item.rank} | {', '.join(item.aliases)} |"
        for item in vocabulary.levels()
    ]
    lines += [
        "\n## Captions and control markings\n",
        "| token | group | meaning |",
        "|---|---|---|",
    ]
    lines += [
        f"| {caption.token} | {caption.group} | {caption.meaning} |"
        for caption in vocabulary.captions()
    ]
    lines += ["\n## Kinds\n", ", ".join(kind.label for kind in vocabulary.kinds())]
    lines += ["\n## Posts\n", "| post | code | kind | also written |", "|---|---|---|---|"]
    lines += [
        f"| {post.name} | {post.code} | {post.kind} | {', '.join(post.aliases)} |"
        for post in vocabulary.posts()
    ]
    lines += ["\n## TAGS\n", "| tag | meaning |", "|---|---|"]
    lines += [f"| {tag.tag} | {tag.meaning} |" for tag in vocabulary.tags()]
    return "\n".join(lines).replace("<", "&lt;")


def schema() -> str:
    """The database's schema, as SQLite has it."""
    connection = sqlite3.connect(f"file:{ROOT / 'records.db'}?mode=ro", uri=True)
    rows = connection.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"
        " AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\' ORDER BY rowid"
    ).fetchall()
    connection.close()
    lines = ["# The database\n", "```sql", *(f"{sql};\n" for (sql,) in rows), "```"]
    return "\n".join(lines)


def stale(made: Mapping[str, str]) -> Iterator[str]:
    """The pages that differ from what the program says now, or that it does not write."""
    for path, text in made.items():
        file = ROOT / "docs" / path
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            yield path
    for folder in ("reference", "styles"):
        for file in sorted((ROOT / "docs" / folder).glob("*.md")):
            if f"{folder}/{file.name}" not in made:
                yield f"{folder}/{file.name}"


def main() -> int:
    """Check or write; the exit code."""
    made = pages()
    if "--check" in sys.argv[1:]:
        old = list(stale(made))
        for path in old:
            print(f"stale: docs/{path}; run python docs/build/reference.py")
        return 1 if old else 0
    for path, text in made.items():
        file = ROOT / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
