"""Exemptions as they are stamped, in the margin or after a decision, also as OCR reads them."""

from __future__ import annotations

import re

from foiakit.model.fields import tidy
from foiakit.model.releases import exemption

_CODE = (
    r"(?:\(?[Bb]\)?\s?\(?[1-9]\)?(?:\s?\(?[A-F]\)?)?(?![A-Za-z0-9@])"
    r"|1\s?[.,]?\s?[45]\s?\(\s?[A-H]\s?\)?(?:\s?\([A-H]\))*"
    r"|3\.3\s?\(?[bh]\)?\s?\(?\d\)?|(?:25|50)X\d(?:-[A-Z]{3}|\s?[A-D]\d?[A-Za-z]?)?"
    r"|6\.2\s?\(?[a-d]\)?|NR|STAT(?:INTL|IN)?)"
)
_STATUTE = r"(?:NATSECACT\s?\d{0,4}|CIA(?:\s+PERS/ORG|\s+ACT)?|INA|NSA\s+ACT|PERS/ORG)"
_LIST = re.compile(
    rf"\W{{0,2}}{_CODE}(?:(?:\s*[,;/&.]\s*|\s+and\s+|\s*){_CODE}|\s*[,;]?\s*{_STATUTE})*\W{{0,3}}"
)
_TAIL = re.compile(rf"\W{{0,2}}{_STATUTE}(?:\s*[,;/&.]\s*|\s+){_LIST.pattern}")
_ONE = re.compile(_CODE)
_MISREAD = re.compile(r"(?<![\w.(/])(?:B(?=[SsGIl])|8(?=[1-9]))([1-9SsGIl])(?![\w.)/])")
_ORDER_FIGURE = re.compile(r"(?<!\w)[lI|](?=\s?[.,]\s?[45]\s?\()")
_ORDER_LETTER = re.compile(r"(?<=[.,][45]\()8(?=\))")
_FIGURES = str.maketrans("SsGIl", "55611")
_BEGINS = frozenset("Bb(1365N2S,.;: ")
LONGEST = 90


def is_codes(text: str) -> bool:
    """Return whether *text* is only exemptions."""
    return text[:1] in _BEGINS and len(text) <= LONGEST and bool(_LIST.fullmatch(text))


def goes_on(text: str) -> bool:
    """Return whether *text* is the rest of a list of exemptions from the line above."""
    return len(text) <= LONGEST and bool(_LIST.fullmatch(text) or _TAIL.fullmatch(text))


def codes(text: str) -> tuple[str, ...]:
    """Return the exemptions that *text* names, each in standard spelling."""
    found: list[str] = []
    for match in _ONE.finditer(text):
        code = match.group()
        if order := re.match(r"1\s?[.,]?\s?([45])", code):
            found += [f"1.{order[1]}({letter})" for letter in re.findall(r"[A-H]", code)]
        else:
            found.append(exemption(code) or code)
    return tidy(found)


def with_figures(text: str) -> str:
    """Return *text*, what follows a decision, with misread exemptions repaired: ``BS, 86``."""
    text = _ORDER_LETTER.sub("B", _ORDER_FIGURE.sub("1", text))
    return _MISREAD.sub(lambda match: "B" + match[1].translate(_FIGURES), text)
