"""The destination of a letter: stdout or a file, as text or as a word processor's document."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

from foiakit.commands.output.endings import output_format_by_ending
from foiakit.commands.output.output_files import path_to_write, text_to_write
from foiakit.commands.output.output_paths import Kind, OutputPath, output_path
from foiakit.commands.output.record_output import form_of, shown
from foiakit.errors import Usage
from foiakit.requests.letters.letter import Letter
from foiakit.writers.letters import FORMATS, write_document
from foiakit.writers.letters import write as write_text


def format_of(name: str | None, path: str | None) -> str:
    """Return the format called *name*, or that of *path*'s extension, or plain text."""
    by_ending = None if name else output_format_by_ending(path, (*FORMATS, "plain"))
    if by_ending == "plain":  # the meaning of .txt
        by_ending = "text"
    form = form_of(name or by_ending or "text", FORMATS)
    if form == "docx" and not path and sys.stdout.isatty():
        raise Usage("a docx file is not for a terminal; use --output FILE or a pipe")
    return form


def output_of(path: str | None, form: str, db: str, *, yes: bool) -> OutputPath | None:
    """Return the file that is written, ``None`` for stdout."""
    if path is None or path == "-":
        return None
    return output_path(path, db, yes=yes, kind=Kind.FILE if form == "docx" else Kind.TEXT)


def write(
    letter: Letter, form: str, written: OutputPath | None, say: Callable[[str], None]
) -> None:
    """Write *letter* to the file *written*, or to stdout."""
    if form == "docx":
        _write_document(letter, written)
    elif written is None:
        write_text(letter, form, shown(sys.stdout, form))
    else:
        with text_to_write(written) as out:
            write_text(letter, form, out)
    if written is not None:
        say(f"{written.name}: written as {form}")


def _write_document(letter: Letter, written: OutputPath | None) -> None:
    made = io.BytesIO()
    write_document(letter, made)
    if written is None:
        sys.stdout.buffer.write(made.getvalue())
        sys.stdout.buffer.flush()
        return
    with path_to_write(written) as path, open(path, "xb") as file:
        file.write(made.getvalue())
