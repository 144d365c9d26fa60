"""How often foiakit's estimate of a date from a serial number is right, on synthetic series.

    python benchmarks/dating.py            each kind of series, at the requested probabilities
    python benchmarks/dating.py --seed 7   other series of the same kinds

A series is a post's year: a number of messages per day that follows the week, drifts, and bursts in
a crisis; some days without any; numbers that were reserved and sent days later; dates with a wrong
month. A few of its messages are held, some of them clustered around one week, as in a researcher's
collection. Each held message in turn is dated from the others, and the answer compared with its
true day. All of it is synthetic and depends only on the seed.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from statistics import mean, median
from typing import NamedTuple

from foiakit.checks import RULES
from foiakit.checks.examine import examine
from foiakit.dating.serial_dates import Anchor, estimate
from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.store import Store

SEED = 389
YEAR = 1976
WANTED = (0.5, 0.8, 0.9, 0.95)


class Kind(NamedTuple):
    """A kind of series: how many numbers a year, and what disturbs them."""

    name: str
    a_year: int
    weekend: float = 0.2
    drift: float = 0.15
    bursts: int = 0
    gaps: int = 0
    late: float = 0.0
    slips: float = 0.0
    gathered: float = 0.0


KINDS = (
    Kind("steady", 8_000),
    Kind("small post", 700),
    Kind("bursts", 8_000, drift=0.3, bursts=3),
    Kind("gaps", 8_000, gaps=4),
    Kind("late numbers", 8_000, late=0.05),
    Kind("slips", 8_000, slips=0.02),
    Kind("gathered", 8_000, gathered=0.6),
    Kind("all at once", 8_000, 0.2, 0.3, 3, 3, 0.03, 0.01, 0.4),
    Kind("all, Department", 280_000, 0.3, 0.2, 2, 0, 0.03, 0.01, 0.4),
)


class Message(NamedTuple):
    """One message: its number, its true day, and the day in the record."""

    serial: int
    day: int
    recorded: int


def series(kind: Kind, chance: random.Random) -> list[Message]:
    """Return a year of a post, in the order of the numbers."""
    new_year = date(YEAR, 1, 1)
    bursts = [(chance.randrange(366), chance.uniform(3, 9)) for _ in range(kind.bursts)]
    gaps = [chance.randrange(350) for _ in range(kind.gaps)]
    level, rates = 0.0, []
    for day in range(366):
        level = 0.97 * level + chance.gauss(0, kind.drift)
        rate = 2.718 ** (level + chance.gauss(0, 0.2))
        rate *= kind.weekend if (new_year + timedelta(day)).weekday() > 4 else 1
        rate *= max([times for start, times in bursts if 0 <= day - start < 14], default=1)
        rates.append(0.0 if any(0 <= day - start < 7 for start in gaps) else rate)
    messages, serial = [], 0
    for day, rate in enumerate(rates):
        for _ in range(_poisson(kind.a_year * rate / sum(rates), chance)):
            serial += 1
            really = day + (1 + int(chance.expovariate(0.2)) if chance.random() < kind.late else 0)
            really = min(really, 365)
            recorded = _slip(really, chance) if chance.random() < kind.slips else really
            messages.append(
                Message(serial, *(new_year.toordinal() + day for day in (really, recorded)))
            )
    return messages


def _poisson(mean: float, chance: random.Random) -> int:
    if mean > 50:
        return max(0, round(chance.gauss(mean, mean**0.5)))
    count, time = 0, chance.expovariate(1)
    while time < mean:
        count, time = count + 1, time + chance.expovariate(1)
    return count


def _slip(day: int, chance: random.Random) -> int:
    """Return the same day of the month in another month."""
    other = day + 30 * chance.choice((-6, -1, 1, 1, 6))
    return min(max(other, 0), 365)


def held(messages: list[Message], number: int, kind: Kind, chance: random.Random) -> list[Message]:
    """Return *number* of the messages; the clustered share all come from one stretch of the
    year.
    """
    near = int(number * kind.gathered)
    start = chance.randrange(max(1, len(messages) - len(messages) // 12))
    stretch = messages[start : start + len(messages) // 12]
    found = set(chance.sample(stretch, min(near, len(stretch))))
    while len(found) < number:
        found.add(chance.choice(messages))
    return sorted(found)


class Trial(NamedTuple):
    """Return one message dated from the others."""

    probability: float
    hit: bool
    days: int
    off: int
    stated: float
    bracketed: bool | None


def trials(
    kind: Kind, number: int, rounds: int, seed: int, wanted: tuple[float, ...] = WANTED
) -> Iterator[Trial]:
    """Yield estimates for a dozen of the held messages of each of *rounds* series."""
    chance = random.Random(f"{kind.name} {number} {seed}")
    for _ in range(rounds):
        mine = held(series(kind, chance), number + 1, kind, chance)
        for target in chance.sample(mine, min(len(mine), 12)):
            anchors = [
                Anchor(message.serial, message.recorded) for message in mine if message != target
            ]
            for probability in wanted:
                found = estimate(target.serial, YEAR, anchors, probability)
                if found is None:
                    continue
                inside = None
                if found.below and found.above:
                    inside = found.below.day <= target.day <= found.above.day
                yield Trial(
                    probability,
                    found.first <= target.day <= found.last,
                    found.last - found.first + 1,
                    abs(found.likeliest - target.day),
                    found.probability,
                    inside,
                )


REAL = (
    # post, year, serial, the possible days, the source (in ../shared/data)
    ("Kabul", 1090, "1974-02-21", "1974-02-21", "frus1969-76ve08, document 12, note 1"),
    ("Kabul", 1717, "1974-03-20", "1974-03-20", "frus1969-76ve08, document 11"),
    ("State", 172577, "1973-09-01", "1973-09-30", "frus1969-76ve08, document 10: SEPT. 1973"),
    ("State", 236146, "1973-12-01", "1973-12-01", "frus1969-76ve08, document 10"),
    ("State", 54992, "1974-03-10", "1974-03-20", "frus1969-76ve08, document 11: before 20 March"),
    ("State", 72260, "1974-04-10", "1974-04-10", "frus1969-76ve08, document 12"),
    ("State", 95538, "1999-05-24", "1999-05-24", "ebb389, document 4"),
    ("State", 115958, "1999-06-14", "1999-06-14", "talbott_ocr_excerpts: MRN 115958"),
)
"""The available dated cables of which two are of one post and year: all there are."""


class RealTrial(NamedTuple):
    """A real cable dated from the only other one of its post and year."""

    name: str
    first: str
    last: str
    really: tuple[str, str]
    likeliest: str

    @property
    def hit(self) -> bool:
        """Whether the possible days overlap the estimated ones."""
        return self.first <= self.really[1] and self.really[0] <= self.last


def real_trials(probability: float = 0.9) -> Iterator[RealTrial]:
    """Yield each of `REAL` dated from the other of its post and year, if that one's day is
    exact.
    """
    for post, serial, first, last, _ in REAL:
        year = int(first[:4])
        for other, known, day, same, _ in REAL:
            if (other, day[:4]) == (post, first[:4]) and known != serial and day == same:
                anchor = Anchor(known, date.fromisoformat(day).toordinal())
                if found := estimate(serial, year, [anchor], probability):
                    days = (found.first, found.last, found.likeliest)
                    low, high, best = (date.fromordinal(day).isoformat() for day in days)
                    yield RealTrial(f"{post} {serial} of {year}", low, high, (first, last), best)


def real() -> None:
    """Print the results for the real cables."""
    for trial in real_trials():
        print(f"{trial.name:20} estimated {trial.first} to {trial.last}, most likely"
              f" {trial.likeliest}; really"
              f" {' to '.join(dict.fromkeys(trial.really))}: {'in' if trial.hit else 'OUT'}"
              )  # fmt: skip


def alarms(kind: Kind, number: int, rounds: int, seed: int) -> tuple[int, int, int, int]:
    """Return the results of ``foiakit check --select serial-date`` for *rounds* series of *number*.

    Records; dates with a wrong month; how many of these it finds; and its other findings.
    """
    chance = random.Random(f"{kind.name} {number} {seed}")
    slips = found = false = 0
    for _ in range(rounds):
        mine = held(series(kind, chance), number, kind, chance)
        with tempfile.TemporaryDirectory() as folder:
            path = f"{folder}/series.db"
            with Store.write(path, create=True) as store, store.transaction():
                for held_message in mine:
                    recorded = date.fromordinal(held_message.recorded).isoformat()
                    store.add(Record(message=f"Lima {held_message.serial:06}", date=recorded))
            with Store.open(path) as store:
                rules = {"serial-date": RULES["serial-date"]}
                caught = {finding.finding.record for finding in examine(store, Query(), rules)}
        for record, held_message in enumerate(mine, 1):
            slip = abs(held_message.recorded - held_message.day) > 20
            slips += slip
            found += slip and record in caught
            false += not slip and record in caught
    return rounds * number, slips, found, false


def main() -> None:
    """Print a line for each kind of series and number of held records."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--rounds", type=int, default=25)
    options = parser.parse_args()
    print(f"{'series':16} {'held':>4} {'trials':>6} | at 50 80 90 95: days inside | width of 90,"
          " days off, inside neighbours, mean stated of 90")  # fmt: skip
    everything: list[Trial] = []
    real()
    for kind in KINDS:
        for number in (1, 3, 10, 30, 100):
            found = list(trials(kind, number, options.rounds, options.seed))
            everything += found
            _line(kind.name, number, found)
    _line("all", 0, everything)
    print("foiakit check --select serial-date, on series with slips of a month in 1 of 50 dates:")
    for kind in KINDS:
        for number in (10, 30, 100):
            made = alarms(kind._replace(slips=0.02), number, options.rounds, options.seed)
            head = f"{kind.name:16} {number:4}: {made[0]} records"
            print(f"{head}, {made[2]} of {made[1]} slips found, {made[3]} false alarms")


def _line(name: str, number: int, found: list[Trial]) -> None:
    by = {p: [trial for trial in found if trial.probability == p] for p in WANTED}
    rates = " ".join(f"{_share([trial.hit for trial in by[p]]):5.1%}" for p in WANTED)
    ninety = by[0.9]
    inside = [trial.bracketed for trial in ninety if trial.bracketed is not None]
    days, off = median(trial.days for trial in ninety), median(trial.off for trial in ninety)
    print(
        f"{name:16} {number or '':>4} {len(ninety):6} | {rates} |"
        f" {days:5.0f} {off:5.0f}"
        f"   {_share(inside):6.1%}   {mean(trial.stated for trial in ninety):.1%}"
    )


def _share(which: list[bool]) -> float:
    return sum(which) / len(which) if which else 0.0


if __name__ == "__main__":
    main()
