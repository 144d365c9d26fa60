"""The state of a part: that of the first of `RULES` that applies."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from foiakit.requests.clocks.clock import Clock
from foiakit.requests.clocks.count import count
from foiakit.requests.days import day_of, long_day
from foiakit.requests.model import ADVERSE, EVENT_KINDS, Event, Request
from foiakit.requests.progress import decisions
from foiakit.requests.progress.delay import waiting
from foiakit.requests.progress.first_clock import FIRST, Setting, common, first_clock
from foiakit.requests.progress.later_clocks import (
    again_clock,
    answer_clock,
    appeal_clock,
    decision_clock,
    stage,
)
from foiakit.requests.progress.next_act import Next
from foiakit.requests.progress.parts import Part

QUESTIONS = {
    "question": ("answer", "narrowed", "still_wanted"),
    "fee_question": ("fee_answer", "paid", "answer"),
    "fee_estimate": ("fee_answer", "paid", "answer", "narrowed"),
    "still_interested": ("still_wanted", "answer"),
}
"""Each question of an office, and the events that answer it."""

STATES = (
    "draft", "sent", "pending", "extended", "overdue", "answer", "appealable", "appeal-pending",
    "appeal-overdue", "remanded", "in-court", "final", "closed",
)  # fmt: skip
"""The names of all states."""


class Situation(NamedTuple):
    """A part, and what is needed to determine its state."""

    request: Request
    part: Part
    setting: Setting
    today: date

    @property
    def decision(self) -> Event | None:
        """The last decision of the office."""
        return self.part.last("determined", "appeal_decided")

    @property
    def open_appeal(self) -> Event | None:
        """The last appeal, while it is not decided."""
        appeal = self.part.last("appeal_sent")
        decided = appeal and self.part.since(appeal).last("appeal_decided")
        return None if decided else appeal

    @property
    def open_question(self) -> Event | None:
        """The first question of the office that waits for an answer."""
        for event in self.part.of(*QUESTIONS):
            later = self.part.since(event)
            if not later.last(*QUESTIONS[event.kind], "determined"):
                return event
        return None


class State(NamedTuple):
    """The state of a part, and the next act."""

    name: str
    next: Next
    clock: Clock | None = None
    """The clock that runs, or ran out."""


def state_of(case: Situation) -> State:
    """Return the state of the part of *case*; an unread letter precedes an inquiry."""
    found = next(found for rule in RULES if (found := rule(case)) is not None)
    letter = _unread(case.part)
    if letter is None or found.next.is_yours:
        return found
    return found._replace(next=Next("read", f"a letter of {letter.day} was filed"))


def _unread(part: Part) -> Event | None:
    """Return the last filed letter whose content nobody has entered."""
    filed = part.last("mail")
    if filed is None or filed.letter is None:
        return None
    understood = (
        event
        for event in part.events
        if event.kind != "mail"
        and EVENT_KINDS[event.kind].by == "agency"
        and (
            event.number > filed.number
            or (event.letter and event.letter.sha256 == filed.letter.sha256)
        )
    )
    return None if any(understood) else filed


def _draft(case: Situation) -> State | None:
    if case.part.last("sent", "referred") or case.part.kind == "referral":
        return None
    if any(case.part.of("received", "acknowledged", "determined")):
        return None
    return State("draft", Next("send", "not sent yet"))


def _closed(case: Situation) -> State | None:
    last = case.part.last("withdrawn", "closed", "still_wanted", "appeal_sent")
    if last is not None and (
        last.kind == "withdrawn" or (last.kind == "closed" and _appealable(case) is None)
    ):
        return State("closed", Next("wait", f"{last.kind} on {last.day}"))
    if case.decision is None or case.open_appeal is not None:
        return None
    found = decisions.results(case.part)
    if not found or decisions.unknown_items(case.part, case.request):
        return None
    if ADVERSE & set(found.values()):
        return None
    linked = all(o.record for e in case.part.events for o in e.outcomes if o.result == "full")
    act = (
        Next("wait", "everything was answered")
        if linked
        else Next("link", "everything was released")
    )
    return State("closed", act)


def _in_court(case: Situation) -> State | None:
    appeal = case.open_appeal
    if appeal is None or stage(appeal) != "court":
        return None
    return State("in-court", Next("wait", f"a complaint of {appeal.day} is in court"))


def _answer(case: Situation) -> State | None:
    question = case.open_question
    if question is None:
        return None
    clock = answer_clock(question, case.setting)
    asked = f"{question.kind.replace('_', ' ')} of {question.day}"
    due, safe = (clock.due, clock.safe) if clock else (None, None)
    return State("answer", Next("answer", asked, by=due, safe=safe), clock)


def _appeal(case: Situation) -> State | None:
    appeal = case.open_appeal
    if appeal is None:
        return None
    clock = decision_clock(appeal, case.part, case.setting)
    if clock is None:
        return State("appeal-pending", Next("wait", f"the appeal of {appeal.day} is not decided"))
    later = waiting(clock, case.part.since(appeal), case.setting, case.today)
    return State("appeal-overdue" if later.late else "appeal-pending", later.next, clock)


def _remanded(case: Situation) -> State | None:
    decision = case.decision
    if decision is None or decision.data.get("decision") != "remanded":
        return None
    later = case.part.since(decision)
    kind = FIRST.get(case.setting.law)
    if kind is None:
        return State("remanded", Next("wait", f"remanded on {decision.day}"))
    clock = count(kind, day_of(decision.day), common(case.setting))
    note = "no rule says when the time of a remanded request begins: it is counted from the remand"
    clock = clock._replace(warnings=(*clock.warnings, note))
    return State("remanded", waiting(clock, later, case.setting, case.today).next, clock)


def _appealable(case: Situation) -> State | None:
    decision = case.decision
    if decision is None or not decisions.is_adverse(decision, case.part, case.request):
        decision = None if case.decision else decisions.refused(case.part)
    if decision is None or case.part.since(decision).last("appeal_sent"):
        return None
    clock = appeal_clock(decision, case.setting)
    if clock is None or clock.due is None or case.today > clock.due:
        return None
    act = "panel" if clock.kind == "iscap.appeal" else "appeal"
    why = decisions.why(decision, case.part, case.request)
    if decision.kind in decisions.REFUSALS:
        why = f"the refusal of {decision.day}: {decision.kind}"
    return State("appealable", Next(act, why, by=clock.due, safe=clock.safe), clock)


def _final(case: Situation) -> State | None:
    decision = case.decision
    if decision is None:
        return None
    if not decisions.is_adverse(decision, case.part, case.request):
        return State("pending", Next("wait", f"the decision of {decision.day} is carried out"))
    why = f"the decision of {decision.day} stands"
    if case.setting.law == "mdr":
        clock = again_clock(decision)
        return State("final", Next("again", f"{why}; not within two years", by=clock.due), clock)
    return State("final", Next("again", why))


def _running(case: Situation) -> State | None:
    clock = first_clock(case.part, case.setting)
    if clock is None:
        return None
    later = waiting(clock, case.part, case.setting, case.today)
    if later.late:
        return State("overdue", later.next, clock)
    if not case.part.last("received", "acknowledged") and case.part.kind != "referral":
        return _sent(case, clock, later.next)
    noticed = case.part.last("extended")
    return State("extended" if noticed else "pending", later.next, clock)


def _sent(case: Situation, clock: Clock, wait: Next) -> State:
    sent = case.part.last("sent")
    if sent is None or case.setting.law == "mdr":
        return State("sent", wait, clock)
    number = count("foia.acknowledgement", day_of(sent.day), common(case.setting))
    if number.due is None or case.part.since(sent).last("inquiry"):
        return State("sent", wait, clock)
    if case.today <= number.due:
        why = f"no number came by {long_day(number.due)}"
        return State("sent", Next("wait", "a number is due", by=number.act_from), number)
    why = f"no number came by {long_day(number.due)}"
    return State("sent", Next("number", why, by=number.act_from), number)


def _other(case: Situation) -> State:
    return State("pending", Next("wait", "no clock is known under this law"))


RULES: tuple[Callable[[Situation], State | None], ...] = (
    _draft, _closed, _in_court, _answer, _appeal, _remanded, _appealable, _final, _running, _other,
)  # fmt: skip
"""In the order in which they are tried; the last always applies."""
