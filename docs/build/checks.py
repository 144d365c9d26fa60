"""The reference page of the checks, written from the table that the program runs by."""

from __future__ import annotations

from foiakit.checks import RULES, WHOLE, Rule

INTRODUCTION = """# Checks

What `foiakit check` looks for. An *error* makes it end with exit code 1; warnings and hints do
not. *Off* means: only when `--select` names it. How to use them: [check](../check.md).
"""


def pages() -> dict[str, str]:
    """The page below docs/, and its text."""
    parts = [INTRODUCTION]
    rules = {**RULES, **WHOLE}
    modules = dict.fromkeys(rule.module for rule in rules.values())
    for module in modules:
        parts += [f"## {_heading(module)}\n", "| code | severity | what it says |", "|---|---|---|"]
        parts += [_row(code, rule) for code, rule in rules.items() if rule.module == module]
        parts.append("")
    return {"reference/checks.md": "\n".join(parts)}


def _heading(module: str) -> str:
    """The first sentence of the module's docstring."""
    text = __import__(f"foiakit.checks.rules.{module}", fromlist=["__doc__"]).__doc__ or module
    return str(text).split("\n\n", maxsplit=1)[0].split(". ", maxsplit=1)[0].rstrip(".")


def _row(code: str, rule: Rule) -> str:
    severity = rule.severity if rule.by_default else f"{rule.severity}, off"
    catches = " ".join((rule.function(code).__doc__ or "").split())
    return f"| `{code}` | {severity} | {rule.sentence} {catches} |".replace("\n", " ")
