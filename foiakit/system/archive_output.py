"""An output file for libraries that write zip archives and do not close them when writing fails."""

from __future__ import annotations

from types import TracebackType


class ArchiveOutput:
    """A new file at *path* that accepts everything after it is closed, and drops it.

    An archive that a library leaves open is ended when it is collected. On a full disk, or in a
    file that is closed by then, Python would print a traceback.
    """

    def __init__(self, path: str) -> None:
        self._at = 0
        self._file = open(path, "wb")  # noqa: SIM115 - a context manager itself

    def __enter__(self) -> ArchiveOutput:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self.close()
        except OSError:
            if error is None:
                raise

    def close(self) -> None:
        """Write what is buffered and close the file; raises `OSError`."""
        self._file.close()

    def write(self, data: bytes) -> int:
        """Write *data*; raises `OSError`, but not after the file was closed."""
        if not self._file.closed:
            self._file.write(data)
        self._at += len(data)
        return len(data)

    def flush(self) -> None:
        """Write what is buffered."""
        if not self._file.closed:
            self._file.flush()

    def seekable(self) -> bool:
        """Return that it is possible to go back and fill in sizes."""
        return True

    def seek(self, offset: int) -> int:
        """Go to *offset* from the beginning."""
        if not self._file.closed:
            self._file.seek(offset)
        self._at = offset
        return offset

    def tell(self) -> int:
        """Return the place in the file."""
        return self._at
