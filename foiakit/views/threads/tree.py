"""The references of a message, and those to it, drawn as a tree."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text
from rich.tree import Tree as Drawing

from foiakit.text.visible import visible
from foiakit.threads.tree import CIRCLE, Branch, Tree
from foiakit.views.console import draws
from foiakit.views.threads.status import named, standing, styled

_AGAIN = {CIRCLE: "a circle: shown above", "above": "shown in full above"}


def drawing(tree: Tree, screen: Console) -> Drawing:
    """Return the tree of one message; a line of it is cut where the terminal ends."""
    member = tree.member
    head = Text(visible(named(member)), style="bold", no_wrap=True, overflow="ellipsis")
    head.append(f"  {standing(member)}" if member.name not in standing(member) else "", "not bold")
    if member.title:
        head.append(f"  {visible(member.title)}", "not bold dim")
    root = Drawing(head, guide_style="dim", hide_root=False)
    for heading, side in (
        ("cites", tree.refers_to),
        ("cited by", tree.referred_by),
    ):
        if not side.branches and not side.more:
            root.add(Text(f"{heading}: nothing found", style="dim"))
            continue
        _grow(root.add(Text(heading, style="dim")), side, screen)
    return root


def _grow(onto: Drawing, branch: Branch, screen: Console) -> None:
    for child in branch.branches:
        _grow(onto.add(_line(child)), child, screen)
    if branch.more:
        onto.add(Text(f"{'…' if draws(screen) else '...'} {branch.more:,} more", style="dim"))


def _line(branch: Branch) -> Text:
    member = branch.member
    line = Text(no_wrap=True, overflow="ellipsis")
    if branch.link and branch.link.letter:
        line.append(f"{visible(branch.link.letter)}. ", "dim")
    line.append(visible(named(member)))
    if member.date:
        line.append(f"  {visible(member.date)}")
    line.append("  ").append_text(styled(member))
    if branch.again:
        line.append(f"  ({_AGAIN[branch.again]})", "dim")
    elif member.title:
        line.append(f"  {visible(member.title)}", "dim")
    return line
