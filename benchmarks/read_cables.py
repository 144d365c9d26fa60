"""How time and memory to read telegrams and FRUS volumes grow: python benchmarks/read_cables.py

A telegram's text is extended to 10 MB; a volume is made of the documents of FRUS next to this
checkout (../shared/data), repeated under new numbers, so it is synthetic as a whole. Times are
processor time, with the multiple of the previous size; memory is the peak of the process (from
/proc, so on Linux only).
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "data"
FRAGMENTS = ("frus1969-76ve08_d10-d12.xml", "frus1981-88v03_d25.xml")
PEAK = """
from pathlib import Path
status = Path("/proc/self/status").read_text().split()
print(used, status[status.index("VmHWM:") + 1])
"""
READ_VOLUME = """
import sys, time
from foiakit.readers import tei
from foiakit.readers.source import source
start = time.process_time()
given = source(sys.argv[1])
with given.stream:
    for _ in tei.read(given):
        pass
used = time.process_time() - start
"""
READ_TELEGRAM = """
import sys, time
from pathlib import Path
from foiakit.cables.reading import read
text = Path(sys.argv[1]).read_text("utf-8")
start = time.process_time()
read(text)
used = time.process_time() - start
"""


def volume(count: int) -> str:
    """Return a TEI volume of *count* documents, the available ones repeated."""
    found = [
        document
        for name in FRAGMENTS
        for document in re.findall(
            r'<div[^>]*type="document".*?\n\s*</div>', (SHARED / name).read_text("utf-8"), re.S
        )
    ]
    made = []
    for number in range(1, count + 1):
        numbered = re.sub(
            r'xml:id="d\d+"', f'xml:id="d{number}"', found[number % len(found)], count=1
        )
        made.append(re.sub(r' n="\d+"', f' n="{number}"', numbered, count=1))
    head = '<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="urn:f">'
    return f"{head}<teiHeader/><text><body>{''.join(made)}</body></text></TEI>"


def telegram(size: int) -> str:
    """Return a telegram of about *size* characters: one of 1974 with its paragraphs repeated."""
    text = (SHARED / "telegrams" / "1974KABUL01717.txt").read_text("utf-8")
    start, end = text.find("\n2. "), text.rfind("\nELIOT")
    return text[:start] + text[start:end] * (size // (end - start)) + text[end:]


def measured(code: str, text: str) -> list[float]:
    """Return what *code* prints when it reads *text* from a file, in a process of its own."""
    with tempfile.NamedTemporaryFile("w", suffix=".xml", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        done = subprocess.run(
            [sys.executable, "-c", code + PEAK, file.name],
            capture_output=True,
            text=True,
            check=True,
        )
    return [float(word) for word in done.stdout.split()]


def table(title: str, code: str, texts: list[tuple[str, str]]) -> None:
    """Print one line per size: megabytes, seconds, the multiple of the line above, peak memory."""
    print(title)
    before = None
    for name, text in texts:
        seconds, peak = measured(code, text)
        times = f"{seconds / before:4.1f}" if before else "    "
        print(
            f"  {name:>16} {len(text) / 1e6:6.1f} MB {seconds:6.2f} s {times}{peak / 1024:6.0f} MB"
        )
        before = seconds


if __name__ == "__main__":
    if not SHARED.exists():
        sys.exit(f"{SHARED}: not here; the volumes and telegrams are read from there")
    sizes = (2_500_000, 5_000_000, 10_000_000)
    table("a telegram", READ_TELEGRAM, [(f"{n:,}", telegram(n)) for n in sizes])
    table("a volume", READ_VOLUME, [(f"{n} documents", volume(n)) for n in (300, 600, 1200)])
