"""The pages say what the program says, and every command is explained."""

from __future__ import annotations

import re
import subprocess
import sys

from program import ROOT, Run

from foiakit.commands.registry import COMMANDS, every_command


def test_the_generated_pages_are_not_stale() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs/build/reference.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_every_command_has_help_that_says_what_it_is_for(desk: Run) -> None:
    overview = desk("--help").out
    for name, entry in {**COMMANDS, **every_command()}.items():
        words = name.split()
        done = desk(*words, "--help")
        assert done.code == 0
        assert f"Usage: foiakit {name} " in done.out
        assert words[-1] in (desk(*words[:-1], "--help").out if words[1:] else overview)
        assert desk(*words, "-h").out == done.out
        assert (entry.summary if hasattr(entry, "summary") else entry[1]).endswith(".")


def test_links_between_pages_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
            if "://" not in target and not target.startswith(("mailto:", "<")):
                assert (page.parent / target).exists(), f"{page}: {target}"


def test_the_readme_has_exactly_two_set_up_commands_of_one_line_each() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```sh setup\n(.*?)```", text, re.S)
    assert [block.count("\n") for block in blocks] == [1, 1]
