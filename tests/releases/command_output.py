"""What `foiakit releases` finds, as the programs that measure it ask for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def passages(texts: str | Path, folder: str) -> list[dict[str, Any]]:
    """Return the passages found in the *texts* of a folder, small gaps too.

    The database and the cache are in *folder*.
    """
    environment = {**os.environ, "FOIAKIT_CACHE": folder, "FOIAKIT_DB": f"{folder}/records.db"}
    for words in (f"import {texts} -q", "releases --small --format json"):
        done = subprocess.run(
            [sys.executable, "-m", "foiakit", *words.split()],
            capture_output=True, text=True, check=True, cwd=ROOT, env=environment,
        )  # fmt: skip
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found
