"""Classification and captions, compared with the date and with each other."""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.checks import HINT, Slip
from foiakit.model import cached_vocabulary
from foiakit.model.dates import bounds, is_date
from foiakit.model.record import Record
from foiakit.model.vocabulary import Caption, Level
from foiakit.store.links.neighbours import Neighbours


def _days(record: Record) -> tuple[str, str] | None:
    return bounds(record.date) if record.date and is_date(record.date) else None


def _level(record: Record) -> Level | None:
    return cached_vocabulary.level(record.classification) if record.classification else None


def _captions(record: Record) -> Iterator[Caption]:
    for token in record.captions:
        if known := cached_vocabulary.caption(token):
            yield known


def _severity(source: str) -> str | None:
    """Return the severity: what is only general knowledge is a hint."""
    return HINT if set(source.split("; ")) <= {"GK"} else None


def classification_late(record: Record, around: Neighbours) -> Iterator[Slip]:
    """Limited Official Use after September 1995, Restricted after 1953."""
    level, days = _level(record), _days(record)
    if level and level.last and days and days[0] > bounds(level.last)[1]:
        evidence = f"{level.label}, {record.date}; in use until {level.last}"
        advice = "look at date and marking"
        if level.id == "restricted":
            advice += "; a foreign government's or NATO's Restricted is a different marking"
        yield Slip("classification", evidence, advice, 0.8, severity=_severity(level.source))


def classification_early(record: Record, around: Neighbours) -> Iterator[Slip]:
    """Sensitive But Unclassified before October 1995: the words were used before the rule was."""
    level, days = _level(record), _days(record)
    if level and level.first and days and days[1] < bounds(level.first)[0]:
        evidence = f"{level.label}, {record.date}; in use from {level.first} on"
        yield Slip("classification", evidence, "look at date and marking", 0.5)


def caption_level(record: Record, around: Neighbours) -> Iterator[Slip]:
    """``Confidential, UMBRA``: the codeword is for Top Secret."""
    level = _level(record)
    if level is None or level.rank is None:
        return
    for caption in _captions(record):
        if caption.levels and level.id not in caption.levels:
            admitted = ", ".join(
                known.label for level in caption.levels if (known := cached_vocabulary.level(level))
            )
            evidence = f"{level.label}, {caption.token}; it goes with {admitted}"
            advice = "look at the marking; a released copy's stamp is not the original level"
            severity = _severity(caption.source)
            yield Slip("captions", evidence, advice, 0.8, severity=severity)


def caption_time(record: Record, around: Neighbours) -> Iterator[Slip]:
    """SIPDIS in 1985: most of these years are general knowledge, so it is a hint."""
    if (days := _days(record)) is None:
        return
    for caption in _captions(record):
        if caption.first and days[1] < bounds(caption.first)[0]:
            known = f"known from {caption.first} on"
        elif caption.last and days[0] > bounds(caption.last)[1]:
            known = f"known until {caption.last}"
        else:
            continue
        evidence = f"{caption.token}, {record.date}; {known}"
        yield Slip("captions", evidence, "look at date and caption", 0.5)
