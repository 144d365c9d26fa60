"""The reference page of the checks."""

from __future__ import annotations

import importlib.util

from program import ROOT

from foiakit.checks import RULES


def test_every_code_is_in_the_page_once() -> None:
    spec = importlib.util.spec_from_file_location("checks_page", ROOT / "docs/build/checks.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    ((path, text),) = module.pages().items()
    assert path == "reference/checks.md"
    for code, rule in RULES.items():
        assert text.count(f"| `{code}` |") == 1
        assert rule.sentence in text
