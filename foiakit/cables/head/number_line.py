"""Posts, serial numbers and the line that carries them: level, section, post, number.

C O N F I D E N T I A L SECTION 1 OF 2 KABUL 1717
LIMITED OFFICIAL USE STATE 017976
STATE 123456 TOSEC 010203
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from foiakit.cables.layout.ocr_letters import FIGURE, distance, figures, letters, nearest
from foiakit.model import vocabulary
from foiakit.model.vocabulary import Post

SECTION = re.compile(
    r"(?:\b|(?<=CONFIDENTIAL)|(?<=SECRET)|(?<=UNCLAS)|(?<=UNCLASSIFIED)|(?<=OFFICIAL USE))"
    rf"(?:FINAL\s+)?SECT[A-Z0-9]{{1,5}}\s+({FIGURE}{{1,2}})\s+[O0]F\s+({FIGURE}{{1,2}})(?!\w)"
    rf"|(?<=\s)({FIGURE}{{2}})\s+[O0]F\s+({FIGURE}{{2}})(?!\w)",
    re.I,
)
_NUMBERED = re.compile(
    rf"(?P<front>\D.*?)[\s.]+(?P<serial>\d{{1,3}},\d{{3}}|{FIGURE}{{1,7}}|00\d{{6}}|A-\d{{1,5}})"
    r"(?:\s+(?P<second>(?:TOSEC|SECTO|TODEP|DEPTO|TOCAH|CAHTO|TOVAN|VANTO)\s+\d{1,6}))?"
)
_CAPTION_LAST = re.compile(r"(?P<line>.*[\dA-Z])[\s/]+(?P<caption>EYES ONLY|(?!ONLY$)[A-Z]{4,12})")
_PADDED = 8
"""Two zeros, and the six figures of a number."""
# "I 7" at a line's end is not a number; one real figure makes a number, however the others look.
_REAL = re.compile(r"\d")
LEVELS = (
    "UNCLASSIFIED", "UNCLAS", "UNCLASEFTO", "LIMITEDOFFICIALUSE", "CONFIDENTIAL", "SECRET",
    "TOPSECRET", "SENSITIVEBUTUNCLASSIFIED", "RESTRICTED", "OFFICIALUSEONLY",
)  # fmt: skip
_GLUED = re.compile(r"(?:UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|RESTRICTED|USE)(?=[A-Z]{3})")
_COUNTED = re.compile(
    r"(?P<level>[A-Z][A-Z ]{5,40}?)\s+\d{3,4}\s+(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
    r"[A-Z]{0,6}\s+\d\d"
)
_SHORTER = re.compile(r"EFTO$")


_SPACED = 5
"""How many letters alone are the beginning of a level."""


class Numbered(NamedTuple):
    """The content of a number line."""

    post: str
    serial: str
    level: str | None
    rest: str
    """What is between level and post, a caption perhaps."""
    section: int | None
    sections: int | None
    second: str | None
    start: int
    """Where post and number begin in the line."""
    end: int
    sure: bool
    """Whether the vocabulary knows the post as it is spelled."""


@lru_cache(maxsize=8192)
def post(words: str) -> Post | None:
    """Return the post that *words* name, in the vocabulary's spelling."""
    return vocabulary.post(words) if words and len(words) < 60 else None


_ENDING = 4


@cache
def _endings() -> frozenset[str]:
    keys = {
        vocabulary.fold(term).replace(" ", "")
        for each in vocabulary.posts()
        for term in (each.name, *each.aliases, each.code)
    }
    return frozenset(key[-n:] for key in keys for n in range(1, _ENDING + 1))


def may_end_post(word: str) -> bool:
    """Whether a post's name, alias or code may end with *word* (letters), by its last letters."""
    return word[-_ENDING:].casefold() in _endings()


@cache
def _spellings() -> dict[str, Post]:
    found: dict[str, Post] = {}
    for each in vocabulary.posts():
        for term in (each.name, *each.aliases):
            squeezed = re.sub(r"[^A-Z]", "", vocabulary.fold(term).upper())
            if len(squeezed) >= 5:
                found.setdefault(squeezed, each)
    return found


@lru_cache(maxsize=4096)
def misread_post(words: str, most: int = 1) -> Post | None:
    """The only post that *words* may be a misreading of: ``TEHRN``, ``1SLAMABAD``, ``KAB UL``."""
    squeezed = re.sub(r"[^A-Z0-9|]", "", vocabulary.fold(words[:60]).upper())
    if len(squeezed) < 5:
        return None
    spellings = _spellings()
    found = nearest(squeezed, spellings, most)
    return spellings[found] if found else None


def serial(text: str) -> str:
    """Return a serial number's figures, at most seven of them: ``3O62l`` is ``30621``."""
    text = text[2:] if len(text) == _PADDED else text
    return text.upper() if text[:2].upper() == "A-" else figures(text.replace(",", ""))


def bare_serial(text: str) -> str:
    """*text* without leading zeros: ``00154`` is ``154``, ``A-012`` is ``A-12``."""
    airgram = "A-" if text[:2].upper() == "A-" else ""
    return airgram + (text.removeprefix(airgram).lstrip("0") or "0")


@lru_cache(maxsize=4096)
def level(words: str) -> str | None:
    """The label of a level as telegrams and scanners write it: ``C O N F I D E N T I A L``."""
    if not words or len(words) > 60:
        return None
    if known := vocabulary.level(words):
        return known.label
    squeezed = re.sub(r"[^A-Z0-9|]", "", words.upper())
    plain = letters(squeezed)
    for each in LEVELS:
        if plain == each:
            return _label(each)
    if len(plain) < 6:
        return None
    near = [(far, each) for each in LEVELS if (far := distance(plain, each, 2)) <= 2]
    return _label(min(near)[1]) if near else None


def _label(squeezed: str) -> str:
    known = vocabulary.level(_SHORTER.sub("", squeezed))
    return known.label if known else squeezed.title()


def counted(text: str) -> int:
    """Return the length of the level in an attaché's number line, which has no post; else 0.

    ``S E C R E T 0849 JUN 67``: the number is counted within its month.
    """
    match = _COUNTED.fullmatch(text) if len(text) < 80 else None
    return match.end("level") if match and level(match["level"]) else 0


def numbered(text: str) -> Numbered | None:
    """Read *text*, if the whole of it is a number line.

    A post that the vocabulary does not know is accepted only after a level.
    """
    if len(text) > 160:
        return None
    section = SECTION.search(text)
    bare = text
    if section:
        bare = text[: section.start()] + " " * (section.end() - section.start())
        bare += text[section.end() :]
    bare, captions = _without_captions(bare.rstrip(" ."))
    match = _NUMBERED.fullmatch(bare)
    if match is None or not _REAL.search(match["serial"]):
        return None
    words = [(word.group(), word.start()) for word in re.finditer(r"[^\s/]+", match["front"])]
    found = _post_and_level(_parted(words))
    if found is None:
        return None
    name, start, marking, rest, sure = found
    if captions and marking is None:
        return None  # a sentence, or a reference
    rest = " ".join(filter(None, (rest, captions)))
    parts = [int(figures(part)) for part in section.groups() if part] if section else [None, None]
    second = " ".join(match["second"].split()) if match["second"] else None
    return Numbered(
        name, serial(match["serial"]), marking, rest, parts[0], parts[1], second,
        start, match.end("serial"), sure,
    )  # fmt: skip


def _without_captions(line: str) -> tuple[str, str]:
    """*line* without the captions after its number, and these: ``SECRET KABUL 1717 NODIS``."""
    captions: list[str] = []
    while (match := _CAPTION_LAST.fullmatch(line)) and vocabulary.caption(match["caption"]):
        captions.insert(0, match["caption"])
        line = match["line"]
    return line, " ".join(captions)


def _parted(words: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Separate a level in *words* from the post that is joined to it.

    ``CONFIDENTIALOSLO``, ``S E C R E TOSLO``.
    """
    spaced = ""
    for place, (word, start) in enumerate(words[:40]):
        match = _GLUED.match(word)
        cut = match.end() if match else 1 if spaced + word[:1] in LEVELS else 0
        after = [word[cut:], *(later for later, _ in words[place + 1 :])]
        if cut and after[0] and post(" ".join(after)) and not post(" ".join([word, *after[1:]])):
            both = (word[:cut], start), (after[0], start + cut)
            return [*words[:place], *both, *words[place + 1 :]]
        spaced = spaced + word if len(word) == 1 else ""
    return words


def _post_and_level(
    words: list[tuple[str, int]],
) -> tuple[str, int, str | None, str, bool] | None:
    if not words or len(words) > 40:
        return None
    for find, sure in ((post, True), (misread_post, False)):
        for count in range(min(4, len(words)), 0, -1):
            name = " ".join(word for word, _ in words[-count:])
            if not (known := find(name)):
                continue
            front = [word for word, _ in words[:-count]]
            marking, rest = _marking(front)
            if front and marking is None:
                continue
            return known.name, words[-count][1], marking, rest, sure
    for count in (1, 2, 3):
        front = [word for word, _ in words[:-count]]
        name = " ".join(word for word, _ in words[-count:])
        is_spaced = len(front) >= _SPACED and all(len(word) == 1 for word in front)
        joined = "".join(front) + name[0]
        if is_spaced and joined in LEVELS and re.fullmatch(r"[A-Z .'-]{4,31}", name):
            # "S E C R E TQUORNA": the level's last letter is joined to a post.
            return name[1:], words[-count][1] + 1, level(joined), "", False
        if front and (marking := level(" ".join(front))) and re.fullmatch(r"[A-Z .'-]{3,30}", name):
            return name, words[-count][1], marking, "", False
        marking, rest = _marking(front)
        if marking and rest and captions_in_words(rest) and re.fullmatch(r"[A-Z]{3,12}", name):
            return name, words[-count][1], marking, rest, False
    return None


def captions_in_words(text: str) -> bool:
    """Return whether *text* is only captions: ``SENSITIVE EYES ONLY``."""
    words = text.replace("EYES ONLY", "EYES_ONLY").split()
    return all(vocabulary.caption(word.replace("_", " ")) for word in words)


def _marking(words: list[str]) -> tuple[str | None, str]:
    """Return the level that *words* begin with, and what follows it."""
    for count in range(len(words), 0, -1):
        if found := level(" ".join(words[:count])):
            rest = " ".join(words[count:])
            return (found, rest) if not rest or (rest.isupper() and len(rest) < 40) else (None, "")
    return None, ""
