"""Text that a scan holds twice, because its file has two text layers, is read once."""

from __future__ import annotations

from foiakit.cables.body.doubled_text import halved, is_doubled, once


def test_a_text_laid_down_twice_is_read_once_and_keeps_its_offsets() -> None:
    twice = (
        "THE FULL THE FULL REPORT ON REPORT ON THE TALKS WAS THE TALKS WAS SENT SENT TODAY BY"
        " TODAY BY CABLE CABLE"
    )
    assert is_doubled(twice)
    assert " ".join(halved(twice).split()) == "THE FULL REPORT ON THE TALKS WAS SENT TODAY BY CABLE"
    assert len(halved(twice)) == len(twice)
    assert not is_doubled(
        "THE REPORT ON THE TALKS WAS SENT TODAY BY CABLE AND WAS READ AT ONCE BY ALL WHO CARED " * 3
    )


def test_of_two_readings_of_a_run_the_one_with_fewer_faults_is_kept() -> None:
    text = "E,O. 12356: E.O. l.2356: DECL:OADR DECL:OADR SUBJECT : SUBJECT: ROAD ROAD WORKS WORKS"
    assert once(text).text == "E,O. 12356: DECL:OADR SUBJECT: ROAD WORKS"


def test_a_word_that_only_one_layer_finished_stands_once() -> None:
    text = "SUBJECT: OFFICIAL- SUBJECT: OFFICIAL-INFORMAL ROAD ROAD"
    assert once(text).text == "SUBJECT: OFFICIAL-INFORMAL ROAD"


def test_two_words_left_over_between_two_pairs_are_two_readings_of_one() -> None:
    assert once("LETTER LETTER FUR FOR MINISTER MINISTER FOR FOR").text == "LETTER FOR MINISTER FOR"


def test_runs_of_different_lines_are_not_taken_for_one_another() -> None:
    assert once("PARIS ROME\nROME PARIS\n").text == "PARIS ROME\nROME PARIS"
