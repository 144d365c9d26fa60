from __future__ import annotations

import builtins
from pathlib import Path
from typing import Any

import pytest

from foiakit import citations
from foiakit.citations import CiteOptions
from foiakit.citations.styles import archive, frus
from foiakit.errors import BadInput, NeedsExtra, NotFound
from foiakit.model.record import Collection, Record

CSL = Path(citations.__file__).parent / "styles" / "csl"
SMALL = """<style xmlns="http://purl.org/net/xbiblio/csl" class="{kind}" version="1.0">
<info><title>t</title><id>t</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<citation><layout suffix=".">{body}</layout></citation></style>"""


@pytest.fixture
def need_citeproc() -> None:
    pytest.importorskip("citeproc", reason="citeproc-py is not installed: foiakit[csl]")


def made(folder: Path, body: str, kind: str = "note") -> str:
    path = folder / "made.csl"
    path.write_text(SMALL.format(body=body, kind=kind))
    return str(path)


@pytest.mark.usefixtures("need_citeproc")
class TestOurStyles:
    @pytest.mark.parametrize("name", ["archive", "frus"])
    def test_they_are_valid_csl(self, name: str) -> None:
        import citeproc  # noqa: PLC0415 - an extra
        from lxml import etree  # noqa: PLC0415 - an extra

        schema = etree.RelaxNG(etree.parse(citeproc.SCHEMA_PATH))
        assert schema.validate(etree.parse(CSL / f"{name}.csl")), schema.error_log

    def test_archive_gives_the_native_line(
        self, documents: list[Record], posting: Collection
    ) -> None:
        # A CSL style cannot see what a name ends in, so it cannot leave out the comma that the
        # house leaves out after a post in parentheses; nothing else differs.
        ours = citations.style(str(CSL / "archive.csl"))
        native = [
            archive.cite(record, posting).replace(") Cable", "), Cable") for record in documents
        ]
        assert [ours.cite(record, posting) for record in documents] == native

    def test_frus_gives_the_native_line(self, documents: list[Record], posting: Collection) -> None:
        ours = citations.style(str(CSL / "frus.csl"))
        for how in (CiteOptions(), CiteOptions(page="3"), CiteOptions(classification=False)):
            native = [frus.cite(record, posting, how) for record in documents]
            assert [ours.cite(record, posting, how) for record in documents] == native

    def test_one_page_is_one_page(self, fourth: Record) -> None:
        ours = citations.style(str(CSL / "archive.csl"))
        assert ours.cite(fourth._replace(pages=1)).endswith("NODIS, 1 p.")
        assert ours.cite(fourth._replace(pages=None)).endswith("Secret, NODIS.")


@pytest.mark.usefixtures("need_citeproc")
class TestAnyStyle:
    def test_a_point_goes_into_the_quotation_marks_where_the_language_wants_it(
        self, tmp_path: Path, fourth: Record
    ) -> None:
        body = '<text variable="title" quotes="true" suffix=","/><text value=" b"/>'
        cited = citations.style(made(tmp_path, body)).cite(fourth._replace(title="A"))
        assert cited == "“A,” b."

    def test_british_styles_keep_it_outside(self, tmp_path: Path, fourth: Record) -> None:
        body = '<text variable="title" quotes="true" suffix=","/><text value=" b"/>'
        path = Path(made(tmp_path, body))
        path.write_text(path.read_text().replace("version=", 'default-locale="en-GB" version='))
        assert citations.style(str(path)).cite(fourth._replace(title="A")) == "‘A’, b."

    @pytest.mark.parametrize(
        ("markup", "cited"),
        [
            ("plain", "<A> [b]"),
            ("html", "<i>&lt;A&gt; [b]</i>"),
            ("markdown", r"*\<A\> \[b\]*"),
        ],
    )
    def test_italics_are_written_and_the_text_is_escaped(
        self, tmp_path: Path, fourth: Record, markup: str, cited: str
    ) -> None:
        style = citations.style(made(tmp_path, '<text variable="title" font-style="italic"/>'))
        line = style.cite(fourth._replace(title="<A> [b]"), None, CiteOptions(markup=markup))
        assert line == f"{cited}."

    def test_accessed_page_and_dates_reach_the_style(self, tmp_path: Path, fourth: Record) -> None:
        body = (
            '<group delimiter="|"><text variable="locator"/><date variable="accessed" form="text"/>'
            '<date variable="issued" form="text"/></group>'
        )
        style = citations.style(made(tmp_path, body))
        line = style.cite(fourth._replace(date="1998-07"), None, CiteOptions("3-4", "2026-01-05"))
        assert line == "3–4|January 5, 2026|July 1998."

    def test_what_is_no_style_says_where_it_goes_wrong(self, tmp_path: Path) -> None:
        bad = tmp_path / "bad.csl"
        bad.write_text("<style>\n<oops></style>")
        with pytest.raises(BadInput, match=r"bad\.csl:2: not a CSL style"):
            citations.style(str(bad))
        bad.write_text("<html/>")
        with pytest.raises(BadInput, match="outermost element is html"):
            citations.style(str(bad))
        with pytest.raises(BadInput, match="cannot be read: Not a directory"):
            citations.style(str(bad / "style.csl"))
        with pytest.raises(BadInput, match="a folder"):
            citations.style(str(folder(tmp_path)))
        with pytest.raises(NotFound, match="no such CSL style"):
            citations.style(str(tmp_path / "none.csl"))

    @pytest.mark.parametrize(
        "data", [b"\xff\xfe<", b'<?xml version="1.0" encoding="utf-16"?><style/>', b"\x00", b""]
    )
    def test_what_is_not_in_its_encoding_is_refused(self, tmp_path: Path, data: bytes) -> None:
        bad = tmp_path / "bad.csl"
        bad.write_bytes(data)
        with pytest.raises(BadInput, match=r"bad\.csl"):
            citations.style(str(bad))

    def test_a_dependent_style_names_its_parent(self, tmp_path: Path) -> None:
        path = tmp_path / "dependent.csl"
        path.write_text(
            '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>t</title>'
            '<link href="http://example.org/parent" rel="independent-parent"/></info></style>'
        )
        with pytest.raises(BadInput, match=r"take its parent, http://example\.org/parent"):
            citations.style(str(path))

    def test_what_citeproc_cannot_render_is_an_error_message(
        self, tmp_path: Path, fourth: Record
    ) -> None:
        style = citations.style(made(tmp_path, '<text macro="missing"/>'))
        with pytest.raises(BadInput, match="citeproc-py cannot render this style"):
            style.cite(fourth)


def folder(parent: Path) -> Path:
    path = parent / "folder.csl"
    path.mkdir()
    return path


def test_without_citeproc_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name == "citeproc":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(NeedsExtra, match="pip install 'citeproc-py"):
        citations.style("any.csl")
