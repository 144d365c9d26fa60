"""Standard error gets each message as soon as it is written, even if it is not a terminal."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import os, sys
from foiakit.system import stdio
stdio.prepare()
sys.stderr.write("foiakit: ended\\n")
os._exit(0)  # as a process ends that is killed: nothing is flushed
"""


def test_a_message_is_not_lost_when_the_program_is_killed_after_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], stderr=subprocess.PIPE, check=True, text=True
    )
    assert done.stderr == "foiakit: ended\n"
