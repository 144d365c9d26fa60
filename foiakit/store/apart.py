"""Reading in a process of its own, so that one processor reads while the other keeps.

The first batches are made in this process: a small import does not notice. Then the process forks,
and the copy goes on with the very same stream where this one stops; this one never touches it
again. What comes through the pipe is what would have been made here, in the same order, and what
the stream raises is raised here in its place.
"""

from __future__ import annotations

import marshal
import pickle
from array import array
from collections.abc import Callable, Generator, Iterator
from typing import Any, Protocol

from foiakit.errors import FoiakitError
from foiakit.store import copies
from foiakit.store.copies import Ended, Pipes, started
from foiakit.store.prepare import Batch

HERE = 1
"""So many batches are made in this process before another is started."""


class Follow(Protocol):
    """What is told of a stream beside its items."""

    def may_go_apart(self) -> bool:
        """Whether the rest may be read in a copy, which is killed when it is not wanted."""

    def goes_apart(self, send: Callable[[Any], None]) -> None:
        """In the copy: from now on *send* what a person should see, as plain values."""

    def show(self, pulse: Any) -> None:
        """Show what was sent."""

    def known(self) -> Any:
        """In the copy, at the end: what the stream knows of its sources, to be pickled."""

    def learn(self, known: Any) -> None:
        """Take that over."""


def followed(batches: Iterator[Batch], follow: Follow | None) -> Generator[Batch]:
    """*batches*, most of them made in another process where that can be; *follow* knows of both.

    To be closed: the other process ends then. `FoiakitError` if that ended before its time.
    """
    if follow is None:
        yield from batches
        return
    for number, batch in enumerate(batches, 1):
        yield batch
        if number == HERE and copies.can_fork() and follow.may_go_apart():
            yield from _made_apart(batches, follow)
            return


def _made_apart(batches: Iterator[Batch], follow: Follow) -> Iterator[Batch]:
    copy = started(lambda pipes: _make(batches, follow, pipes))
    if copy is None:
        yield from batches
        return
    try:
        yield from _received(copy, follow)
    except Ended:
        raise FoiakitError(
            "the process that read the input was ended from outside (for want of memory?);"
            " nothing was imported"
        ) from None
    finally:
        copy.end()


def _make(batches: Iterator[Batch], follow: Follow, pipes: Pipes) -> None:
    """In the copy: send all that is left, then how it ended."""
    pipes.end_with_the_other()
    follow.goes_apart(lambda pulse: pipes.send(b"p", marshal.dumps(pulse)))
    try:
        for batch in batches:
            pipes.send(b"b", marshal.dumps(_plain(batch)))
    except BaseException as error:  # whatever it is, it is raised in the other process
        pipes.send(b"e", _pickled(error))
    else:
        pipes.send(b"k", pickle.dumps(follow.known()))


def _received(pipes: Pipes, follow: Follow) -> Iterator[Batch]:
    while True:
        kind, data = pipes.receive()
        if kind == b"b":
            yield _batch(marshal.loads(data))  # noqa: S302 - our own copy made it
        elif kind == b"p":
            follow.show(marshal.loads(data))  # noqa: S302 - our own copy made it
        elif kind == b"k":
            follow.learn(pickle.loads(data))  # noqa: S301 - our own copy made it
            return
        else:
            raise _unpickled(data)


def _plain(batch: Batch) -> tuple[Any, ...]:
    others = pickle.dumps(batch.others) if batch.others else b""
    said, lines = batch.said.tobytes(), batch.lines.tobytes()
    return batch.rows, said, batch.names, lines, bytes(batch.dated), others


def _batch(plain: tuple[Any, ...]) -> Batch:
    rows, said, names, lines, dated, others = plain
    return Batch(
        rows,
        array("Q", said),
        names,
        array("q", lines),
        bytearray(dated),
        pickle.loads(others) if others else [],  # noqa: S301 - our own copy made it
    )


def _pickled(error: BaseException) -> bytes:
    """*error* as its class, its words and its values; as its traceback if it cannot be sent."""
    import traceback

    try:
        data = pickle.dumps((type(error), error.args, error.__dict__))
        _unpickled(data)
    except Exception:
        return pickle.dumps((RuntimeError, ("".join(traceback.format_exception(error)),), {}))
    return data


def _unpickled(data: bytes) -> BaseException:
    kind, words, values = pickle.loads(data)  # noqa: S301 - our own copy made it
    # Not by its class's own way, which may take other words than it keeps.
    error: BaseException = kind.__new__(kind, *words)
    error.__dict__.update(values)
    return error
