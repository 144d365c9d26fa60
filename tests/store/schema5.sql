-- A database of schema 5: what schema4.sql has, and a record with letters of the second index.
-- Kept as it is, to show that later versions read and migrate it.
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
)
;
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name")

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
) STRICT


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
CREATE TABLE record_captions (
    caption TEXT NOT NULL,
    day_first TEXT,
    record INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE
) STRICT


;
CREATE INDEX record_captions_by_caption ON record_captions (caption, day_first, record)


;
CREATE INDEX record_captions_by_record ON record_captions (record)


;
CREATE TABLE record_tags (
    tag TEXT NOT NULL,
    day_first TEXT,
    record INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE
) STRICT


;
CREATE INDEX record_tags_by_tag ON record_tags (tag, day_first, record)


;
CREATE INDEX record_tags_by_record ON record_tags (record)


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
CREATE INDEX refs_by_message ON refs (post, serial, year, record)
    WHERE serial IS NOT NULL


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
CREATE INDEX change_rows_by_change ON change_rows (change)


;
CREATE INDEX change_rows_by_record ON change_rows (record, place) WHERE record IS NOT NULL


;
CREATE INDEX change_rows_by_name ON change_rows (place, name) WHERE record IS NULL


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
CREATE INDEX change_spans_by_change ON change_spans (change)


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
CREATE INDEX request_items_by_message ON request_items (post, serial, year)
    WHERE serial IS NOT NULL


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
CREATE INDEX request_numbers_by_key ON request_numbers (key)


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
CREATE INDEX request_events_by_sha256 ON request_events (sha256) WHERE sha256 IS NOT NULL


;
CREATE INDEX request_events_by_message_id ON request_events (message_id)
    WHERE message_id IS NOT NULL


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
CREATE INDEX request_outcomes_by_record ON request_outcomes (record) WHERE record IS NOT NULL


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
INSERT INTO "_sqlite_migrations" VALUES (1, 'foiakit', 'm001_records_and_collections', '2026-11-27 02:30:27.352731+00:00');
INSERT INTO "_sqlite_migrations" VALUES (2, 'foiakit', 'm002_history', '2026-11-27 02:30:27.353173+00:00');
INSERT INTO "_sqlite_migrations" VALUES (3, 'foiakit', 'm003_settings', '2026-11-27 02:30:27.353313+00:00');
INSERT INTO "_sqlite_migrations" VALUES (4, 'foiakit', 'm004_requests', '2026-11-27 02:48:45.912951+00:00');
INSERT INTO "_sqlite_migrations" VALUES (5, 'foiakit', 'm005_folded_index', '2026-11-27 02:59:47.707113+00:00');
INSERT INTO "collections" VALUES ('EBB 389', 'National Security Archive Electronic Briefing Book No. 389', '389', 'The Haqqani History: Bin Ladin''s Advocate Inside the Taliban', '["New Documents – Posted on 9/11 Anniversary – Offer Partial View Inside Newly-Dubbed Terrorist Network"]', '["Barbara Elias-Sanborn"]', '2012-09-11', 'Washington, D.C., September 11, 2012 – This page carries the facts of Briefing Book No. 389 for foiakit''s examples: titles, dates, markings and citations as the Archive printed them, slips included. The abstracts are foiakit''s own. The cables follow Jalaluddin Haqqani from talks with American diplomats, [Doc 4] through a field command for the Taliban, [Doc 2] to his dealings with foreign fighters, [Doc 1] the suspicion of ties to al-Qaeda, [Doc 5] and the shelter that bin Ladin found. [Doc 3]'||char(10)||''||char(10)||'Two years before the Department of State named his network a terrorist organization, it asked the United Nations to list four of its leaders. [Doc 6]', '[["4", 305, 312], ["2", 354, 361], ["1", 401, 408], ["5", 444, 451], ["3", 490, 497], ["6", 641, 648]]', '[["Secret U.S. Message to Mullah Omar: \"Every Pillar of the Taliban Regime Will Be Destroyed\"", "2011-09-11"], ["The Taliban Biography", "2009-11-19"], ["1998 Missile Strikes on Bin Laden May Have Backfired", "2008-08-20"]]', 'https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/');
INSERT INTO "records" VALUES (1, '4fa63d3319ff6b6298aae8fa9174c73f', 'EBB 389', '1', 'Karachi 01617', 1995, NULL, 'U.S. Consulate Karachi', NULL, 'Cable', '1995-03-29', NULL, NULL, 'Secret', '[]', 14, 1, 'Freedom of Information Act request', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T02:30:27Z', '2026-11-27T02:30:27Z', '1995-03-29', '1995-03-29', 'KARACHI', 1617, '80641e6fbe17534721da9d5027c6adc0', 'The Harakat-ul-Ansar - The Pakistan Dimension [Excised]', 'Karachi 01617: U.S. Consulate Karachi, Cable, "The Harakat-ul-Ansar - The Pakistan Dimension [Excised]," March 29, 1995, Secret, 14 pp.', 'A study of a militant group that fought in Kashmir: who its members were, which of them had fought in Afghanistan under Haqqani''s command, and from which countries the others had come. Names and sources are cut out of the released copy.', NULL, NULL);
INSERT INTO "records" VALUES (2, 'b1e92904f45338f3ef6774b268810bca', 'EBB 389', '2', 'Islamabad 00154', 1997, NULL, 'U.S. Embassy (Islamabad)', NULL, 'Cable', '1997-01-07', NULL, NULL, 'Confidential', '[]', 14, NULL, 'Freedom of Information Act request', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T02:30:27Z', '2026-11-27T02:30:27Z', '1997-01-07', '1997-01-07', 'ISLAMABAD', 154, '83d0e3f44ce092844b17775228472ab1', 'Afghanistan: Jalaluddin Haqqani''s Emergence As a Key Taliban Commander', 'Islamabad 00154 : U.S. Embassy (Islamabad) Cable, "Afghanistan: Jalaluddin Haqqani''s Emergence As a Key Taliban Commander," January 7, 1997, Confidential, 14pp.', 'The embassy describes a commander of weight who had come over to the Taliban: milder than they on social questions, without much say in them, and suspected of giving Arab fighters a place to stay in exchange for arms and money.', NULL, NULL);
INSERT INTO "records" VALUES (3, 'b3624a9e28702eb4e1f3e67018fc9ba5', 'EBB 389', '3', 'Islamabad 04450', 1998, NULL, 'U.S. Embassy (Islamabad)', NULL, 'Cable', '1998-06-12', NULL, NULL, 'Confidential', '[]', 9, NULL, 'Freedom of Information Act request', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T02:30:27Z', '2026-11-27T02:30:27Z', '1998-06-12', '1998-06-12', 'ISLAMABAD', 4450, '7251b9fc953283ef3c3170ea1e5ec5c9', 'Afghanistan: Taliban Said to Loosen Grip on Bin Ladin as They Increasingly Turn to Him for Financial Support and Advice', 'Islamabad 04450: U.S. Embassy (Islamabad) Cable, "Afghanistan: Taliban Said to Loosen Grip on Bin Ladin as They Increasingly Turn to Him for Financial Support and Advice," June 12, 1998, Confidential, 9 pp.', 'Informants say that the Taliban no longer watch their guest closely, because they have come to want his money and his counsel, and that Haqqani is one of those who speak for him.', NULL, NULL);
INSERT INTO "records" VALUES (4, '9a888f622c8fdc39c8ad319643efb632', 'EBB 389', '4', 'State 095538', 1999, NULL, 'U.S. Department of State', NULL, 'Cable', '1999-05-24', NULL, NULL, 'Secret', '["NODIS"]', 6, NULL, 'Freedom of Information Act request', NULL, '["mine"]', '[]', NULL, NULL, NULL, '2026-11-27T02:30:27Z', '2026-11-27T02:30:31Z', '1999-05-24', '1999-05-24', 'STATE', 95538, '1690b45fd0b93ab8393f38a44b9e2cc5', 'Usama bin Ladin: Pressing High-Level Taliban Official Jalaluddin Haqqani on Bin Ladin', 'State 095538: U.S. Department of State, Cable, "Usama bin Ladin: Pressing High-Level Taliban Official Jalaluddin Haqqani on Bin Ladin," May 24, 1999, Secret, NODIS, 6 pp.', 'American diplomats meet Haqqani, by then a minister of the Taliban, and ask that bin Ladin be put out of the country. He recalls with thanks the help of the 1980s, and with irony the missiles that had struck his base the year before.'||char(10)||''||char(10)||'On the question itself he gives little: the guest is a difficulty, but it may be best that he stays where he is.', 'Compare the copy in box 12.', NULL);
INSERT INTO "records" VALUES (5, '5977ac7d381184be2388290519fada91', 'EBB 389', '5', NULL, 2008, 'ISAF - RC East OSINT Summary', 'International Security Assistance Force - Afghanistan (ISAF)', NULL, 'Report', '2008-12-18', NULL, NULL, 'Secret', '[]', NULL, NULL, 'Freedom of Information Act Request to the CENTOM', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T02:30:27Z', '2026-11-27T02:30:27Z', '2008-12-18', '2008-12-18', NULL, NULL, 'b195079f96603cace4d2749b54de9392', 'The Landing Zone, RC East OSINT Summary', 'ISAF - RC East OSINT Summary: International Security Assistance Force - Afghanistan (ISAF), Report, "The Landing Zone, RC East OSINT Summary," December 18, 2008, Secret', 'A survey of published news with an analyst''s remarks. A letter in Haqqani''s name against the Taliban''s leader is thought to be forged; the remarks doubt that the Taliban and al-Qaeda can be parted, since they share their fighters.', 'RC East is the coalition''s regional command in the east [of Afghanistan]; OSINT is open-source intelligence.', NULL);
INSERT INTO "records" VALUES (6, '5bfb9b4031cf3e6c9284e32cd713bcfa', 'EBB 389', '6', 'State 070339', 2010, NULL, 'U.S. Department of State', NULL, 'Cable', '2010-07-06', NULL, '2010-06-06', 'Unclassified', '[]', 5, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T02:30:27Z', '2026-11-27T02:30:27Z', '2010-07-06', '2010-07-06', 'STATE', 70339, '29c64d9a2e9b4df08f1b4430af5f419e', 'Instruction to Nominate Four Terrorist Leaders for Listing by the UN 1267 Sanctions Committee', 'State 070339: U.S. Department of State, Cable, "Instruction to Nominate Four Terrorist Leaders for Listing by the UN 1267 Sanctions Committee," July 6, 2010, Unclassified, 5 pp.', 'With these two cables the Department asks for sanctions against Haqqani''s brother, sons and companions, and says what a listing by the United Nations brings: no travel, no arms, no money.', 'Shares the description of Document 7, under which the page has it.', NULL);
INSERT INTO "records" VALUES (7, '504d8ff36234cdd5f2d96946279f83d4', 'EBB 389', '7', 'State 002648', 2011, NULL, 'U.S. Department of State', NULL, 'Cable', '2011-01-10', NULL, NULL, 'Secret', '[]', 7, NULL, 'Freedom of Information Act request', NULL, '["x"]', '[]', NULL, NULL, NULL, '2026-11-27T02:30:27Z', '2026-11-27T02:30:36Z', '2011-01-10', '2011-01-10', 'STATE', 2648, 'f9cafcd92bf7fffba0524780df90be22', 'Pre-Notification for Impending U.S. Domestic Designation and UNSCR 1267 Listing Request of Khalil Haqqani and Said Jan +Abd Al-Salam', 'State 002648: U.S. Department of State, Cable, "Pre-Notification for Impending U.S. Domestic Designation and UNSCR 1267 Listing Request of Khalil Haqqani and Said Jan +Abd Al-Salam," January 10, 2011, Secret, 7 pp.', 'With these two cables the Department asks for sanctions against Haqqani''s brother, sons and companions, and says what a listing by the United Nations brings: no travel, no arms, no money.', 'Shares its description with Document 6.', NULL);
INSERT INTO "records" VALUES (8, '50736af261d172b19b1b918b9de9b907', NULL, NULL, 'Lima 04127', 1975, NULL, 'AMEMBASSY LIMA', 'SECSTATE WASHDC', 'Cable', '1975-05-14', NULL, NULL, 'Confidential', '[]', NULL, NULL, NULL, NULL, '[]', '["PFOR", "EFIS"]', NULL, NULL, NULL, '2026-11-27T02:30:29Z', '2026-11-27T02:30:29Z', '1975-05-14', '1975-05-14', 'LIMA', 4127, '08220e5ef1fda26a4a55fbbb0d85b9f5', 'TALKS ON TUNA BOATS', NULL, NULL, NULL, '1. SUMMARY: THE MINISTER WILL LET THE BOATS GO ONCE A BOND IS POSTED. END SUMMARY.'||char(10)||'2. COMMENT: WE WILL REPORT FURTHER.'||char(10)||'HARGREAVES');
INSERT INTO "records" VALUES (9, '2b636ef72cb5a828b5583be366ee25e3', NULL, NULL, 'Tunis 03988', 1975, NULL, 'AMEMBASSY TUNIS', 'SECSTATE WASHDC', 'Cable', '1975-05-12', NULL, NULL, 'Confidential', '[]', NULL, NULL, NULL, NULL, '[]', '["PFOR", "EFIS"]', NULL, NULL, NULL, '2026-11-27T02:30:29Z', '2026-11-27T02:30:29Z', '1975-05-12', '1975-05-12', 'TUNIS', 3988, 'c110d56c1912445d56165aad15cd1026', 'FISHING ZONES', NULL, NULL, NULL, '1. SUMMARY: ZONES OF 200 MILES ARE WHAT THE MINISTRY WANTS. END SUMMARY.'||char(10)||'2. COMMENT: WE WILL REPORT FURTHER.'||char(10)||'OAKES');
INSERT INTO "records" VALUES (10, 'b6258dd6330ec86f06616c6397e10146', NULL, NULL, 'Lima 04200', 1975, NULL, 'AMEMBASSY LIMA', 'SECSTATE WASHDC', 'Cable', '1975-05-16', NULL, NULL, 'Confidential', '[]', NULL, NULL, NULL, NULL, '[]', '["PFOR", "EFIS"]', NULL, NULL, NULL, '2026-11-27T02:30:29Z', '2026-11-27T02:30:29Z', '1975-05-16', '1975-05-16', 'LIMA', 4200, 'f0c96f2747ad97e276f75a4b6b410ddc', 'BOND POSTED FOR TUNA BOATS', NULL, NULL, NULL, '1. SUMMARY: AS LIMA 4127 REPORTED, A BOND WAS ASKED FOR. IT IS POSTED (TUNIS 3988, NOTAL). END SUMMARY.'||char(10)||'2. COMMENT: WE WILL REPORT FURTHER.'||char(10)||'HARGREAVES');
INSERT INTO "records" VALUES (11, '5a07d5102490c637c911c457b84ae2ca', NULL, NULL, 'Kabul 08106', 1978, NULL, 'Kabul', 'State', NULL, '1978-12-09', NULL, NULL, 'Confidential', '["EXDIS"]', 3, NULL, NULL, NULL, '["PINT"]', '[]', NULL, NULL, NULL, '2026-11-27T02:30:30Z', '2026-11-27T02:30:30Z', '1978-12-09', '1978-12-09', 'KABUL', 8106, '8d4d69f8f7490a298f99004fafbee30d', 'Meeting with the Governor', NULL, NULL, NULL, NULL);
INSERT INTO "records" VALUES (12, '3bc495e1c13d3d5ab347587725eba262', NULL, NULL, 'Moscow 00012', 1979, NULL, 'Moscow', NULL, NULL, '1979-01', NULL, NULL, 'Limited Official Use', '[]', 1, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T02:30:30Z', '2026-11-27T02:30:30Z', '1979-01-01', '1979-01-31', 'MOSCOW', 12, 'a67ea1e9e08f4417ccaf7389096594e3', '=Grüße aus «Moskau»', NULL, NULL, NULL, NULL);
INSERT INTO "records" VALUES (13, '87f43d9a8574d2dc83b84e6078012883', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Top Secret', '["UMBRA"]', NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T02:30:30Z', '2026-11-27T02:30:30Z', NULL, NULL, NULL, NULL, '4cbefc4f3b4adb5f57294f217d2481a1', 'Handwritten note', NULL, NULL, NULL, NULL);
INSERT INTO "records" VALUES (15, 'b36757dac963866cc8fc1292318ad6c6', NULL, NULL, NULL, 1980, NULL, NULL, NULL, NULL, '1980~', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T02:30:34Z', '2026-11-27T02:30:34Z', '1980-01-01', '1980-12-31', NULL, NULL, NULL, 'The last letter', NULL, NULL, NULL, NULL);
INSERT INTO "records" VALUES (16, '4d043a66aa5f895d8a4be746f5db8961', NULL, NULL, NULL, 1981, NULL, NULL, NULL, NULL, '1981-03', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T02:59:48Z', '2026-11-27T02:59:48Z', '1981-03-01', '1981-03-31', NULL, NULL, NULL, 'Protest in Łódź', NULL, NULL, 'Straße; 北京的会议', NULL);
INSERT INTO "record_captions" VALUES ('EXDIS', '1978-12-09', 11);
INSERT INTO "record_captions" VALUES ('UMBRA', NULL, 13);
INSERT INTO "record_captions" VALUES ('NODIS', '1999-05-24', 4);
INSERT INTO "record_tags" VALUES ('PINT', '1978-12-09', 11);
INSERT INTO "record_tags" VALUES ('mine', '1999-05-24', 4);
INSERT INTO "record_tags" VALUES ('x', '2011-01-10', 7);
INSERT INTO "selections" VALUES ('early', '{"until": "1999"}', '2026-11-27T02:30:32Z');
INSERT INTO "selections" VALUES ('lima', '{"post": ["Lima"]}', '2026-11-27T02:30:32Z');
INSERT INTO "seen" VALUES (4, 'odd-character', 'so printed', '2026-11-27T02:30:33Z');
INSERT INTO "serial_ranges" VALUES ('LIMA', 1975, 5, 4000, 4300, 'register');
INSERT INTO "cables" VALUES (8, '141905Z MAY 75', 'UNCLASSIFIED'||char(10)||''||char(10)||'PAGE 01        LIMA  04127  141905Z'||char(10)||''||char(10)||'ACTION NEA-12'||char(10)||''||char(10)||'INFO  OCT-01 ISO-00 /013 W'||char(10)||'                     ---------------------  026132'||char(10)||'R 141905Z MAY 75'||char(10)||'FM AMEMBASSY LIMA'||char(10)||'TO SECSTATE WASHDC 4410'||char(10)||'INFO AMEMBASSY TUNIS'||char(10)||''||char(10)||'C O N F I D E N T I A L LIMA 04127'||char(10)||''||char(10)||'E.O. 11652: GDS'||char(10)||'TAGS: PFOR, EFIS'||char(10)||'SUBJECT: TALKS ON TUNA BOATS'||char(10)||'REF: STATE 111204; TUNIS 3988'||char(10)||''||char(10)||'1. SUMMARY: THE MINISTER WILL LET THE BOATS GO ONCE A BOND IS POSTED. END SUMMARY.'||char(10)||''||char(10)||'2. COMMENT: WE WILL REPORT FURTHER.'||char(10)||''||char(10)||'HARGREAVES'||char(10)||''||char(10)||''||char(10)||'UNCLASSIFIED'||char(10)||''||char(10)||'NNNN'||char(10)||'', '{"form": "aad", "message": "Lima 04127", "year": 1975, "dtg": "141905Z MAY 75", "date": "1975-05-14", "title": "TALKS ON TUNA BOATS", "originator": "AMEMBASSY LIMA", "action": [{"name": "SECSTATE WASHDC", "number": "4410"}], "info": [{"name": "AMEMBASSY TUNIS"}], "precedence": ["ROUTINE"], "classification": "Confidential", "eo": "E.O. 11652: GDS", "tags": ["PFOR", "EFIS"], "summary": "THE MINISTER WILL LET THE BOATS GO ONCE A BOND IS POSTED.", "signature": "HARGREAVES", "offices": "ACTION NEA-12", "pages": ["PAGE 01 LIMA 04127 141905Z"], "spans": {"dtg": [146, 160], "precedence": [144, 146], "originator": [164, 178], "action": [182, 202], "info": [208, 223], "message": [249, 259], "classification": [225, 248], "offices": [51, 64], "eo": [261, 276], "tags": [283, 293], "title": [303, 322], "pages": [14, 49], "date": [146, 160], "year": [146, 160], "text": [354, 473], "signature": [475, 485], "summary": [366, 423], "references": [328, 352]}}');
INSERT INTO "cables" VALUES (9, '121100Z MAY 75', 'UNCLASSIFIED'||char(10)||''||char(10)||'PAGE 01        TUNIS  03988  121100Z'||char(10)||''||char(10)||'ACTION NEA-12'||char(10)||''||char(10)||'INFO  OCT-01 ISO-00 /013 W'||char(10)||'                     ---------------------  026132'||char(10)||'R 121100Z MAY 75'||char(10)||'FM AMEMBASSY TUNIS'||char(10)||'TO SECSTATE WASHDC 2201'||char(10)||'INFO AMEMBASSY TUNIS'||char(10)||''||char(10)||'C O N F I D E N T I A L TUNIS 03988'||char(10)||''||char(10)||'E.O. 11652: GDS'||char(10)||'TAGS: PFOR, EFIS'||char(10)||'SUBJECT: FISHING ZONES'||char(10)||'REF: (A) STATE 111204 (B) LIMA 4001'||char(10)||''||char(10)||'1. SUMMARY: ZONES OF 200 MILES ARE WHAT THE MINISTRY WANTS. END SUMMARY.'||char(10)||''||char(10)||'2. COMMENT: WE WILL REPORT FURTHER.'||char(10)||''||char(10)||'OAKES'||char(10)||''||char(10)||''||char(10)||'UNCLASSIFIED'||char(10)||''||char(10)||'NNNN'||char(10)||'', '{"form": "aad", "message": "Tunis 03988", "year": 1975, "dtg": "121100Z MAY 75", "date": "1975-05-12", "title": "FISHING ZONES", "originator": "AMEMBASSY TUNIS", "action": [{"name": "SECSTATE WASHDC", "number": "2201"}], "info": [{"name": "AMEMBASSY TUNIS"}], "precedence": ["ROUTINE"], "classification": "Confidential", "eo": "E.O. 11652: GDS", "tags": ["PFOR", "EFIS"], "summary": "ZONES OF 200 MILES ARE WHAT THE MINISTRY WANTS.", "signature": "OAKES", "offices": "ACTION NEA-12", "pages": ["PAGE 01 TUNIS 03988 121100Z"], "spans": {"dtg": [147, 161], "precedence": [145, 147], "originator": [165, 180], "action": [184, 204], "info": [210, 225], "message": [251, 262], "classification": [227, 250], "offices": [52, 65], "eo": [264, 279], "tags": [286, 296], "title": [306, 319], "pages": [14, 50], "date": [147, 161], "year": [147, 161], "text": [357, 466], "signature": [468, 473], "summary": [369, 416], "references": [325, 355]}}');
INSERT INTO "cables" VALUES (10, '161530Z MAY 75', 'UNCLASSIFIED'||char(10)||''||char(10)||'PAGE 01        LIMA  04200  161530Z'||char(10)||''||char(10)||'ACTION NEA-12'||char(10)||''||char(10)||'INFO  OCT-01 ISO-00 /013 W'||char(10)||'                     ---------------------  026132'||char(10)||'R 161530Z MAY 75'||char(10)||'FM AMEMBASSY LIMA'||char(10)||'TO SECSTATE WASHDC 4460'||char(10)||'INFO AMEMBASSY TUNIS'||char(10)||''||char(10)||'C O N F I D E N T I A L LIMA 04200'||char(10)||''||char(10)||'E.O. 11652: GDS'||char(10)||'TAGS: PFOR, EFIS'||char(10)||'SUBJECT: BOND POSTED FOR TUNA BOATS'||char(10)||'REF: LIMA 4127'||char(10)||''||char(10)||'1. SUMMARY: AS LIMA 4127 REPORTED, A BOND WAS ASKED FOR. IT IS POSTED (TUNIS 3988, NOTAL). END SUMMARY.'||char(10)||''||char(10)||'2. COMMENT: WE WILL REPORT FURTHER.'||char(10)||''||char(10)||'HARGREAVES'||char(10)||''||char(10)||''||char(10)||'UNCLASSIFIED'||char(10)||''||char(10)||'NNNN'||char(10)||'', '{"form": "aad", "message": "Lima 04200", "year": 1975, "dtg": "161530Z MAY 75", "date": "1975-05-16", "title": "BOND POSTED FOR TUNA BOATS", "originator": "AMEMBASSY LIMA", "action": [{"name": "SECSTATE WASHDC", "number": "4460"}], "info": [{"name": "AMEMBASSY TUNIS"}], "precedence": ["ROUTINE"], "classification": "Confidential", "eo": "E.O. 11652: GDS", "tags": ["PFOR", "EFIS"], "summary": "AS LIMA 4127 REPORTED, A BOND WAS ASKED FOR. IT IS POSTED (TUNIS 3988, NOTAL).", "signature": "HARGREAVES", "offices": "ACTION NEA-12", "pages": ["PAGE 01 LIMA 04200 161530Z"], "spans": {"dtg": [146, 160], "precedence": [144, 146], "originator": [164, 178], "action": [182, 202], "info": [208, 223], "message": [249, 259], "classification": [225, 248], "offices": [51, 64], "eo": [261, 276], "tags": [283, 293], "title": [303, 329], "pages": [14, 49], "date": [146, 160], "year": [146, 160], "text": [346, 486], "signature": [488, 498], "summary": [358, 436], "references": [335, 344]}}');
INSERT INTO "refs" VALUES (8, 0, 'ref', 'cable', NULL, 'STATE', 111204, 1975, 'document', 'State 111204', NULL, 0, NULL, 'STATE 111204', 328, 340, NULL);
INSERT INTO "refs" VALUES (8, 1, 'ref', 'cable', NULL, 'TUNIS', 3988, 1975, 'document', 'Tunis 3988', NULL, 0, NULL, 'TUNIS 3988', 342, 352, NULL);
INSERT INTO "refs" VALUES (9, 0, 'ref', 'cable', 'A', 'STATE', 111204, 1975, 'document', 'State 111204', NULL, 0, NULL, 'STATE 111204', 329, 341, NULL);
INSERT INTO "refs" VALUES (9, 1, 'ref', 'cable', 'B', 'LIMA', 4001, 1975, 'document', 'Lima 4001', NULL, 0, NULL, 'LIMA 4001', 346, 355, NULL);
INSERT INTO "refs" VALUES (10, 0, 'ref', 'cable', NULL, 'LIMA', 4127, 1975, 'document', 'Lima 4127', NULL, 0, NULL, 'LIMA 4127', 335, 344, NULL);
INSERT INTO "refs" VALUES (10, 1, 'text', 'cable', NULL, 'LIMA', 4127, 1975, 'document', 'Lima 4127', NULL, 0, NULL, 'LIMA 4127', 361, 370, 'SUMMARY: AS LIMA 4127 REPORTED, A BOND WAS ASKED FOR.');
INSERT INTO "refs" VALUES (10, 2, 'text', 'cable', NULL, 'TUNIS', 3988, 1975, 'document', 'Tunis 3988', NULL, 0, NULL, 'TUNIS 3988', 417, 427, 'IT IS POSTED (TUNIS 3988, NOTAL).');
INSERT INTO "changes" VALUES (1, '2026-11-27T02:30:27Z', 'foiakit import docs/examples/ebb389.txt', NULL, 0, 7, 0, 0, '16ed47b3ae2f7b6deba0d3240c8c07440325c76f17f7a63098b0f645b9e4dfcf', '72d440fb26592c6a5e49f6b51f2ee3fe040904e63827f30bcce4ee6815673f3c');
INSERT INTO "changes" VALUES (2, '2026-11-27T02:30:29Z', 'foiakit import telegrams', NULL, 0, 3, 0, 0, '5c16a6e2ce6a1fdbe8fcdcfd903df479b8c71ee01583db3db281d76d66b49737', '49ac692f5d12481dcaa8af7c92aabe3af704a901d16631d09db6303195167934');
INSERT INTO "changes" VALUES (3, '2026-11-27T02:30:30Z', 'foiakit import cables.csv', NULL, 0, 3, 0, 0, 'b28403cd1e39b8910f51e9310d16dd4db6d97af02dc340d2c44571369ecc53f0', 'b50126127a3bfe008267173e5c9c3bdd7629025ba624584de97f5a0c2b365250');
INSERT INTO "changes" VALUES (4, '2026-11-27T02:30:31Z', 'foiakit edit 4 --tag mine --notes ''Compare the copy in box 12.''', NULL, 0, 0, 1, 0, '0dbce3c47e3e11d14170b6b8dedb196e3aa5fafb091938b09b370a0c95a9d8fd', '9b26a4f57e27ef8b860b41879688571f1bfac7c40b595acaa68c9a0129d71da1');
INSERT INTO "changes" VALUES (5, '2026-11-27T02:30:32Z', 'foiakit save early --until 1999', NULL, 0, 0, 0, 0, '15a25c2d2bd36afe90851b0207a47f0494bef4d0e709adaa84c4e793a5a250ac', 'b5d2c7ffa96c0f59d24d10ce873daff4204fdfc6f2e6b4c08540015cd7b3fcd1');
INSERT INTO "changes" VALUES (6, '2026-11-27T02:30:32Z', 'foiakit save lima --post Lima', NULL, 0, 0, 0, 0, 'b8be992a3d5169ef4dd31ed3e00ad73d32d9ce79ecbb26d9348d61c0617740f7', 'b0aa35e1ea93625a920de7e1fc16b5e3b8c4ac456faed5a32013a764825dc6ad');
INSERT INTO "changes" VALUES (7, '2026-11-27T02:30:33Z', 'foiakit seen 4 odd-character --reason ''so printed''', NULL, 0, 0, 0, 0, '5dfa9bddcc82eadb95acf3cfe5f4605858e938cb619cfb1c264203553d73a7bf', '8b909f12078a3ed083e91f299120dba51bbb1cc6199764c06eea70175d76a086');
INSERT INTO "changes" VALUES (8, '2026-11-27T02:30:34Z', 'foiakit add --title ''A letter that was removed''', NULL, 0, 1, 0, 0, 'e375db685b6adcd321efe4dbe72a27c3b1945fd1374e3f3133e85b273ad610a4', '3e0b1eb5e5ee98ed0b6db9793ae9b024c21b1a057c8f32b6baa8795157fb3adb');
INSERT INTO "changes" VALUES (9, '2026-11-27T02:30:34Z', 'foiakit add --title ''The last letter'' --date ''1980~''', NULL, 0, 1, 0, 0, '5174ae7f9ca1b116760db5ace567b89bde198ac2eb2974a14717555b42161d68', '8b64992134c0571ddfe3b7ad70a260fc6e61b022c7b4075e214fb45e69ed772e');
INSERT INTO "changes" VALUES (10, '2026-11-27T02:30:35Z', 'foiakit remove 14 --yes', NULL, 0, 0, 0, 1, '8e4b05e11e02142b463ddf7c86fe1a46f95f704e0c0df81afe9d092182092df7', '3f630af3b6476b26786becd42b198356970c1b1072648bce5e6c4d45759d7883');
INSERT INTO "changes" VALUES (11, '2026-11-27T02:30:35Z', 'foiakit date 1 --ranges ranges.csv', NULL, 0, 0, 0, 0, 'e2115d4cebc9c5fa6f890af9f8620a45086eede9a7a2a3c3143ec54450eef84a', '845cb9613ebe1fea150003824a59bd59c07d4f8f79d6782202fbdf067fcd67f9');
INSERT INTO "changes" VALUES (12, '2026-11-27T02:30:36Z', 'foiakit edit 7 --tag x', NULL, 0, 0, 1, 0, '278b51a59718043058977bca0d682b867bf3aa9c188ebb08d3a05cd7ffc109e2', '87bb9e5f4345af6f508e8118cdb59782acc45f61daedf1e3e9b3bfc46fafb615');
INSERT INTO "changes" VALUES (13, '2026-11-27T02:30:36Z', 'foiakit config --set style=chicago-note', NULL, 0, 0, 0, 0, 'd1cec4e604261a20bcfd78e106d178f987c558fea243e3d3560ce4876f54e7fe', 'eebc18d23a4eced3eb52daffdaf67360af1ba663ea2263b4fb8d2cedf20da10f');
INSERT INTO "changes" VALUES (14, '2026-11-27T02:50:20Z', 'foiakit request new --office STATE', NULL, 0, 0, 0, 0, '47e6c92d20c71c29bcdc5c523b2d4c6f15e9951a19837beed2881866ca8755de', 'ec5370643f06e6563aca93dfa05ab7c682df00cabc5cb0bc4bb6b6928460cf74');
INSERT INTO "changes" VALUES (15, '2026-11-27T02:59:48Z', 'foiakit add --title ''Protest in Łódź'' --notes ''Straße; 北京的会议'' --date 1981-03 --db /tmp/h5/s5.db', NULL, 0, 1, 0, 0, '420ded7fabc1bb82450d660c47a355da1630f9356f836fc6fd75ff25aa6f049d', '5fb3e47eb3f7e43caca6b384d60dfff9da59b3d1c2194225c886d955fdb2d400');
INSERT INTO "change_rows" VALUES (1, 1, 'collections', NULL, 'EBB 389', NULL, '0a1963d6fc0ae1cd474c1be13892b5a3', NULL, '{"name": "EBB 389", "series": "National Security Archive Electronic Briefing Book No. 389", "number": "389", "title": "The Haqqani History: Bin Ladin''s Advocate Inside the Taliban", "subtitles": "[\"New Documents – Posted on 9/11 Anniversary – Offer Partial View Inside Newly-Dubbed Terrorist Network\"]", "editors": "[\"Barbara Elias-Sanborn\"]", "posted": "2012-09-11", "lead": "Washington, D.C., September 11, 2012 – This page carries the facts of Briefing Book No. 389 for foiakit''s examples: titles, dates, markings and citations as the Archive printed them, slips included. The abstracts are foiakit''s own. The cables follow Jalaluddin Haqqani from talks with American diplomats, [Doc 4] through a field command for the Taliban, [Doc 2] to his dealings with foreign fighters, [Doc 1] the suspicion of ties to al-Qaeda, [Doc 5] and the shelter that bin Ladin found. [Doc 3]\n\nTwo years before the Department of State named his network a terrorist organization, it asked the United Nations to list four of its leaders. [Doc 6]", "lead_references": "[[\"4\", 305, 312], [\"2\", 354, 361], [\"1\", 401, 408], [\"5\", 444, 451], [\"3\", 490, 497], [\"6\", 641, 648]]", "related": "[[\"Secret U.S. Message to Mullah Omar: \\\"Every Pillar of the Taliban Regime Will Be Destroyed\\\"\", \"2011-09-11\"], [\"The Taliban Biography\", \"2009-11-19\"], [\"1998 Missile Strikes on Bin Laden May Have Backfired\", \"2008-08-20\"]]", "url": "https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/"}');
INSERT INTO "change_rows" VALUES (2, 4, 'records', 4, NULL, '9a888f622c8fdc39c8ad319643efb632 1690b45fd0b93ab8393f38a44b9e2cc5 2026-11-27T02:30:27Z 2026-11-27T02:30:27Z', '9a888f622c8fdc39c8ad319643efb632 43fd9ec3ad429c62ba86ed3999c0173a 2026-11-27T02:30:27Z 2026-11-27T02:30:31Z', '{"notes": null, "tags": "[]", "updated": "2026-11-27T02:30:27Z"}', '{"notes": "Compare the copy in box 12.", "tags": "[\"mine\"]", "updated": "2026-11-27T02:30:31Z"}');
INSERT INTO "change_rows" VALUES (3, 5, 'selections', NULL, 'early', NULL, 'bc177f72d4d4c35a54db1a0aab2798a3', NULL, '{"name": "early", "arguments": "{\"until\": \"1999\"}", "created": "2026-11-27T02:30:32Z"}');
INSERT INTO "change_rows" VALUES (4, 6, 'selections', NULL, 'lima', NULL, 'fe949fe9710f68c98195766399ffebf0', NULL, '{"name": "lima", "arguments": "{\"post\": [\"Lima\"]}", "created": "2026-11-27T02:30:32Z"}');
INSERT INTO "change_rows" VALUES (5, 7, 'seen', 4, 'odd-character', NULL, '370d31d5129d240196e9d06d6fa4721e', NULL, '{"record": 4, "code": "odd-character", "reason": "so printed", "created": "2026-11-27T02:30:33Z"}');
INSERT INTO "change_rows" VALUES (6, 10, 'records', 14, NULL, '2c4735597d7cda575697aeb55dcd3817 3554150ee14e969c18175dad27a4b51a 2026-11-27T02:30:34Z 2026-11-27T02:30:34Z', NULL, '{"id": 14, "uid": "2c4735597d7cda575697aeb55dcd3817", "title": "A letter that was removed", "created": "2026-11-27T02:30:34Z", "updated": "2026-11-27T02:30:34Z"}', NULL);
INSERT INTO "change_rows" VALUES (7, 11, 'serial_ranges', NULL, 'LIMA 1975 5', NULL, '4a00f03c8c5993b5c301bbe456803e48', NULL, '{"post": "LIMA", "year": 1975, "month": 5, "first": 4000, "last": 4300, "source": "register"}');
INSERT INTO "change_rows" VALUES (8, 12, 'records', 7, NULL, '504d8ff36234cdd5f2d96946279f83d4 f9cafcd92bf7fffba0524780df90be22 2026-11-27T02:30:27Z 2026-11-27T02:30:27Z', '504d8ff36234cdd5f2d96946279f83d4 495d44d0b7290c582ed0bf8a304b5889 2026-11-27T02:30:27Z 2026-11-27T02:30:36Z', '{"tags": "[]", "updated": "2026-11-27T02:30:27Z"}', '{"tags": "[\"x\"]", "updated": "2026-11-27T02:30:36Z"}');
INSERT INTO "change_rows" VALUES (9, 13, 'settings', NULL, 'style', NULL, '90f1b54bfcea55d5619df2a7ddedcc3c', NULL, '{"name": "style", "value": "chicago-note"}');
INSERT INTO "change_rows" VALUES (10, 14, 'requests', NULL, '1', NULL, 'b140a5c8eeb8b6445c32ff60477e7c43', NULL, '{"id": 1, "uid": "rq1", "law": "foia", "office": "STATE", "title": "Tuna boats", "category": "news", "fee_limit": 2500, "waiver_asked": 1, "expedition_asked": 0, "text": "I request ...", "created": "2026-11-27T02:00:00Z", "updated": "2026-11-27T02:00:00Z"}');
INSERT INTO "change_rows" VALUES (11, 14, 'request_items', NULL, '1 1', NULL, '1023411c7a7d8890778a97d987ccecf3', NULL, '{"request": 1, "number": 1, "message": "Kabul 8106", "post": "kabul", "serial": 8106, "year": 1978}');
INSERT INTO "change_spans" VALUES (2, 'cables', 8, 10, 3, 'a0dd64a83b7df8564d444c8b8a5eef059fb3e4bb9088d4959d75a928b1a763c6');
INSERT INTO "change_spans" VALUES (1, 'records', 1, 7, 7, '981ab661e27f7dc00745f5c913513a41d5502f6b6867c0a3bceb5c3177466959');
INSERT INTO "change_spans" VALUES (2, 'records', 8, 10, 3, '637220a78d830c2816dc019a7a2f4b8ff1593e21b7cc0114537ad5f84c68e898');
INSERT INTO "change_spans" VALUES (3, 'records', 11, 13, 3, 'cf0b9fd425d28cfb93196cfcaa91e49576fa544ccc8bf1ce1765f360f86ba24b');
INSERT INTO "change_spans" VALUES (8, 'records', 14, 14, 1, 'cb2c3a1d75ea48ab29824522ea40d4e241033d06b6fd29defbbfe994e07f8512');
INSERT INTO "change_spans" VALUES (9, 'records', 15, 15, 1, 'b45a5c6e29df4b332488772dcf0a48c46d1183b3bf636cb745b3703ba733b2d3');
INSERT INTO "change_spans" VALUES (15, 'records', 16, 16, 1, '85006583064c4d2ccb87bf6828fa5e0c9c2050b184232cb337ee70d4e3f25a5e');
INSERT INTO "settings" VALUES ('style', 'chicago-note');
INSERT INTO "requests" VALUES (1, 'rq1', 'foia', 'STATE', 'Tuna boats', 'news', 2500, 1, 0, NULL, NULL, 'I request ...', NULL, '2026-11-27T02:00:00Z', '2026-11-27T02:00:00Z');
INSERT INTO "request_items" VALUES (1, 1, 'Kabul 8106', 'kabul', 8106, 1978, NULL, NULL, NULL, NULL);
INSERT INTO folded_fts (rowid, title, description, notes, text) VALUES (12, 'grusse aus moskau', NULL, NULL, NULL)
;
INSERT INTO folded_fts (rowid, title, description, notes, text) VALUES (16, 'protest in lodz', NULL, 'strasse 北 京 的 会 议', NULL)
;
DELETE FROM sqlite_sequence WHERE name = 'records';
INSERT INTO sqlite_sequence VALUES ('records', 16);
DELETE FROM sqlite_sequence WHERE name = 'changes';
INSERT INTO sqlite_sequence VALUES ('changes', 15);
DELETE FROM sqlite_sequence WHERE name = 'requests';
INSERT INTO sqlite_sequence VALUES ('requests', 1);
CREATE TRIGGER records_labels_changed AFTER UPDATE OF captions, tags, day_first ON records BEGIN
    DELETE FROM record_captions WHERE record = new.id;
    DELETE FROM record_tags WHERE record = new.id;
    INSERT INTO record_captions SELECT value, new.day_first, new.id FROM json_each(new.captions);
    INSERT INTO record_tags SELECT value, new.day_first, new.id FROM json_each(new.tags);
END
;
INSERT INTO records_fts (records_fts) VALUES ('rebuild');
PRAGMA application_id = 1179601217;
PRAGMA user_version = 5;
