"""A manuscript's accepted findings: read and written."""

from __future__ import annotations

from foiakit.commands.output.output_paths import output_path
from foiakit.drafts import seen_findings
from foiakit.drafts.findings import Finding
from foiakit.errors import CannotWrite, Usage
from foiakit.system.atomic_files import atomic_path
from foiakit.text.plurals import counted

MOST_BYTES = 16 << 20


class SeenMarks:
    """The accepted findings in ``MANUSCRIPT.seen.json``."""

    def __init__(self, manuscript: str) -> None:
        self._name = "" if manuscript == "-" else manuscript + seen_findings.ENDING
        self._known: dict[str, str] = {}
        if self._name:
            try:
                with open(self._name, encoding="utf-8") as file:
                    self._known = seen_findings.read(file.read(MOST_BYTES), self._name)
            except FileNotFoundError:
                pass
            except (OSError, UnicodeDecodeError) as error:
                raise CannotWrite(self._name, str(error)) from None

    def has(self, finding: Finding) -> bool:
        """Return whether this finding, with these words and this result, was accepted."""
        return finding.identity() in self._known

    def add(self, numbers: str, findings: list[Finding], db: str) -> str:
        """Accept those of *findings* that *numbers* (``2,5`` or ``all``) names; return a report."""
        if not self._name:
            raise Usage("--seen needs a manuscript in a file")
        chosen = findings if numbers.strip().lower() == "all" else _chosen(numbers, findings)
        path = output_path(self._name, db, yes=True, may_ask=False)
        text = seen_findings.written(self._known, chosen)
        with (
            atomic_path(path.path, replaces=path.replaces, name=self._name) as made,
            open(made, "w", encoding="utf-8") as file,
        ):
            file.write(text)
        return f"{self._name}: {counted(len(chosen), 'finding')} marked as seen"


def _chosen(numbers: str, findings: list[Finding]) -> list[Finding]:
    chosen = []
    for number in numbers.split(","):
        word = number.strip()
        if not (word.isascii() and word.isdigit() and 1 <= int(word) <= len(findings)):
            raise Usage(
                f"--seen {number.strip()!r}: there are findings 1 to {len(findings)}; or --seen all"
                if findings
                else "--seen: there is nothing to mark"
            )
        chosen.append(findings[int(word) - 1])
    return chosen
