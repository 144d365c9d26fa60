"""How dates are written: the patterns that `written` tries in turn, and the months' names."""

from __future__ import annotations

OTHER_MONTHS = (
    r"janvier|janv|f[ée]vrier|f[ée]vr?|mars|avril|mai|juin|juillet|juil|ao[uû]t|septembre|octobre"
    r"|novembre|d[ée]cembre|d[ée]c|januari?|februari?|m[äa]e?rz|juni|juli|oktober|okt|dezember|dez"
    r"|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|dicembre"
    r"|enero|febrero|abril|mayo|junio|julio|septiembre|octubre|noviembre|diciembre"
)
"""The months' names in French, German, Italian and Spanish where they are not the English ones."""
MONTH = (
    rf"(?:{OTHER_MONTHS}|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
YEAR = r"(?:1[5-9]|20)\d\d"
"""What a bare number must be to be a year; next to a month or a season any four digits are one."""
FOUR = r"\d{4}"
DAY = r"\d{1,2}(?:st|nd|rd|th|er|\.?[º°])?"
AFTER_DAY = "sthndrerSTHNDRER.º°"
DASH = r"\s*(?:-|–|—|\bto\b|\band\b|&|through)\s*"
DAYS = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Satu?r?|Sun)(?:day)?\b\.?,?\s+)?"
AFTER_YEAR = r"(?<=\d{4}) (?:г\.?|года?|r\.|roku)$"
"""What Russian and Polish put after a year: ``5 maja 1974 r.``"""
ROMAN = "XI{0,2}|IX|IV|V?I{1,3}|V"
"""The months in Roman numerals: ``5.III.1974``."""
ROMANS = "I II III IV V VI VII VIII IX X XI XII".split()
SEASONS = "spring|summer|fall|autumn|winter"
SEASON = {"spring": "21", "summer": "22", "fall": "23", "autumn": "23", "winter": "24"}
PART = r"(?:(?:early|mid|late|(?:the )?(?:beginning|middle|end) of)[- ](?:the )?)?"
ABOUT = r"(?:(?:circa\.?|ca?\.|about|approximately|approx\.)\s*|ca?(?=\d{4}))"
ARTICLE = r"^(?:le|den|il|el|the) (?=\d)"
"""What precedes a day: ``the 5th of March``, ``le 3 mars 1956``, ``den 5. Mai 1961``."""

FORMS = (
    rf"(?P<m>{MONTH})\s+(?P<d>{DAY})(?:\s*,\s*|\s+)(?P<y>{FOUR})",
    rf"(?P<d>{DAY})\s+(?:of\s+|de\s+)?(?P<m>{MONTH}),?\s+(?:de\s+)?(?P<y>{FOUR})",
    rf"(?P<d>\d\d?)\.\s?(?P<m>{MONTH})\s+(?P<y>{FOUR})",
    rf"(?P<d>\d\d?)(?P<sign>[- ])(?P<m>{MONTH})(?P=sign)(?P<y>{YEAR}|\d\d)",
    r"(?P<d>\d\d)(?P<m>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
    rf"(?P<y>{YEAR}|\d\d)",
    rf"{PART}(?P<m>{MONTH}),?\s+(?:of\s+|de\s+)?(?P<y>{FOUR})",
    rf"{PART}(?P<s>{SEASONS}),?\s+(?:of\s+)?(?P<y>{FOUR})",
    rf"(?P<y>{YEAR}),?\s+(?P<s>{SEASONS})",
    rf"{PART}(?P<y>{YEAR})",
    rf"{PART}(?:the\s+)?(?P<decade>\d{{3}})0'?s",
    # EDTF's unknown month and day: 1974-03-XX is a month, and just as exact; so are zeros.
    r"(?P<y>\d{4})-(?P<m>(?!00)\d\d)-(?:XX|00)",
    r"(?P<y>\d{4})-(?:XX(?:-XX)?|00(?:-00)?)",
    rf"(?P<y>{YEAR})\.\s?(?P<m>\d\d?)\.\s?(?P<d>\d\d?)\.?",
    rf"(?P<d>\d\d?)(?P<sign>\.\s?|[/ -])(?-i:(?P<r>{ROMAN}))(?P=sign)(?P<y>{YEAR}|\d\d)",
    rf"(?-i:(?P<r>{ROMAN}))[./-](?P<y>{YEAR})",
    rf"(?P<m>{MONTH})\s+(?P<d>{DAY})(?:\s*,\s*|\s+)[’'](?P<y>\d\d)",
    rf"(?P<d>{DAY})\s+(?P<m>{MONTH}),?\s+[’'](?P<y>\d\d)",
    # A spreadsheet's month and year; May-05 may be a day of May, and is not read.
    rf"(?P<m>{MONTH})[- ][’']?(?P<y>3[2-9]|[4-9]\d)",
    r"(?P<y>\d{4})\s?年(?:\s?(?P<m>\d\d?)\s?月(?:\s?(?P<d>\d\d?)\s?日)?)?",
    rf"(?P<m>\d\d?)/(?P<d>\d\d?)/(?P<y>{YEAR}|\d\d)",
    rf"(?P<d>\d\d)\d{{4}}\s?Z?\s*(?P<m>{MONTH})\s*(?P<y>{YEAR}|\d\d)",
)
DAY_SPANS = (
    (rf"({MONTH})\s+({DAY}){DASH}({DAY}),?\s+({FOUR})", r"\1 \2, \4", r"\1 \3, \4"),
    (
        rf"({MONTH})\s+({DAY}){DASH}({MONTH})\s+({DAY}),?\s+({FOUR})",
        r"\1 \2, \5",
        r"\3 \4, \5",
    ),
    (rf"({DAY}){DASH}({DAY})\s+({MONTH}),?\s+({FOUR})", r"\1 \3 \4", r"\2 \3 \4"),
    (rf"({DAY})\s+({MONTH}){DASH}({DAY})\s+({MONTH}),?\s+({FOUR})", r"\1 \2 \5", r"\3 \4 \5"),
    (rf"({MONTH}){DASH}({MONTH}),?\s+({FOUR})", r"\1 \3", r"\2 \3"),
    (rf"({YEAR}),?\s+({MONTH}){DASH}({MONTH})", r"\2 \1", r"\3 \1"),
    (rf"({YEAR}),?\s+({MONTH})\s+({DAY}){DASH}({DAY})", r"\2 \3, \1", r"\2 \4, \1"),
    (
        rf"({YEAR}),?\s+({MONTH})\s+({DAY}){DASH}({MONTH})\s+({DAY})",
        r"\2 \3, \1",
        r"\4 \5, \1",
    ),
    (rf"({SEASONS}){DASH}({SEASONS}),?\s+({FOUR})", r"\1 \3", r"\2 \3"),
    (
        rf"({YEAR},? {MONTH}(?: \d\d?)?)\s?[-–—]\s?({YEAR},? {MONTH}(?: \d\d?)?)",
        r"\1",
        r"\2",
    ),
    # ISO 8601 leaves out of the end what it shares with the start.
    (r"(\d{4}-\d\d)-(\d\d)/(\d\d)", r"\1-\2", r"\1-\3"),
    (r"(\d{4})-(\d\d-\d\d)/(\d\d-\d\d)", r"\1-\2", r"\1-\3"),
    (r"(\d{4})-(\d\d)/(\d\d)", r"\1-\2", r"\1-\3"),
    (rf"({YEAR})\s?[-–—/]\s?({YEAR})", r"\1", r"\2"),
    (r"((?:1[5-9]|20))(\d\d)\s?[-–—/]\s?(\d\d)", r"\1\2", r"\1\3"),
)

OTHER_DAYS = (
    "lundi mardi mercredi jeudi vendredi samedi dimanche"
    " Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag"
    " lunes martes miércoles jueves viernes sábado domingo"
    " lunedì martedì mercoledì giovedì venerdì sabato domenica"
    " понедельник вторник среда четверг пятница суббота воскресенье"
).split()
"""The days of the week in French, German, Spanish, Italian and Russian."""
MONTH_WORDS = {
    word: month
    for month, words in (
        ("January", "janeiro stycznia styczeń января январь ocak jänner ledna"),
        ("February", "fevereiro lutego luty февраля февраль şubat feber února"),
        ("March", "março maart marca marzec марта март mart března"),
        ("April", "kwietnia kwiecień апреля апрель nisan avr dubna"),
        ("May", "maio mei maja мая май mayıs maj května"),
        ("June", "junho czerwca czerwiec июня июнь haziran června"),
        ("July", "julho lipca lipiec июля июль temmuz července"),
        ("August", "augustus sierpnia sierpień августа август ağustos augusti srpna"),
        ("September", "setembro września wrzesień сентября сентябрь eylül září"),
        ("October", "outubro października październik октября октябрь ekim října"),
        ("November", "novembro listopada listopad ноября ноябрь kasım listopadu"),
        ("December", "dezembro grudnia grudzień декабря декабрь aralık desember prosince"),
    )
    for word in words.split()
}
"""The months in Portuguese, Dutch, Polish, Czech, Russian, Turkish and Scandinavian languages,
where they are not the names above.
"""
