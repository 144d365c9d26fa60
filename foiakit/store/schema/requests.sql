-- What a person asks for, and what happened since; statements are separated by two semicolons.
CREATE TABLE requests (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    law TEXT NOT NULL,     -- foia, mdr, pra or other
    office TEXT NOT NULL,  -- its code, or its name where it has none
    title TEXT,
    category TEXT,         -- the fee category asked for
    fee_limit INTEGER CHECK (fee_limit >= 0),  -- cents
    waiver_asked INTEGER NOT NULL DEFAULT 0 CHECK (waiver_asked IN (0, 1)),
    expedition_asked INTEGER NOT NULL DEFAULT 0 CHECK (expedition_asked IN (0, 1)),
    parent TEXT,           -- the uid of the request that this one continues
    parent_why TEXT,       -- again, split or moved
    text TEXT,             -- as it was sent, without the sender
    notes TEXT,
    created TEXT NOT NULL,
    updated TEXT NOT NULL
) STRICT
;;
CREATE TABLE request_items (
    request INTEGER NOT NULL REFERENCES requests (id),
    number INTEGER NOT NULL,
    message TEXT,          -- as records.message, post, serial and year
    post TEXT,
    serial INTEGER,
    year INTEGER,
    what TEXT,             -- where it is no message
    cited_by TEXT,         -- the uid of a record
    quote TEXT,
    earlier_case TEXT,
    PRIMARY KEY (request, number)
) STRICT, WITHOUT ROWID
;;
CREATE INDEX request_items_by_message ON request_items (post, serial, year)
    WHERE serial IS NOT NULL
;;
CREATE TABLE request_numbers (
    request INTEGER NOT NULL REFERENCES requests (id),
    key TEXT NOT NULL,     -- the number for comparing
    number TEXT NOT NULL,  -- as the office writes it
    kind TEXT NOT NULL,
    office TEXT,
    items TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(items)),  -- their numbers; [] for all
    PRIMARY KEY (request, key)
) STRICT, WITHOUT ROWID
;;
CREATE INDEX request_numbers_by_key ON request_numbers (key)
;;
CREATE TABLE request_events (
    request INTEGER NOT NULL REFERENCES requests (id),
    number INTEGER NOT NULL,
    uid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,     -- as exact as it is known, like records.date
    received_day TEXT,
    part TEXT,             -- the key of one of the numbers
    channel TEXT,
    data TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(data)),
    file TEXT,             -- a letter stays a file
    sha256 TEXT,
    message_id TEXT,
    note TEXT,
    created TEXT NOT NULL,
    PRIMARY KEY (request, number)
) STRICT, WITHOUT ROWID
;;
CREATE INDEX request_events_by_sha256 ON request_events (sha256) WHERE sha256 IS NOT NULL
;;
CREATE INDEX request_events_by_message_id ON request_events (message_id)
    WHERE message_id IS NOT NULL
;;
-- What an event says of single documents.
CREATE TABLE request_outcomes (
    request INTEGER NOT NULL,
    event INTEGER NOT NULL,
    number INTEGER NOT NULL,  -- its place among the event's
    item INTEGER,             -- the number of an item
    printed TEXT,             -- the document's number as the letter gives it
    result TEXT NOT NULL,
    exemptions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(exemptions)),
    pages_released INTEGER CHECK (pages_released >= 0),
    pages_withheld INTEGER CHECK (pages_withheld >= 0),
    office TEXT,              -- where it was referred to
    record TEXT,              -- the uid of the record that was released
    PRIMARY KEY (request, event, number),
    FOREIGN KEY (request, event) REFERENCES request_events (request, number)
) STRICT, WITHOUT ROWID
;;
CREATE INDEX request_outcomes_by_record ON request_outcomes (record) WHERE record IS NOT NULL
;;
-- Days on which an office was closed; which clocks leave them out is decided when they are counted.
CREATE TABLE closures (
    office TEXT NOT NULL DEFAULT '',  -- empty for every office
    first TEXT NOT NULL,
    last TEXT NOT NULL CHECK (last >= first),
    reason TEXT,
    PRIMARY KEY (office, first, last)
) STRICT, WITHOUT ROWID
