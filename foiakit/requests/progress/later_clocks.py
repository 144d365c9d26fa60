"""The clocks after the first answer, and in between: appeals, decisions on them, questions."""

from __future__ import annotations

from foiakit.requests.clocks.clock import Clock
from foiakit.requests.clocks.count import count
from foiakit.requests.clocks.options import Options
from foiakit.requests.days import day_of
from foiakit.requests.model import Event
from foiakit.requests.progress.first_clock import Setting, common, extension
from foiakit.requests.progress.parts import Part, arrived

APPEAL = {"foia": "foia.appeal", "mdr": "mdr.appeal", "pra": "pra.appeal"}
DECISION = {
    "foia": "foia.appeal.decision", "mdr": "mdr.appeal.decision", "pra": "pra.appeal.decision",
}  # fmt: skip


def appeal_clock(decision: Event, setting: Setting) -> Clock | None:
    """Return until when *decision* can be appealed; ``None`` if no appeal to an office is left.

    The decision of an appeal for declassification goes to the Panel.
    """
    if decision.kind == "appeal_decided":
        kind = "iscap.appeal" if setting.law == "mdr" else None
    else:
        kind = APPEAL.get(setting.law)
    if kind is None:
        return None
    options = common(setting)
    if "appeal_by" in decision.data:
        options = options._replace(named_day=day_of(decision.data["appeal_by"]))
    elif "appeal_days" in decision.data:
        options = options._replace(named_days=int(decision.data["appeal_days"]))
    return count(kind, day_of(decision.day), options)


def decision_clock(appeal: Event, part: Part, setting: Setting) -> Clock | None:
    """Return until when *appeal* is to be decided; ``None`` for a court and for the Panel."""
    kind = DECISION.get(setting.law)
    if kind is None or stage(appeal) != "agency":
        return None
    later = part.since(appeal)
    received = next(later.of("appeal_received"), appeal)
    options = common(setting)
    if kind == "foia.appeal.decision":
        options = options._replace(**extension(later))
    return count(kind, arrived(received), options)


def stage(appeal: Event) -> str:
    """Return who decides *appeal*: ``agency``, ``iscap`` or ``court``."""
    return str(appeal.data.get("stage", "agency"))


def answer_clock(question: Event, setting: Setting) -> Clock | None:
    """Return until when *question* is to be answered; ``None`` if that is not stated."""
    options = common(setting)
    if "answer_by" in question.data:
        options = options._replace(named_day=day_of(question.data["answer_by"]))
    kind = "foia.still-interested" if question.kind == "still_interested" else "foia.clarify"
    if kind == "foia.clarify" and question.kind != "question" and setting.agency == "nara":
        options = options._replace(agency=None)  # its 60 days are for questions about the records
    return count(kind, day_of(question.day), options)


def again_clock(decision: Event) -> Clock:
    """Return from when a document that was reviewed may be reviewed again."""
    return count("mdr.again", day_of(decision.day), Options())


def expedition_clock(part: Part, setting: Setting) -> Clock | None:
    """Return until when expedition of the request is decided; ``None`` once it is."""
    sent = part.last("sent")
    if sent is None or part.last("expedition", "determined") or setting.law != "foia":
        return None
    received = part.last("received")
    return count("foia.expedited", arrived(received or sent), common(setting))
