"""The entry point: run the command and report an error in one line.

Shell loops call `cite` with plain ids, so `foiakit.commands.reports.citing` answers that before
Typer is imported; `foiakit.commands.cite` uses the same code for everything else.
"""

from __future__ import annotations

import sys

from foiakit import errors
from foiakit.system import stdio
from foiakit.text.visible import visible

_MEMORY = "there is not enough memory for this; unfinished work was not saved"
_TEMPORARY_FULL = (
    "the disk for temporary files is full; unfinished work was not saved. Make room there, or"
    " name another folder: TMPDIR=FOLDER"
)
_NOT_LOADED = (
    "a part of the program cannot be loaded: {}; is there enough memory, and is foiakit installed"
    " completely?"
)


def main() -> None:
    """Run the command line in `sys.argv` and exit with the documented code."""
    stdio.prepare()
    try:
        code = _run(sys.argv[1:])
        sys.stdout.flush()
    except errors.DamagedValue as error:
        code = _fail(str(_damage() or error), error.exit_code)
    except errors.FoiakitError as error:
        code = _fail(str(error), error.exit_code)
    except KeyboardInterrupt as stopped:
        code = _interrupted(stopped)
    except BrokenPipeError as error:
        # The reader of our output has closed the pipe (`foiakit list | head`), which is not an
        # error. The flush at exit must not fail again.
        stdio.give_up_stdout()
        code = errors.DONE
        _release(error)
    except OSError as error:
        code = _fail(_sentence(error), errors.FoiakitError.exit_code)
        _release(error)
    except Exception as error:
        code = _unnamed(error)
    sys.exit(code)


def _release(error: BaseException | None) -> None:
    """Close what the frames of *error* still hold, such as rows that nobody read to their end.

    Python would close it when it ends, without the modules that this needs, and print a traceback.
    """
    from traceback import clear_frames

    while error is not None:
        clear_frames(error.__traceback__)
        error = error.__context__


def _unnamed(error: Exception) -> int:
    """Report an error of no class of ours and return its exit code; raise it if it is a bug."""
    # CPython raises SystemError if it runs out of memory while it creates an exception.
    if isinstance(error, MemoryError | SystemError):
        return _fail(_MEMORY, errors.FoiakitError.exit_code)
    if isinstance(error, ImportError):  # no memory or file descriptor is left for a library
        return _fail(_NOT_LOADED.format(error), errors.FoiakitError.exit_code)
    if isinstance(error, UnicodeEncodeError):
        return _fail(_unwritable(error), errors.BadInput.exit_code)
    try:
        problem = _damage()
    except MemoryError:
        return _fail(_MEMORY, errors.FoiakitError.exit_code)
    if problem is None:
        raise error
    return _fail(str(problem), problem.exit_code)


def _damage() -> errors.FoiakitError | None:
    """Return the error that names the damage in the database, if there is any."""
    if "foiakit.store.file.connection" not in sys.modules:
        return None
    from foiakit.store.file.diagnosis import damage

    return damage()


def _run(arguments: list[str]) -> int:
    if arguments[:1] == ["cite"] and len(arguments) > 1 and all(map(_is_id, arguments[1:])):
        from foiakit import configuration
        from foiakit.commands.reports.citing import cite_ids

        found = configuration.settings()
        database, style = (configuration.holds(key, found)[0] for key in ("database", "style"))
        if cite_ids(database, map(int, arguments[1:]), style):
            return errors.DONE
    from foiakit.app import run
    from foiakit.system import signals

    signals.unwind()
    return run(arguments)


def _is_id(word: str) -> bool:
    return word.isdigit() and word.isascii() and len(word) < 19  # SQLite's integers end there


def _fail(sentence: str, code: int) -> int:
    try:
        sys.stdout.flush()
    except OSError:
        stdio.give_up_stdout()
    sys.stderr.write(f"foiakit: {visible(sentence)}\n")
    return code


def _interrupted(stopped: KeyboardInterrupt) -> int:
    """Report the effect of Ctrl-C; after TERM or HUP the process ends here."""
    from foiakit.system import atomic_files, interrupts, signals

    atomic_files.remove_temporary()
    interrupts.ignore()
    if isinstance(stopped, errors.InterruptedTooLate):
        _fail("interrupted too late: the work was already saved", errors.INTERRUPTED)
    elif not isinstance(stopped, errors.Terminated):
        _fail("interrupted; unfinished work was not saved", errors.INTERRUPTED)
    signals.end()
    return errors.INTERRUPTED


def _sentence(error: OSError) -> str:
    if errors.is_out_of_descriptors(error):
        return str(errors.TooManyOpenFiles())
    reason, where = error.strerror or str(error), error.filename
    try:
        sys.stdout.flush()  # the text that could not be written is still in the buffer
    except OSError:
        where = where or errors.STDOUT
    if not where and errors.is_full(error):  # only temporary files have no name
        return f"{errors.temporary_folder()}: {_TEMPORARY_FULL}"
    if where == errors.STDOUT:
        return f"{errors.STDOUT}: {reason}; the output is incomplete"
    return f"{where}: {reason}" if where else reason


def _unwritable(error: UnicodeEncodeError) -> str:
    wrong = error.object[error.start]
    return f"{wrong!a} is half a character and cannot be written; nothing after it was written"
