"""Posts: one code each, and found however they are written."""

import re
from collections import defaultdict

import pytest
from model.vocabulary.lists import squeezed

from foiakit.model import vocabulary as v


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


def test_a_code_is_not_another_posts_name_or_alias() -> None:
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
def test_what_is_not_a_post_stays_unknown(term: str) -> None:
    assert v.post(term) is None


def test_three_posts_at_brussels_are_not_one() -> None:
    named = [v.post(t) for t in ("BRUSSELS", "USEU BRUSSELS", "EC BRUSSELS", "USNATO")]
    assert len({post.name for post in named if post}) == 4


def test_a_renamed_post_keeps_its_name_and_its_code() -> None:
    dacca = v.post("DACCA")
    assert dacca is not None
    assert (dacca.name, dacca.code, dacca.now) == ("Dacca", "DACCA", "Dhaka")
