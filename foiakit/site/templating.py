"""The templates and their words: all text is escaped, and hidden characters are made visible."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from foiakit.text.visible import visible_lines

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER = Path(__file__).parent
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
    " base-uri 'none'; form-action 'none'"
)
"""What a browser may load for a page: only files of the site itself."""
PAGEFIND_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self';"
    " script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; form-action 'none'"
)
"""The same for the page of pagefind's search, whose index is files and a compiled module."""


def environment() -> Environment:
    """Return the environment of the templates."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(_FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.update(say=say, words=words)
    return made


def _shown(value: Any) -> Any:
    """Return what a template prints: text with nothing hidden; our own markup as it is."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return visible_lines(value)


def say(name: str, **values: Any) -> str:
    """Return the words called *name* (``book.edited``), with *values* filled in."""
    found = words(name)
    if isinstance(found, dict):
        found = found["one" if values.get("n") == 1 else "many"]
    return str(found.format(**values)) if values else str(found)


@cache
def words(name: str) -> Any:
    """Return the entry *name* of `words.toml`."""
    found: Any = _all_words()
    for part in name.split("."):
        found = found[part]
    return found


@cache
def _all_words() -> dict[str, Any]:
    import tomllib

    with open(_FOLDER / "words.toml", "rb") as file:
        return tomllib.load(file)


def asset(name: str) -> bytes:
    """Return a file that is the same in every site: the style, the scripts."""
    return (_FOLDER / "assets" / name).read_bytes()
