-- A database of schema 1, as foiakit 0.1 made it: the seven documents of docs/examples/ebb389.txt.
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
) STRICT;
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
) STRICT;
CREATE TABLE record_captions (
    caption TEXT NOT NULL,
    day_first TEXT,
    record INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE record_tags (
    tag TEXT NOT NULL,
    day_first TEXT,
    record INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE selections (
    name TEXT PRIMARY KEY,
    arguments TEXT NOT NULL CHECK (json_valid(arguments)),  -- the filters, as they were typed
    created TEXT NOT NULL
) STRICT;
CREATE TABLE seen (
    record INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    created TEXT NOT NULL,
    PRIMARY KEY (record, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE serial_ranges (
    post TEXT NOT NULL,
    year INTEGER NOT NULL,
    month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    first INTEGER NOT NULL,
    last INTEGER NOT NULL CHECK (last >= first),
    source TEXT,
    PRIMARY KEY (post, year, month)
) STRICT, WITHOUT ROWID;
CREATE TABLE cables (
    record INTEGER PRIMARY KEY REFERENCES records (id) ON DELETE CASCADE,
    dtg TEXT,
    source_text TEXT,  -- the text as it came
    data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;
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
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE records_fts USING fts5 (
    title, description, notes, text,
    content = 'records', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX records_by_date ON records (day_first);
CREATE INDEX records_by_part_of_year ON records (day_first, id, day_last)
    WHERE day_last > day_first AND substr(day_last, 1, 4) = substr(day_first, 1, 4);
CREATE INDEX records_over_years ON records (day_first, id, day_last)
    WHERE substr(day_last, 1, 4) > substr(day_first, 1, 4);
CREATE INDEX records_by_classification ON records (classification, day_first);
CREATE INDEX records_by_collection ON records (collection, day_first);
CREATE INDEX records_by_kind ON records (kind, day_first);
CREATE INDEX records_by_post ON records (post, day_first);
CREATE INDEX records_by_year ON records (year, day_first);
CREATE INDEX records_by_message ON records (post, serial, year);
CREATE INDEX record_captions_by_caption ON record_captions (caption, day_first, record);
CREATE INDEX record_captions_by_record ON record_captions (record);
CREATE INDEX record_tags_by_tag ON record_tags (tag, day_first, record);
CREATE INDEX record_tags_by_record ON record_tags (record);
CREATE INDEX refs_by_message ON refs (post, serial, year, record)
    WHERE serial IS NOT NULL;
INSERT INTO "_sqlite_migrations" VALUES (1, 'foiakit', 'm001_records_and_collections', '2026-11-22 20:59:28.498700+00:00');
INSERT INTO "collections" VALUES ('EBB 389', 'National Security Archive Electronic Briefing Book No. 389', '389', 'The Haqqani History: Bin Ladin''s Advocate Inside the Taliban', '["New Documents – Posted on 9/11 Anniversary – Offer Partial View Inside Newly-Dubbed Terrorist Network"]', '["Barbara Elias-Sanborn"]', '2012-09-11', 'Washington, D.C., September 11, 2012 – This page carries the facts of Briefing Book No. 389 for foiakit''s examples: titles, dates, markings and citations as the Archive printed them, slips included. The abstracts are foiakit''s own. The cables follow Jalaluddin Haqqani from talks with American diplomats, [Doc 4] through a field command for the Taliban, [Doc 2] to his dealings with foreign fighters, [Doc 1] the suspicion of ties to al-Qaeda, [Doc 5] and the shelter that bin Ladin found. [Doc 3]

Two years before the Department of State named his network a terrorist organization, it asked the United Nations to list four of its leaders. [Doc 6]', '[["4", 305, 312], ["2", 354, 361], ["1", 401, 408], ["5", 444, 451], ["3", 490, 497], ["6", 641, 648]]', '[["Secret U.S. Message to Mullah Omar: \"Every Pillar of the Taliban Regime Will Be Destroyed\"", "2011-09-11"], ["The Taliban Biography", "2009-11-19"], ["1998 Missile Strikes on Bin Laden May Have Backfired", "2008-08-20"]]', 'https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/');
INSERT INTO "records" VALUES (1, '4fa63d3319ff6b6298aae8fa9174c73f', 'EBB 389', '1', 'Karachi 01617', 1995, NULL, 'U.S. Consulate Karachi', NULL, 'Cable', '1995-03-29', NULL, NULL, 'Secret', '[]', 14, 1, 'Freedom of Information Act request', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-22T20:59:28Z', '2026-11-22T20:59:28Z', '1995-03-29', '1995-03-29', 'KARACHI', 1617, '80641e6fbe17534721da9d5027c6adc0', 'The Harakat-ul-Ansar - The Pakistan Dimension [Excised]', 'Karachi 01617: U.S. Consulate Karachi, Cable, "The Harakat-ul-Ansar - The Pakistan Dimension [Excised]," March 29, 1995, Secret, 14 pp.', 'A study of a militant group that fought in Kashmir: who its members were, which of them had fought in Afghanistan under Haqqani''s command, and from which countries the others had come. Names and sources are cut out of the released copy.', NULL, NULL);
INSERT INTO "records" VALUES (2, 'b1e92904f45338f3ef6774b268810bca', 'EBB 389', '2', 'Islamabad 00154', 1997, NULL, 'U.S. Embassy (Islamabad)', NULL, 'Cable', '1997-01-07', NULL, NULL, 'Confidential', '[]', 14, NULL, 'Freedom of Information Act request', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-22T20:59:28Z', '2026-11-22T20:59:28Z', '1997-01-07', '1997-01-07', 'ISLAMABAD', 154, '83d0e3f44ce092844b17775228472ab1', 'Afghanistan: Jalaluddin Haqqani''s Emergence As a Key Taliban Commander', 'Islamabad 00154 : U.S. Embassy (Islamabad) Cable, "Afghanistan: Jalaluddin Haqqani''s Emergence As a Key Taliban Commander," January 7, 1997, Confidential, 14pp.', 'The embassy describes a commander of weight who had come over to the Taliban: milder than they on social questions, without much say in them, and suspected of giving Arab fighters a place to stay in exchange for arms and money.', NULL, NULL);
INSERT INTO "records" VALUES (3, 'b3624a9e28702eb4e1f3e67018fc9ba5', 'EBB 389', '3', 'Islamabad 04450', 1998, NULL, 'U.S. Embassy (Islamabad)', NULL, 'Cable', '1998-06-12', NULL, NULL, 'Confidential', '[]', 9, NULL, 'Freedom of Information Act request', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-22T20:59:28Z', '2026-11-22T20:59:28Z', '1998-06-12', '1998-06-12', 'ISLAMABAD', 4450, '7251b9fc953283ef3c3170ea1e5ec5c9', 'Afghanistan: Taliban Said to Loosen Grip on Bin Ladin as They Increasingly Turn to Him for Financial Support and Advice', 'Islamabad 04450: U.S. Embassy (Islamabad) Cable, "Afghanistan: Taliban Said to Loosen Grip on Bin Ladin as They Increasingly Turn to Him for Financial Support and Advice," June 12, 1998, Confidential, 9 pp.', 'Informants say that the Taliban no longer watch their guest closely, because they have come to want his money and his counsel, and that Haqqani is one of those who speak for him.', NULL, NULL);
INSERT INTO "records" VALUES (4, '9a888f622c8fdc39c8ad319643efb632', 'EBB 389', '4', 'State 095538', 1999, NULL, 'U.S. Department of State', NULL, 'Cable', '1999-05-24', NULL, NULL, 'Secret', '["NODIS"]', 6, NULL, 'Freedom of Information Act request', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-22T20:59:28Z', '2026-11-22T20:59:28Z', '1999-05-24', '1999-05-24', 'STATE', 95538, '1690b45fd0b93ab8393f38a44b9e2cc5', 'Usama bin Ladin: Pressing High-Level Taliban Official Jalaluddin Haqqani on Bin Ladin', 'State 095538: U.S. Department of State, Cable, "Usama bin Ladin: Pressing High-Level Taliban Official Jalaluddin Haqqani on Bin Ladin," May 24, 1999, Secret, NODIS, 6 pp.', 'American diplomats meet Haqqani, by then a minister of the Taliban, and ask that bin Ladin be put out of the country. He recalls with thanks the help of the 1980s, and with irony the missiles that had struck his base the year before.

On the question itself he gives little: the guest is a difficulty, but it may be best that he stays where he is.', NULL, NULL);
INSERT INTO "records" VALUES (5, '5977ac7d381184be2388290519fada91', 'EBB 389', '5', NULL, 2008, 'ISAF - RC East OSINT Summary', 'International Security Assistance Force - Afghanistan (ISAF)', NULL, 'Report', '2008-12-18', NULL, NULL, 'Secret', '[]', NULL, NULL, 'Freedom of Information Act Request to the CENTOM', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-22T20:59:28Z', '2026-11-22T20:59:28Z', '2008-12-18', '2008-12-18', NULL, NULL, 'b195079f96603cace4d2749b54de9392', 'The Landing Zone, RC East OSINT Summary', 'ISAF - RC East OSINT Summary: International Security Assistance Force - Afghanistan (ISAF), Report, "The Landing Zone, RC East OSINT Summary," December 18, 2008, Secret', 'A survey of published news with an analyst''s remarks. A letter in Haqqani''s name against the Taliban''s leader is thought to be forged; the remarks doubt that the Taliban and al-Qaeda can be parted, since they share their fighters.', 'RC East is the coalition''s regional command in the east [of Afghanistan]; OSINT is open-source intelligence.', NULL);
INSERT INTO "records" VALUES (6, '5bfb9b4031cf3e6c9284e32cd713bcfa', 'EBB 389', '6', 'State 070339', 2010, NULL, 'U.S. Department of State', NULL, 'Cable', '2010-07-06', NULL, '2010-06-06', 'Unclassified', '[]', 5, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-22T20:59:28Z', '2026-11-22T20:59:28Z', '2010-07-06', '2010-07-06', 'STATE', 70339, '29c64d9a2e9b4df08f1b4430af5f419e', 'Instruction to Nominate Four Terrorist Leaders for Listing by the UN 1267 Sanctions Committee', 'State 070339: U.S. Department of State, Cable, "Instruction to Nominate Four Terrorist Leaders for Listing by the UN 1267 Sanctions Committee," July 6, 2010, Unclassified, 5 pp.', 'With these two cables the Department asks for sanctions against Haqqani''s brother, sons and companions, and says what a listing by the United Nations brings: no travel, no arms, no money.', 'Shares the description of Document 7, under which the page has it.', NULL);
INSERT INTO "records" VALUES (7, '504d8ff36234cdd5f2d96946279f83d4', 'EBB 389', '7', 'State 002648', 2011, NULL, 'U.S. Department of State', NULL, 'Cable', '2011-01-10', NULL, NULL, 'Secret', '[]', 7, NULL, 'Freedom of Information Act request', NULL, '[]', '[]', NULL, NULL, NULL, '2026-11-22T20:59:28Z', '2026-11-22T20:59:28Z', '2011-01-10', '2011-01-10', 'STATE', 2648, 'f9cafcd92bf7fffba0524780df90be22', 'Pre-Notification for Impending U.S. Domestic Designation and UNSCR 1267 Listing Request of Khalil Haqqani and Said Jan +Abd Al-Salam', 'State 002648: U.S. Department of State, Cable, "Pre-Notification for Impending U.S. Domestic Designation and UNSCR 1267 Listing Request of Khalil Haqqani and Said Jan +Abd Al-Salam," January 10, 2011, Secret, 7 pp.', 'With these two cables the Department asks for sanctions against Haqqani''s brother, sons and companions, and says what a listing by the United Nations brings: no travel, no arms, no money.', 'Shares its description with Document 6.', NULL);
INSERT INTO "record_captions" VALUES ('NODIS', '1999-05-24', 4);
CREATE TRIGGER records_labels_changed AFTER UPDATE OF captions, tags, day_first ON records BEGIN
    DELETE FROM record_captions WHERE record = new.id;
    DELETE FROM record_tags WHERE record = new.id;
    INSERT INTO record_captions SELECT value, new.day_first, new.id FROM json_each(new.captions);
    INSERT INTO record_tags SELECT value, new.day_first, new.id FROM json_each(new.tags);
END;
INSERT INTO records_fts (records_fts) VALUES ('rebuild');
PRAGMA application_id = 1179601217;
PRAGMA user_version = 1;
