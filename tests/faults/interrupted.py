"""Run a command again and again, press Ctrl-C at another step each time, and print what was said.

``interrupted.py RUNS PRESSES COMMAND...``, in a folder with ``records.db`` and the files that the
command needs. Each run is a copy of this process and of the database; the steps are lines of
foiakit's own code, from shortly before the commit to the end. A line of JSON for each: the exit
code, what was said, and whether the database is as ``before`` the command, as ``after`` it when
nothing interrupts it, or ``mixed``.
"""

from __future__ import annotations

import importlib
import json
import os
import shutil
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the tests' own modules

from faults.database import Contents, contents

import foiakit
from foiakit import cli

HOME = os.path.dirname(foiakit.__file__)
BEFORE = 40
"""Steps before the commit from which on the key is pressed."""


class Steps:
    """Counts steps, and presses at one of them."""

    def __init__(self, at: int, presses: int) -> None:
        self.at, self.presses, self.number, self.commit = at, presses, 0, 0

    def __call__(self, frame: FrameType, event: str, _: Any) -> Any:
        if not frame.f_code.co_filename.startswith(HOME):
            return None
        if event == "line":
            self.number += 1
            if frame.f_code.co_name == "finish" and not self.commit:
                self.commit = self.number
            if self.at <= self.number < self.at + 2 * self.presses and (
                (self.number - self.at) % 2 == 0
            ):
                os.kill(os.getpid(), signal.SIGINT)
        return self


def run(command: list[str], number: int, at: int, presses: int) -> dict[str, Any]:
    """*command* once, in a copy of this process."""
    name = f"{number}.db"
    shutil.copy("records.db", name)
    sys.stdout.flush()
    process = os.fork()
    if not process:
        error = os.open("said", os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
        os.dup2(error, 2)
        sys.argv = ["foiakit", *command, "--db", name]
        steps = Steps(at, presses)
        code = 0
        try:
            sys.settrace(steps)
            cli.main()
        except SystemExit as ended:
            code = int(str(ended.code or 0))
        finally:
            sys.settrace(None)
            sys.stderr.flush()
            with open("steps", "w") as file:
                json.dump([steps.commit, steps.number, [*sys.modules]], file)
            os._exit(code)
    status = os.waitpid(process, 0)[1]
    with open("said") as file:
        message = file.read()
    with open("steps") as file:
        commit, last, modules = json.load(file)
    held = contents(Path(name))
    os.unlink(name)
    code = os.waitstatus_to_exitcode(status)
    return {
        "code": code,
        "said": message,
        "held": held,
        "commit": commit,
        "last": last,
        "modules": modules,
    }


def state(held: Contents, before: Contents, after: Contents) -> str:
    """Which of the two contents a database has."""
    return "before" if held == before else "after" if held == after else "mixed"


if __name__ == "__main__":
    runs, presses, command = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    before = contents(Path("records.db"))
    # What the command imports, all of it before the commit, is imported once and not by each copy.
    for name in run(command, 0, 10**9, 0)["modules"]:
        if name.startswith("foiakit"):
            importlib.import_module(name)
    whole = run(command, 0, 10**9, 0)
    first, last = whole["commit"] - BEFORE, whole["last"]
    for number in range(runs):
        at = first + (last - first) * number // runs
        done = run(command, number + 1, at, presses)
        done.pop("modules")
        kept = state(done.pop("held"), before, whole["held"])
        sys.stdout.write(json.dumps({"at": at, "kept": kept, **done}) + "\n")
