"""Threads as DOT: whole statements whatever a title contains."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest
from hypothesis import given
from writers.graphs.sample_thread import WORDS, made, written

from foiakit.threads import Thread
from foiakit.writers.graphs import GRAPHS

NASTY = 'a "quoted" \\ name <&> \x1b[31m \u202e [bold] ]]> \\n'
QUOTED = r'"(?:[^"\\\n]|\\.)*"'
STATEMENT = re.compile(
    rf"  (?:rankdir=LR;|node \[shape=box\];|n\d+ \[label={QUOTED}, style=\w+, shape=\w+\];"
    rf"|n\d+ -> n\d+(?: \[label={QUOTED}\])?;)"
)
"""A line of ours in Graphviz's grammar: https://graphviz.org/doc/info/lang.html"""


@given(WORDS)
def test_dot_has_only_whole_statements(words: str) -> None:
    first, *lines, last, end = written("dot", made(words)).split("\n")
    assert (first, last, end) == ("digraph thread {", "}", "")
    for line in lines:
        assert STATEMENT.fullmatch(line), line


@pytest.mark.skipif(not shutil.which("dot"), reason="needs Graphviz")
def test_graphviz_draws_it() -> None:
    done = subprocess.run(
        ["dot", "-Tplain"],
        input=written("dot", made(NASTY)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("\nnode ") == 2


@pytest.mark.parametrize("name", GRAPHS)
def test_an_empty_thread_is_an_empty_graph(name: str) -> None:
    assert "->" not in written(name, Thread((), ()))
