-- A database of schema 8: that of schema7.sql, migrated; then two records with letters that SQLite does not fold and one
-- document number, a citation key that was changed, a removed record whose key is kept, and the log of all this. Kept as
-- it is, to show that later versions read and migrate it.
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
)
;
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
;
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
, decision TEXT, released TEXT, exemptions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(exemptions)), citation_key TEXT) STRICT
;
CREATE TABLE record_captions (
    caption TEXT NOT NULL,
    day_first TEXT,
    record INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE
) STRICT
;
CREATE TABLE record_tags (
    tag TEXT NOT NULL,
    day_first TEXT,
    record INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE
) STRICT
;
CREATE TABLE selections (
    name TEXT PRIMARY KEY,
    arguments TEXT NOT NULL CHECK (json_valid(arguments)),  -- the filters, as they were typed
    created TEXT NOT NULL
) STRICT
;
CREATE TABLE seen (
    record INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    created TEXT NOT NULL,
    PRIMARY KEY (record, code)
) STRICT, WITHOUT ROWID
;
CREATE TABLE serial_ranges (
    post TEXT NOT NULL,
    year INTEGER NOT NULL,
    month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    first INTEGER NOT NULL,
    last INTEGER NOT NULL CHECK (last >= first),
    source TEXT,
    PRIMARY KEY (post, year, month)
) STRICT, WITHOUT ROWID
;
CREATE VIRTUAL TABLE records_fts USING fts5 (
    title, description, notes, text,
    content = 'records', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
)
;
CREATE TABLE cables (
    record INTEGER PRIMARY KEY REFERENCES records (id) ON DELETE CASCADE,
    dtg TEXT,
    source_text TEXT,  -- the text as it came
    data TEXT NOT NULL CHECK (json_valid(data))
) STRICT
;
CREATE TABLE refs (
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
;
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
;
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
;
CREATE TABLE change_spans (
    change INTEGER NOT NULL REFERENCES changes (id),
    place TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    number INTEGER NOT NULL,
    digest TEXT NOT NULL,  -- of their states
    PRIMARY KEY (place, first, change)
) STRICT, WITHOUT ROWID
;
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT
;
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
;
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
;
CREATE TABLE request_numbers (
    request INTEGER NOT NULL REFERENCES requests (id),
    key TEXT NOT NULL,     -- the number for comparing
    number TEXT NOT NULL,  -- as the office writes it
    kind TEXT NOT NULL,
    office TEXT,
    items TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(items)),  -- their numbers; [] for all
    PRIMARY KEY (request, key)
) STRICT, WITHOUT ROWID
;
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
;
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
;
CREATE TABLE closures (
    office TEXT NOT NULL DEFAULT '',  -- empty for every office
    first TEXT NOT NULL,
    last TEXT NOT NULL CHECK (last >= first),
    reason TEXT,
    PRIMARY KEY (office, first, last)
) STRICT, WITHOUT ROWID
;
CREATE VIRTUAL TABLE folded_fts USING fts5 (
    title, description, notes, text,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
)
;
CREATE TABLE merged_records (
    record INTEGER NOT NULL REFERENCES records (id),  -- the one that they are now
    uid TEXT NOT NULL PRIMARY KEY,
    fingerprint TEXT  -- what the source of the merged one said when it was last imported
) STRICT, WITHOUT ROWID
;
CREATE TABLE record_exemptions (
    exemption TEXT NOT NULL,
    day_first TEXT,
    record INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE
) STRICT
;
CREATE TABLE former_citation_keys (
    citation_key TEXT PRIMARY KEY,
    uid TEXT NOT NULL,  -- of the record
    from_merge INTEGER NOT NULL DEFAULT 0 CHECK (from_merge IN (0, 1))  -- it had it elsewhere
) STRICT
;
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (1, 'foiakit', 'm001_records_and_collections', '2026-11-27 05:20:56.035869+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (2, 'foiakit', 'm002_history', '2026-11-27 05:20:56.036355+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (3, 'foiakit', 'm003_settings', '2026-11-27 05:20:56.036522+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (4, 'foiakit', 'm004_requests', '2026-11-27 05:20:56.037165+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (5, 'foiakit', 'm005_folded_index', '2026-11-27 05:20:56.037646+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (6, 'foiakit', 'm006_merged_records', '2026-11-27 05:20:56.037874+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (7, 'foiakit', 'm007_releases', '2026-11-27 05:20:56.039484+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (8, 'foiakit', 'm008_citation_keys', '2026-11-27 08:56:01.155380+00:00');
INSERT INTO "collections" ("name", "series", "number", "title", "subtitles", "editors", "posted", "lead", "lead_references", "related", "url") VALUES ('EBB 389', 'National Security Archive Electronic Briefing Book No. 389', '389', 'The Haqqani History: Bin Ladin''s Advocate Inside the Taliban', '["New Documents – Posted on 9/11 Anniversary – Offer Partial View Inside Newly-Dubbed Terrorist Network"]', '["Barbara Elias-Sanborn"]', '2012-09-11', 'Washington, D.C., September 11, 2012 – This page carries the facts of Briefing Book No. 389 for foiakit''s examples: titles, dates, markings and citations as the Archive printed them, slips included. The abstracts are foiakit''s own. The cables follow Jalaluddin Haqqani from talks with American diplomats, [Doc 4] through a field command for the Taliban, [Doc 2] to his dealings with foreign fighters, [Doc 1] the suspicion of ties to al-Qaeda, [Doc 5] and the shelter that bin Ladin found. [Doc 3]

Two years before the Department of State named his network a terrorist organization, it asked the United Nations to list four of its leaders. [Doc 6]', '[["4", 305, 312], ["2", 354, 361], ["1", 401, 408], ["5", 444, 451], ["3", 490, 497], ["6", 641, 648]]', '[["Secret U.S. Message to Mullah Omar: \"Every Pillar of the Taliban Regime Will Be Destroyed\"", "2011-09-11"], ["The Taliban Biography", "2009-11-19"], ["1998 Missile Strikes on Bin Laden May Have Backfired", "2008-08-20"]]', 'https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/');
INSERT INTO "records" ("id", "uid", "collection", "document", "message", "year", "head", "originator", "recipient", "kind", "date", "date_end", "date_other", "classification", "captions", "pages", "excised", "source", "case", "tags", "traffic_tags", "url", "file", "sha256", "created", "updated", "day_first", "day_last", "post", "serial", "fingerprint", "title", "printed", "description", "notes", "text", "decision", "released", "exemptions", "citation_key") VALUES (2, 'b1e92904f45338f3ef6774b268810bca', 'EBB 389', '2', 'Islamabad 00154', 1997, NULL, 'U.S. Embassy (Islamabad)', NULL, 'Cable', '1997-01-07', NULL, NULL, 'Confidential', '[]', 14, NULL, 'Freedom of Information Act request', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T05:20:56Z', '2026-11-27T05:20:56Z', '1997-01-07', '1997-01-07', 'ISLAMABAD', 154, '83d0e3f44ce092844b17775228472ab1', 'Afghanistan: Jalaluddin Haqqani''s Emergence As a Key Taliban Commander', 'Islamabad 00154 : U.S. Embassy (Islamabad) Cable, "Afghanistan: Jalaluddin Haqqani''s Emergence As a Key Taliban Commander," January 7, 1997, Confidential, 14pp.', 'The embassy describes a commander of weight who had come over to the Taliban: milder than they on social questions, without much say in them, and suspected of giving Arab fighters a place to stay in exchange for arms and money.', NULL, NULL, NULL, NULL, '[]', 'islamabad1997-00154');
INSERT INTO "records" ("id", "uid", "collection", "document", "message", "year", "head", "originator", "recipient", "kind", "date", "date_end", "date_other", "classification", "captions", "pages", "excised", "source", "case", "tags", "traffic_tags", "url", "file", "sha256", "created", "updated", "day_first", "day_last", "post", "serial", "fingerprint", "title", "printed", "description", "notes", "text", "decision", "released", "exemptions", "citation_key") VALUES (3, 'b3624a9e28702eb4e1f3e67018fc9ba5', 'EBB 389', '3', 'Islamabad 04450', 1998, NULL, 'U.S. Embassy (Islamabad)', NULL, 'Cable', '1998-06-12', NULL, NULL, 'Confidential', '[]', 9, NULL, 'Freedom of Information Act request', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T05:20:56Z', '2026-11-27T05:20:56Z', '1998-06-12', '1998-06-12', 'ISLAMABAD', 4450, '7251b9fc953283ef3c3170ea1e5ec5c9', 'Afghanistan: Taliban Said to Loosen Grip on Bin Ladin as They Increasingly Turn to Him for Financial Support and Advice', 'Islamabad 04450: U.S. Embassy (Islamabad) Cable, "Afghanistan: Taliban Said to Loosen Grip on Bin Ladin as They Increasingly Turn to Him for Financial Support and Advice," June 12, 1998, Confidential, 9 pp.', 'Informants say that the Taliban no longer watch their guest closely, because they have come to want his money and his counsel, and that Haqqani is one of those who speak for him.', NULL, NULL, NULL, NULL, '[]', 'islamabad1998-04450');
INSERT INTO "records" ("id", "uid", "collection", "document", "message", "year", "head", "originator", "recipient", "kind", "date", "date_end", "date_other", "classification", "captions", "pages", "excised", "source", "case", "tags", "traffic_tags", "url", "file", "sha256", "created", "updated", "day_first", "day_last", "post", "serial", "fingerprint", "title", "printed", "description", "notes", "text", "decision", "released", "exemptions", "citation_key") VALUES (4, '9a888f622c8fdc39c8ad319643efb632', 'EBB 389', '4', 'State 095538', 1999, NULL, 'U.S. Department of State', NULL, 'Cable', '1999-05-24', NULL, NULL, 'Secret', '["NODIS"]', 6, NULL, 'Freedom of Information Act request', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T05:20:56Z', '2026-11-27T05:20:56Z', '1999-05-24', '1999-05-24', 'STATE', 95538, '1690b45fd0b93ab8393f38a44b9e2cc5', 'Usama bin Ladin: Pressing High-Level Taliban Official Jalaluddin Haqqani on Bin Ladin', 'State 095538: U.S. Department of State, Cable, "Usama bin Ladin: Pressing High-Level Taliban Official Jalaluddin Haqqani on Bin Ladin," May 24, 1999, Secret, NODIS, 6 pp.', 'American diplomats meet Haqqani, by then a minister of the Taliban, and ask that bin Ladin be put out of the country. He recalls with thanks the help of the 1980s, and with irony the missiles that had struck his base the year before.

On the question itself he gives little: the guest is a difficulty, but it may be best that he stays where he is.', NULL, NULL, NULL, NULL, '[]', 'state1999-095538');
INSERT INTO "records" ("id", "uid", "collection", "document", "message", "year", "head", "originator", "recipient", "kind", "date", "date_end", "date_other", "classification", "captions", "pages", "excised", "source", "case", "tags", "traffic_tags", "url", "file", "sha256", "created", "updated", "day_first", "day_last", "post", "serial", "fingerprint", "title", "printed", "description", "notes", "text", "decision", "released", "exemptions", "citation_key") VALUES (5, '5977ac7d381184be2388290519fada91', 'EBB 389', '5', NULL, 2008, 'ISAF - RC East OSINT Summary', 'International Security Assistance Force - Afghanistan (ISAF)', NULL, 'Report', '2008-12-18', NULL, NULL, 'Secret', '[]', NULL, NULL, 'Freedom of Information Act Request to the CENTOM', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T05:20:56Z', '2026-11-27T05:20:56Z', '2008-12-18', '2008-12-18', NULL, NULL, 'b195079f96603cace4d2749b54de9392', 'The Landing Zone, RC East OSINT Summary', 'ISAF - RC East OSINT Summary: International Security Assistance Force - Afghanistan (ISAF), Report, "The Landing Zone, RC East OSINT Summary," December 18, 2008, Secret', 'A survey of published news with an analyst''s remarks. A letter in Haqqani''s name against the Taliban''s leader is thought to be forged; the remarks doubt that the Taliban and al-Qaeda can be parted, since they share their fighters.', 'RC East is the coalition''s regional command in the east [of Afghanistan]; OSINT is open-source intelligence.', NULL, NULL, NULL, '[]', 'isaf2008-landing-zone');
INSERT INTO "records" ("id", "uid", "collection", "document", "message", "year", "head", "originator", "recipient", "kind", "date", "date_end", "date_other", "classification", "captions", "pages", "excised", "source", "case", "tags", "traffic_tags", "url", "file", "sha256", "created", "updated", "day_first", "day_last", "post", "serial", "fingerprint", "title", "printed", "description", "notes", "text", "decision", "released", "exemptions", "citation_key") VALUES (6, '5bfb9b4031cf3e6c9284e32cd713bcfa', 'EBB 389', '6', 'State 070339', 2010, NULL, 'U.S. Department of State', NULL, 'Cable', '2010-07-06', NULL, '2010-06-06', 'Unclassified', '[]', 5, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T05:20:56Z', '2026-11-27T05:20:56Z', '2010-07-06', '2010-07-06', 'STATE', 70339, '29c64d9a2e9b4df08f1b4430af5f419e', 'Instruction to Nominate Four Terrorist Leaders for Listing by the UN 1267 Sanctions Committee', 'State 070339: U.S. Department of State, Cable, "Instruction to Nominate Four Terrorist Leaders for Listing by the UN 1267 Sanctions Committee," July 6, 2010, Unclassified, 5 pp.', 'With these two cables the Department asks for sanctions against Haqqani''s brother, sons and companions, and says what a listing by the United Nations brings: no travel, no arms, no money.', 'Shares the description of Document 7, under which the page has it.', NULL, NULL, NULL, '[]', 'state2010-070339');
INSERT INTO "records" ("id", "uid", "collection", "document", "message", "year", "head", "originator", "recipient", "kind", "date", "date_end", "date_other", "classification", "captions", "pages", "excised", "source", "case", "tags", "traffic_tags", "url", "file", "sha256", "created", "updated", "day_first", "day_last", "post", "serial", "fingerprint", "title", "printed", "description", "notes", "text", "decision", "released", "exemptions", "citation_key") VALUES (7, '504d8ff36234cdd5f2d96946279f83d4', 'EBB 389', '7', 'State 002648', 2011, NULL, 'U.S. Department of State', NULL, 'Cable', '2011-01-10', NULL, NULL, 'Secret', '[]', 7, NULL, 'Freedom of Information Act request', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T05:20:56Z', '2026-11-27T05:20:56Z', '2011-01-10', '2011-01-10', 'STATE', 2648, 'f9cafcd92bf7fffba0524780df90be22', 'Pre-Notification for Impending U.S. Domestic Designation and UNSCR 1267 Listing Request of Khalil Haqqani and Said Jan +Abd Al-Salam', 'State 002648: U.S. Department of State, Cable, "Pre-Notification for Impending U.S. Domestic Designation and UNSCR 1267 Listing Request of Khalil Haqqani and Said Jan +Abd Al-Salam," January 10, 2011, Secret, 7 pp.', 'With these two cables the Department asks for sanctions against Haqqani''s brother, sons and companions, and says what a listing by the United Nations brings: no travel, no arms, no money.', 'Shares its description with Document 6.', NULL, NULL, NULL, '[]', 'state2011-002648');
INSERT INTO "records" ("id", "uid", "collection", "document", "message", "year", "head", "originator", "recipient", "kind", "date", "date_end", "date_other", "classification", "captions", "pages", "excised", "source", "case", "tags", "traffic_tags", "url", "file", "sha256", "created", "updated", "day_first", "day_last", "post", "serial", "fingerprint", "title", "printed", "description", "notes", "text", "decision", "released", "exemptions", "citation_key") VALUES (8, 'b6258dd6330ec86f06616c6397e10146', NULL, NULL, 'Lima 04200', 1975, NULL, 'AMEMBASSY LIMA', 'SECSTATE WASHDC', 'Cable', '1975-05-16', NULL, NULL, 'Confidential', '[]', NULL, NULL, NULL, NULL, '[]', '["PFOR", "EFIS"]', NULL, NULL, NULL, '2026-11-27T05:20:56Z', '2026-11-27T05:20:56Z', '1975-05-16', '1975-05-16', 'LIMA', 4200, 'f0c96f2747ad97e276f75a4b6b410ddc', 'BOND POSTED FOR TUNA BOATS', NULL, NULL, NULL, '1. SUMMARY: AS LIMA 4127 REPORTED, A BOND WAS ASKED FOR. IT IS POSTED (TUNIS 3988, NOTAL). END SUMMARY.
2. COMMENT: WE WILL REPORT FURTHER.
HARGREAVES', NULL, NULL, '[]', 'lima1975-04200');
INSERT INTO "records" ("id", "uid", "collection", "document", "message", "year", "head", "originator", "recipient", "kind", "date", "date_end", "date_other", "classification", "captions", "pages", "excised", "source", "case", "tags", "traffic_tags", "url", "file", "sha256", "created", "updated", "day_first", "day_last", "post", "serial", "fingerprint", "title", "printed", "description", "notes", "text", "decision", "released", "exemptions", "citation_key") VALUES (9, '2d28ee11e71cc07cb694c31f451ac23a', NULL, 'C05510001', 'Lima 04127', 1975, NULL, 'AMEMBASSY LIMA', 'SECSTATE WASHDC', 'Cable', '1975-05-14', NULL, NULL, 'Confidential', '[]', NULL, 1, NULL, 'F-2011-04567', '["mine"]', '["PFOR", "EFIS"]', NULL, NULL, NULL, '2026-11-27T05:20:56Z', '2026-11-27T05:20:58Z', '1975-05-14', '1975-05-14', 'LIMA', 4127, '98b8d8845f94fb8d60a771742378fb28', 'TALKS ON TUNA BOATS', NULL, NULL, 'Compare the copy in box 12.', '1. SUMMARY: THE MINISTER WILL LET THE BOATS GO ONCE A BOND IS POSTED. END SUMMARY.
2. COMMENT: WE WILL REPORT FURTHER.
HARGREAVES', 'released in part', '2013-03-14', '["B1", "1.4(D)"]', 'lima1975-04127');
INSERT INTO "records" ("id", "uid", "collection", "document", "message", "year", "head", "originator", "recipient", "kind", "date", "date_end", "date_other", "classification", "captions", "pages", "excised", "source", "case", "tags", "traffic_tags", "url", "file", "sha256", "created", "updated", "day_first", "day_last", "post", "serial", "fingerprint", "title", "printed", "description", "notes", "text", "decision", "released", "exemptions", "citation_key") VALUES (10, 'a1a13743358dd2144736cfb528382640', NULL, 'C05510002', 'Tunis 03988', 1975, NULL, 'AMEMBASSY TUNIS', 'SECSTATE WASHDC', 'Cable', '1975-05-12', NULL, NULL, 'Confidential', '[]', NULL, 0, NULL, 'F-2011-04567', '[]', '["PFOR", "EFIS"]', NULL, NULL, NULL, '2026-11-27T05:20:56Z', '2026-11-27T05:20:56Z', '1975-05-12', '1975-05-12', 'TUNIS', 3988, 'c881af8c10c2301fa112525ce837e780', 'FISHING ZONES', NULL, NULL, NULL, '1. SUMMARY: ZONES OF 200 MILES ARE WHAT THE MINISTRY WANTS. END SUMMARY.
2. COMMENT: WE WILL REPORT FURTHER.
OAKES', 'released in full', '2013-03-14', '[]', 'tunis1975-03988');
INSERT INTO "records" ("id", "uid", "collection", "document", "message", "year", "head", "originator", "recipient", "kind", "date", "date_end", "date_other", "classification", "captions", "pages", "excised", "source", "case", "tags", "traffic_tags", "url", "file", "sha256", "created", "updated", "day_first", "day_last", "post", "serial", "fingerprint", "title", "printed", "description", "notes", "text", "decision", "released", "exemptions", "citation_key") VALUES (11, 'd979dd89bb7034f75351927566e05b7c', NULL, NULL, 'Kabul 8106', 1978, NULL, NULL, NULL, NULL, '1978-10-12', NULL, NULL, NULL, '[]', NULL, NULL, 'a photocopy', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T05:20:57Z', '2026-11-27T05:20:59Z', '1978-10-12', '1978-10-12', 'KABUL', 8106, NULL, 'Meeting with the governor', NULL, NULL, NULL, NULL, 'released in part', NULL, '["B1"]', 'kabul1978-8106');
INSERT INTO "records" ("id", "uid", "collection", "document", "message", "year", "head", "originator", "recipient", "kind", "date", "date_end", "date_other", "classification", "captions", "pages", "excised", "source", "case", "tags", "traffic_tags", "url", "file", "sha256", "created", "updated", "day_first", "day_last", "post", "serial", "fingerprint", "title", "printed", "description", "notes", "text", "decision", "released", "exemptions", "citation_key") VALUES (12, '3a30944317fa3c31e7bf5ac903343125', NULL, NULL, 'Kabul 8106', 1978, NULL, NULL, NULL, NULL, '1978-10-12', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T05:20:57Z', '2026-11-27T08:56:12Z', '1978-10-12', '1978-10-12', 'KABUL', 8106, NULL, 'Meeting with the governor', NULL, NULL, NULL, NULL, 'released in full', NULL, '[]', 'Governor1978');
INSERT INTO "records" ("id", "uid", "collection", "document", "message", "year", "head", "originator", "recipient", "kind", "date", "date_end", "date_other", "classification", "captions", "pages", "excised", "source", "case", "tags", "traffic_tags", "url", "file", "sha256", "created", "updated", "day_first", "day_last", "post", "serial", "fingerprint", "title", "printed", "description", "notes", "text", "decision", "released", "exemptions", "citation_key") VALUES (14, '419c587333084805e93aa098c5e294e4', NULL, NULL, NULL, 1998, NULL, NULL, NULL, NULL, '1998-02', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T05:20:58Z', '2026-11-27T05:20:58Z', '1998-02-01', '1998-02-28', NULL, NULL, NULL, 'A letter', NULL, NULL, NULL, 'Words of a letter.', NULL, NULL, '[]', 'r1998-letter');
INSERT INTO "records" ("id", "uid", "collection", "document", "message", "year", "head", "originator", "recipient", "kind", "date", "date_end", "date_other", "classification", "captions", "pages", "excised", "source", "case", "tags", "traffic_tags", "url", "file", "sha256", "created", "updated", "day_first", "day_last", "post", "serial", "fingerprint", "title", "printed", "description", "notes", "text", "decision", "released", "exemptions", "citation_key") VALUES (15, '03c88593e45401bfb3763e580770ef52', NULL, 'C05510009', NULL, 1975, NULL, NULL, NULL, NULL, '1975-06-02', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T08:56:11Z', '2026-11-27T08:56:11Z', '1975-06-02', '1975-06-02', NULL, NULL, NULL, 'Note on Łódź and Œuvre', NULL, NULL, NULL, 'Strike in Łódź, as typed there.', NULL, NULL, '[]', 'r1975-note-odz');
INSERT INTO "records" ("id", "uid", "collection", "document", "message", "year", "head", "originator", "recipient", "kind", "date", "date_end", "date_other", "classification", "captions", "pages", "excised", "source", "case", "tags", "traffic_tags", "url", "file", "sha256", "created", "updated", "day_first", "day_last", "post", "serial", "fingerprint", "title", "printed", "description", "notes", "text", "decision", "released", "exemptions", "citation_key") VALUES (16, '55d763e99b163e3ab720484c84e9ae3c', NULL, 'C05510009', NULL, 1975, NULL, NULL, NULL, NULL, '1975-06-02', NULL, NULL, NULL, '[]', NULL, NULL, 'second copy', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T08:56:12Z', '2026-11-27T08:56:12Z', '1975-06-02', '1975-06-02', NULL, NULL, NULL, 'Note on Łódź and Œuvre', NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'r1975-note-odzb');
INSERT INTO "record_captions" ("caption", "day_first", "record") VALUES ('NODIS', '1999-05-24', 4);
INSERT INTO "record_tags" ("tag", "day_first", "record") VALUES ('mine', '1975-05-14', 9);
INSERT INTO "selections" ("name", "arguments", "created") VALUES ('early', '{"until": "1999"}', '2026-11-27T05:20:59Z');
INSERT INTO "seen" ("record", "code", "reason", "created") VALUES (5, 'typo-agency', 'as printed', '2026-11-27T05:20:59Z');
INSERT INTO "cables" ("record", "dtg", "source_text", "data") VALUES (8, '161530Z MAY 75', 'UNCLASSIFIED

PAGE 01        LIMA  04200  161530Z

ACTION NEA-12

INFO  OCT-01 ISO-00 /013 W
                     ---------------------  026132
R 161530Z MAY 75
FM AMEMBASSY LIMA
TO SECSTATE WASHDC 4460
INFO AMEMBASSY TUNIS

C O N F I D E N T I A L LIMA 04200

E.O. 11652: GDS
TAGS: PFOR, EFIS
SUBJECT: BOND POSTED FOR TUNA BOATS
REF: LIMA 4127

1. SUMMARY: AS LIMA 4127 REPORTED, A BOND WAS ASKED FOR. IT IS POSTED (TUNIS 3988, NOTAL). END SUMMARY.

2. COMMENT: WE WILL REPORT FURTHER.

HARGREAVES


UNCLASSIFIED

NNNN
', '{"form": "aad", "message": "Lima 04200", "year": 1975, "dtg": "161530Z MAY 75", "date": "1975-05-16", "title": "BOND POSTED FOR TUNA BOATS", "originator": "AMEMBASSY LIMA", "action": [{"name": "SECSTATE WASHDC", "number": "4460"}], "info": [{"name": "AMEMBASSY TUNIS"}], "precedence": ["ROUTINE"], "classification": "Confidential", "eo": "E.O. 11652: GDS", "tags": ["PFOR", "EFIS"], "summary": "AS LIMA 4127 REPORTED, A BOND WAS ASKED FOR. IT IS POSTED (TUNIS 3988, NOTAL).", "signature": "HARGREAVES", "offices": "ACTION NEA-12", "pages": ["PAGE 01 LIMA 04200 161530Z"], "spans": {"dtg": [146, 160], "precedence": [144, 146], "originator": [164, 178], "action": [182, 202], "info": [208, 223], "message": [249, 259], "classification": [225, 248], "offices": [51, 64], "eo": [261, 276], "tags": [283, 293], "title": [303, 329], "pages": [14, 49], "date": [146, 160], "year": [146, 160], "text": [346, 486], "signature": [488, 498], "summary": [358, 436], "references": [335, 344]}}');
INSERT INTO "cables" ("record", "dtg", "source_text", "data") VALUES (9, '141905Z MAY 75', 'RELEASED IN PART
B1, 1.4(D)
UNCLASSIFIED U.S. Department of State Case No. F-2011-04567 Doc No. C05510001 Date: 03/14/2013

UNCLASSIFIED

PAGE 01        LIMA  04127  141905Z

ACTION NEA-12

INFO  OCT-01 ISO-00 /013 W
                     ---------------------  026132
R 141905Z MAY 75
FM AMEMBASSY LIMA
TO SECSTATE WASHDC 4410
INFO AMEMBASSY TUNIS

C O N F I D E N T I A L LIMA 04127

E.O. 11652: GDS
TAGS: PFOR, EFIS
SUBJECT: TALKS ON TUNA BOATS
REF: STATE 111204; TUNIS 3988

1. SUMMARY: THE MINISTER WILL LET THE BOATS GO ONCE A BOND IS POSTED. END SUMMARY.

2. COMMENT: WE WILL REPORT FURTHER.

HARGREAVES


UNCLASSIFIED

NNNN
', '{"form": "aad", "message": "Lima 04127", "year": 1975, "dtg": "141905Z MAY 75", "date": "1975-05-14", "title": "TALKS ON TUNA BOATS", "originator": "AMEMBASSY LIMA", "action": [{"name": "SECSTATE WASHDC", "number": "4410"}], "info": [{"name": "AMEMBASSY TUNIS"}], "precedence": ["ROUTINE"], "classification": "Confidential", "eo": "E.O. 11652: GDS", "tags": ["PFOR", "EFIS"], "summary": "THE MINISTER WILL LET THE BOATS GO ONCE A BOND IS POSTED.", "signature": "HARGREAVES", "offices": "ACTION NEA-12", "release": {"case": "F-2011-04567", "document": "C05510001", "how": "part", "exemptions": ["B1", "1.4(D)"], "date": "2013-03-14", "stamps": ["RELEASED IN PART", "B1, 1.4(D)", "UNCLASSIFIED U.S. Department of State Case No. F-2011-04567 Doc No. C05510001 Date: 03/14/2013"]}, "pages": ["PAGE 01 LIMA 04127 141905Z"], "spans": {"dtg": [270, 284], "precedence": [268, 270], "originator": [288, 302], "action": [306, 326], "info": [332, 347], "message": [373, 383], "classification": [349, 372], "offices": [175, 188], "eo": [385, 400], "tags": [407, 417], "title": [427, 446], "pages": [138, 173], "date": [270, 284], "year": [270, 284], "text": [478, 597], "signature": [599, 609], "summary": [490, 547], "references": [452, 476], "release": [0, 16], "release.how": [0, 16], "release.exemptions": [17, 27], "release.case": [28, 122], "release.document": [28, 122], "release.date": [28, 122]}}');
INSERT INTO "cables" ("record", "dtg", "source_text", "data") VALUES (10, '121100Z MAY 75', 'RELEASED IN FULL
UNCLASSIFIED U.S. Department of State Case No. F-2011-04567 Doc No. C05510002 Date: 03/14/2013

UNCLASSIFIED

PAGE 01        TUNIS  03988  121100Z

ACTION NEA-12

INFO  OCT-01 ISO-00 /013 W
                     ---------------------  026132
R 121100Z MAY 75
FM AMEMBASSY TUNIS
TO SECSTATE WASHDC 2201
INFO AMEMBASSY TUNIS

C O N F I D E N T I A L TUNIS 03988

E.O. 11652: GDS
TAGS: PFOR, EFIS
SUBJECT: FISHING ZONES
REF: (A) STATE 111204 (B) LIMA 4001

1. SUMMARY: ZONES OF 200 MILES ARE WHAT THE MINISTRY WANTS. END SUMMARY.

2. COMMENT: WE WILL REPORT FURTHER.

OAKES


UNCLASSIFIED

NNNN
', '{"form": "aad", "message": "Tunis 03988", "year": 1975, "dtg": "121100Z MAY 75", "date": "1975-05-12", "title": "FISHING ZONES", "originator": "AMEMBASSY TUNIS", "action": [{"name": "SECSTATE WASHDC", "number": "2201"}], "info": [{"name": "AMEMBASSY TUNIS"}], "precedence": ["ROUTINE"], "classification": "Confidential", "eo": "E.O. 11652: GDS", "tags": ["PFOR", "EFIS"], "summary": "ZONES OF 200 MILES ARE WHAT THE MINISTRY WANTS.", "signature": "OAKES", "offices": "ACTION NEA-12", "release": {"case": "F-2011-04567", "document": "C05510002", "how": "full", "date": "2013-03-14", "stamps": ["RELEASED IN FULL", "UNCLASSIFIED U.S. Department of State Case No. F-2011-04567 Doc No. C05510002 Date: 03/14/2013"]}, "pages": ["PAGE 01 TUNIS 03988 121100Z"], "spans": {"dtg": [260, 274], "precedence": [258, 260], "originator": [278, 293], "action": [297, 317], "info": [323, 338], "message": [364, 375], "classification": [340, 363], "offices": [165, 178], "eo": [377, 392], "tags": [399, 409], "title": [419, 432], "pages": [127, 163], "date": [260, 274], "year": [260, 274], "text": [470, 579], "signature": [581, 586], "summary": [482, 529], "references": [438, 468], "release": [0, 16], "release.how": [0, 16], "release.case": [17, 111], "release.document": [17, 111], "release.date": [17, 111]}}');
INSERT INTO "refs" ("record", "number", "place", "kind", "letter", "post", "serial", "year", "year_by", "message", "date", "notal", "also", "printed", "first", "last", "sentence") VALUES (8, 0, 'ref', 'cable', NULL, 'LIMA', 4127, 1975, 'document', 'Lima 4127', NULL, 0, NULL, 'LIMA 4127', 335, 344, NULL);
INSERT INTO "refs" ("record", "number", "place", "kind", "letter", "post", "serial", "year", "year_by", "message", "date", "notal", "also", "printed", "first", "last", "sentence") VALUES (8, 1, 'text', 'cable', NULL, 'LIMA', 4127, 1975, 'document', 'Lima 4127', NULL, 0, NULL, 'LIMA 4127', 361, 370, 'SUMMARY: AS LIMA 4127 REPORTED, A BOND WAS ASKED FOR.');
INSERT INTO "refs" ("record", "number", "place", "kind", "letter", "post", "serial", "year", "year_by", "message", "date", "notal", "also", "printed", "first", "last", "sentence") VALUES (8, 2, 'text', 'cable', NULL, 'TUNIS', 3988, 1975, 'document', 'Tunis 3988', NULL, 0, NULL, 'TUNIS 3988', 417, 427, 'IT IS POSTED (TUNIS 3988, NOTAL).');
INSERT INTO "refs" ("record", "number", "place", "kind", "letter", "post", "serial", "year", "year_by", "message", "date", "notal", "also", "printed", "first", "last", "sentence") VALUES (9, 0, 'ref', 'cable', NULL, 'STATE', 111204, 1975, 'document', 'State 111204', NULL, 0, NULL, 'STATE 111204', 452, 464, NULL);
INSERT INTO "refs" ("record", "number", "place", "kind", "letter", "post", "serial", "year", "year_by", "message", "date", "notal", "also", "printed", "first", "last", "sentence") VALUES (9, 1, 'ref', 'cable', NULL, 'TUNIS', 3988, 1975, 'document', 'Tunis 3988', NULL, 0, NULL, 'TUNIS 3988', 466, 476, NULL);
INSERT INTO "refs" ("record", "number", "place", "kind", "letter", "post", "serial", "year", "year_by", "message", "date", "notal", "also", "printed", "first", "last", "sentence") VALUES (10, 0, 'ref', 'cable', 'A', 'STATE', 111204, 1975, 'document', 'State 111204', NULL, 0, NULL, 'STATE 111204', 442, 454, NULL);
INSERT INTO "refs" ("record", "number", "place", "kind", "letter", "post", "serial", "year", "year_by", "message", "date", "notal", "also", "printed", "first", "last", "sentence") VALUES (10, 1, 'ref', 'cable', 'B', 'LIMA', 4001, 1975, 'document', 'Lima 4001', NULL, 0, NULL, 'LIMA 4001', 459, 468, NULL);
INSERT INTO "changes" ("id", "time", "command", "undoes", "begins", "added", "changed", "removed", "digest", "chain") VALUES (1, '2026-11-27T05:20:56Z', 'foiakit import docs/examples/ebb389.txt -q', NULL, 0, 7, 0, 0, 'ec12d5f5e5a2b55f900897fd16ba9b5d282064e6a52fc040ceaaa6c86fd9c4b8', 'f13df16a253d38086cc4e140f9eb1c5b8a58f276a9137f156c3a5c54213ea2ae');
INSERT INTO "changes" ("id", "time", "command", "undoes", "begins", "added", "changed", "removed", "digest", "chain") VALUES (2, '2026-11-27T05:20:56Z', 'foiakit import telegrams -q', NULL, 0, 3, 0, 0, '9ac3c9b8eb520a6607ec4105ef98e502e2ff5396fdb63129d576dc4a833f4379', '1b71f3aeb7e73ec7fffa16fda1ef8bea6b76e3308670788e36e901cc97d7fcaa');
INSERT INTO "changes" ("id", "time", "command", "undoes", "begins", "added", "changed", "removed", "digest", "chain") VALUES (3, '2026-11-27T05:20:57Z', 'foiakit add --message ''Kabul 8106'' --date 1978-10-12 --title ''Meeting with the governor'' --decision ''released in part'' --exemption B1', NULL, 0, 1, 0, 0, '6a6979cad5fd67c7fd5f4ff4461324241c529bdc677724403bcd65b4846fbcd4', '8375c857005898a54c10cec53288357bf2803eaedd1409b21acdc433048690a5');
INSERT INTO "changes" ("id", "time", "command", "undoes", "begins", "added", "changed", "removed", "digest", "chain") VALUES (4, '2026-11-27T05:20:57Z', 'foiakit add --message ''Kabul 8106'' --date 1978-10-12 --title ''Meeting with the governor'' --decision ''released in full''', NULL, 0, 1, 0, 0, '4520dc905e88052b70b6acc56e6405d892480e014c3f9099112d57b0af7efe36', '57e6b07313583dc5730f767e82815bbdd216207a8eceae8952df42c7ec78e8f7');
INSERT INTO "changes" ("id", "time", "command", "undoes", "begins", "added", "changed", "removed", "digest", "chain") VALUES (5, '2026-11-27T05:20:57Z', 'foiakit add --message ''Kabul 8106'' --date 1978-10-12 --title ''Meeting with the governor'' --source ''a photocopy''', NULL, 0, 1, 0, 0, 'eb47ef1fd5b9ed36a1f20f92d1c1ace057a41871b6459ab8738519c037f2a689', '21543443b9272aae9dc061b866b1ec010f8575adafc911b8c000642c7709e06c');
INSERT INTO "changes" ("id", "time", "command", "undoes", "begins", "added", "changed", "removed", "digest", "chain") VALUES (6, '2026-11-27T05:20:58Z', 'foiakit add --title ''A letter'' --date 1998-02 --text ''Words of a letter.''', NULL, 0, 1, 0, 0, 'dabd928d841a0b66a40d9a80596272c6d7f6d046ffef56dc1f6824d3234bd29c', 'e076c1071e095b3f28e4a489f8348d1ba094742d36813e2ffd4b59fc31aa69b0');
INSERT INTO "changes" ("id", "time", "command", "undoes", "begins", "added", "changed", "removed", "digest", "chain") VALUES (7, '2026-11-27T05:20:58Z', 'foiakit edit 9 --tag mine --notes ''Compare the copy in box 12.'' -q', NULL, 0, 0, 1, 0, 'b8eb9957ecaec8bce7d4f8d8204a6ef8ccc5446bf74aa2d1b47beeffb5a4302d', 'e7db116ed18a1d9d2dbd224fa208d3785740cf1699fbe8571c32eb21011e4843');
INSERT INTO "changes" ("id", "time", "command", "undoes", "begins", "added", "changed", "removed", "digest", "chain") VALUES (8, '2026-11-27T05:20:59Z', 'foiakit save early --until 1999', NULL, 0, 0, 0, 0, '2de76f72d971df5241fc3835e7db2e09cb7102f03c7cb664e8cab26e223f66c4', '024a0a937faf29ee36d5940b6aefd04ea75fd76bf9c454be20dc2d87e51e05f2');
INSERT INTO "changes" ("id", "time", "command", "undoes", "begins", "added", "changed", "removed", "digest", "chain") VALUES (9, '2026-11-27T05:20:59Z', 'foiakit seen 5 typo-agency --reason ''as printed''', NULL, 0, 0, 0, 0, '964d6af3ea35fb42f6ddb82ac9ddbbe21691ac713c06ddb7e9e40e827382c1fe', '25f15d04e1987a72b773fd5fea0d07605de0f3bfa67896003863d5cf4725913a');
INSERT INTO "changes" ("id", "time", "command", "undoes", "begins", "added", "changed", "removed", "digest", "chain") VALUES (10, '2026-11-27T05:20:59Z', 'foiakit remove 1 --yes -q', NULL, 0, 0, 0, 1, 'c6ee444e393f7115b877720b87283ee8b9a8b5286c51a7c8cee443c2b99a171b', '27ed1672d326a332919a03943e30306df69a8be72f076825b8c4bb2d509065dc');
INSERT INTO "changes" ("id", "time", "command", "undoes", "begins", "added", "changed", "removed", "digest", "chain") VALUES (11, '2026-11-27T05:20:59Z', 'foiakit merge-records 11 13 -q', NULL, 0, 0, 1, 1, '7f74483792f5fcb3b0d6063b7f1950d6fb6eea8cb5c5a34551a9544669fb7e6e', '003db6671c44fe3592d07dae0e453dacdc04969285dad0fa511de5233bd41fd9');
INSERT INTO "changes" ("id", "time", "command", "undoes", "begins", "added", "changed", "removed", "digest", "chain") VALUES (12, '2026-11-27T08:56:11Z', 'foiakit add --title ''Note on Łódź and Œuvre'' --date 1975-06-02 --document C05510009 --text ''Strike in Łódź, as typed there.'' -q', NULL, 0, 1, 0, 0, '3ba73cc18eb0b814ae18e5cdfe9afa5bb0af06d99c1c41d6f178b7fe90d9006b', 'd0476c152d6ef606b81fe32094701d4e9627430511e8e01c44e47fcbdf366a38');
INSERT INTO "changes" ("id", "time", "command", "undoes", "begins", "added", "changed", "removed", "digest", "chain") VALUES (13, '2026-11-27T08:56:12Z', 'foiakit add --title ''Note on Łódź and Œuvre'' --date 1975-06-02 --document C05510009 --source ''second copy'' -q', NULL, 0, 1, 0, 0, '36b36409828622e2aa94a470fbdef01ce1257f7c505f2238d8533b67ed31be3c', '2535ef9b7c5fd177c8186efdf5886f92e6731320c4c799650c53c7278e0b13e1');
INSERT INTO "changes" ("id", "time", "command", "undoes", "begins", "added", "changed", "removed", "digest", "chain") VALUES (14, '2026-11-27T08:56:12Z', 'foiakit edit 12 --citation-key Governor1978 -q', NULL, 0, 0, 1, 0, '8af70958d19ef86dfd1e8607a729813c8516c7fdf9739737a00a3d7faf4748aa', 'fbffd5d32f707914ee45d1f2332c990c34b0c0f941da7f4e850a260120249214');
INSERT INTO "changes" ("id", "time", "command", "undoes", "begins", "added", "changed", "removed", "digest", "chain") VALUES (15, '2026-11-27T08:56:13Z', 'foiakit add --title Gone --date 1976 --document C05510010 --text ''Words of a removed record: quagmire.'' -q', NULL, 0, 1, 0, 0, '6015c3d470ef194bc724c5c13a3f3a9a018b98d325be69ba3d9c36a376745937', 'c9ee8f06197fb60e435f5b5c15304937f104410c7503fe3c3221abc0aac5f6e8');
INSERT INTO "changes" ("id", "time", "command", "undoes", "begins", "added", "changed", "removed", "digest", "chain") VALUES (16, '2026-11-27T08:56:13Z', 'foiakit remove 17 --yes -q', NULL, 0, 0, 0, 1, '0c716d6408354b8d0cb83ee45a3b52609c95671f1c794694785746f2d744247e', 'd81ab5802e5957a400fff05fefdf1a24d3b157338dc5892519aec352b0543222');
INSERT INTO "change_rows" ("id", "change", "place", "record", "name", "was", "now", "before", "after") VALUES (1, 1, 'collections', NULL, 'EBB 389', NULL, '0a1963d6fc0ae1cd474c1be13892b5a3', NULL, '{"name": "EBB 389", "series": "National Security Archive Electronic Briefing Book No. 389", "number": "389", "title": "The Haqqani History: Bin Ladin''s Advocate Inside the Taliban", "subtitles": "[\"New Documents – Posted on 9/11 Anniversary – Offer Partial View Inside Newly-Dubbed Terrorist Network\"]", "editors": "[\"Barbara Elias-Sanborn\"]", "posted": "2012-09-11", "lead": "Washington, D.C., September 11, 2012 – This page carries the facts of Briefing Book No. 389 for foiakit''s examples: titles, dates, markings and citations as the Archive printed them, slips included. The abstracts are foiakit''s own. The cables follow Jalaluddin Haqqani from talks with American diplomats, [Doc 4] through a field command for the Taliban, [Doc 2] to his dealings with foreign fighters, [Doc 1] the suspicion of ties to al-Qaeda, [Doc 5] and the shelter that bin Ladin found. [Doc 3]\n\nTwo years before the Department of State named his network a terrorist organization, it asked the United Nations to list four of its leaders. [Doc 6]", "lead_references": "[[\"4\", 305, 312], [\"2\", 354, 361], [\"1\", 401, 408], [\"5\", 444, 451], [\"3\", 490, 497], [\"6\", 641, 648]]", "related": "[[\"Secret U.S. Message to Mullah Omar: \\\"Every Pillar of the Taliban Regime Will Be Destroyed\\\"\", \"2011-09-11\"], [\"The Taliban Biography\", \"2009-11-19\"], [\"1998 Missile Strikes on Bin Laden May Have Backfired\", \"2008-08-20\"]]", "url": "https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/"}');
INSERT INTO "change_rows" ("id", "change", "place", "record", "name", "was", "now", "before", "after") VALUES (2, 7, 'records', 9, NULL, '2d28ee11e71cc07cb694c31f451ac23a 98b8d8845f94fb8d60a771742378fb28 2026-11-27T05:20:56Z 2026-11-27T05:20:56Z', '2d28ee11e71cc07cb694c31f451ac23a 4d6fea91579e19cc2ce14ba5172be276 2026-11-27T05:20:56Z 2026-11-27T05:20:58Z', '{"notes": null, "tags": "[]", "updated": "2026-11-27T05:20:56Z"}', '{"notes": "Compare the copy in box 12.", "tags": "[\"mine\"]", "updated": "2026-11-27T05:20:58Z"}');
INSERT INTO "change_rows" ("id", "change", "place", "record", "name", "was", "now", "before", "after") VALUES (3, 8, 'selections', NULL, 'early', NULL, '56e0d18a8c054495e11afd3d966b6ce9', NULL, '{"name": "early", "arguments": "{\"until\": \"1999\"}", "created": "2026-11-27T05:20:59Z"}');
INSERT INTO "change_rows" ("id", "change", "place", "record", "name", "was", "now", "before", "after") VALUES (4, 9, 'seen', 5, 'typo-agency', NULL, '253a1af19bef4894715154f5ae201adb', NULL, '{"record": 5, "code": "typo-agency", "reason": "as printed", "created": "2026-11-27T05:20:59Z"}');
INSERT INTO "change_rows" ("id", "change", "place", "record", "name", "was", "now", "before", "after") VALUES (5, 10, 'records', 1, NULL, '4fa63d3319ff6b6298aae8fa9174c73f 80641e6fbe17534721da9d5027c6adc0 2026-11-27T05:20:56Z 2026-11-27T05:20:56Z', NULL, '{"id": 1, "uid": "4fa63d3319ff6b6298aae8fa9174c73f", "collection": "EBB 389", "document": "1", "message": "Karachi 01617", "year": 1995, "originator": "U.S. Consulate Karachi", "kind": "Cable", "title": "The Harakat-ul-Ansar - The Pakistan Dimension [Excised]", "date": "1995-03-29", "classification": "Secret", "pages": 14, "excised": 1, "source": "Freedom of Information Act request", "description": "A study of a militant group that fought in Kashmir: who its members were, which of them had fought in Afghanistan under Haqqani''s command, and from which countries the others had come. Names and sources are cut out of the released copy.", "printed": "Karachi 01617: U.S. Consulate Karachi, Cable, \"The Harakat-ul-Ansar - The Pakistan Dimension [Excised],\" March 29, 1995, Secret, 14 pp.", "created": "2026-11-27T05:20:56Z", "updated": "2026-11-27T05:20:56Z", "fingerprint": "80641e6fbe17534721da9d5027c6adc0"}', NULL);
INSERT INTO "change_rows" ("id", "change", "place", "record", "name", "was", "now", "before", "after") VALUES (6, 11, 'records', 11, NULL, 'd979dd89bb7034f75351927566e05b7c cfc7be4b1877f5d0b8c6e8716adc65c1 2026-11-27T05:20:57Z 2026-11-27T05:20:57Z', 'd979dd89bb7034f75351927566e05b7c b9ded7ba0c3ea63bd07dcf3fbf247598 2026-11-27T05:20:57Z 2026-11-27T05:20:59Z', '{"source": null, "updated": "2026-11-27T05:20:57Z"}', '{"source": "a photocopy", "updated": "2026-11-27T05:20:59Z"}');
INSERT INTO "change_rows" ("id", "change", "place", "record", "name", "was", "now", "before", "after") VALUES (7, 11, 'records', 13, NULL, '8d9f4eca2153465a83c3bf05a3aa8b0f 49d6bedb8231515ab07c5d36892eb82b 2026-11-27T05:20:57Z 2026-11-27T05:20:57Z', NULL, '{"id": 13, "uid": "8d9f4eca2153465a83c3bf05a3aa8b0f", "message": "Kabul 8106", "year": 1978, "title": "Meeting with the governor", "date": "1978-10-12", "source": "a photocopy", "created": "2026-11-27T05:20:57Z", "updated": "2026-11-27T05:20:57Z"}', NULL);
INSERT INTO "change_rows" ("id", "change", "place", "record", "name", "was", "now", "before", "after") VALUES (8, 11, 'merged_records', 11, '8d9f4eca2153465a83c3bf05a3aa8b0f', NULL, '2838941f4669b1942840524a8f337e35', NULL, '{"record": 11, "uid": "8d9f4eca2153465a83c3bf05a3aa8b0f"}');
INSERT INTO "change_rows" ("id", "change", "place", "record", "name", "was", "now", "before", "after") VALUES (9, 14, 'records', 12, NULL, '3a30944317fa3c31e7bf5ac903343125 b9083171c9ef13bc1b9d0b4c82da92ba 2026-11-27T05:20:57Z 2026-11-27T05:20:57Z', '3a30944317fa3c31e7bf5ac903343125 b9083171c9ef13bc1b9d0b4c82da92ba 2026-11-27T05:20:57Z 2026-11-27T08:56:12Z', '{"citation_key": "kabul1978-8106b", "updated": "2026-11-27T05:20:57Z"}', '{"citation_key": "Governor1978", "updated": "2026-11-27T08:56:12Z"}');
INSERT INTO "change_rows" ("id", "change", "place", "record", "name", "was", "now", "before", "after") VALUES (10, 16, 'records', 17, NULL, '4284896a84ebe2ce7991e7a414162e41 de5ef4d106265636b7fddd52ebcb8a69 2026-11-27T08:56:13Z 2026-11-27T08:56:13Z', NULL, '{"id": 17, "uid": "4284896a84ebe2ce7991e7a414162e41", "citation_key": "r1976-gone", "document": "C05510010", "year": 1976, "title": "Gone", "date": "1976", "text": "Words of a removed record: quagmire.", "created": "2026-11-27T08:56:13Z", "updated": "2026-11-27T08:56:13Z"}', NULL);
INSERT INTO "change_spans" ("change", "place", "first", "last", "number", "digest") VALUES (2, 'cables', 8, 10, 3, 'd5bf48c7abae3e5a01502e651e9e1dc0f740efc79f7f60816ee63de3164e0482');
INSERT INTO "change_spans" ("change", "place", "first", "last", "number", "digest") VALUES (1, 'records', 1, 7, 7, '9bfa1a9c5cf5660af2e05ba6c73a6907709a541e1d09fe46ea8f1cfc6757c05f');
INSERT INTO "change_spans" ("change", "place", "first", "last", "number", "digest") VALUES (2, 'records', 8, 10, 3, '89572927e40d9c0b0d9b59e950849d96a8da30086d18d675c79aaf511a6cdef9');
INSERT INTO "change_spans" ("change", "place", "first", "last", "number", "digest") VALUES (3, 'records', 11, 11, 1, 'e8773413b1e02b72e16a4dd4dc0f00972f0728513c1d054bb343a4c01510ae89');
INSERT INTO "change_spans" ("change", "place", "first", "last", "number", "digest") VALUES (4, 'records', 12, 12, 1, '95693c39f3f62f1656a4bd70d193e393877cb35babf362eea0bae9dc247559f9');
INSERT INTO "change_spans" ("change", "place", "first", "last", "number", "digest") VALUES (5, 'records', 13, 13, 1, 'e92614523645b345f3396859ea26adcd4ccd6006face551bd742504b9ad8ccae');
INSERT INTO "change_spans" ("change", "place", "first", "last", "number", "digest") VALUES (6, 'records', 14, 14, 1, '441126da918a182b63f5399bdd7def44eafb0a97511600459f610a5608af4d5d');
INSERT INTO "change_spans" ("change", "place", "first", "last", "number", "digest") VALUES (12, 'records', 15, 15, 1, 'f946f98d97ea868c0df281e5867734ceb316fb6ca770341e6b255349d865eec8');
INSERT INTO "change_spans" ("change", "place", "first", "last", "number", "digest") VALUES (13, 'records', 16, 16, 1, '4ec3feaf380f1144a4d6c71212b657d48aaa63c86c3902044ae69a74f9672854');
INSERT INTO "change_spans" ("change", "place", "first", "last", "number", "digest") VALUES (15, 'records', 17, 17, 1, 'ee3e87d60017e6a9771fefbb8582d6461432acfbce9811b9ee9d17b948cba9e8');
INSERT INTO folded_fts (rowid, title, description, notes, text) VALUES (15, 'note on lodz and oeuvre', NULL, NULL, 'strike in lodz as typed there');
INSERT INTO folded_fts (rowid, title, description, notes, text) VALUES (16, 'note on lodz and oeuvre', NULL, NULL, NULL);
INSERT INTO "merged_records" ("record", "uid", "fingerprint") VALUES (11, '8d9f4eca2153465a83c3bf05a3aa8b0f', NULL);
INSERT INTO "record_exemptions" ("exemption", "day_first", "record") VALUES ('B1', '1975-05-14', 9);
INSERT INTO "record_exemptions" ("exemption", "day_first", "record") VALUES ('1.4(D)', '1975-05-14', 9);
INSERT INTO "record_exemptions" ("exemption", "day_first", "record") VALUES ('B1', '1978-10-12', 11);
INSERT INTO "former_citation_keys" ("citation_key", "uid", "from_merge") VALUES ('kabul1978-8106b', '3a30944317fa3c31e7bf5ac903343125', 0);
INSERT INTO "former_citation_keys" ("citation_key", "uid", "from_merge") VALUES ('r1976-gone', '4284896a84ebe2ce7991e7a414162e41', 0);
DELETE FROM sqlite_sequence WHERE name = 'records';
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('records', 17);
DELETE FROM sqlite_sequence WHERE name = 'changes';
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('changes', 16);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name")
;
CREATE INDEX records_by_date ON records (day_first)
;
CREATE INDEX records_by_part_of_year ON records (day_first, id, day_last)
    WHERE day_last > day_first AND substr(day_last, 1, 4) = substr(day_first, 1, 4)
;
CREATE INDEX records_over_years ON records (day_first, id, day_last)
    WHERE substr(day_last, 1, 4) > substr(day_first, 1, 4)
;
CREATE INDEX records_by_classification ON records (classification, day_first)
;
CREATE INDEX records_by_collection ON records (collection, day_first)
;
CREATE INDEX records_by_kind ON records (kind, day_first)
;
CREATE INDEX records_by_post ON records (post, day_first)
;
CREATE INDEX records_by_year ON records (year, day_first)
;
CREATE INDEX records_by_message ON records (post, serial, year)
;
CREATE INDEX record_captions_by_caption ON record_captions (caption, day_first, record)
;
CREATE INDEX record_captions_by_record ON record_captions (record)
;
CREATE INDEX record_tags_by_tag ON record_tags (tag, day_first, record)
;
CREATE INDEX record_tags_by_record ON record_tags (record)
;
CREATE TRIGGER records_labels_changed AFTER UPDATE OF captions, tags, day_first ON records BEGIN
    DELETE FROM record_captions WHERE record = new.id;
    DELETE FROM record_tags WHERE record = new.id;
    INSERT INTO record_captions SELECT value, new.day_first, new.id FROM json_each(new.captions);
    INSERT INTO record_tags SELECT value, new.day_first, new.id FROM json_each(new.tags);
END
;
CREATE INDEX refs_by_message ON refs (post, serial, year, record)
    WHERE serial IS NOT NULL
;
CREATE INDEX change_rows_by_change ON change_rows (change)
;
CREATE INDEX change_rows_by_record ON change_rows (record, place) WHERE record IS NOT NULL
;
CREATE INDEX change_rows_by_name ON change_rows (place, name) WHERE record IS NULL
;
CREATE INDEX change_spans_by_change ON change_spans (change)
;
CREATE INDEX request_items_by_message ON request_items (post, serial, year)
    WHERE serial IS NOT NULL
;
CREATE INDEX request_numbers_by_key ON request_numbers (key)
;
CREATE INDEX request_events_by_sha256 ON request_events (sha256) WHERE sha256 IS NOT NULL
;
CREATE INDEX request_events_by_message_id ON request_events (message_id)
    WHERE message_id IS NOT NULL
;
CREATE INDEX request_outcomes_by_record ON request_outcomes (record) WHERE record IS NOT NULL
;
CREATE INDEX merged_records_by_record ON merged_records (record)
;
CREATE INDEX records_by_decision ON records (decision, day_first) WHERE decision IS NOT NULL
;
CREATE INDEX records_by_release ON records (released, day_first) WHERE released IS NOT NULL
;
CREATE INDEX record_exemptions_by_exemption ON record_exemptions (exemption, day_first, record)
;
CREATE INDEX record_exemptions_by_record ON record_exemptions (record)
;
CREATE TRIGGER records_exemptions_changed AFTER UPDATE OF exemptions, day_first ON records BEGIN
    DELETE FROM record_exemptions WHERE record = new.id;
    INSERT INTO record_exemptions
    SELECT value, new.day_first, new.id FROM json_each(new.exemptions);
END
;
CREATE UNIQUE INDEX records_by_citation_key ON records (citation_key)
;
CREATE INDEX former_citation_keys_by_uid ON former_citation_keys (uid)
;
CREATE TRIGGER records_citation_key_changed AFTER UPDATE OF citation_key ON records
WHEN old.citation_key IS NOT NULL AND old.citation_key IS NOT new.citation_key BEGIN
    INSERT OR REPLACE INTO former_citation_keys (citation_key, uid)
    VALUES (old.citation_key, old.uid);
END
;
CREATE TRIGGER records_citation_key_removed AFTER DELETE ON records
WHEN old.citation_key IS NOT NULL BEGIN
    INSERT OR REPLACE INTO former_citation_keys (citation_key, uid)
    VALUES (old.citation_key, old.uid);
END
;
INSERT INTO records_fts (records_fts) VALUES ('rebuild');
PRAGMA application_id = 1179601217;
PRAGMA user_version = 8;
