"""A thread as GraphML (http://graphml.graphdrawing.org/primer/graphml-primer.html), for Gephi, yEd
and networkx: what is known of each message is data of its node, a letter data of its edge.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO
from xml.sax.saxutils import escape

from foiakit.text.visible import visible_lines
from foiakit.threads import Member, Thread

_NODE = ("name", "kind", "year", "status", "records", "date", "title")
_EDGE = ("letter", "sentence")
_TYPES = {"year": "int"}


def write(thread: Thread, out: TextIO) -> None:
    """Write one directed graph; an unknown value of a message has no data element."""
    places = {member.key: f"n{number}" for number, member in enumerate(thread.members, 1)}
    out.write(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    )
    out.writelines(_key(name, "node") for name in _NODE)
    out.writelines(_key(name, "edge") for name in _EDGE)
    out.write('  <graph id="thread" edgedefault="directed">\n')
    for member in thread.members:
        out.write(f'    <node id="{places[member.key]}">\n')
        out.writelines(_data(name, value) for name, value in _attributes(member))
        out.write("    </node>\n")
    shown = [link for link in thread.links if link.source in places and link.target in places]
    for number, link in enumerate(shown, 1):
        source, target = places[link.source], places[link.target]
        out.write(f'    <edge id="e{number}" source="{source}" target="{target}">\n')
        for name, value in zip(_EDGE, (link.letter, link.sentence), strict=True):
            if value:
                out.write(_data(name, value))
        out.write("    </edge>\n")
    out.write("  </graph>\n</graphml>\n")


def _key(name: str, what: str) -> str:
    kind = _TYPES.get(name, "string")
    return f'  <key id="{name}" for="{what}" attr.name="{name}" attr.type="{kind}"/>\n'


def _attributes(member: Member) -> Iterator[tuple[str, str]]:
    for name in _NODE:
        value = getattr(member, name)
        if name == "records":
            value = " ".join(map(str, member.records))
        if value not in (None, ""):
            yield name, str(value)


def _data(name: str, value: str) -> str:
    return f'      <data key="{name}">{_text(value)}</data>\n'


def _text(value: str) -> str:
    return escape(visible_lines(value))
