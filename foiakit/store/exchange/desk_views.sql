UPDATE refers_to SET held = NULL WHERE held NOT IN (SELECT id FROM records);
CREATE INDEX records_by_day ON records (day);
CREATE INDEX records_by_year ON records (year);
CREATE INDEX records_by_kind ON records (kind);
CREATE INDEX records_by_classification ON records (classification);
CREATE INDEX records_by_collection ON records (collection);
CREATE INDEX refers_to_by_record ON refers_to (record);
CREATE INDEX refers_to_by_held ON refers_to (held);
CREATE VIRTUAL TABLE records_fts USING fts5 (
    title, description, text, document, "case", message,
    content="records", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO records_fts (records_fts) VALUES ('rebuild');
CREATE VIEW documents AS
    SELECT id, date, title, message, originator, kind, classification, pages, collection, document,
        citation_key, page, file, url
    FROM records ORDER BY day IS NULL, day, id;
CREATE VIEW wanted AS
    SELECT message, count(DISTINCT record) AS cited_by, group_concat(DISTINCT record) AS records
    FROM refers_to WHERE wanted = 1 GROUP BY message ORDER BY cited_by DESC, message;
CREATE VIEW months AS
    SELECT substr(day, 1, 7) AS month, count(*) AS records, sum(excised = 1) AS excised
    FROM records WHERE day IS NOT NULL GROUP BY month ORDER BY month;
CREATE VIEW exemptions AS
    SELECT value AS exemption, count(*) AS records
    FROM records, json_each(records.exemptions) GROUP BY value ORDER BY records DESC, value;
