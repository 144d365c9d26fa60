"""Pages without a text layer, read by an installed program: ocrmypdf, or else tesseract.

Tesseract reads pictures of the pages, which PDFium draws. Nothing is read unless it is asked for,
and the PDF's own text is never replaced.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from itertools import pairwise
from shutil import which

from foiakit.errors import BadInput, FoiakitError
from foiakit.pdfs import pages
from foiakit.readers.source import Source
from foiakit.system.atomic_files import temporary_folder

_DRAWN = 10
"""How many pages are drawn at a time: a picture has nine megabytes, and drawing is much faster than
reading.
"""


def tools() -> tuple[str, ...]:
    """Return the installed program that reads images of text; `FoiakitError` if there is none."""
    found = tuple(program for program in _READ if which(program))
    if not found:
        raise FoiakitError(
            "--ocr needs ocrmypdf or tesseract; neither is installed; install one:"
            " apt install tesseract-ocr, or brew install tesseract"
        )
    return found


def read(path: str, numbers: Sequence[int], source: Source) -> dict[int, str]:
    """Return the text of the pages *numbers* of the PDF at *path*; failures are reported."""
    problem = ""
    for tool in tools():
        with temporary_folder() as folder:
            try:
                found = _READ[tool](path, numbers, folder, source)
            except (OSError, BadInput, subprocess.CalledProcessError) as error:
                problem = f"{tool}: {_reason(error)}"
                continue
        count = f"{len(found):,} page{'s' if len(found) != 1 else ''}"
        source.tell(f"read by OCR ({tool}), which misreads some words", count)
        return found
    source.tell("could not be read by OCR, left without text", problem)
    return {}


def _by_ocrmypdf(path: str, numbers: Sequence[int], folder: str, source: Source) -> dict[int, str]:
    made = os.path.join(folder, "read.pdf")
    _run(
        "ocrmypdf", "--quiet", "--force-ocr", "--pages", spans(numbers), "--output-type", "pdf",
        "--optimize", "0", os.path.abspath(path), made,
    )  # fmt: skip
    texts = pages.read(made, source.name, source.pulse).texts
    return {number: texts[number - 1] for number in numbers if number <= len(texts)}


def _by_tesseract(path: str, numbers: Sequence[int], folder: str, source: Source) -> dict[int, str]:
    found: dict[int, str] = {}
    for first in range(0, len(numbers), _DRAWN):
        some = numbers[first : first + _DRAWN]
        for picture in pages.grey_pictures(path, source.name, folder, some):
            if not picture.name:
                continue
            image = os.path.join(folder, picture.name)
            text = _run("tesseract", image, "-", "--dpi", "300")
            found[picture.page] = text.replace("\f", "").strip("\n")
            os.remove(image)
            source.pulse()
    return found


_READ = {"ocrmypdf": _by_ocrmypdf, "tesseract": _by_tesseract}


def spans(numbers: Sequence[int]) -> str:
    """Return numbers in order in ocrmypdf's notation: ``1-3,7``."""
    starts = [n for m, n in pairwise([-1, *numbers]) if n != m + 1]
    ends = [m for m, n in pairwise([*numbers, -1]) if n != m + 1]
    return ",".join(str(a) if a == b else f"{a}-{b}" for a, b in zip(starts, ends, strict=True))


def _run(*words: str) -> str:
    # With several threads a page takes tesseract four times the work, and on a busy machine longer.
    single = os.environ | {"OMP_THREAD_LIMIT": os.environ.get("OMP_THREAD_LIMIT", "1")}
    done = subprocess.run(  # noqa: S603 - programs named above
        words, capture_output=True, check=True, stdin=subprocess.DEVNULL, env=single
    )
    return done.stdout.decode("utf-8", "replace")


def _reason(error: Exception) -> str:
    output = getattr(error, "stderr", None) or b""
    lines = output.decode("utf-8", "replace").strip().splitlines()
    return lines[-1][:200] if lines else str(error)[:200]
