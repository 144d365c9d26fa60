"""Threads as DOT and GraphML: well-formed whatever stands in a title."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.threads import ASK, HELD, Link, Member, Mention, Thread
from foiakit.writers.graphs import GRAPHS, graph_writer

NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"
NASTY = 'a "quoted" \\ name <&> \x1b[31m \u202e [bold] ]]> \\n'
WORDS = st.text(max_size=30)


def written(name: str, thread: Thread) -> str:
    out = io.StringIO()
    graph_writer(name).write(thread, out)
    return out.getvalue()


def made(words: str) -> Thread:
    mention = Mention(1, "cable", "ref", "A", "ROME", 5, 1974, "Rome 5", None, False, words, words)
    members = (
        Member(f"{words}1", words, year=1974, status=HELD, records=(1, 4), date=words, title=words),
        Member(f"{words}2", f"Rome {words}", status=ASK),
    )
    return Thread(members, (Link(members[0].key, members[1].key, (mention,)),))


@given(WORDS)
def test_graphml_is_xml_that_keeps_the_schemas_rules(words: str) -> None:
    tree = ElementTree.fromstring(written("graphml", made(words)))
    assert tree.tag == f"{NAMESPACE}graphml"
    assert [child.tag.removeprefix(NAMESPACE) for child in tree] == ["key"] * 9 + ["graph"]
    keys = {(key.get("id"), key.get("for")) for key in tree.iter(f"{NAMESPACE}key")}
    graph = tree.find(f"{NAMESPACE}graph")
    assert graph is not None
    assert graph.get("edgedefault") == "directed"
    nodes = [node.get("id") for node in graph.iter(f"{NAMESPACE}node")]
    assert len(nodes) == len(set(nodes)) == 2
    for what in ("node", "edge"):
        for element in graph.iter(f"{NAMESPACE}{what}"):
            assert {(data.get("key"), what) for data in element} <= keys
    for edge in graph.iter(f"{NAMESPACE}edge"):
        assert {edge.get("source"), edge.get("target")} <= set(nodes)


def test_what_a_title_says_comes_back_from_graphml() -> None:
    words = 'Rock & "roll" <b> [Excised]'
    tree = ElementTree.fromstring(written("graphml", made(words)))
    assert words in [data.text for data in tree.iter(f"{NAMESPACE}data")]


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
