"""A file of one FRUS document, without its volume's header, is cited with the volume's title."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run

from foiakit.cables.frus.volume_titles import title_of, volume_of

FILE = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="frus1981-88v03"><text><body>
<div type="document" n="25" xml:id="d25"><head>25. Memorandum From Tom Ferris to Ines Marlow</head>
<p>The harbor talks went on until noon.</p></div></body></text></TEI>"""


@pytest.mark.parametrize(
    ("volume", "title"),
    [
        ("frus1981-88v03", "1981–1988, Volume III"),
        ("frus1969-76ve08", "1969–1976, Volume E–8"),
        ("frus1949v07p1", "1949, Volume VII, Part 1"),
        ("frus1969-76v38p1", "1969–1976, Volume XXXVIII, Part 1"),
    ],
)
def test_years_and_number_are_in_the_name_of_a_volume(volume: str, title: str) -> None:
    assert title_of(volume) == f"Foreign Relations of the United States, {title}"


@pytest.mark.parametrize("name", ["frus1952-54Guat", "memo", "frus1949v00", None])
def test_a_name_without_a_number_gives_no_title(name: str | None) -> None:
    assert title_of(name) is None


def test_one_document_is_cited_with_its_volume(desk: Run, tmp_path: Path) -> None:
    (tmp_path / "d25.xml").write_text(FILE, "utf-8")
    assert desk("import", str(tmp_path / "d25.xml")).code == 0
    cited = desk("cite", "1", "--style", "chicago-note").out
    assert "Foreign Relations of the United States, 1981–1988, Volume III" in cited
    assert '"frus1981-88v03,"' not in cited


@pytest.mark.parametrize(
    ("title", "volume"),
    [
        ("1964–1968, Volume XXVIII, Laos", "frus1964-68v28"),
        ("1969–1976, Volume E–7, Documents on South Asia, 1969–1972", "frus1969-76ve07"),
        ("1952-1954, Volume XII, Part 2, East Asia", "frus1952-54v12p2"),
        ("1948, Volume V, The Near East", "frus1948v05"),
        ("1958–1960, Ice; Fish, Volume X, Part 2", "frus1958-60v10p2"),
        ("1952–1954, Guatemala", None),
    ],
)
def test_a_volume_s_number_is_in_its_title(title: str, volume: str | None) -> None:
    assert volume_of(f"Foreign Relations of the United States, {title}\n") == volume
