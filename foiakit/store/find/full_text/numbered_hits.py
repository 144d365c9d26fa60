"""Hits that no text has: records whose document or case has a number among the words.

Stamps are taken out of a text, and with them the numbers on them. So a word that may be such a
number is also looked for in the columns of the documents' and cases' numbers.
"""

from __future__ import annotations

import json
import re

from foiakit.model.record import Record
from foiakit.store.file.executor import Executor
from foiakit.store.find.conditions import Condition
from foiakit.store.find.full_text.expressions import Expression, Number
from foiakit.store.find.full_text.name_variants import folded

_AMONG = "IN (SELECT value FROM json_each(?))"
_AFTER_ALL = "\U0010ffff"
_PLAIN = re.compile(r'"[^"]*"')
_OF_DOCUMENT = re.compile(r"[A-Z]\d+|CIA-?RDP.*", re.I | re.S)
"""A number that no case has: cases have no index, and a pass through all records is slow."""


class NumberedHits:
    """The records that meet *expression* because of their numbers, and those that then do not."""

    def __init__(self, session: Executor, expression: Expression | None) -> None:
        self._session = session
        self._numbers = tuple(dict.fromkeys(expression.numbers())) if expression else ()
        self._ids = {number: self._of_documents(number) for number in self._numbers}
        self._words_of: dict[int, frozenset[str]] | None = None
        self._add_those_of_cases()
        self._among = json.dumps(sorted(set().union(*self._ids.values())))
        hits: set[int] = set()
        refused: set[int] = set()
        self.words = ""
        """The expression of the words that have to be in a text as well."""
        if expression and any(self._ids.values()):
            by_words = self._by_words(expression.fts)
            met = self._met(expression)
            hits, refused = met - by_words, by_words - met
            self.words = expression.wanted_words()
        self.ids = sorted(hits)
        """The ids of the hits, without those that have all the words in their texts."""
        self._refused = sorted(refused)

    def either(self, found: Condition) -> Condition:
        """Return the condition: meets *found*, or is a hit here."""
        if not self.ids:
            return found
        return Condition(
            f"({found.sql} OR records.id {_AMONG})", (*found.values, json.dumps(self.ids))
        )

    def only(self) -> Condition:
        """Return the condition: is a hit here."""
        return Condition(f"records.id {_AMONG}", (json.dumps(self.ids),))

    def refused(self) -> tuple[Condition, ...]:
        """Exclude what the words after a NOT refuse only as a number."""
        if not self._refused:
            return ()
        return (Condition(f"NOT (records.id {_AMONG})", (json.dumps(self._refused),)),)

    def snippet(self, record: Record, marks: tuple[str, str]) -> str:
        """Return where *record* has the first of the numbers: ``document **C01234567**``."""
        begin, end = marks
        for number in self._numbers:
            if record.id in self._ids[number]:
                for name, value in (("document", record.document), *_cases(record.case)):
                    if value and _is(number, value):
                        return f"{name} {begin}{value}{end}"
        return ""

    def _of_documents(self, number: Number) -> set[int]:
        """Return the ids of the records whose document has *number*."""
        spellings = list(dict.fromkeys((number.text, number.text.upper())))
        if number.is_prefix:
            condition = " OR ".join("document >= ? AND document < ?" for _ in spellings)
            values = [end for text in spellings for end in (text, text + _AFTER_ALL)]
        else:
            condition = f"document IN ({', '.join('?' * len(spellings))})"
            values = spellings
        rows = self._session.execute(f"SELECT id FROM records WHERE {condition}", values)
        return {row[0] for row in rows}

    def _add_those_of_cases(self) -> None:
        """Add the ids of the records whose case has one of the numbers, in one or two passes."""
        numbers = [number for number in self._numbers if not _OF_DOCUMENT.fullmatch(number.text)]
        if not numbers:
            return
        rows = self._session.execute('SELECT DISTINCT "case" FROM records WHERE "case" IS NOT NULL')
        whole = {number.text.casefold(): number for number in numbers if not number.is_prefix}
        beginnings = [number for number in numbers if number.is_prefix]
        meant: dict[str, list[Number]] = {}
        for (cases,) in rows:
            parts = [case.casefold() for _, case in _cases(cases)]
            parts += [case.split()[-1] for case in parts if " " in case]  # 959418 of NND 959418
            found = [whole[part] for part in parts if part in whole]
            found += [number for number in beginnings if any(_is(number, part) for part in parts)]
            if found:
                meant[cases] = found
        if meant:
            rows = self._session.execute(
                f'SELECT id, "case" FROM records WHERE "case" {_AMONG}', (json.dumps([*meant]),)
            )
            for record, cases in rows:
                for number in meant[cases]:
                    self._ids[number].add(record)

    def _met(self, part: Expression) -> set[int]:
        """Return the ids of the records with a number that meet *part* of the expression."""
        if part.number:
            return self._ids[part.number] | self._by_words(part.fts)
        if not any(part.numbers()):
            found = self._by_words(part.fts)
            return found if part.parts else found | self._by_number_words(part.fts)
        first, *others = map(self._met, part.parts)
        if part.sign == "OR":
            return first.union(*others)
        return first.intersection(*others) if part.sign == "AND" else first.difference(*others)

    def _by_number_words(self, match: str) -> set[int]:
        """Return the records whose numbers contain the words *match*: NND of NND 959418."""
        if not _PLAIN.fullmatch(match):
            return set()
        if self._words_of is None:
            rows = self._session.execute(
                f"""SELECT id, document, "case" FROM records WHERE id {_AMONG}""", (self._among,)
            )
            self._words_of = {
                row[0]: frozenset(folded(" ".join(filter(None, row[1:])))) for row in rows
            }
        wanted = set(folded(match))
        return {number for number, words in self._words_of.items() if wanted <= words}

    def _by_words(self, match: str) -> set[int]:
        """Return which of the records with a number have the words of *match* in their texts."""
        found: set[int] = set()
        for index in ("records_fts", "folded_fts"):
            rows = self._session.execute(
                f"SELECT rowid FROM {index} WHERE {index} MATCH ? AND +rowid {_AMONG}",
                (match, self._among),
            )
            found.update(row[0] for row in rows)
        return found


def _cases(text: str | None) -> list[tuple[str, str]]:
    """Return the cases in *text*, which has a semicolon between them, each after its field."""
    return [("case", case.strip()) for case in (text or "").split(";")]


def _is(number: Number, value: str) -> bool:
    text = number.text.casefold()
    parts = [value.casefold(), *value.casefold().split()[-1:]]
    return any(part.startswith(text) if number.is_prefix else part == text for part in parts)
