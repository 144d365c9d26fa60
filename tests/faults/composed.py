"""What random sequences import: small telegrams as text, and exports in any order."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from random import Random

from records_with_details import exported, items

from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.readers import Item
from foiakit.store.store import Store
from foiakit.writers import WriteOptions, table_writer

POSTS = ("KABUL", "STATE", "TEHRAN")


def telegram(number: int, words: str) -> str:
    """A telegram under a number of its own, which refers to another one."""
    post, serial = POSTS[number % len(POSTS)], 1700 + number
    day = 1 + number * 7 % 28  # not in the order of the numbers
    return f"""Message Text

CONFIDENTIAL

PAGE 01        {post}  0{serial}  {day:02}1952Z
46
ACTION NEA-12
                     ---------------------  0{26000 + number}
R {day:02}1905Z MAR 74
FM AMEMBASSY {post}
TO SECSTATE WASHDC 4410

C O N F I D E N T I A L {post} {serial}

E.O. 11652: GDS
TAGS: PFOR
SUBJECT: WATER REPORT {number}
REF: STATE {4000 + number}

1. THE RIVER STOOD {words} AT THE BRIDGE. SEE KABUL {1700 + number - 1}.

CONFIDENTIAL

NNNN

Message Attributes

Document Number: 1974{post}0{serial}
"""


def telegrams(random: Random) -> list[Item]:
    """Some of them from one import, in any order, one of them perhaps worded otherwise."""
    found: list[Item] = []
    for number in random.sample(range(5), random.randint(1, 5)):
        words = random.choice(["HIGH", "HIGH", "HIGH", "LOW"])
        found += items(telegram(number, words), f"{number}.txt")
    return found


def rows_of_telegrams(random: Random) -> list[Item]:
    """The records of some of them without their texts, as another person's table has them."""
    return _shuffled(
        [telegram for telegram in telegrams(random) if isinstance(telegram, Record)], random
    )


def shuffled_csv(store: Store, random: Random) -> list[Item]:
    """An export of the records alone, as somebody sorted it."""
    return _shuffled(store.ordered(Query(), "date"), random)


def _shuffled(records: Iterable[Record], random: Random) -> list[Item]:
    out = io.StringIO()
    table_writer("csv").write(records, out, {}, WriteOptions())
    names, *lines = csv.reader(io.StringIO(out.getvalue()))
    random.shuffle(lines)
    if random.random() < 0.3:
        lines = lines[: random.randint(0, len(lines))]
    made = io.StringIO()
    csv.writer(made).writerows([names, *lines])
    return items(made.getvalue(), "a.csv")


def shuffled_details(store: Store, random: Random) -> list[Item]:
    """An export with details, in an order of its own or in any."""
    lines = exported(store, "ndjson", random.choice(["date", "id", "title"])).splitlines()
    if random.random() < 0.5:
        random.shuffle(lines)
    if random.random() < 0.3:
        lines = lines[: random.randint(0, len(lines))]
    return items("".join(f"{line}\n" for line in lines), "a.ndjson") if lines else []
