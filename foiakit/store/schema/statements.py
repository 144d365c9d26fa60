"""The schema as SQL: what each migration creates, and so what a foiakit database contains.

This is separate from the migrations because every opening of a file compares its schema with it
(`foiakit.store.file.schema_check`), and loading sqlite-utils, which runs the migrations, costs more
than a citation.
"""

from __future__ import annotations

import os


def _read(name: str) -> str:
    # As modules they would be more for every command to load.
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read()


_RECORDS = """
CREATE TABLE collections (
    name TEXT PRIMARY KEY,
    series TEXT,
    number TEXT,
    title TEXT,
    subtitles TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(subtitles)),
    editors TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(editors)),
    posted TEXT,
    lead TEXT,
    lead_references TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(lead_references)),
    related TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(related)),
    url TEXT
) STRICT
;;
CREATE TABLE records (
    -- What is sorted and looked for comes first and long text last: a row longer than a page
    -- goes on elsewhere, and whatever stands behind the text would be a walk away.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    collection TEXT,
    document TEXT,
    message TEXT,
    year INTEGER,
    head TEXT,
    originator TEXT,
    recipient TEXT,
    kind TEXT,
    date TEXT,
    date_end TEXT,
    date_other TEXT,
    classification TEXT,
    captions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(captions)),
    pages INTEGER CHECK (pages >= 0),
    excised INTEGER CHECK (excised IN (0, 1)),
    source TEXT,
    "case" TEXT,
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
    traffic_tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(traffic_tags)),
    url TEXT,
    file TEXT,
    sha256 TEXT,
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    -- understood from the above, for finding and sorting:
    day_first TEXT,    -- the first day that date may stand for
    day_last TEXT,     -- and the last one
    post TEXT,         -- the message's post, as every spelling of it compares
    serial INTEGER,    -- the message's serial number
    fingerprint TEXT,  -- a digest of what the source said when it was imported
    title TEXT,
    printed TEXT,
    description TEXT,
    notes TEXT,
    text TEXT
) STRICT
;;
CREATE INDEX records_by_date ON records (day_first)
;;
-- Coarse dates alone: 1997 may lie after 3 March 1997 although it begins before.
CREATE INDEX records_by_part_of_year ON records (day_first, id, day_last)
    WHERE day_last > day_first AND substr(day_last, 1, 4) = substr(day_first, 1, 4)
;;
CREATE INDEX records_over_years ON records (day_first, id, day_last)
    WHERE substr(day_last, 1, 4) > substr(day_first, 1, 4)
;;
CREATE INDEX records_by_classification ON records (classification, day_first)
;;
CREATE INDEX records_by_collection ON records (collection, day_first)
;;
CREATE INDEX records_by_kind ON records (kind, day_first)
;;
CREATE INDEX records_by_post ON records (post, day_first)
;;
CREATE INDEX records_by_year ON records (year, day_first)
;;
CREATE INDEX records_by_message ON records (post, serial, year)
;;
CREATE TABLE record_captions (
    caption TEXT NOT NULL,
    day_first TEXT,
    record INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE
) STRICT
;;
CREATE INDEX record_captions_by_caption ON record_captions (caption, day_first, record)
;;
CREATE INDEX record_captions_by_record ON record_captions (record)
;;
CREATE TABLE record_tags (
    tag TEXT NOT NULL,
    day_first TEXT,
    record INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE
) STRICT
;;
CREATE INDEX record_tags_by_tag ON record_tags (tag, day_first, record)
;;
CREATE INDEX record_tags_by_record ON record_tags (record)
;;
CREATE TABLE selections (
    name TEXT PRIMARY KEY,
    arguments TEXT NOT NULL CHECK (json_valid(arguments)),  -- the filters, as they were typed
    created TEXT NOT NULL
) STRICT
;;
-- Findings of `foiakit check` that a person has looked at and found to be right.
CREATE TABLE seen (
    record INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    created TEXT NOT NULL,
    PRIMARY KEY (record, code)
) STRICT, WITHOUT ROWID
;;
-- Which serial numbers a post gave out in a month, where that is known from elsewhere.
CREATE TABLE serial_ranges (
    post TEXT NOT NULL,
    year INTEGER NOT NULL,
    month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    first INTEGER NOT NULL,
    last INTEGER NOT NULL CHECK (last >= first),
    source TEXT,
    PRIMARY KEY (post, year, month)
) STRICT, WITHOUT ROWID
;;
-- Full text and, of new rows, labels are kept by foiakit itself: a trigger a row would cost an
-- import three times its time.
CREATE VIRTUAL TABLE records_fts USING fts5 (
    title, description, notes, text,
    content = 'records', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
)
;;
CREATE TRIGGER records_labels_changed AFTER UPDATE OF captions, tags, day_first ON records BEGIN
    DELETE FROM record_captions WHERE record = new.id;
    DELETE FROM record_tags WHERE record = new.id;
    INSERT INTO record_captions SELECT value, new.day_first, new.id FROM json_each(new.captions);
    INSERT INTO record_tags SELECT value, new.day_first, new.id FROM json_each(new.tags);
END
"""

CABLES = """
CREATE TABLE IF NOT EXISTS cables (
    record INTEGER PRIMARY KEY REFERENCES records (id) ON DELETE CASCADE,
    dtg TEXT,
    source_text TEXT,  -- the text as it came
    data TEXT NOT NULL CHECK (json_valid(data))
) STRICT
;;
CREATE TABLE IF NOT EXISTS refs (
    record INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,     -- its place among the record's references
    place TEXT NOT NULL,         -- ref, text or attributes
    kind TEXT NOT NULL,          -- cable, airgram, letter, telephone call ...
    letter TEXT,
    post TEXT,                   -- as records.post has it
    serial INTEGER,              -- as records.serial has it; none for an airgram
    year INTEGER,
    year_by TEXT,                -- printed, date, document or serial
    message TEXT,                -- Kabul 8106
    date TEXT,
    notal INTEGER NOT NULL DEFAULT 0 CHECK (notal IN (0, 1)),
    also TEXT,
    printed TEXT NOT NULL,
    first INTEGER,               -- the span in cables.source_text
    last INTEGER,
    sentence TEXT,
    PRIMARY KEY (record, number)
) STRICT, WITHOUT ROWID
;;
-- What refers to a message; and, with records_by_message, what is referred to and not held.
CREATE INDEX IF NOT EXISTS refs_by_message ON refs (post, serial, year, record)
    WHERE serial IS NOT NULL
"""

_HISTORY = """
CREATE TABLE changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,     -- UTC
    command TEXT NOT NULL,  -- as it was typed
    undoes INTEGER REFERENCES changes (id),  -- the change that this one took back
    begins INTEGER NOT NULL DEFAULT 0 CHECK (begins IN (0, 1)),  -- it says what was here already
    added INTEGER NOT NULL DEFAULT 0,    -- records
    changed INTEGER NOT NULL DEFAULT 0,
    removed INTEGER NOT NULL DEFAULT 0,
    digest TEXT NOT NULL,  -- of its rows and spans
    chain TEXT NOT NULL    -- of this row and the chain of the one before
) STRICT
;;
-- A thing that a change altered, took out or put back.
CREATE TABLE change_rows (
    id INTEGER PRIMARY KEY,
    change INTEGER NOT NULL REFERENCES changes (id),
    place TEXT NOT NULL,  -- the table
    record INTEGER,       -- the record, if it is one or belongs to one
    name TEXT,            -- else what it is called there
    was TEXT,             -- its state before: none if it was not there
    now TEXT,             -- and after
    -- the columns that the change altered as they were, and as they are; all of what came or went
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    after TEXT CHECK (after IS NULL OR json_valid(after))
) STRICT
;;
CREATE INDEX change_rows_by_change ON change_rows (change)
;;
CREATE INDEX change_rows_by_record ON change_rows (record, place) WHERE record IS NOT NULL
;;
CREATE INDEX change_rows_by_name ON change_rows (place, name) WHERE record IS NULL
;;
-- Records (or what telegrams say beyond them) that a change added.
CREATE TABLE change_spans (
    change INTEGER NOT NULL REFERENCES changes (id),
    place TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    number INTEGER NOT NULL,
    digest TEXT NOT NULL,  -- of their states
    PRIMARY KEY (place, first, change)
) STRICT, WITHOUT ROWID
;;
CREATE INDEX change_spans_by_change ON change_spans (change)
"""

_SETTINGS = """
-- What holds for everybody who uses this database, as the default citation style.
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT
"""

_REQUESTS, _RELEASES, _CITATION_KEYS = (
    _read(name) for name in ("requests.sql", "releases.sql", "citation_keys.sql")
)

_FOLDED = """
-- The records with letters that records_fts does not fold, their words as people type them
-- (foiakit.text.folding); foiakit itself keeps it, as it does records_fts.
CREATE VIRTUAL TABLE folded_fts USING fts5 (
    title, description, notes, text,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
)
"""

_MERGED = """
-- Records that were merged into another: their sources are still known by their uid.
CREATE TABLE merged_records (
    record INTEGER NOT NULL REFERENCES records (id),  -- the one that they are now
    uid TEXT NOT NULL PRIMARY KEY,
    fingerprint TEXT  -- what the source of the merged one said when it was last imported
) STRICT, WITHOUT ROWID
;;
CREATE INDEX merged_records_by_record ON merged_records (record)
"""

_SEEN_FULL_TEXT = """
-- sqlite-utils and Datasette know a full text by content="records", written in just this way.
CREATE VIRTUAL TABLE records_fts USING fts5 (
    title, description, notes, text,
    content="records", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
)
;;
-- Releases of one document in several collections.
CREATE INDEX records_by_document ON records (document) WHERE document IS NOT NULL
"""

STEPS = (
    f"{_RECORDS};;{CABLES}",
    _HISTORY,
    _SETTINGS,
    _REQUESTS,
    _FOLDED,
    _MERGED,
    _RELEASES,
    _CITATION_KEYS,
    _SEEN_FULL_TEXT,
)
"""What each schema adds to the one before it; statements are separated by ``;;``."""
