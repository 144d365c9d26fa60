"""Findings in a manuscript as lines, GitHub's annotations and a page of HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import TextIO

from foiakit.drafts.comparison import FieldDifference
from foiakit.drafts.findings import RIGHT, Finding
from foiakit.text.visible import visible
from foiakit.writers import web_page

_KINDS = {"differs": "warning", "elsewhere": "warning", "not-found": "error"}


def difference(draft_value: object) -> str:
    """``would not / would never``, with the field of a citation or a doubt about the scan."""
    if isinstance(draft_value, FieldDifference):
        return f"{draft_value.field}: {draft_value.draft} / {draft_value.record}"
    draft, record = getattr(draft_value, "draft", ""), getattr(draft_value, "record", "")
    words = f"{draft or '(nothing)'} / {record or '(nothing)'}"
    return (
        f"{words} (perhaps misread in the scan)" if getattr(draft_value, "scan", False) else words
    )


def where(finding: Finding) -> str:
    """Return ``record 4, p. 2``; empty if no record is meant."""
    if finding.record is None:
        return ""
    page = f", p. {finding.page}" if finding.page else ""
    return f"record {finding.record}{page}"


def sentence(finding: Finding) -> str:
    """Return the finding on one line: status, record, differences."""
    parts = [f"{finding.type} {finding.status.replace('-', ' ')}", where(finding)]
    parts += [difference(change) for change in finding.differences]
    if finding.status == "not-found" and finding.held:
        parts.append(f"nearest in record {finding.also[0].record}: {finding.held}")
    elif finding.also and finding.status != "not-found":
        parts.append("also in " + ", ".join(_place(place) for place in finding.also))
    parts.append(finding.reason or "")
    return "; ".join(part for part in parts if part)


def _place(place: object) -> str:
    record, page = getattr(place, "record", None), getattr(place, "page", None)
    return f"{record}, p. {page}" if page else f"{record}"


def as_lines(findings: Iterable[Finding], out: TextIO, name: str) -> None:
    """Yield ``chapter.md:7: quotation differs; record 4, p. 2; not / never: "the passage"``."""
    out.writelines(
        f'{visible(name)}:{finding.line}: {visible(sentence(finding))}: "{visible(finding.text)}"\n'
        for finding in findings
    )


def as_github(findings: Iterable[Finding], out: TextIO, name: str) -> None:
    """Yield GitHub's workflow commands, for what an editor should check."""
    for finding in findings:
        if finding.status in RIGHT:
            continue
        kind = _KINDS.get(finding.status, "notice") if finding.is_error() else "notice"
        title = _escaped(f"{finding.type} {finding.status}", ":,")
        text = _escaped(f"{sentence(finding)}: {finding.text}")
        out.write(
            f"::{kind} file={_escaped(name, ':,')},line={finding.line},title={title}::{text}\n"
        )


def _escaped(text: str, also: str = "") -> str:
    plain = visible(" ".join(text.split())).replace("%", "%25")
    for sign in also:
        plain = plain.replace(sign, f"%{ord(sign):02X}")
    return plain


_STYLE = """
body { font: 17px/1.55 Georgia, 'Noto Serif', serif; color: #1a1a1a; background: #ffffff;
  max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font: bold 1.5rem/1.25 system-ui, 'Noto Sans', Verdana, sans-serif; }
ol { padding-left: 2rem; }
li { margin: 0 0 1.2rem; }
strong, .finding { font-family: system-ui, 'Noto Sans', sans-serif; font-size: .85rem; }
q, blockquote { display: block; margin: .3rem 0; padding: .3rem .8rem;
  border-left: .25rem solid #7a4a00; background: #fdf3e1; }
blockquote { border-color: #5b6570; background: #eef0f2; }
.right q { border-color: #5b6570; background: none; }
@media (prefers-color-scheme: dark) {
  body { color: #eeeeee; background: #1a1a1a; }
  q { background: #38290f; border-color: #d9a441; }
  blockquote { background: #2b2f33; border-color: #9aa4ae; }
}
@media print { li { break-inside: avoid; } }
"""


def as_html(findings: Iterable[Finding], out: TextIO, name: str) -> None:
    """Yield one page with everything, by its place in the manuscript."""
    title = f"What was found in {name}"
    out.write(web_page.head(title, _STYLE))
    out.write(f"<main>\n<h1>{web_page.escaped(title)}</h1>\n<ol>\n")
    for finding in findings:
        kind = ' class="right"' if finding.status in RIGHT else ""
        note = f", note {visible(finding.note)}" if finding.note else ""
        out.write(
            f"<li{kind}><strong>{escape(f'Line {finding.line}{note}')}</strong>: "
            f'<span class="finding">{escape(visible(sentence(finding)))}</span>\n'
            f"<q>{escape(visible(finding.text))}</q>"
        )
        if finding.held and finding.differences:
            record = f"Record {finding.record}: {visible(finding.held)}"
            out.write(f"\n<blockquote>{escape(record)}</blockquote>")
        out.write("</li>\n")
    out.write(f"</ol>\n{web_page.END}")


FORMATS: dict[str, Callable[[Iterable[Finding], TextIO, str], None]] = {
    "plain": as_lines,
    "github": as_github,
    "html": as_html,
}
