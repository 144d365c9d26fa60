"""Options of an event: the office's number, the outcome for each item, the letter."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, NamedTuple

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.request_options import one_of
from foiakit.errors import BadInput, NotFound, Usage
from foiakit.model import releases, vocabulary
from foiakit.requests.model import (
    NUMBER_KINDS,
    RESULTS,
    Event,
    Letter,
    Number,
    Outcome,
    Request,
    number_key,
)
from foiakit.requests.offices import office_called


class NumberOptions(NamedTuple):
    """The number that an office gives, and the part that an event is about."""

    number: Annotated[
        str | None,
        typer.Option("--number", metavar="NUMBER", help="The number that the office gave it."),
    ] = None
    number_kind: Annotated[
        str,
        typer.Option(
            "--number-kind",
            callback=one_of(NUMBER_KINDS),
            metavar="KIND",
            help=", ".join(NUMBER_KINDS),
            autocompletion=completion.words(NUMBER_KINDS),
        ),
    ] = "initial"
    number_office: Annotated[
        str | None,
        typer.Option(
            "--number-office", metavar="OFFICE", help="The office whose number it is, if another's."
        ),
    ] = None
    number_items: Annotated[
        str | None,
        typer.Option("--number-items", metavar="N,N", help="The items that this part is about."),
    ] = None
    part: Annotated[
        str | None,
        typer.Option("--part", metavar="NUMBER", help="The part that it is about."),
    ] = None

    def taken(self, request: Request, event: Event) -> tuple[Event, tuple[Number, ...]]:
        """Return *event* with its part, and the numbers that are new for *request*.

        `NotFound` for a part that *request* does not have.
        """
        part = number_key(self.part) if self.part is not None else None
        known = {number.key for number in request.numbers}
        if part is not None and part not in known:
            raise NotFound(f"request {request.id} has no number {self.part}")
        if self.number is None:
            if self.number_office or self.number_items or self.number_kind != "initial":
                raise Usage("--number-kind, --number-office and --number-items need --number")
            return replace(event, part=part), ()
        office = office_called(self.number_office) if self.number_office else None
        number = Number(
            number=self.number.strip(),
            key=number_key(self.number),
            kind=self.number_kind,
            office=office.code if office else self.number_office,
            items=tuple(_numbers(self.number_items)) if self.number_items else (),
        )
        if part is None and number.kind in {"part", "referral"}:
            part = number.key
        return replace(event, part=part), (number,)


class ItemOptions(NamedTuple):
    """The outcomes for single documents."""

    item: Annotated[
        list[str] | None,
        typer.Option("--item", metavar="N[=RESULT]", help="An item and its result: 2=full."),
    ] = None
    result: Annotated[
        str | None,
        typer.Option(
            "--result",
            metavar="RESULT",
            help=", ".join(RESULTS),
            autocompletion=completion.words(RESULTS),
        ),
    ] = None
    exempt: Annotated[
        list[str] | None,
        typer.Option("--exempt", metavar="CODE", help="An exemption that is cited: (b)(1)."),
    ] = None

    def outcomes(self) -> tuple[Outcome, ...]:
        """Return an outcome for each item, or one for all if no item is named.

        Exemptions belong to what is not released in full.
        """
        codes = tuple(map(exemption, self.exempt or ()))
        if not self.item:
            if self.result is None:
                if codes:
                    raise Usage("--exempt needs --result or --item N=RESULT")
                return ()
            return (_outcome(None, self.result, codes),)
        found = []
        for word in self.item:
            number, is_given, result = word.partition("=")
            name = result if is_given else self.result
            if name is None:
                raise Usage(f"--item {word}: say what became of it: --item {word}=full")
            found += [_outcome(item, name, codes) for item in _numbers(number)]
        return tuple(found)


class LetterOptions(NamedTuple):
    """The file of a letter, which stays where it is."""

    file: Annotated[
        str | None,
        typer.Option("--file", metavar="FILE", help="The letter; it stays where it is."),
    ] = None

    def letter(self) -> Letter | None:
        """Return the letter, identified by its digest; `NotFound` if there is no such file."""
        if not self.file:
            return None
        from foiakit.readers.archives.attached_files import sha256_of  # noqa: PLC0415 - rarely

        digest = sha256_of(self.file)
        if digest is None:
            raise NotFound(f"{self.file}: no such file")
        return Letter(file=self.file, sha256=digest)


def exemption(text: str) -> str:
    """Return an exemption in the vocabulary's spelling, or as written if it is unknown."""
    folded, standard = text.casefold().strip(), releases.typed_exemption(text)
    for known in vocabulary.exemptions():
        names = {known.code.casefold(), *(alias.casefold() for alias in known.aliases)}
        if folded in names or releases.exemption(known.code) == standard:
            return known.code
    return text.strip()


def result_called(text: str) -> str:
    """Return the result that *text* names (``no-records``); `BadInput` lists them all."""
    word = text.strip().lower().replace("-", "_")
    if word not in RESULTS:
        raise BadInput(f"{text!r} is not one of: {', '.join(RESULTS)}")
    return word


def _outcome(item: int | None, result: str, codes: tuple[str, ...]) -> Outcome:
    word = result_called(result)
    return Outcome(item=item, result=word, exemptions=() if word == "full" else codes)


def _numbers(text: str) -> list[int]:
    words = text.split(",")
    if not all(word.strip().isdecimal() and len(word) < 9 for word in words):
        raise Usage(f"{text!r}: write the numbers of items: 1 or 1,2")
    return [int(word) for word in words]
