"""Documents attached to an e-mail become records of their own, and each names the other."""

from __future__ import annotations

import io
import json
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest
from program import Run

from foiakit.readers.archives import containers

MEMO = (
    "MEMORANDUM\nTO: Ines Marlow\nFROM: Tom Ost\nSUBJECT: {}\nDATE: 3 May 1999\n\n"
    "The quota for cod was agreed with the harbor office, which asked for ice.\n"
)


def mail(subject: str, *files: tuple[str, bytes] | EmailMessage) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "Ines <im@example.org>", "Tom", subject
    made["Date"] = "Tue, 2 Mar 2010 17:25:12 -0500"
    made["Message-ID"] = f"<{subject.replace(' ', '')}@example.org>"
    made.set_content(f"The papers on {subject} are attached, as you asked on the telephone.")
    for file in files:
        if isinstance(file, EmailMessage):
            made.add_attachment(file)
        else:
            made.add_attachment(
                file[1], maintype="application", subtype="octet-stream", filename=file[0]
            )
    return made


def zipped(name: str, text: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return made.getvalue()


def lines(desk: Run, number: int) -> list[str]:
    shown = desk("show", str(number), "--format", "text").out.splitlines()
    return [line for line in shown if line.startswith("attached")]


def test_what_is_attached_is_read_and_named_on_both_sides(desk: Run) -> None:
    inner = mail("the inner matter", ("deep.txt", MEMO.format("Deep").encode()))
    whole = mail(
        "cod quotas",
        ("memo.txt", MEMO.format("Cod").encode()),
        inner,
        ("more.zip", zipped("b.txt", MEMO.format("Ling"))),
        ("logo.png", b"\x89PNG\r\n\x1a\n"),
        ("table.csv", b"title,date\nOne,1999\n"),
        ("none.txt", b""),
    )
    Path("a.eml").write_bytes(whole.as_bytes())
    done = desk("import", "a.eml")
    assert done.code == 0
    assert "a.eml: 5 new, 0 unchanged; 3 files left out" in done.err
    for name in ("logo.png", "table.csv", "none.txt"):
        assert f"a.eml/{name}: left out" in done.err
    found = json.loads(desk("list", "--format", "json").out)
    assert [record["title"] for record in sorted(found, key=lambda record: record["id"])] == [
        "cod quotas",
        "Cod",
        "the inner matter",
        "Deep",
        "Ling",
    ]
    assert lines(desk, 1) == [
        "attached: memo.txt: record 2",
        "attached: the inner matter.eml: record 3",
        "attached: more.zip: record 5",
    ]
    assert lines(desk, 3) == ["attached: deep.txt: record 4", "attached to: record 1, cod quotas"]
    assert lines(desk, 4) == ["attached to: record 3, the inner matter"]
    assert desk("import", "a.eml").err.endswith("0 new, 5 unchanged; 3 files left out\n")


def test_one_document_attached_to_two_messages_is_one_record(desk: Run) -> None:
    box = b""
    for subject in ("cod quotas", "Re cod quotas"):
        found = mail(subject, ("memo.txt", MEMO.format("Cod").encode())).as_bytes()
        box += b"From im@example.org Tue Mar  2 17:25:12 2010\n" + found + b"\n"
    Path("a.mbox").write_bytes(box)
    assert "3 new" in desk("import", "a.mbox").err
    assert lines(desk, 1) == lines(desk, 3) == ["attached: memo.txt: record 2"]
    assert lines(desk, 2) == ["attached to: record 1, cod quotas"]
    assert "0 new, 4 unchanged" in desk("import", "a.mbox").err


def test_a_message_as_it_was_sent_is_one_whatever_its_file_is_called(desk: Run) -> None:
    sent = mail("cod", ("memo.txt", MEMO.format("Cod").encode())).as_bytes()
    for name in ("a.txt", "message", "inbox"):
        Path(name).write_bytes(b"From im Tue Mar  2 17:25:12 2010\n" * (name == "inbox") + sent)
        done = desk("import", name)
        assert done.code == 0, done.err
    assert [record["title"] for record in json.loads(desk("list", "--format", "json").out)] == [
        "Cod",
        "cod",
    ]


def test_a_message_inside_two_others_is_read_but_not_what_is_attached_to_it(desk: Run) -> None:
    memo = ("memo.txt", MEMO.format("Cod").encode())
    nested = mail("first", mail("two", mail("three", memo)))
    Path("a.eml").write_bytes(nested.as_bytes())
    done = desk("import", "a.eml")
    assert "3 new" in done.err
    assert "memo.txt: left out: attached to an e-mail inside two others" in done.err


def test_with_a_format_only_the_messages_are_read(desk: Run) -> None:
    Path("a.eml").write_bytes(mail("cod", ("memo.txt", MEMO.format("Cod").encode())).as_bytes())
    done = desk("import", "a.eml", "--format", "paper")
    assert "1 new" in done.err
    assert "memo.txt: left out: attached to an e-mail; without --format it is read too" in done.err


def test_an_attached_archive_may_not_unpack_to_more_than_one_file_may(
    desk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(containers, "MOST_ENTRY", 2**20)
    text = MEMO.format("Cod") + ("The quota was agreed with the office. " * 20 + "\n") * 900
    big = zipped("b.txt", text)
    with zipfile.ZipFile(stream := io.BytesIO(big), "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("c.txt", text.replace("Cod", "Ling"))
    Path("a.eml").write_bytes(mail("cod", ("more.zip", stream.getvalue())).as_bytes())
    done = desk("import", "a.eml")
    assert done.code == 4
    assert "a.eml/more.zip: skipped: unpacks to more than 1 MB" in done.err
    assert "1 new" in done.err or "2 new" in done.err


def test_a_damaged_attachment_leaves_the_message(desk: Run) -> None:
    Path("a.eml").write_bytes(mail("cod", ("memo.pdf", b"%PDF-1.4 cut")).as_bytes())
    done = desk("import", "a.eml")
    assert done.code == 4
    assert "a.eml/memo.pdf: skipped" in done.err
    assert "1 new" in done.err
