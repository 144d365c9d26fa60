ALTER TABLE records ADD COLUMN citation_key TEXT
;;
CREATE UNIQUE INDEX records_by_citation_key ON records (citation_key)
;;
-- Keys of records that were removed or merged, or have another key now: never given again.
CREATE TABLE former_citation_keys (
    citation_key TEXT PRIMARY KEY,
    uid TEXT NOT NULL,  -- of the record
    from_merge INTEGER NOT NULL DEFAULT 0 CHECK (from_merge IN (0, 1))  -- it had it elsewhere
) STRICT
;;
CREATE INDEX former_citation_keys_by_uid ON former_citation_keys (uid)
;;
CREATE TRIGGER records_citation_key_changed AFTER UPDATE OF citation_key ON records
WHEN old.citation_key IS NOT NULL AND old.citation_key IS NOT new.citation_key BEGIN
    INSERT OR REPLACE INTO former_citation_keys (citation_key, uid)
    VALUES (old.citation_key, old.uid);
END
;;
CREATE TRIGGER records_citation_key_removed AFTER DELETE ON records
WHEN old.citation_key IS NOT NULL BEGIN
    INSERT OR REPLACE INTO former_citation_keys (citation_key, uid)
    VALUES (old.citation_key, old.uid);
END
