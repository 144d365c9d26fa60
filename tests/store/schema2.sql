-- A database of schema 2, as foiakit made it before a database had settings: the seven documents of
-- docs/examples/ebb389.txt, three telegrams that refer to each other, the rows of a table, and what was
-- done to them (edited, tagged, removed and restored, saved, accepted; known ranges).
-- Kept as it is, to show that later versions read and migrate it.
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
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
);
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
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
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
INSERT INTO "_sqlite_migrations" VALUES (1, 'foiakit', 'm001_records_and_collections', '2026-11-27 02:12:32.834094+00:00');
INSERT INTO "_sqlite_migrations" VALUES (2, 'foiakit', 'm002_history', '2026-11-27 02:12:32.834484+00:00');
INSERT INTO "collections" VALUES ('EBB 389', 'National Security Archive Electronic Briefing Book No. 389', '389', 'The Haqqani History: Bin Ladin''s Advocate Inside the Taliban', '["New Documents – Posted on 9/11 Anniversary – Offer Partial View Inside Newly-Dubbed Terrorist Network"]', '["Barbara Elias-Sanborn"]', '2012-09-11', 'Washington, D.C., September 11, 2012 – This page carries the facts of Briefing Book No. 389 for foiakit''s examples: titles, dates, markings and citations as the Archive printed them, slips included. The abstracts are foiakit''s own. The cables follow Jalaluddin Haqqani from talks with American diplomats, [Doc 4] through a field command for the Taliban, [Doc 2] to his dealings with foreign fighters, [Doc 1] the suspicion of ties to al-Qaeda, [Doc 5] and the shelter that bin Ladin found. [Doc 3]

Two years before the Department of State named his network a terrorist organization, it asked the United Nations to list four of its leaders. [Doc 6]', '[["4", 305, 312], ["2", 354, 361], ["1", 401, 408], ["5", 444, 451], ["3", 490, 497], ["6", 641, 648]]', '[["Secret U.S. Message to Mullah Omar: \"Every Pillar of the Taliban Regime Will Be Destroyed\"", "2011-09-11"], ["The Taliban Biography", "2009-11-19"], ["1998 Missile Strikes on Bin Laden May Have Backfired", "2008-08-20"]]', 'https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/');
INSERT INTO "records" VALUES (1, '4fa63d3319ff6b6298aae8fa9174c73f', 'EBB 389', '1', 'Karachi 01617', 1995, NULL, 'U.S. Consulate Karachi', NULL, 'Cable', '1995-03-29', NULL, NULL, 'Secret', '[]', 14, 1, 'Freedom of Information Act request', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T02:12:32Z', '2026-11-27T02:12:32Z', '1995-03-29', '1995-03-29', 'KARACHI', 1617, '80641e6fbe17534721da9d5027c6adc0', 'The Harakat-ul-Ansar - The Pakistan Dimension [Excised]', 'Karachi 01617: U.S. Consulate Karachi, Cable, "The Harakat-ul-Ansar - The Pakistan Dimension [Excised]," March 29, 1995, Secret, 14 pp.', 'A study of a militant group that fought in Kashmir: who its members were, which of them had fought in Afghanistan under Haqqani''s command, and from which countries the others had come. Names and sources are cut out of the released copy.', NULL, NULL);
INSERT INTO "records" VALUES (2, 'b1e92904f45338f3ef6774b268810bca', 'EBB 389', '2', 'Islamabad 00154', 1997, NULL, 'U.S. Embassy (Islamabad)', NULL, 'Cable', '1997-01-07', NULL, NULL, 'Confidential', '[]', 14, NULL, 'Freedom of Information Act request', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T02:12:32Z', '2026-11-27T02:12:32Z', '1997-01-07', '1997-01-07', 'ISLAMABAD', 154, '83d0e3f44ce092844b17775228472ab1', 'Afghanistan: Jalaluddin Haqqani''s Emergence As a Key Taliban Commander', 'Islamabad 00154 : U.S. Embassy (Islamabad) Cable, "Afghanistan: Jalaluddin Haqqani''s Emergence As a Key Taliban Commander," January 7, 1997, Confidential, 14pp.', 'The embassy describes a commander of weight who had come over to the Taliban: milder than they on social questions, without much say in them, and suspected of giving Arab fighters a place to stay in exchange for arms and money.', NULL, NULL);
INSERT INTO "records" VALUES (3, 'b3624a9e28702eb4e1f3e67018fc9ba5', 'EBB 389', '3', 'Islamabad 04450', 1998, NULL, 'U.S. Embassy (Islamabad)', NULL, 'Cable', '1998-06-12', NULL, NULL, 'Confidential', '[]', 9, NULL, 'Freedom of Information Act request', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T02:12:32Z', '2026-11-27T02:12:32Z', '1998-06-12', '1998-06-12', 'ISLAMABAD', 4450, '7251b9fc953283ef3c3170ea1e5ec5c9', 'Afghanistan: Taliban Said to Loosen Grip on Bin Ladin as They Increasingly Turn to Him for Financial Support and Advice', 'Islamabad 04450: U.S. Embassy (Islamabad) Cable, "Afghanistan: Taliban Said to Loosen Grip on Bin Ladin as They Increasingly Turn to Him for Financial Support and Advice," June 12, 1998, Confidential, 9 pp.', 'Informants say that the Taliban no longer watch their guest closely, because they have come to want his money and his counsel, and that Haqqani is one of those who speak for him.', NULL, NULL);
INSERT INTO "records" VALUES (4, '9a888f622c8fdc39c8ad319643efb632', 'EBB 389', '4', 'State 095538', 1999, NULL, 'U.S. Department of State', NULL, 'Cable', '1999-05-24', NULL, NULL, 'Secret', '["EXDIS"]', 7, NULL, 'Freedom of Information Act request', NULL, '["mine"]', '[]', NULL, NULL, NULL, '2026-11-27T02:12:32Z', '2026-11-27T02:12:34Z', '1999-05-24', '1999-05-24', 'STATE', 95538, '1690b45fd0b93ab8393f38a44b9e2cc5', 'Usama bin Ladin: Pressing High-Level Taliban Official Jalaluddin Haqqani on Bin Ladin', 'State 095538: U.S. Department of State, Cable, "Usama bin Ladin: Pressing High-Level Taliban Official Jalaluddin Haqqani on Bin Ladin," May 24, 1999, Secret, NODIS, 6 pp.', 'American diplomats meet Haqqani, by then a minister of the Taliban, and ask that bin Ladin be put out of the country. He recalls with thanks the help of the 1980s, and with irony the missiles that had struck his base the year before.

On the question itself he gives little: the guest is a difficulty, but it may be best that he stays where he is.', NULL, NULL);
INSERT INTO "records" VALUES (5, '5977ac7d381184be2388290519fada91', 'EBB 389', '5', NULL, 2008, 'ISAF - RC East OSINT Summary', 'International Security Assistance Force - Afghanistan (ISAF)', NULL, 'Report', '2008-12-18', NULL, NULL, 'Secret', '[]', NULL, NULL, 'Freedom of Information Act Request to the CENTOM', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T02:12:32Z', '2026-11-27T02:12:32Z', '2008-12-18', '2008-12-18', NULL, NULL, 'b195079f96603cace4d2749b54de9392', 'The Landing Zone, RC East OSINT Summary', 'ISAF - RC East OSINT Summary: International Security Assistance Force - Afghanistan (ISAF), Report, "The Landing Zone, RC East OSINT Summary," December 18, 2008, Secret', 'A survey of published news with an analyst''s remarks. A letter in Haqqani''s name against the Taliban''s leader is thought to be forged; the remarks doubt that the Taliban and al-Qaeda can be parted, since they share their fighters.', 'RC East is the coalition''s regional command in the east [of Afghanistan]; OSINT is open-source intelligence.', NULL);
INSERT INTO "records" VALUES (6, '5bfb9b4031cf3e6c9284e32cd713bcfa', 'EBB 389', '6', 'State 070339', 2010, NULL, 'U.S. Department of State', NULL, 'Cable', '2010-07-06', NULL, '2010-06-06', 'Unclassified', '[]', 5, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T02:12:32Z', '2026-11-27T02:12:32Z', '2010-07-06', '2010-07-06', 'STATE', 70339, '29c64d9a2e9b4df08f1b4430af5f419e', 'Instruction to Nominate Four Terrorist Leaders for Listing by the UN 1267 Sanctions Committee', 'State 070339: U.S. Department of State, Cable, "Instruction to Nominate Four Terrorist Leaders for Listing by the UN 1267 Sanctions Committee," July 6, 2010, Unclassified, 5 pp.', 'With these two cables the Department asks for sanctions against Haqqani''s brother, sons and companions, and says what a listing by the United Nations brings: no travel, no arms, no money.', 'Shares the description of Document 7, under which the page has it.', NULL);
INSERT INTO "records" VALUES (7, '504d8ff36234cdd5f2d96946279f83d4', 'EBB 389', '7', 'State 002648', 2011, NULL, 'U.S. Department of State', NULL, 'Cable', '2011-01-10', NULL, NULL, 'Secret', '[]', 7, NULL, 'Freedom of Information Act request', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T02:12:32Z', '2026-11-27T02:12:32Z', '2011-01-10', '2011-01-10', 'STATE', 2648, 'f9cafcd92bf7fffba0524780df90be22', 'Pre-Notification for Impending U.S. Domestic Designation and UNSCR 1267 Listing Request of Khalil Haqqani and Said Jan +Abd Al-Salam', 'State 002648: U.S. Department of State, Cable, "Pre-Notification for Impending U.S. Domestic Designation and UNSCR 1267 Listing Request of Khalil Haqqani and Said Jan +Abd Al-Salam," January 10, 2011, Secret, 7 pp.', 'With these two cables the Department asks for sanctions against Haqqani''s brother, sons and companions, and says what a listing by the United Nations brings: no travel, no arms, no money.', 'Shares its description with Document 6.', NULL);
INSERT INTO "records" VALUES (8, '50736af261d172b19b1b918b9de9b907', NULL, NULL, 'Lima 04127', 1975, NULL, 'AMEMBASSY LIMA', 'SECSTATE WASHDC', 'Cable', '1975-05-14', NULL, NULL, 'Confidential', '[]', NULL, NULL, NULL, NULL, '[]', '["PFOR", "EFIS"]', NULL, NULL, NULL, '2026-11-27T02:12:33Z', '2026-11-27T02:12:33Z', '1975-05-14', '1975-05-14', 'LIMA', 4127, '08220e5ef1fda26a4a55fbbb0d85b9f5', 'TALKS ON TUNA BOATS', NULL, NULL, NULL, '1. SUMMARY: THE MINISTER WILL LET THE BOATS GO ONCE A BOND IS POSTED. END SUMMARY.
2. COMMENT: WE WILL REPORT FURTHER.
HARGREAVES');
INSERT INTO "records" VALUES (9, '2b636ef72cb5a828b5583be366ee25e3', NULL, NULL, 'Tunis 03988', 1975, NULL, 'AMEMBASSY TUNIS', 'SECSTATE WASHDC', 'Cable', '1975-05-12', NULL, NULL, 'Confidential', '[]', NULL, NULL, NULL, NULL, '[]', '["PFOR", "EFIS"]', NULL, NULL, NULL, '2026-11-27T02:12:33Z', '2026-11-27T02:12:33Z', '1975-05-12', '1975-05-12', 'TUNIS', 3988, 'c110d56c1912445d56165aad15cd1026', 'FISHING ZONES', NULL, NULL, NULL, '1. SUMMARY: ZONES OF 200 MILES ARE WHAT THE MINISTRY WANTS. END SUMMARY.
2. COMMENT: WE WILL REPORT FURTHER.
OAKES');
INSERT INTO "records" VALUES (10, 'b6258dd6330ec86f06616c6397e10146', NULL, NULL, 'Lima 04200', 1975, NULL, 'AMEMBASSY LIMA', 'SECSTATE WASHDC', 'Cable', '1975-05-16', NULL, NULL, 'Confidential', '[]', NULL, NULL, NULL, NULL, '[]', '["PFOR", "EFIS"]', NULL, NULL, NULL, '2026-11-27T02:12:33Z', '2026-11-27T02:12:33Z', '1975-05-16', '1975-05-16', 'LIMA', 4200, 'f0c96f2747ad97e276f75a4b6b410ddc', 'BOND POSTED FOR TUNA BOATS', NULL, NULL, NULL, '1. SUMMARY: AS LIMA 4127 REPORTED, A BOND WAS ASKED FOR. IT IS POSTED (TUNIS 3988, NOTAL). END SUMMARY.
2. COMMENT: WE WILL REPORT FURTHER.
HARGREAVES');
INSERT INTO "records" VALUES (11, '5a07d5102490c637c911c457b84ae2ca', NULL, NULL, 'Kabul 08106', 1978, NULL, 'Kabul', 'State', NULL, '1978-12-09', NULL, NULL, 'Confidential', '["EXDIS"]', 3, NULL, NULL, NULL, '["PINT"]', '[]', NULL, NULL, NULL, '2026-11-27T02:12:33Z', '2026-11-27T02:12:33Z', '1978-12-09', '1978-12-09', 'KABUL', 8106, '8d4d69f8f7490a298f99004fafbee30d', 'Meeting with the Governor', NULL, NULL, NULL, NULL);
INSERT INTO "records" VALUES (12, '3bc495e1c13d3d5ab347587725eba262', NULL, NULL, 'Moscow 00012', 1979, NULL, 'Moscow', NULL, NULL, '1979-01', NULL, NULL, 'Limited Official Use', '[]', 1, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T02:12:33Z', '2026-11-27T02:12:33Z', '1979-01-01', '1979-01-31', 'MOSCOW', 12, 'a67ea1e9e08f4417ccaf7389096594e3', '=Grüße aus «Moskau»', NULL, NULL, NULL, NULL);
INSERT INTO "records" VALUES (13, '87f43d9a8574d2dc83b84e6078012883', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Top Secret', '["UMBRA"]', NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-27T02:12:33Z', '2026-11-27T02:12:33Z', NULL, NULL, NULL, NULL, '4cbefc4f3b4adb5f57294f217d2481a1', 'Handwritten note', NULL, NULL, NULL, NULL);
INSERT INTO "record_captions" VALUES ('EXDIS', '1978-12-09', 11);
INSERT INTO "record_captions" VALUES ('UMBRA', NULL, 13);
INSERT INTO "record_captions" VALUES ('EXDIS', '1999-05-24', 4);
INSERT INTO "record_tags" VALUES ('PINT', '1978-12-09', 11);
INSERT INTO "record_tags" VALUES ('mine', '1999-05-24', 4);
INSERT INTO "selections" VALUES ('early', '{"until": "1999"}', '2026-11-27T02:12:33Z');
INSERT INTO "seen" VALUES (7, 'odd-character', 'the source has it', '2026-11-27T02:12:33Z');
INSERT INTO "serial_ranges" VALUES ('KABUL', 1979, 11, 8100, 8200, 'made up');
INSERT INTO "cables" VALUES (8, '141905Z MAY 75', 'UNCLASSIFIED

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
', '{"form": "aad", "message": "Lima 04127", "year": 1975, "dtg": "141905Z MAY 75", "date": "1975-05-14", "title": "TALKS ON TUNA BOATS", "originator": "AMEMBASSY LIMA", "action": [{"name": "SECSTATE WASHDC", "number": "4410"}], "info": [{"name": "AMEMBASSY TUNIS"}], "precedence": ["ROUTINE"], "classification": "Confidential", "eo": "E.O. 11652: GDS", "tags": ["PFOR", "EFIS"], "summary": "THE MINISTER WILL LET THE BOATS GO ONCE A BOND IS POSTED.", "signature": "HARGREAVES", "offices": "ACTION NEA-12", "pages": ["PAGE 01 LIMA 04127 141905Z"], "spans": {"dtg": [146, 160], "precedence": [144, 146], "originator": [164, 178], "action": [182, 202], "info": [208, 223], "message": [249, 259], "classification": [225, 248], "offices": [51, 64], "eo": [261, 276], "tags": [283, 293], "title": [303, 322], "pages": [14, 49], "date": [146, 160], "year": [146, 160], "text": [354, 473], "signature": [475, 485], "summary": [366, 423], "references": [328, 352]}}');
INSERT INTO "cables" VALUES (9, '121100Z MAY 75', 'UNCLASSIFIED

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
', '{"form": "aad", "message": "Tunis 03988", "year": 1975, "dtg": "121100Z MAY 75", "date": "1975-05-12", "title": "FISHING ZONES", "originator": "AMEMBASSY TUNIS", "action": [{"name": "SECSTATE WASHDC", "number": "2201"}], "info": [{"name": "AMEMBASSY TUNIS"}], "precedence": ["ROUTINE"], "classification": "Confidential", "eo": "E.O. 11652: GDS", "tags": ["PFOR", "EFIS"], "summary": "ZONES OF 200 MILES ARE WHAT THE MINISTRY WANTS.", "signature": "OAKES", "offices": "ACTION NEA-12", "pages": ["PAGE 01 TUNIS 03988 121100Z"], "spans": {"dtg": [147, 161], "precedence": [145, 147], "originator": [165, 180], "action": [184, 204], "info": [210, 225], "message": [251, 262], "classification": [227, 250], "offices": [52, 65], "eo": [264, 279], "tags": [286, 296], "title": [306, 319], "pages": [14, 50], "date": [147, 161], "year": [147, 161], "text": [357, 466], "signature": [468, 473], "summary": [369, 416], "references": [325, 355]}}');
INSERT INTO "cables" VALUES (10, '161530Z MAY 75', 'UNCLASSIFIED

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
INSERT INTO "refs" VALUES (8, 0, 'ref', 'cable', NULL, 'STATE', 111204, 1975, 'document', 'State 111204', NULL, 0, NULL, 'STATE 111204', 328, 340, NULL);
INSERT INTO "refs" VALUES (8, 1, 'ref', 'cable', NULL, 'TUNIS', 3988, 1975, 'document', 'Tunis 3988', NULL, 0, NULL, 'TUNIS 3988', 342, 352, NULL);
INSERT INTO "refs" VALUES (9, 0, 'ref', 'cable', 'A', 'STATE', 111204, 1975, 'document', 'State 111204', NULL, 0, NULL, 'STATE 111204', 329, 341, NULL);
INSERT INTO "refs" VALUES (9, 1, 'ref', 'cable', 'B', 'LIMA', 4001, 1975, 'document', 'Lima 4001', NULL, 0, NULL, 'LIMA 4001', 346, 355, NULL);
INSERT INTO "refs" VALUES (10, 0, 'ref', 'cable', NULL, 'LIMA', 4127, 1975, 'document', 'Lima 4127', NULL, 0, NULL, 'LIMA 4127', 335, 344, NULL);
INSERT INTO "refs" VALUES (10, 1, 'text', 'cable', NULL, 'LIMA', 4127, 1975, 'document', 'Lima 4127', NULL, 0, NULL, 'LIMA 4127', 361, 370, 'SUMMARY: AS LIMA 4127 REPORTED, A BOND WAS ASKED FOR.');
INSERT INTO "refs" VALUES (10, 2, 'text', 'cable', NULL, 'TUNIS', 3988, 1975, 'document', 'Tunis 3988', NULL, 0, NULL, 'TUNIS 3988', 417, 427, 'IT IS POSTED (TUNIS 3988, NOTAL).');
INSERT INTO "changes" VALUES (1, '2026-11-27T02:12:32Z', 'foiakit import -q docs/examples/ebb389.txt', NULL, 0, 7, 0, 0, 'ef691c9075bf3ed73773137228970f219c95d44aafc740568c9ff26fa83f6852', '395106cd6218ce3940048ca869340b107f785b685393313b48d699286701e774');
INSERT INTO "changes" VALUES (2, '2026-11-27T02:12:33Z', 'foiakit import -q telegrams', NULL, 0, 3, 0, 0, '3206df64252149fe9a31325c87f0f55ac25b0a2b41cb647de8d8ae886782d3b5', 'c29252a398cf518804bdbb52f5faac8f19667ded2b04fe552922991eeae801b5');
INSERT INTO "changes" VALUES (3, '2026-11-27T02:12:33Z', 'foiakit import -q cables.csv', NULL, 0, 3, 0, 0, '8ad1a7e26b50228ab02b5e6f526ef4cc80ac8e31a444e289efdf3962f7676ebd', '510b5c0c7ca5d97502a5c52cbc35667e9e98230de61b3315b5239d2d48e56d6c');
INSERT INTO "changes" VALUES (4, '2026-11-27T02:12:33Z', 'foiakit edit 4 --pages 7 --tag mine -q', NULL, 0, 0, 1, 0, '2bda8f322b827d92fb803830fd9f7d24b9d32e4d12929fca53a3acde5414d70b', '1903031f79bbd4c08bc0b9eb39312ae3f2f280d80a527faef46bcbeec5a35e9c');
INSERT INTO "changes" VALUES (5, '2026-11-27T02:12:33Z', 'foiakit save early --until 1999 -q', NULL, 0, 0, 0, 0, '59d30aaa8de8cfb4b4b573d969b900bcb0321815ebf4b29c5757c0e4c1ca29a4', '9bb9022b4380304c89a5a0c48113f6ac71b32560dcb5c386c3c389c8373ed54e');
INSERT INTO "changes" VALUES (6, '2026-11-27T02:12:33Z', 'foiakit seen 7 odd-character --reason ''the source has it''', NULL, 0, 0, 0, 0, '4b96427a82d0300c6b2eb9e7e75fa92314c17340dea616514e31862913b6f212', '8109aef6fc56069fbc0666541849aa16421bf7d43d34c8aa309d64af15dfaee1');
INSERT INTO "changes" VALUES (7, '2026-11-27T02:12:34Z', 'foiakit date --ranges r.csv', NULL, 0, 0, 0, 0, '3ce71e3416e5d84f68dd064b6bd8eac450aad9f6020fa39e9bcf6b5b20e8b55b', '0d6cc003416e7827496637d6414fc83f6fc948cc96a7a3966e2a586b977da9c2');
INSERT INTO "changes" VALUES (8, '2026-11-27T02:12:34Z', 'foiakit remove 5 --yes -q', NULL, 0, 0, 0, 1, '24b82b184aae16cf093244a202e37cb0de32527f46bfa1d1ab02e2c05e14fc00', '23f86f96d5b216cc76d05f9d77d726f9fd36581b458f470a1811ddec830484f5');
INSERT INTO "changes" VALUES (9, '2026-11-27T02:12:34Z', 'foiakit undo', 8, 0, 1, 0, 0, 'b08e575cf3de9ae9b56074ecb77af2dcb36c000c7e5827817149ed7ee4f682af', '978cf5cb11324d03bf206a5344ec645d047ba0f5811f64dce2fa42a2b2a6a61f');
INSERT INTO "changes" VALUES (10, '2026-11-27T02:12:34Z', 'foiakit edit 4 --caption EXDIS -q', NULL, 0, 0, 1, 0, '4642c50003f25757c60e47c142a6d6c82f78c195eb69107c4c47f47eb7dddcce', 'dd550537731ebc3c6615f36795f8a2bb7c83b639abfa0c2147363c2d13d85914');
INSERT INTO "change_rows" VALUES (1, 1, 'collections', NULL, 'EBB 389', NULL, '0a1963d6fc0ae1cd474c1be13892b5a3', NULL, '{"name": "EBB 389", "series": "National Security Archive Electronic Briefing Book No. 389", "number": "389", "title": "The Haqqani History: Bin Ladin''s Advocate Inside the Taliban", "subtitles": "[\"New Documents – Posted on 9/11 Anniversary – Offer Partial View Inside Newly-Dubbed Terrorist Network\"]", "editors": "[\"Barbara Elias-Sanborn\"]", "posted": "2012-09-11", "lead": "Washington, D.C., September 11, 2012 – This page carries the facts of Briefing Book No. 389 for foiakit''s examples: titles, dates, markings and citations as the Archive printed them, slips included. The abstracts are foiakit''s own. The cables follow Jalaluddin Haqqani from talks with American diplomats, [Doc 4] through a field command for the Taliban, [Doc 2] to his dealings with foreign fighters, [Doc 1] the suspicion of ties to al-Qaeda, [Doc 5] and the shelter that bin Ladin found. [Doc 3]\n\nTwo years before the Department of State named his network a terrorist organization, it asked the United Nations to list four of its leaders. [Doc 6]", "lead_references": "[[\"4\", 305, 312], [\"2\", 354, 361], [\"1\", 401, 408], [\"5\", 444, 451], [\"3\", 490, 497], [\"6\", 641, 648]]", "related": "[[\"Secret U.S. Message to Mullah Omar: \\\"Every Pillar of the Taliban Regime Will Be Destroyed\\\"\", \"2011-09-11\"], [\"The Taliban Biography\", \"2009-11-19\"], [\"1998 Missile Strikes on Bin Laden May Have Backfired\", \"2008-08-20\"]]", "url": "https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/"}');
INSERT INTO "change_rows" VALUES (2, 4, 'records', 4, NULL, '9a888f622c8fdc39c8ad319643efb632 1690b45fd0b93ab8393f38a44b9e2cc5 2026-11-27T02:12:32Z 2026-11-27T02:12:32Z', '9a888f622c8fdc39c8ad319643efb632 7d52613d76d3867e1fe045a582a48921 2026-11-27T02:12:32Z 2026-11-27T02:12:33Z', '{"pages": 6, "tags": "[]", "updated": "2026-11-27T02:12:32Z"}', '{"pages": 7, "tags": "[\"mine\"]", "updated": "2026-11-27T02:12:33Z"}');
INSERT INTO "change_rows" VALUES (3, 5, 'selections', NULL, 'early', NULL, 'b318c244cd48600fd30738aee39339a5', NULL, '{"name": "early", "arguments": "{\"until\": \"1999\"}", "created": "2026-11-27T02:12:33Z"}');
INSERT INTO "change_rows" VALUES (4, 6, 'seen', 7, 'odd-character', NULL, '134ca3b0b69b982666327c08314fdcc0', NULL, '{"record": 7, "code": "odd-character", "reason": "the source has it", "created": "2026-11-27T02:12:33Z"}');
INSERT INTO "change_rows" VALUES (5, 7, 'serial_ranges', NULL, 'KABUL 1979 11', NULL, 'abad0bd7282e4d9e5f0f9ab17675a694', NULL, '{"post": "KABUL", "year": 1979, "month": 11, "first": 8100, "last": 8200, "source": "made up"}');
INSERT INTO "change_rows" VALUES (6, 8, 'records', 5, NULL, '5977ac7d381184be2388290519fada91 b195079f96603cace4d2749b54de9392 2026-11-27T02:12:32Z 2026-11-27T02:12:32Z', NULL, '{"id": 5, "uid": "5977ac7d381184be2388290519fada91", "collection": "EBB 389", "document": "5", "year": 2008, "head": "ISAF - RC East OSINT Summary", "originator": "International Security Assistance Force - Afghanistan (ISAF)", "kind": "Report", "title": "The Landing Zone, RC East OSINT Summary", "date": "2008-12-18", "classification": "Secret", "source": "Freedom of Information Act Request to the CENTOM", "description": "A survey of published news with an analyst''s remarks. A letter in Haqqani''s name against the Taliban''s leader is thought to be forged; the remarks doubt that the Taliban and al-Qaeda can be parted, since they share their fighters.", "notes": "RC East is the coalition''s regional command in the east [of Afghanistan]; OSINT is open-source intelligence.", "printed": "ISAF - RC East OSINT Summary: International Security Assistance Force - Afghanistan (ISAF), Report, \"The Landing Zone, RC East OSINT Summary,\" December 18, 2008, Secret", "created": "2026-11-27T02:12:32Z", "updated": "2026-11-27T02:12:32Z", "fingerprint": "b195079f96603cace4d2749b54de9392"}', NULL);
INSERT INTO "change_rows" VALUES (7, 9, 'records', 5, NULL, NULL, '5977ac7d381184be2388290519fada91 b195079f96603cace4d2749b54de9392 2026-11-27T02:12:32Z 2026-11-27T02:12:32Z', NULL, NULL);
INSERT INTO "change_rows" VALUES (8, 10, 'records', 4, NULL, '9a888f622c8fdc39c8ad319643efb632 7d52613d76d3867e1fe045a582a48921 2026-11-27T02:12:32Z 2026-11-27T02:12:33Z', '9a888f622c8fdc39c8ad319643efb632 c02a1bb9c1eb3866bbdf38d0f645a2e8 2026-11-27T02:12:32Z 2026-11-27T02:12:34Z', '{"captions": "[\"NODIS\"]", "updated": "2026-11-27T02:12:33Z"}', '{"captions": "[\"EXDIS\"]", "updated": "2026-11-27T02:12:34Z"}');
INSERT INTO "change_spans" VALUES (2, 'cables', 8, 10, 3, 'a0dd64a83b7df8564d444c8b8a5eef059fb3e4bb9088d4959d75a928b1a763c6');
INSERT INTO "change_spans" VALUES (1, 'records', 1, 7, 7, 'ae904b5e0b6d82a22774a49da43208b14d75bdc4c965a0eb40fedbec410918ce');
INSERT INTO "change_spans" VALUES (2, 'records', 8, 10, 3, 'ea4ec55ee3cf470511598f6f9cb882d22f878b8900822c0f8dbf63ab433f4ad3');
INSERT INTO "change_spans" VALUES (3, 'records', 11, 13, 3, 'ede515f83f372a65e1f2cc202ed21fc0abf6e1620c53a3877f43aec50a33fb93');
UPDATE sqlite_sequence SET seq = 13 WHERE name = 'records';
UPDATE sqlite_sequence SET seq = 10 WHERE name = 'changes';
CREATE TRIGGER records_labels_changed AFTER UPDATE OF captions, tags, day_first ON records BEGIN
    DELETE FROM record_captions WHERE record = new.id;
    DELETE FROM record_tags WHERE record = new.id;
    INSERT INTO record_captions SELECT value, new.day_first, new.id FROM json_each(new.captions);
    INSERT INTO record_tags SELECT value, new.day_first, new.id FROM json_each(new.tags);
END;
INSERT INTO records_fts (records_fts) VALUES ('rebuild');
PRAGMA application_id = 1179601217;
PRAGMA user_version = 2;
