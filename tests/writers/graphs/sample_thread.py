"""A thread of two telegrams, and a thread as a graph."""

from __future__ import annotations

import io

from hypothesis import strategies as st

from foiakit.threads import ASK, HELD, Link, Member, Mention, Thread
from foiakit.writers.graphs import graph_writer

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
