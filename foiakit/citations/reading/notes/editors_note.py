"""Footnotes of document editors: prose that cites in a short form.

    note     = file number [":" kind] | "Source:" source line | prose
    prose    = { words | telegram | letter | "(" note line ")" | "ibid., " file | reference }
    telegram = kind number ["from" post] ["," date] ["," hour] ["to" post]
             | series number ["to" post]
    letter   = kind ["from" sender] "to" recipient
    reference = "Document" number | title of a printed series "," page

Only what a citation itself prints is taken, never what the prose merely suggests; where a note
cites several documents, the first. A day without its year is not a date.
"""

from __future__ import annotations

import re

from foiakit.citations.reading import kinds
from foiakit.citations.reading.notes.note_line import read_note
from foiakit.citations.reading.notes.places import is_file_number, is_place
from foiakit.citations.reading.notes.reference import PRINTED, put_reference
from foiakit.citations.reading.notes.source_line import put_source
from foiakit.citations.reading.numbers import post_in
from foiakit.citations.reading.passage import LIKELY, SURE, Finding, Piece
from foiakit.citations.reading.telegram_series import TELEGRAM_SERIES
from foiakit.model.dates import forms, written

LONGEST = 20_000
EDITORS_NOTE = "an editor's note: only what it cites is read"
_OLD_SOURCE = re.compile(
    r"(?P<file>(?:File No\. ?)?[0-9]{3}[^:]{2,60}?)(?::\s*(?P<kind>[A-Z][A-Za-z ]{2,40}))?\.?"
)
_NAME = (
    r"(?:(?:The|Tel|Rio de|Phnom|Kuala|Buenos|San|Santo|New|Addis|Abu|La|Port(?: of)?|St\.|Saint"
    r"|Ho Chi|Hong|Dar es|Cape|Fort|Chiang|Nha|Bien|Can|S[aã]o|Ciudad|Nuevo|Ponta|Alma"
    r"|Louren[cç]o|Bandar Seri) )?[A-Z][\w’'-]+(?: City\b)?"
)
_OFFICER = (
    r"the (?:American |Acting )*(?:Ambassador|Minister|Charg[eé]|Consul(?:ate)?(?: General)?"
    r"|Embassy|Legation|Mission|Secretary of State|Department(?: of State)?)"
    rf"(?: (?:in|at) {_NAME}(?: [A-Z]\w+)?)?"
)
_POSTS = (
    r"(?:all|certain|selected|various) (?:[A-Z][\w’'-]+ ){0,3}"
    r"(?:(?:diplomatic |consular )*(?:posts|missions|offices)|capitals|embassies|consulates)"
)
_DAY = rf"(?i:{forms.MONTH} \d{{1,2}}|\d{{1,2}} {forms.MONTH})(?:, \d{{4}})?"
_TELEGRAM = re.compile(
    r"\b(?P<kind>(?i:circular telegram|telegram|despatch|airgram|instruction))s? (?:[Nn]os?\. ?)?"
    r"(?P<number>(?:A[-–])?\d{1,7})\b(?: and \d{1,7}\b)?"
    rf"(?:,? from (?:(?P<post>{_NAME})|(?P<from>{_OFFICER})))?"
    rf"(?P<between>(?:, (?!{forms.MONTH})[A-Z][a-z]{{3,6}} \d{{1,4}})?"
    rf"(?:, (?P<date>{_DAY}))?(?:, \d{{1,2}}(?::\d\d)? [AaPp]\. ?m\.)?)"
    rf"(?:,? to (?P<to>{_POSTS}|{_OFFICER}|{_NAME})"
    rf"|, from (?:(?P<later_post>{_NAME})|(?P<sender>{_OFFICER})))?"
)
_SERIES = re.compile(
    r"\b(?:(?P<kind>[Tt]elegram|[Cc]able|[Mm]essage)s? )?"
    rf"(?P<series>[A-Z][a-z]{{3,6}}) (?P<number>\d{{1,4}}(?:/\d{{1,7}})?)\b(?: to (?P<to>{_NAME}))?"
)
_REPEATED = re.compile(
    rf"\b(?i:repeated|sent) to (?:the )?(?P<to>{_NAME})(?P<only> eyes only)?[^.;,]{{0,40}}"
    r" as (?P<kind>[Tt]elegram) \d"
)
_PARTY = (
    r"(?:the )?(?:[A-Z]\.|[A-Z][\w’'-]*)(?: (?:of|for|the|and|[A-Z]\.|[A-Z][\w’'-]*)){0,8}"
    r"(?: \([^()]{1,120}\))?"
)
_LETTER = re.compile(
    r"\b(?P<kind>[Mm]emorandum|[Ll]etter|[Mm]essage|[Nn]ote(?= from))"
    rf"(?:,? (?:of|dated) {_DAY},?)?(?: from (?P<from>" + _PARTY + r"))? to "
    r"(?P<to>(?:the )?(?:[A-Z]\.|[A-Z][\w’'-]*)(?: (?:[A-Z]\.|[A-Z][\w’'-]*)){0,3})"
)
_DATED = re.compile(
    rf",? (?:dated |of )?(?P<date>(?i:{forms.MONTH} \d{{1,2}}|\d{{1,2}} {forms.MONTH})"
    r",? \d{4})\b"
)
# Only the kind is sure: Memorandum of April 3, not printed; a memorandum of the conversation.
_ONLY_KIND = re.compile(
    r"\A(?P<kind>Memorandum|Letter|Telegram|Despatch|Instruction|Airgram|Report) (?:of|dated)"
    rf" {_DAY}\b"
)
_CONVERSATION = re.compile(r"\b[Mm]emorandum of (?:a|the|this) (?P<kind>conversation)\b")
_BRACKETS = re.compile(r"\((?P<inside>(?:[^()]|\([^()]*\)){3,400})\)")
_TITLED = re.compile(
    r"(?:\b(?P<kind>S?NIE|NSDM|NSSM|NSAM|NSDD|NSSD|NSD|NSR|PRM|PDD|PD)s? [\d–/-]{1,12}"
    r", “(?P<title>[^”]{3,200}?),?”)"
)
_NUMBERED_PAPER = re.compile(
    r"(?P<kind>S?NIE|NSDM|NSSM|NSAM|NSDD|NSSD|NSD|NSR|PRM|PDD|PD) [\d–/-]{1,12}\b"
)
_SUPRA = re.compile(r"(?:see )?(?:also )?(?:supra|infra|ibid)\b.{0,60}|see footnote .{0,60}", re.I)


def is_old_source(text: str) -> bool:
    """Return whether *text* is a source line of a volume before 1955: a file number and a kind."""
    old = _OLD_SOURCE.fullmatch(text) if len(text) < 120 else None
    return old is not None and is_file_number(old["file"])


def read_editors_note(line: Piece) -> Finding | None:
    """Return the fields of what *line* cites; ``None`` if it cites nothing."""
    text = line.text
    if len(text) > LONGEST:
        return None
    found = Finding()
    if label := re.match(r"Sources?\s?:\s?", text):
        put_source(line.cut(label.end()), found)
        source = found.value("source") or ""
        kept = any(is_place(part) for part in re.split(r"[,;:.]\s", source))
        kept = kept or re.search(r", (?:pp?\. |no\. )[0-9]", source) is not None
        return found if kept or "classification" in found.fields else None
    old = _OLD_SOURCE.fullmatch(text)
    if old and is_file_number(old["file"]):
        place = line.cut(*old.span("file"))
        found.put("source", place.text, place)
        if old["kind"] and (label_ := kinds.known(old["kind"])):
            found.put("kind", label_, line.cut(*old.span("kind")))
        return found
    if re.fullmatch(r"doc(?:ument)?s? \d+", text, re.I):
        return None  # a heading
    first_brackets = next(iter(_places_in_brackets(line)), None)
    _put_first(line, found)
    if first_brackets is not None:
        _put_brackets(first_brackets, found)
    put_reference(line, found)
    if found.fields:
        found.warn(EDITORS_NOTE)
        return found
    if _SUPRA.fullmatch(text):
        found.warn("refers to another note; nothing else can be read from it")
        return found
    return None


def _put_first(line: Piece, found: Finding) -> None:
    """Put the fields of the first document that is cited by its kind."""
    candidates = [
        (match.start(), order, put, match)
        for order, (form, put) in enumerate(_FORMS)
        if (match := _first(form, line.text)) is not None
    ]
    if not candidates:
        if (paper := _NUMBERED_PAPER.match(line.text)) and (label := kinds.known(paper["kind"])):
            found.put("kind", label, line.cut(*paper.span("kind")))
        return
    _, _, put, match = min(candidates, key=lambda span: span[:2])
    groups = match.groupdict()
    if groups.get("kind"):
        found.put("kind", kinds.label(match["kind"]), line.cut(*match.span("kind")))
    put(line, match, found)
    if groups.get("to"):
        _put_name("recipient", match, "to", line, found)


def _first(form: re.Pattern[str], text: str) -> re.Match[str] | None:
    if form is not _SERIES:
        return form.search(text)
    return next((match for match in form.finditer(text) if _is_series(match)), None)


def _is_series(match: re.Match[str]) -> bool:
    return match["series"].lower() in TELEGRAM_SERIES


def _put_series(line: Piece, match: re.Match[str], found: Finding) -> None:
    _put_message(f"{match['series']} {match['number']}", line, match, found)


def _put_repeated(line: Piece, match: re.Match[str], found: Finding) -> None:
    if match["only"]:
        found.put("captions", ("EYES ONLY",), line.cut(*match.span("only")), LIKELY)


def _put_telegram(line: Piece, match: re.Match[str], found: Finding) -> None:
    if match["post"] or match["later_post"]:
        _put_message(
            f"{match['post'] or match['later_post']} {match['number'].replace('–', '-')}",
            line,
            match,
            found,
        )
    else:
        found.warn(f"{match['number']}: a number without its post is not a message number")
        for series in filter(_is_series, _SERIES.finditer(match["between"] or "")):
            piece = line.cut(*match.span("between")).trim(",")
            found.put("message", f"{series['series']} {series['number']}", piece)
    for group in ("from", "sender"):
        if match[group]:
            _put_officer(line, match, group, found)
    whole_date = match["date"] and re.search(r"\d{4}$", match["date"])
    if whole_date and (date := written.read(match["date"])):
        found.put("date", date.start, line.cut(*match.span("date")))


def _put_officer(line: Piece, match: re.Match[str], group: str, found: Finding) -> None:
    """Put ``from the Embassy in Oslo``; a post numbers the telegram, a country does not."""
    _put_name("originator", match, group, line, found)
    post, sure = post_in(found.value("originator") or "")
    if post and sure == SURE and "message" not in found.fields:
        _put_message(f"{post} {match['number'].replace('–', '-')}", line, match, found)


def _put_letter(line: Piece, match: re.Match[str], found: Finding) -> None:
    if match["from"]:
        _put_name("originator", match, "from", line, found)
    day = _DATED.match(line.text, match.end())
    if day and (date := written.read(day["date"])):
        found.put("date", date.start, line.cut(*day.span("date")))


def _put_titled(line: Piece, match: re.Match[str], found: Finding) -> None:
    found.put("title", match["title"], line.cut(*match.span("title")))


def _put_nothing(line: Piece, match: re.Match[str], found: Finding) -> None:
    """Put nothing more: the note names only the kind."""


def _put_conversation(line: Piece, match: re.Match[str], found: Finding) -> None:
    found.put("kind", "Memorandum of Conversation", line.cut(*match.span()))


_FORMS = (
    (_REPEATED, _put_repeated),
    (_TELEGRAM, _put_telegram),
    (_LETTER, _put_letter),
    (_TITLED, _put_titled),
    (_SERIES, _put_series),
    (_ONLY_KIND, _put_nothing),
    (_CONVERSATION, _put_conversation),
)


def _put_message(message: str, line: Piece, match: re.Match[str], found: Finding) -> None:
    found.put("message", message, line.cut(*match.span("number")), SURE)


def _put_name(field: str, match: re.Match[str], group: str, line: Piece, found: Finding) -> None:
    name = line.cut(*match.span(group)).trim(",.")
    if name.text.startswith("the "):
        name = name.cut(4)
    found.put(field, name.text, name, LIKELY)


def _places_in_brackets(line: Piece) -> list[Piece]:
    found: list[Piece] = []
    for match in _BRACKETS.finditer(line.text):
        inside = line.cut(*match.span("inside"))
        if re.fullmatch(r"(?:supra|infra)[ .]*", inside.text, re.I):
            continue
        if any(is_place(part) for part in re.split(r"[,;]\s", inside.text)) or re.search(
            PRINTED, inside.text
        ):
            found.append(inside)
    return found


def _put_brackets(inside: Piece, found: Finding) -> None:
    """Put the citation in brackets, or only its place; fields from the prose before it stay."""
    note = read_note(_without_remarks(inside))
    place = note.fields.get("source")
    text = _without_remarks(inside).text
    if re.search(r";|\b(?:telegram|memorandum|letter|airgram|despatch)\b", text, re.I) is None:
        whole = _without_remarks(inside)
        both = re.match(r"both in ", whole.text, re.I)
        whole = whole.cut(both.end()) if both else whole
        found.put("source", whole.text, whole, LIKELY)
    else:
        short = Finding()
        _put_first(inside, short)
        for name in ("kind", "message", "originator", "recipient", "date", "title"):
            piece = short.fields.get(name) or note.fields.get(name)
            if piece is not None and (
                name == "kind" or "kind" not in found.fields or name in short.fields
            ):
                found.fields.setdefault(name, piece)
        last = _last_item(_without_remarks(inside), has_place=place is not None)
        if last is not None:
            found.put("source", last.text, last, LIKELY)


def _last_item(inside: Piece, *, has_place: bool) -> Piece | None:
    """Return the place in ``Memorandum of conversation, May 18; National Archives, ...``."""
    cut = inside.text.find(";")
    if cut >= 0:
        return inside.cut(cut + 1)
    if not has_place:
        return None
    match = re.search(r", ((?:[Ii]bid\.|[A-Z]).*)$", inside.text)
    return inside.cut(match.start(1)) if match else None


def _without_remarks(inside: Piece) -> Piece:
    match = re.search(r"; (?:included|also|see|not printed|attached)\b.*$", inside.text)
    return inside.cut(0, match.start()) if match else inside
