"""The work that a CSL style takes, counted before citeproc-py begins.

Forty macros that each call the next one twice are 3.5 KB, and take a million million steps, because
citeproc-py renders a macro again wherever it is called.
"""

from __future__ import annotations

from typing import Any

from foiakit.errors import BadInput

MOST_STEPS = 200_000
"""How many elements may be rendered for one citation; a long style renders a few thousand."""
_BRANCHES = ("if", "else-if", "else")


def check(path: str, root: Any, namespace: str) -> None:
    """Raise `BadInput` if rendering the style *root*, read from *path*, would take too long."""
    macros = {macro.get("name"): macro for macro in root.iter(f"{namespace}macro")}
    known: dict[str, int] = {}
    open_: set[str] = set()

    def called(name: str) -> int:
        if name in open_:
            raise BadInput(f"{path}: a style that never ends: its macro {name} calls itself")
        if name not in known and name in macros:
            open_.add(name)
            known[name] = min(steps(macros[name]), MOST_STEPS + 1)
            open_.discard(name)
        return known.get(name, 0)

    def steps(element: Any) -> int:
        own = 1 + (called(name) if (name := element.get("macro")) else 0)
        inside = [(child.tag, steps(child)) for child in element.iterchildren("*")]
        branches = {f"{namespace}{name}" for name in _BRANCHES}
        # Of the branches of a choice one is rendered.
        best = max((count for tag, count in inside if tag in branches), default=0)
        return own + best + sum(count for tag, count in inside if tag not in branches)

    try:
        most = max(
            steps(part)
            for name in ("citation", "bibliography")
            for part in root.iterchildren(f"{namespace}{name}")
        )
    except RecursionError:
        raise BadInput(f"{path}: a style whose macros call one another too deeply") from None
    if most > MOST_STEPS:
        raise BadInput(
            f"{path}: its macros call one another so often that a citation takes more than"
            f" {MOST_STEPS:,} steps, which is the limit"
        )
