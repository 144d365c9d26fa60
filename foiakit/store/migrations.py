"""The schema's history: each function one step, never changed once it is released.

sqlite-utils keeps the list of applied steps in the database (`_sqlite_migrations`), and anybody
with sqlite-utils can look at it. `SCHEMA` counts the steps; it stands in SQLite's ``user_version``,
so that a reader knows in a moment whether it understands the file.
"""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database, Migrations

from foiakit.store.baseline import begin_once
from foiakit.store.cables import TABLES
from foiakit.store.connection import APPLICATION_ID, SCHEMA
from foiakit.store.history import TABLES as HISTORY

migrations = Migrations("foiakit")


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema up to date, inside the transaction that *connection* is in."""
    migrations.apply(Database(connection, execute_plugins=False))
    begin_once(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA}")


@migrations()
def m001_records_and_collections(db: Database) -> None:
    """One row a record, one row a collection; captions and tags also one row each, to look up."""
    for statement in (*_FIRST.split(";;"), *TABLES.split(";;")):
        db.execute(statement)


@migrations()
def m002_history(db: Database) -> None:
    """What was done, with what was before and after; what is here already is where it begins."""
    for statement in HISTORY.split(";;"):
        db.execute(statement)


_FIRST = """
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
