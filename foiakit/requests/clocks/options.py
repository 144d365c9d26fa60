"""What may be known about a clock in addition to the day on which it starts.

On a command line each is a word such as ``extension=10``; `parse` reads them. In a list of cases
they are separated by semicolons.

    extension=N        the notice took N more working days (at most 10)
    notice=DAY         the day of that notice
    toll=DAY..DAY      a question, and the receipt of its answer; toll=DAY.. waits for it
    fee=DAY..DAY       the same, for a question about fees
    toll-days=WHICH    answer-counts or ask-out: which days of a question count, if not the usual
    routed=DAY         the right office received it
    perfected=DAY      it was described well enough
    receipt=next-working-day   mail that arrives on a day off is received on the next working day
    agreed=DAY         another date was agreed on
    from=DAY           counted from this day instead of the letter's; or from=request, from=appeal
    roll=next-working-day      a last day that is a day off moves to the next working day
    unit=working       the days are working days (or unit=calendar)
    appeal-by=DAY      the last day as the letter gives it; answer-by=DAY for a question
    appeal-days=N      the number of days as the letter gives it
    mail=N             days that are added for the mail
    agency=CODE        whose rule applies
    closed=DAYS        days on which the office was closed: 2024-12-24,2025-10-01..2025-11-12
    inauguration=on    an office in Washington, which does not work on Inauguration Day
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from foiakit.errors import BadInput, Usage
from foiakit.model.vocabulary import nearest
from foiakit.requests.clocks.rules import EVERYWHERE, Rule
from foiakit.requests.days import Day, day_of
from foiakit.requests.working_days import Closed

TOLL_DAYS = ("answer-counts", "ask-out")
UNITS = ("working", "calendar")
NEXT = "next-working-day"


class Stop(NamedTuple):
    """A question to the requester, which stops the clock until the answer is received."""

    asked: Day
    answered: Day | None
    """``None`` while there is no answer."""
    about_fees: bool = False


class Options(NamedTuple):
    """Everything that is known about one clock; the module's docstring explains each."""

    extension: int = 0
    notice: Day | None = None
    stops: tuple[Stop, ...] = ()
    toll_days: str | None = None
    routed: Day | None = None
    perfected: Day | None = None
    receipt: str | None = None
    agreed: Day | None = None
    from_day: Day | None = None
    from_event: str | None = None
    roll: bool = False
    unit: str | None = None
    named_day: Day | None = None
    """The last day as a letter gives it."""
    named_days: int | None = None
    """The number of days as a letter gives it."""
    mail: int = 0
    agency: str | None = None
    closures: tuple[Closed, ...] = ()
    inauguration: bool = False

    @property
    def days(self) -> tuple[Day, ...]:
        """Every day in them."""
        single = (self.notice, self.routed, self.perfected, self.agreed, self.from_day)
        stops = (day for stop in self.stops for day in (stop.asked, stop.answered))
        return tuple(day for day in (*single, self.named_day, *stops) if day is not None)


def parse(
    rule: Rule, words: Iterable[str], read_day: Callable[[str], Day] = day_of
) -> tuple[Options, dict[str, str]]:
    """Return the options that *words* state for *rule*, and the same as they were written.

    *read_day* reads a day as a person types it. `Usage` for an option that is unknown or that this
    clock does not take, and for an invalid value.
    """
    found: dict[str, Any] = {}
    written: dict[str, str] = {}
    for word in (part.strip() for typed in words for part in typed.split(";")):
        name, sign, value = (part.strip() for part in word.partition("="))
        if not word:
            continue
        if not sign or not value:
            raise Usage(f"{word!r} is not an option; write NAME=VALUE, for instance extension=10")
        _check(rule, name)
        _take(found, rule, name, value, read_day)
        written[name] = f"{written[name]};{value}" if name in written else value
    return Options(**found), written


def _check(rule: Rule, name: str) -> None:
    if rule.takes(name):
        return
    takes = (*rule.options, *EVERYWHERE)
    if name in _READERS:
        raise Usage(f"{rule.kind} takes no {name}=; it takes: {', '.join(takes)}")
    near = nearest(name, takes, 1)
    hint = f"did you mean {near[0]}=?" if near else f"there are: {', '.join(takes)}"
    raise Usage(f"no option {name}=; {hint}")


def _take(
    found: dict[str, Any], rule: Rule, name: str, value: str, read_day: Callable[[str], Day]
) -> None:
    """Add the option to *found*; several stops, closures and extensions add up."""
    if name == "from" and value in rule.from_events:
        found["from_event"] = value
        return
    field, read = _READERS[name]
    try:
        read_value = read(value, read_day)
    except (BadInput, Usage) as error:
        raise Usage(f"{name}={value}: {error}") from None
    if field in {"stops", "closures"}:
        read_value = found.get(field, ()) + tuple(read_value)
    elif field == "extension":
        read_value += found.get(field, 0)
    elif field in found:
        raise Usage(f"{name}= is given twice")
    found[field] = read_value


def _number(value: str, _: Callable[[str], Day]) -> int:
    digits = value.lstrip("0")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 4):
        raise BadInput("write a number of days, 1 to 9999")
    return int(digits)


def _word(*known: str) -> Callable[[str, Callable[[str], Day]], str]:
    def read(value: str, _: Callable[[str], Day]) -> str:
        if value not in known:
            raise BadInput(f"it can be {' or '.join(known)}")
        return value

    return read


def _day(value: str, read_day: Callable[[str], Day]) -> Day:
    return read_day(value)


def _yes(*known: str) -> Callable[[str, Callable[[str], Day]], bool]:
    read = _word(*known)
    return lambda value, read_day: bool(read(value, read_day))


def _stop(*, about_fees: bool) -> Callable[[str, Callable[[str], Day]], list[Stop]]:
    def read(value: str, read_day: Callable[[str], Day]) -> list[Stop]:
        first, dots, last = value.partition("..")
        if not dots:
            raise BadInput("write the days of the question and of the answer: DAY..DAY, or DAY..")
        asked, answered = read_day(first), read_day(last) if last.strip() else None
        if answered is not None and answered.latest < asked.earliest:
            raise BadInput("the answer is before the question")
        return [Stop(asked, answered, about_fees)]

    return read


def _closed(value: str, read_day: Callable[[str], Day]) -> list[Closed]:
    return list(_closures(value, read_day))


def _closures(value: str, read_day: Callable[[str], Day]) -> Iterator[Closed]:
    for part in value.split(","):
        first, dots, last = part.partition("..")
        begins = read_day(first)
        ends = read_day(last) if dots else begins
        if ends.latest < begins.earliest:
            raise BadInput("the last day is before the first")
        yield Closed(begins.earliest, ends.latest)


def _code(value: str, _: Callable[[str], Day]) -> str:
    return value.casefold()


_READERS: dict[str, tuple[str, Callable[[str, Callable[[str], Day]], Any]]] = {
    "extension": ("extension", _number),
    "notice": ("notice", _day),
    "toll": ("stops", _stop(about_fees=False)),
    "fee": ("stops", _stop(about_fees=True)),
    "toll-days": ("toll_days", _word(*TOLL_DAYS)),
    "routed": ("routed", _day),
    "perfected": ("perfected", _day),
    "receipt": ("receipt", _word(NEXT)),
    "agreed": ("agreed", _day),
    "from": ("from_day", _day),
    "roll": ("roll", _yes(NEXT)),
    "unit": ("unit", _word(*UNITS)),
    "appeal-by": ("named_day", _day),
    "answer-by": ("named_day", _day),
    "appeal-days": ("named_days", _number),
    "mail": ("mail", _number),
    "agency": ("agency", _code),
    "closed": ("closures", _closed),
    "inauguration": ("inauguration", _yes("on")),
}
"""For each option the field of `Options` that it fills, and what reads it."""
