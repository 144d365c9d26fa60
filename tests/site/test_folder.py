"""Where a site may be written, and what of its folder is touched."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest
from program import Run

from foiakit.site.folder import SiteFolder

PUBLISH = ["publish", "--collection", "389", "--output"]


def state(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_folder_with_something_else_in_it_is_refused_and_stays(seven: Path, desk: Run) -> None:
    other = seven.parent / "other"
    other.mkdir()
    (other / "index.html").write_text("mine", "utf-8")
    assert desk(*PUBLISH, "other", "--yes").code == 2
    assert [path.name for path in other.iterdir()] == ["index.html"]


def test_a_second_run_needs_yes_and_writes_nothing_that_is_the_same(desk: Run, site: Path) -> None:
    before = state(site)
    assert desk(*PUBLISH, "site").code == 2
    assert desk(*PUBLISH, "site", "--yes").code == 0
    assert state(site) == before


def test_a_change_writes_the_pages_that_show_it(desk: Run, site: Path) -> None:
    before = state(site)
    assert desk("edit", "4", "--description", "Another abstract.").code == 0
    assert desk(*PUBLISH, "site", "--yes").code == 0
    after = state(site)
    changed = {name for name in after if after[name] != before.get(name)}
    assert {"index.html", "documents/state1999-095538.html"} <= changed
    assert "documents/karachi1995-01617.html" not in changed


def test_pages_that_are_no_longer_needed_go_and_a_persons_own_files_stay(
    desk: Run, site: Path
) -> None:
    (site / "CNAME").write_text("example.org", "utf-8")
    assert desk("publish", "1-3", "--output", "site", "--yes").code == 0
    assert len(list((site / "documents").iterdir())) == 3
    assert (site / "CNAME").read_text("utf-8") == "example.org"


@pytest.mark.parametrize("name", ["../victim", "/etc/victim", "documents/../../victim", "a//b"])
def test_a_manifest_cannot_have_files_elsewhere_removed(desk: Run, site: Path, name: str) -> None:
    (site.parent / "victim").write_text("keep me", "utf-8")
    manifest = site / "foiakit-site.json"
    listed = json.loads(manifest.read_text("utf-8"))
    manifest.write_text(json.dumps({**listed, "files": [*listed["files"], name]}), "utf-8")
    assert desk(*PUBLISH, "site", "--yes").code == 0
    assert (site.parent / "victim").read_text("utf-8") == "keep me"


def test_nothing_is_written_through_a_link_in_the_site(desk: Run, site: Path) -> None:
    elsewhere = site.parent / "elsewhere"
    (site / "documents").rename(elsewhere)
    for page in elsewhere.iterdir():
        page.write_text("mine", "utf-8")
    (site / "documents").symlink_to(elsewhere)
    assert desk(*PUBLISH, "site", "--yes").code == 2
    assert {page.read_text("utf-8") for page in elsewhere.iterdir()} == {"mine"}


def test_a_page_that_is_a_link_is_replaced_and_not_followed(desk: Run, site: Path) -> None:
    (site.parent / "mine").write_text("mine", "utf-8")
    (site / "index.html").unlink()
    (site / "index.html").symlink_to(site.parent / "mine")
    assert desk(*PUBLISH, "site", "--yes").code == 0
    assert (site.parent / "mine").read_text("utf-8") == "mine"
    assert not (site / "index.html").is_symlink()


def test_a_dry_run_writes_nothing(seven: Path, desk: Run) -> None:
    assert desk(*PUBLISH, "site", "--dry-run").code == 0
    assert not (seven.parent / "site").exists()


def test_a_run_that_was_killed_leaves_a_site_that_can_be_written(desk: Run, site: Path) -> None:
    left = site / f".foiakit-{'0' * 32}"
    left.mkdir()
    (left / "page").write_text("half", "utf-8")
    assert desk(*PUBLISH, "site", "--yes").code == 0
    assert not left.exists()


@pytest.mark.parametrize(
    ("call", "number", "sentence"),
    [
        ("_list", errno.ENOSPC, "site: the disk is full; not all of its files were written"),
        ("_place", errno.ENOSPC, "site: the disk is full; not all of its files were written"),
        ("_place", errno.ENOENT, "site: its files were moved while they were written"),
    ],
)
def test_a_folder_that_could_not_be_finished_is_completed_by_the_next_run(
    seven: Path, desk: Run, monkeypatch: pytest.MonkeyPatch, call: str, number: int, sentence: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, "")

    with monkeypatch.context() as patched:
        patched.setattr(SiteFolder, call, fail)
        done = desk(*PUBLISH, "site")
    assert done.code == 1
    assert sentence in done.err
    assert not list((seven.parent / "site").glob(".foiakit-*"))
    assert desk(*PUBLISH, "site", "--yes").code == 0
