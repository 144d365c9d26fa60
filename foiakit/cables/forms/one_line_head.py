"""A telegram's head on one line, as in the text layers of scans.

    NODIS DEPARTMENT FOR S/NIS ONLY E.O. 12958: DECL: 01/19/08 TAGS: PARM, RS SUBJECT: NEXT STEPS

It is split before each heading. Where two layers overlap and their words are out of order,
`by_pieces` searches all the words above the subject for what they can mean: the only order, the
words that are TAGS, a caption, a level. What they do not determine is left out.
"""

from __future__ import annotations

import re
from itertools import pairwise

from foiakit.cables import Address, Cable, Span
from foiakit.cables.body.body_text import Body
from foiakit.cables.head.number_line import level, post
from foiakit.cables.layout.lines import Line
from foiakit.cables.layout.ocr_letters import figures, letters, nearest
from foiakit.model import vocabulary

ORDER = r"[1lI|]\s?[.,]?\s?[0-9OIlSB][0-9OIlSB ]{2,4}[0-9OIlSB]"
_EO = r"(?:[EF]\s?[.,]?\s?)?[O0C]\s?[.,]?\s{0,3}"
_INSIDE = re.compile(
    r"(?<=\s)(?=(?:"
    rf"(?<![EO0C][.,]\s)(?<![EO]\s){_EO}{ORDER}\s*:|(?<![.,:]\s)1[0-9]{{4}}\s?:\s?(?:DECL|N/A)"
    r"|TAGS?\s?:|SUBJECT\s?:|R[EF]F(?:S|TELS?|ERENCES?|\(S\))?\s?:|Post\s?:|Heading:|1\s?\.\s+[A-Z(]"
    r"|(?:NODIS|EXDIS|SIPDIS|PRIORITY|DECAPTIONED|DECLASSIFIED)\s"
    r"|RELEASED? IN (?:PART|FULL)|B\d,\s?1\.\d|on \d\d/\d\d/\d{4}"
    r"|C(?:LASSIFIED|lassified)\s[Bb]"
    r"|(?:DEPARTMENT|DEPT|PLS PASS|(?<!PLS )PASS|FROM) (?:FOR |TO |THE )))"
    r"|(?<=…)"
)
_PLAD = (
    r"(?:AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|USINT|USLO|SECSTATE|SECDEF|(?:US)?CINC[A-Z]+)(?!\w)"
)
_ROUTED = rf"(?:R[A-Z]{{4,7}}\s?/\s?)?{_PLAD}"
_GROUP = r"(?:(?:[ZOPR0]\s){1,3})?\d{6}\s?Z\s[A-Z]{3}\s\d{2}\sFM\s"
_ADDRESSED = re.compile(
    rf"(?<=\s)(?=(?<![ZOPR0]\s){_GROUP}|FM\s[A-Z]|(?:TO|INFO)\s(?:R[A-Z]{{4,7}}\s?/|{_PLAD})|PAGE\s\d\d\s[A-Z]"
    rf"|(?<!\bFM\s)(?<!\bTO\s)(?<!\bINFO\s)(?<!/){_ROUTED}"
    r"|(?<!\s[A-Z]\s)(?:C\sO\sN\sF\s|S\sE\sC\sR\s|U\sN\sC\sL\s)|UNCLAS(?:SIFIED)?\s[A-Z]|BT\s"
    r"|(?:TOP\sSECRET|(?<!TOP\s)SECRET|CONFIDENTIAL|UNCLAS(?:SIFIED)?)\s?[A-Z]{3,12}"
    r"(?:\s[A-Z]{3,12})?\s\d{3,6}\sE\.?O"
    r"|LIMITED\sOFFICIAL\sUSE\s|(?<=\d\s)SENSITIVE\s)"
)
"""Beginnings of the lines of a head that has its date-time group and its sender on one line."""
_TOP = re.compile(
    rf"(?:(?:[ZOPR0]\s){{1,3}})?\d{{6}}\s?Z\s[A-Z]{{3}}\s\d{{2}}\sFM\s[A-Z].{{3,60}}?\sTO\s{_ROUTED}"
)
"""A line with the group, the sender and the first addressee."""
_SEVERAL = re.compile(r"TAGS|(?:Post|MRN|Heading)\s?:|REF\s?:")
SHORTEST = 60
"""A shorter line is not a whole head."""
_SUBJECT = re.compile(r"SUBJ(?:ECT)?\s?:")
_NUMBER = re.compile(rf"(?<![\w/]){ORDER}(?=\s*:)")
_INSTRUCTION = re.compile(
    r"D[EF]CL\s?:\s?(?:(?P<day>\d\d?\s?/\s?\d\d?\s?/\s?\d{2,4})|(?P<words>[A-Z]{3}\s(?:19|20)\d\d|OADR))"
    r"(?![\w/])|(?<=\d)\s?:{1,2}\s*(?P<none>N/A|GDS|XGDS-?[1-4]|ADS)(?!\w)"
)
_ORDERS = ("11652", "12065", "12356", "12958", "13526")
_TAGS = re.compile(r"(?P<heading>TAGS?\s?:+)|(?P<tag>[A-Z]{2,6})(?P<comma>\s?[,/])?(?!\w)|\S+")
_SPEED = re.compile(
    r"(?<!\w)(?P<speed>(?:NIACT\s)?(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE))(?![\w+])"
    r"(?:\s(?P<to>[A-Z]+(?:\s[A-Z]+){0,2}))?"
)
_PRINT = re.compile(r"Post\s?:|Heading\s?:|MRN\s?:")
_LEVEL = re.compile(
    r"(?<!Class: )(?<!\w)(?:TOP SECRET|SECRET|CONFIDENTIAL|LIMITED OFFICIAL USE)(?=\s|$|/)"
)
_CAPTION = re.compile(r"(?<!\w)(?:NODIS|EXDIS|LIMDIS|STADIS|NOFORN|SIPDIS|EYES ONLY)(?!\w)")
_EYES = re.compile(r"(?<!\w)E[A-Z0-9]{3}\s?[A-Z0-9]{4}(?!\w)")
LOOK = 3000
"""The most characters of a head."""


def is_flat(text: str) -> bool:
    """Return whether a whole head is on the first line of *text* that is not empty."""
    return _is_head(text[:LOOK].lstrip().partition("\n")[0].strip())


def _is_head(line: str) -> bool:
    return len(line) >= SHORTEST and bool("SUBJECT" in line and _SEVERAL.search(line))


def cut(lines: list[Line]) -> list[Line]:
    """*lines*, with one that holds a whole head split before each heading and after each gap."""
    found: list[Line] = []
    for line in lines:
        if not _is_head(line.text) and not _TOP.match(line.text):
            found.append(line)
            continue
        inside = {match.start() for match in _INSIDE.finditer(line.text)}
        if re.search(_GROUP, line.text):
            # Here a precedence belongs to the addressee before it.
            inside = {at for at in inside if not line.text.startswith("PRIORITY", at)}
            end = line.text.find("SUBJECT") if "SUBJECT" in line.text else len(line.text)
            inside |= {match.start() for match in _ADDRESSED.finditer(line.text, 0, end)}
        places = [0, *sorted(inside), len(line.text)]
        found += [line.part(a, b) for a, b in pairwise(places) if a < b]
    return found


def placed(cable: Cable, laid: Body) -> Cable:
    """Return *cable*, which was read from the text of *laid*, with its spans in the source."""
    return cable._replace(
        spans={name: laid.span(span) for name, span in cable.spans.items()},
        references=tuple(
            reference._replace(span=laid.span(reference.span)) for reference in cable.references
        ),
        uses=tuple(use._replace(span=laid.span(use.span)) for use in cable.uses),
    )


def by_pieces(cable: Cable, text: str, laid: str | None = None) -> Cable:
    """Add to *cable* what the words of its head in *text* determine, whatever their order.

    *laid* is the text read once, where *text* has two layers.
    """
    subject = _SUBJECT.search(text, 0, LOOK)
    if subject is None or not _SEVERAL.search(text, 0, LOOK):
        return cable  # a memorandum has a subject too
    head = text[: subject.start()]
    found: dict[str, tuple[object, Span] | None] = {}
    order = _order(head)
    if order and not (cable.eo or "").startswith(order[0]):
        found["eo"] = order
    known = sum(map(_is_tag, cable.tags))
    if not known or len(cable.tags) > known + 1:
        found["tags"] = _tags(head)
    if not cable.captions:
        found["captions"] = _captions(head)
    if not cable.classification:
        found["classification"] = _level(head)
    if not cable.precedence:
        found |= _speed(head)
    values = {name: value for name, value in found.items() if value}
    cable = cable._replace(
        spans={**cable.spans, **{name: span for name, (_, span) in values.items()}},
        warnings=tuple(
            w for w in cable.warnings if w not in {f"no {name} found" for name in values}
        ),
        **{name: value for name, (value, _) in values.items()},  # type: ignore[arg-type]  # each as its field
    )
    return _without_doubtful_title(cable, laid or text)


def _without_doubtful_title(cable: Cable, text: str) -> Cable:
    """Return no title where the subjects of two layers could not be aligned."""
    first = _SUBJECT.search(text)
    if not first or not cable.title:
        return cable
    second = _SUBJECT.search(text, first.end(), first.end() + LOOK // 20)
    if not second and not _says_again(cable.title):
        return cable
    spans = {name: span for name, span in cable.spans.items() if name != "title"}
    doubt = "the two readings of the subject are out of step; left out"
    return cable._replace(title=None, spans=spans, warnings=(*cable.warnings, doubt))


def _says_again(title: str) -> bool:
    """Return whether two words, or one long word in four, are in *title* twice."""
    words = re.findall(r"\w+", title.upper())
    long = [word for word in words if len(word) > 3]
    pairs = [*pairwise(words)]
    return len(set(pairs)) < len(pairs) or 4 * (len(long) - len(set(long))) >= max(len(long), 1)


def _order(head: str) -> tuple[str, Span] | None:
    """Return the order and its instruction, where the head names one of each."""
    orders: dict[str, Span] = {}
    for match in _NUMBER.finditer(head):
        number = figures(re.sub(r"[\s.,]", "", match.group()))
        if known := number if number in _ORDERS else nearest(number, _ORDERS, 1):
            orders.setdefault(known, match.span())
    instructions: dict[str, Span] = {}
    for match in _INSTRUCTION.finditer(head):
        day = re.sub(r"\s", "", match["day"] or "")
        words = match["none"] or f"DECL: {day or match['words']}"
        instructions.setdefault(words, match.span())
    if len(orders) != 1 or len(instructions) != 1:
        return None
    (number, order_span), (words, other) = *orders.items(), *instructions.items()
    return f"E.O. {number}: {words}", (min(order_span[0], other[0]), max(order_span[1], other[1]))


def _is_tag(word: str) -> bool:
    return any(tag.tag == word for tag in vocabulary.tags())


def _tags(head: str) -> tuple[tuple[str, ...], Span] | None:
    """Return words that are TAGS: after the heading, or in a list that begins with a subject's."""
    tags: dict[str, Span] = {}
    inside = False
    for match in _TAGS.finditer(head):
        if match["heading"]:
            inside = True
            continue
        word = match["tag"]
        begins = word and len(word) == 4 and match["comma"]
        inside = bool(word and (inside or begins) and _is_tag(word))
        if inside:
            tags.setdefault(word, match.span("tag"))
    if not tags:
        return None
    return tuple(tags), (min(a for a, _ in tags.values()), max(b for _, b in tags.values()))


def _captions(head: str) -> tuple[tuple[str, ...], Span] | None:
    found = {match.group(): match.span() for match in _CAPTION.finditer(head)}
    for match in _EYES.finditer(head):
        if nearest(letters(re.sub(r"\s", "", match.group())), ("EYESONLY",), 2):
            found.setdefault("EYES ONLY", match.span())
    if not found:
        return None
    return tuple(found), (min(a for a, _ in found.values()), max(b for _, b in found.values()))


def _level(head: str) -> tuple[str, Span] | None:
    """The only level that the head names; a word before a caption may be a struck-out one."""
    found: dict[str, Span] = {}
    for match in _LEVEL.finditer(head):
        found.setdefault(level(match.group()) or "", match.span())
    for caption in _CAPTION.finditer(head):
        before = re.search(r"\S+(?=\s$)", head[: caption.start()])
        label = level(before.group()) if before else None
        if before and label and label != "Unclassified":
            found.setdefault(label, before.span())
    return next(iter(found.items())) if len(found) == 1 else None


def _speed(head: str) -> dict[str, tuple[object, Span] | None]:
    """Return the only precedence, on a screen print or before the post that it is for."""
    speeds = {match["speed"]: match for match in _SPEED.finditer(head)}
    if len(speeds) != 1:
        return {}
    speed, match = next(iter(speeds.items()))
    words = (match["to"] or "").split()
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        if post(name):
            start = match.start("to")
            to = (Address(name, precedence=speed),), (start, start + len(name))
            return {"precedence": ((speed,), match.span("speed")), "action": to}
    return {"precedence": ((speed,), match.span("speed"))} if _PRINT.search(head) else {}
