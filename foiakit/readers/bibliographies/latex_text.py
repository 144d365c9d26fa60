r"""LaTeX as people read it: ``Bogot{\'a}`` is *Bogotá*, ``{\o}`` is *ø*, ``--`` is a dash.

What is meant for the typesetter alone (braces, fonts, hyphenation) goes; the name of a command
that is not known stays. The work is linear in the text, and braces need not match.
"""

from __future__ import annotations

import re
import unicodedata

_TOKEN = re.compile(r"\\([A-Za-z]+)[ \t]*|\\(.)|(---?|``|''|[{}~$])|([^\\{}~$`'-]+|.)", re.S)
_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304",
    ".": "\u0307", "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328",
    "r": "\u030a", "d": "\u0323", "b": "\u0331", "t": "\u0361",
}  # fmt: skip
_ALONE = {"\u0302": "^", "\u0303": "~", "\u0300": "`", "\u0301": "´", "\u0308": "¨"}
"""What an accent is over nothing: ``\\^{}``."""
_LETTERS = {
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
    "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~",
    "textasciicircum": "^", "textasciigrave": "`", "textless": "<", "textgreater": ">",
    "textbar": "|", "textunderscore": "_", "textdollar": "$", "textbullet": "•",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "textquotesingle": "'", "textquotedbl": '"', "quotedblbase": "„", "quotesinglbase": "‚",
    "guillemotleft": "«", "guillemotright": "»", "textendash": "–", "textemdash": "—",
    "textellipsis": "…", "ldots": "…", "dots": "…", "S": "§", "P": "¶", "pounds": "£",
    "textsterling": "£", "texteuro": "€", "copyright": "©", "textcopyright": "©",
    "textregistered": "®", "texttrademark": "™", "textdegree": "°", "textexclamdown": "¡",
    "textquestiondown": "¿", "textordfeminine": "ª", "textordmasculine": "º", "textsection": "§",
    "TeX": "TeX", "LaTeX": "LaTeX", "newline": " ", "par": "\n\n", "quad": " ", "qquad": " ",
}  # fmt: skip
_FONTS = frozenset(
    """emph textit textbf textrm textsf texttt textsc textsl textup textmd textnormal text mbox
    textsuperscript textsubscript mkbibquote enquote uppercase em it bf rm sf tt sc sl itshape
    bfseries scshape upshape rmfamily sffamily ttfamily normalfont url path href noopsort protect
    relax nobreak noindent mathrm mathit ensuremath""".split()
)
_SIGNS = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " ", "{": "", "}": ""}
_AFTER_BACKSLASH = {",": " ", ";": " ", ":": " ", " ": " ", "\n": " ", "\\": " ", "-": "", "/": "",
                    "!": "", "@": "", "(": "", ")": "", "[": "", "]": ""}  # fmt: skip


def latex_text(latex: str) -> str:
    """*latex* as text."""
    if not any(sign in latex for sign in "\\{}~$-`'"):
        return latex
    in_pairs = (latex.count("$") - latex.count("\\$")) % 2 == 0
    out: list[str] = []
    accent = ""
    for token in _TOKEN.finditer(latex):
        if found := _ACCENTS.get(token[1] or token[2] or ""):
            accent = found  # of two in a row, the one next to the letter
        elif accent and token[3] == "}":
            out.append(_ALONE.get(accent, ""))
            accent = ""
        elif text := _shown(token, formulas=in_pairs):
            out.append(_accented(text, accent) if accent else text)
            accent = ""
    return "".join(out)


def _shown(token: re.Match[str], *, formulas: bool) -> str:
    """What a token is as text; ``$`` is none where it stands around *formulas*."""
    command, escaped, sign, text = token.groups()
    if command:
        return _LETTERS.get(command, "" if command in _FONTS else token[0])
    if escaped:
        return _AFTER_BACKSLASH.get(escaped, escaped)
    if sign == "$":
        return "" if formulas else "$"
    return _SIGNS[sign] if sign else text


def _accented(text: str, accent: str) -> str:
    """Return *text* with the accent over its first letter; an i under an accent has no dot."""
    first = {"ı": "i", "ȷ": "j"}.get(text[0], text[0])
    return unicodedata.normalize("NFC", first + accent) + text[1:]
