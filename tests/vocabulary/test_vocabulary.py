"""What the vocabulary promises to the layers that stand on it."""

import csv
import re
import subprocess
import sys
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit import vocabulary as v

FOLDER = Path(v.__file__).parent
SOURCES = tomllib.loads((FOLDER / "sources.toml").read_text("utf-8"))

LISTS: dict[str, tuple[Callable[[], tuple[Any, ...]], Callable[[Any], tuple[str, ...]]]] = {
    "classifications.toml": (v.levels, lambda r: (r.id, r.label, r.portion or "", *r.aliases)),
    "captions.toml": (v.captions, lambda r: (r.token, *r.aliases)),
    "posts.csv": (v.posts, lambda r: (r.name, *r.aliases)),
    "tags.csv": (v.tags, lambda r: (r.tag,)),
    "kinds.toml": (v.kinds, lambda r: (r.label, *r.aliases)),
    "agencies.toml": (v.agencies, lambda r: (r.name, r.acronym or "", *r.aliases)),
    "names.toml": (v.names, lambda r: (r.name, *r.aliases)),
    "orders.toml": (v.orders, lambda r: (r.number,)),
    "exemptions.toml": (v.exemptions, lambda r: (r.code, *r.aliases)),
}
each_list = pytest.mark.parametrize("file", LISTS)


def rows(file: str) -> tuple[Any, ...]:
    return LISTS[file][0]()


def terms(file: str) -> Iterable[tuple[str, Any]]:
    return ((term, row) for row in rows(file) for term in LISTS[file][1](row) if term)


def squeezed(term: str) -> str:
    return v.fold(term).replace(" ", "")


def raw(file: str) -> list[dict[str, Any]]:
    if file.endswith(".csv"):
        with (FOLDER / file).open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))
    (found,) = tomllib.loads((FOLDER / file).read_text("utf-8")).values()
    return list(found)


# the files


@each_list
def test_every_row_names_sources_that_the_list_knows(file: str) -> None:
    for row in rows(file):
        assert row.source, row
        assert set(row.source.split("; ")) <= set(SOURCES["sources"]), row


def test_no_source_is_listed_in_vain() -> None:
    used = {key for file in LISTS for row in rows(file) for key in row.source.split("; ")}
    assert used == set(SOURCES["sources"])


def test_the_notes_name_files_that_are_there() -> None:
    assert set(SOURCES["files"]) <= set(LISTS)


@each_list
def test_a_file_has_no_field_that_the_loader_does_not_read(file: str) -> None:
    for row in raw(file):
        assert None not in row, row
        assert set(row) <= set(rows(file)[0]._fields), row


@each_list
def test_what_must_be_there_is_there_and_tidy(file: str) -> None:
    for row in rows(file):
        assert row[0], row
        for value in (*row, *(i for x in row if isinstance(x, tuple) for i in x)):
            if isinstance(value, str):
                assert value == " ".join(value.split()) != "", row


@each_list
def test_no_term_stands_for_two_rows_of_one_list(file: str) -> None:
    stands_for = defaultdict(set)
    for term, row in terms(file):
        stands_for[squeezed(term)].add(row[0])
    assert {t: s for t, s in stands_for.items() if len(s) > 1} == {}


@pytest.mark.parametrize("row", [*v.levels(), *v.captions(), *v.posts(), *v.orders()])
def test_first_is_not_after_last(row: Any) -> None:
    for moment in filter(None, (row.first, row.last)):
        date.fromisoformat(moment + "0000-01-01"[len(moment) :])
    if row.first and row.last:
        assert row.first <= row.last


def test_levels_named_elsewhere_are_ids_of_levels() -> None:
    ids = {level.id for level in v.levels()}
    for row in v.captions():
        assert set(row.levels) <= ids, row
    for order in v.orders():
        assert set(order.levels) <= ids, order


# levels


def test_labels_are_ordered_by_their_ranks_and_the_rankless_stand_last() -> None:
    ranks = [level.rank for level in v.levels()]
    ranked = [rank for rank in ranks if rank is not None]
    assert ranks == [*sorted(set(ranked)), None, None, None]
    assert [level.label for level in v.levels()] == [
        "Unclassified",
        "Official Use Only",
        "For Official Use Only",
        "Limited Official Use",
        "Sensitive But Unclassified",
        "Controlled Unclassified Information",
        "Restricted",
        "Confidential - Modified Handling Authorized",
        "Confidential",
        "Secret",
        "Top Secret",
        "Classification unknown",
        "Classification excised",
        "No classification marking",
    ]


def test_classified_begins_at_restricted() -> None:
    for level in v.levels():
        if level.rank is not None:
            assert level.classified is (level.rank >= 20), level


@pytest.mark.parametrize(
    ("term", "label"),
    [
        ("S E C R E T", "Secret"),
        ("secret", "Secret"),
        ("(S)", "Secret"),
        ("S", "Secret"),
        ("TS", "Top Secret"),
        ("T O P  S E C R E T", "Top Secret"),
        ("T O P S E C R E T", "Top Secret"),
        ("top-secret", "Top Secret"),
        ("C O N F I D E N T I A L", "Confidential"),
        ("UNCLAS", "Unclassified"),
        ("(u)", "Unclassified"),
        ("L I M I T E D  O F F I C I A L  U S E", "Limited Official Use"),
        ("L.O.U.", "Limited Official Use"),
        ("UNCLAS SENSITIVE", "Sensitive But Unclassified"),
        ("limited_official_use", "Limited Official Use"),
        ("(C-MHA)", "Confidential - Modified Handling Authorized"),
        ("CONFIDENTIAL – MODIFIED HANDLING AUTHORIZED", v.levels()[7].label),
        ("No classification marking.", "No classification marking"),
    ],
)
def test_a_level_is_found_however_it_is_written(term: str, label: str) -> None:
    found = v.level(term)
    assert found is not None
    assert found.label == label


@pytest.mark.parametrize(
    "term", ["", "()", "Non-classified", "[Excised]", "NATO SECRET", "Restricted Data", "NODIS"]
)
def test_what_is_no_level_stays_unknown(term: str) -> None:
    assert v.level(term) is None


# captions


@pytest.mark.parametrize(
    ("term", "token"),
    [
        ("Nodis", "NODIS"),
        ("N O D I S", "NODIS"),
        ("EXDIS", "EXDIS"),
        ("Limdis.", "LIMDIS"),
        ("STADIS////////", "STADIS"),
        ("NODIS/CHEROKEE", "CHEROKEE"),
        ("nodis / cherokee", "CHEROKEE"),
        ("Eyes Only", "EYES ONLY"),
        ("Sensitive", "SENSITIVE"),
        ("Roger Channel", "ROGER CHANNEL"),
        ("No Foreign Dissem", "NO FOREIGN DISSEM"),
        ("NF", "NOFORN"),
        ("ORCON", "ORCON"),
        ("Umbra", "UMBRA"),
        ("Talent Keyhole", "TALENT-KEYHOLE"),
    ],
)
def test_a_caption_is_found_however_it_is_written(term: str, token: str) -> None:
    found = v.caption(term)
    assert found is not None
    assert found.token == token


@pytest.mark.parametrize("term", ["", "/", "IMMEDIATE", "NOTAL", "Secret", "POUCH"])
def test_what_is_no_caption_stays_unknown(term: str) -> None:
    assert v.caption(term) is None


def test_captions_are_of_four_groups_in_capitals() -> None:
    assert {c.group for c in v.captions()} == {"caption", "channel", "control", "codeword"}
    assert all(c.token == c.token.upper() and c.meaning for c in v.captions())


# posts


def test_two_posts_share_a_code_only_if_one_became_the_other() -> None:
    by_code = defaultdict(list)
    for post in v.posts():
        by_code[post.code].append(post)
    for code, sharing in by_code.items():
        names = {post.name for post in sharing}
        assert len([post for post in sharing if post.now not in names]) == 1, code


def test_a_code_is_six_capitals_at_most_and_begins_the_name_or_an_alias() -> None:
    for post in v.posts():
        assert re.fullmatch("[A-Z]{3,6}", post.code), post
        spelled = (squeezed(t).upper() for t in (post.name, *post.aliases))
        assert any(t.startswith(post.code) for t in spelled), post


def test_a_code_is_no_other_posts_name_or_alias() -> None:
    for post in v.posts():
        found = v.post(post.code)
        assert found is not None, post
        assert found.code == post.code, post
        assert found.name in (post.name, post.now), post


def test_a_renamed_post_leads_to_a_post_that_is_there() -> None:
    names = {post.name: post for post in v.posts()}
    for post in v.posts():
        if post.now:
            assert names[post.now].now is None, post


def test_every_tag_of_a_post_is_a_geographic_tag() -> None:
    known = {tag.tag for tag in v.tags() if tag.group == "geographic"}
    assert {post.tag for post in v.posts() if post.tag} <= known


def test_routing_indicators_belong_to_one_post() -> None:
    indicators = [ri for post in v.posts() for ri in post.routing]
    assert len(indicators) == len(set(indicators))
    assert all(5 <= len(ri) <= 8 and ri.startswith("R") for ri in indicators)


@pytest.mark.parametrize(
    ("term", "name"),
    [
        ("amembassy islamabad", "Islamabad"),
        ("AMEMBASSY ISLAMABAD", "Islamabad"),
        ("ISLAMA", "Islamabad"),
        ("Islama", "Islamabad"),
        ("U.S. Embassy (Islamabad)", "Islamabad"),
        ("U.S. Embassy Islamabad", "Islamabad"),
        ("Embassy in Islamabad", "Islamabad"),
        ("American Embassy, Lima", "Lima"),
        ("U.S. Consulate Karachi", "Karachi"),
        ("U.S. Consulate General in Karachi", "Karachi"),
        ("AMCONGEN HONG KONG", "Hong Kong"),
        ("CONGEN  LAHORE", "Lahore"),
        ("TEL AV", "Tel Aviv"),
        ("TELAV", "Tel Aviv"),
        ("NEW DE", "New Delhi"),
        ("SAN SA", "San Salvador"),
        ("BUENOS", "Buenos Aires"),
        ("Bogotá", "Bogota"),
        ("São Paulo", "Sao Paulo"),
        ("N’DJAMENA", "N'Djamena"),
        ("Sanaa", "Sana'a"),
        ("ST PETERSBURG", "St. Petersburg"),
        ("PORT AU PRINCE", "Port-au-Prince"),
        ("TEGUC", "Tegucigalpa"),
        ("MEXICO", "Mexico City"),
        ("USINT HAVANA", "Havana"),
        ("USLO PEKING", "Peking"),
        ("USUN", "USUN New York"),
        ("USMISSION USUN NEW YORK", "USUN New York"),
        ("USUNN", "USUN New York"),
        ("USMISSION GENEVA", "Geneva"),
        ("USNATO", "USNATO"),
        ("NATO", "USNATO"),
        ("STATE", "State"),
        ("Deptel", "State"),
        ("SECSTATE", "State"),
        ("SECSTATE WASHDC", "State"),
        ("SECSTATE WASHDC STATE", "State"),
        ("U.S. Department of State", "State"),
        ("SECTO", "SECTO"),
        ("SECDEFWASH", "SECDEF"),
        ("Dacca", "Dacca"),
        ("Dhaka", "Dhaka"),
        ("MOGADI", "Mogadishu"),
        ("Mogadiscio", "Mogadiscio"),
        ("TEHRAN", "Tehran"),
        ("Taipei", "Taipei"),
        ("AIT Taipei", "AIT Taipei"),
    ],
)
def test_a_post_is_found_however_it_is_written(term: str, name: str) -> None:
    found = v.post(term)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("term", ["", "AMEMBASSY", "Embassy", "Atlantis", "[Excised]", "REFTEL"])
def test_what_is_no_post_stays_unknown(term: str) -> None:
    assert v.post(term) is None


def test_three_posts_at_brussels_are_not_one() -> None:
    named = [v.post(t) for t in ("BRUSSELS", "USEU BRUSSELS", "EC BRUSSELS", "USNATO")]
    assert len({post.name for post in named if post}) == 4


def test_a_renamed_post_keeps_its_name_and_its_code() -> None:
    dacca = v.post("DACCA")
    assert dacca is not None
    assert (dacca.name, dacca.code, dacca.now) == ("Dacca", "DACCA", "Dhaka")


# kinds, tags, orders, exemptions


@pytest.mark.parametrize(
    ("term", "label"),
    [
        ("cables", "Cable"),
        ("CABLE", "Cable"),
        ("telegrams", "Telegram"),
        ("memcon", "Memorandum of Conversation"),
        ("Memcons", "Memorandum of Conversation"),
        ("Memoranda of Conversation", "Memorandum of Conversation"),
        ("Memorandums of Conversation", "Memorandum of Conversation"),
        ("telcon", "Memorandum of Telephone Conversation"),
        ("memoranda", "Memorandum"),
        ("IIRs", "Intelligence Information Report"),
        ("minutes", "Minutes"),
        ("Talking Points", "Talking Points"),
        ("studies", "Study"),
        ("speeches", "Speech"),
        ("dispatches", "Despatch"),
        ("treaties", "Treaty"),
        ("Notes", "Notes"),
        ("Note", "Note"),
        ("e-mails", "Email"),
        ("training handbooks", "Training Handbook"),
        ("NSDM", "National Security Decision Memorandum"),
        ("SNIEs", "Special National Intelligence Estimate"),
        ("Biographic Sketches", "Biographic Sketch"),
    ],
)
def test_a_kind_is_found_in_the_plural_and_by_its_short_names(term: str, label: str) -> None:
    found = v.kind(term)
    assert found is not None
    assert found.label == label


@pytest.mark.parametrize("term", ["", "s", "Novel", "Secret"])
def test_what_is_no_kind_stays_unknown(term: str) -> None:
    assert v.kind(term) is None


def test_tags_are_shaped_as_their_group_says() -> None:
    for tag in v.tags():
        width = {"subject": {4}, "program": {4}, "geographic": {2}}.get(tag.group, range(2, 7))
        assert len(tag.tag) in width, tag
        assert tag.tag == tag.tag.upper(), tag
        assert (tag.group == "program") <= tag.tag.startswith("K"), tag


def test_an_order_begins_on_the_day_after_the_one_before_it() -> None:
    orders = v.orders()
    for before, after in pairwise(orders):
        assert before.last is not None
        assert date.fromisoformat(before.last) + timedelta(1) == date.fromisoformat(after.first)
    assert orders[-1].last is None


def test_exemptions_are_those_of_the_act_and_of_the_orders() -> None:
    codes = [exemption.code for exemption in v.exemptions()]
    assert [c for c in codes if c.startswith("(b)") and len(c) == 6] == [
        f"(b)({n})" for n in range(1, 10)
    ]
    assert [c for c in codes if c.startswith("1.4")] == [f"1.4({c})" for c in "abcdefgh"]
    assert [c for c in codes if c.startswith("3.3")] == [f"3.3(b)({n})" for n in range(1, 10)]


# every term, every look-up


@pytest.mark.parametrize(
    ("file", "look_up"),
    [
        ("classifications.toml", v.level),
        ("captions.toml", v.caption),
        ("posts.csv", v.post),
        ("kinds.toml", v.kind),
    ],
)
def test_every_term_finds_itself(file: str, look_up: Callable[[str], Any]) -> None:
    for term, row in terms(file):
        for written in (term, term.upper(), term.lower(), f"  {term} "):
            assert look_up(written) == row, written


def test_every_post_is_found_behind_the_words_of_an_address() -> None:
    for post in v.posts():
        for before in ("AMEMBASSY ", "AMCONSUL ", "CONGEN ", "U.S. Embassy "):
            assert v.post(before + post.name) == post


@pytest.mark.parametrize(
    ("term", "folded"),
    [
        ("S E C R E T", "secret"),
        ("T O P  S E C R E T", "top secret"),
        ("C O N F I D E N T I A L\nLIMA 12", "confidential lima 12"),
        ("  Top\tSecret ", "top secret"),
        ("U.S.", "us"),
        ("N’Djamena", "ndjamena"),
        ("Port-au-Prince", "port au prince"),
        ("NODIS / CHEROKEE", "nodis/cherokee"),
        ("", ""),
    ],
)
def test_fold(term: str, folded: str) -> None:
    assert v.fold(term) == folded


@given(st.text())
def test_any_text_may_be_looked_up(term: str) -> None:
    for look_up in (v.level, v.caption, v.post, v.kind):
        look_up(term)
    assert v.nearest(term, []) == []


@given(st.text())
def test_folding_leaves_single_blanks_and_no_capitals(term: str) -> None:
    folded = v.fold(term)
    assert folded == " ".join(folded.split())
    assert folded.isascii() <= (folded == folded.lower())


def test_nearest_gives_known_terms_as_they_are_written_best_first() -> None:
    names = [post.name for post in v.posts()]
    assert v.nearest("Islamabd", names)[0] == "Islamabad"
    assert v.nearest("ISLAMABAB", names, 1) == ["Islamabad"]
    assert v.nearest("CENTOM", [a.acronym for a in v.agencies() if a.acronym])[0] == "CENTCOM"
    assert v.nearest("xyzzy", names) == []


def test_the_lists_are_read_once() -> None:
    assert v.posts() is v.posts()
    assert v.levels() is v.levels()


def test_importing_the_vocabulary_reads_nothing() -> None:
    code = (
        "import sys, foiakit.vocabulary;"
        "print(*{'csv', 'tomllib', 'difflib', 'dataclasses', 'rich'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
