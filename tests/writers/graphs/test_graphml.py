"""Threads as GraphML: well-formed and valid whatever a title contains."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given
from writers.graphs.sample_thread import WORDS, made, written

NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


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
