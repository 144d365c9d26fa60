"""Opening the paths that `foiakit.commands.output.output_paths` has allowed: files, streams,
stdout.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TextIO, cast

from foiakit.commands.output.output_paths import OutputPath
from foiakit.errors import STDOUT, Usage
from foiakit.system.atomic_files import atomic_path


@contextmanager
def path_to_write(output: OutputPath) -> Iterator[str]:
    """A temporary path for a file or folder that then takes its place; raises as `atomic_path`."""
    with atomic_path(output.path, replaces=output.replaces, name=output.name) as path:
        yield path


@contextmanager
def text_to_write(output: OutputPath, *, gzipped: bool = False) -> Iterator[TextIO]:
    """Open a text file that appears whole or not at all, or the stream that *output* is.

    Line ends are written unchanged. Raises as `path_to_write` does, and `OSError` for a stream.
    """
    if output.stream is not None:
        with _naming(output.name), _opened(output) as raw, _text(raw, gzipped=gzipped) as file:
            yield file
        return
    with (
        path_to_write(output) as path,
        open(path, "xb") as raw,
        _text(raw, gzipped=gzipped) as file,
    ):
        yield file


@contextmanager
def text_on_stdout(*, gzipped: bool) -> Iterator[TextIO]:
    """Return standard output, plain or gzipped; `Usage` if gzipped bytes would go to a terminal."""
    if gzipped and sys.stdout.isatty():
        raise Usage("--gzip writes bytes that a terminal cannot show; use --output FILE or a pipe")
    with _naming(STDOUT):
        if not gzipped:
            yield sys.stdout
            return
        with _gzip(sys.stdout.buffer) as file:
            yield file


@contextmanager
def _naming(name: str) -> Iterator[None]:
    """A block whose errors of writing name no file; a broken pipe stays one."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, error.filename or name) from error


def _opened(output: OutputPath) -> IO[bytes]:
    """Open the stream for writing; `Usage` if it is no longer the one that was checked."""
    if output.descriptor is not None:
        handle = os.dup(output.descriptor)
    else:
        handle = os.open(output.path, os.O_WRONLY | getattr(os, "O_NOCTTY", 0))
    if not os.path.samestat(os.fstat(handle), cast(os.stat_result, output.stream)):
        os.close(handle)
        raise Usage(f"{output.name}: another file took its place in the meantime")
    return open(handle, "wb")


@contextmanager
def _text(raw: IO[bytes], *, gzipped: bool) -> Iterator[TextIO]:
    if gzipped:
        if raw.isatty():
            raise Usage("--gzip writes bytes that a terminal cannot show; use a file or a pipe")
        with _gzip(raw) as file:
            yield file
        return
    with io.TextIOWrapper(raw, encoding="utf-8", newline="") as file:
        yield file


@contextmanager
def _gzip(raw: object) -> Iterator[TextIO]:
    import gzip

    # Without a name and time inside, the same records give the same bytes.
    with (
        gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=raw, mtime=0) as packed,  # type: ignore[call-overload]  # any binary stream
        io.TextIOWrapper(packed, encoding="utf-8", newline="", write_through=False) as file,
    ):
        yield file
