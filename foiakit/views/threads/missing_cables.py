"""Cables to ask for, on a terminal: a few lines each, including the words that cite it."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from foiakit.text.visible import visible
from foiakit.threads import ASK, RELEASED
from foiakit.threads.missing_ranking import Wanted, Weight, sentence
from foiakit.views.console import fit
from foiakit.views.threads.status import STYLES, named

_WORDS = {RELEASED: "released elsewhere", ASK: "to ask for"}
LINES = 4
"""The most lines of a cable on a terminal of 80 columns, where the first may need two."""


def lines(wanted: Iterable[Wanted], screen: Console) -> Iterable[Text]:
    """Yield each cable: its number and citations; when it was likely sent; who cites it; how."""
    for cable in wanted:
        member, weight = cable.cited.member, cable.cited.weight
        head = Text(visible(named(member)), "bold")
        released = member.status == RELEASED
        words = f"released: {member.where}" if released and member.where else _WORDS[member.status]
        head.append(f"  {visible(words)}", f"not bold {STYLES[member.status]}")
        head.append(f"  {_counted(weight)}", "not bold")
        if cable.request:
            head.append(f"  asked: request {cable.request.id}, {cable.request.state}", "not bold")
        yield head
        yield _line(f"{_when(cable)}; cited by {', '.join(_by(cable))}", screen, "")
        if words := sentence(cable) or "":
            yield _line(words, screen, "dim")


def _line(words: str, screen: Console, style: str) -> Text:
    if not screen.is_terminal:
        return Text(f"  {visible(words)}")
    return Text(f"  {fit(visible(words), screen.width - 2).rstrip()}", style)


def _counted(weight: Weight) -> str:
    cables = f"{weight.cables:,} record{'s' if weight.cables > 1 else ''}"
    posts = f" of {weight.posts} posts" if weight.posts > 1 else ""
    when = ""
    if weight.first and weight.last:
        when = f", {weight.first}" + (f" to {weight.last}" if weight.last != weight.first else "")
    return f"{cables}{posts}{when}"


def _by(cable: Wanted) -> Iterable[str]:
    for other in cable.cited.by[:3]:
        yield named(other)
    if cable.cited.weight.cables > 3:
        yield "..."


def _when(cable: Wanted) -> str:
    window = cable.window
    if cable.stated:
        return f"dated {cable.stated}"
    if window.first:
        return f"likely {window.first} to {window.last} ({window.probability:.0%})"
    return "date not known"
