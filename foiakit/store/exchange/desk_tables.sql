CREATE TABLE records (
    id INTEGER PRIMARY KEY,
    citation_key TEXT,
    date TEXT,
    title TEXT,
    message TEXT,
    originator TEXT,
    recipient TEXT,
    kind TEXT,
    classification TEXT,
    captions TEXT,
    pages INTEGER,
    excised INTEGER,
    decision TEXT,
    released TEXT,
    exemptions TEXT,
    collection TEXT,
    document TEXT,
    source TEXT,
    "case" TEXT,
    tags TEXT,
    traffic_tags TEXT,
    description TEXT,
    text TEXT,
    url TEXT,
    file TEXT,
    sha256 TEXT,
    year INTEGER,
    day TEXT,
    citation TEXT,
    page TEXT
);
CREATE TABLE refers_to (
    record INTEGER NOT NULL REFERENCES records (id),
    message TEXT NOT NULL,
    held INTEGER REFERENCES records (id),
    wanted INTEGER NOT NULL
);
CREATE TABLE collections (name TEXT PRIMARY KEY, title TEXT, editors TEXT, posted TEXT, url TEXT);
