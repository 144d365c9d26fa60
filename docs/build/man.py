"""The man page, foiakit(1), made of the same help that the program prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import foiakit

HelpOf = Callable[..., str]


def page(commands: Iterable[str], help_of: HelpOf) -> str:
    """The page as troff with the macros of man(7); *help_of* gives a command's help as text."""
    parts = [
        f'.TH FOIAKIT 1 "" "foiakit {foiakit.__version__}" "User Commands"',
        ".SH NAME",
        r"foiakit \- keep, find, check and cite declassified records",
        ".SH SYNOPSIS",
        r".B foiakit",
        r"\fICOMMAND\fR [\fIOPTIONS\fR] [\fIARGUMENTS\fR]",
        ".SH DESCRIPTION",
        *_as_it_stands(help_of()),
        ".SH COMMANDS",
    ]
    for name in commands:
        parts += [f".SS foiakit {name}", *_as_it_stands(help_of(*name.split()))]
    parts += [
        ".SH EXIT STATUS",
        "0 done; 1 other error, or findings; 2 usage; 3 no such record, style, format or file;",
        "4 the input is not what it claims to be, or rows were left out; 5 the database is",
        "missing, locked, damaged, newer, or not foiakit's; 130 interrupted.",
    ]
    return "\n".join(parts) + "\n"


def _as_it_stands(text: str) -> list[str]:
    """*text* line by line, as it is laid out; a leading dot or quote would be a request."""
    lines = (line.replace("\\", r"\e").replace("-", r"\-") for line in text.splitlines())
    return [".nf", *(rf"\&{line}" if line[:1] in {".", "'"} else line for line in lines), ".fi"]
