ALTER TABLE records ADD COLUMN decision TEXT
;;
ALTER TABLE records ADD COLUMN released TEXT
;;
ALTER TABLE records ADD COLUMN exemptions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(exemptions))
;;
CREATE INDEX records_by_decision ON records (decision, day_first) WHERE decision IS NOT NULL
;;
CREATE INDEX records_by_release ON records (released, day_first) WHERE released IS NOT NULL
;;
CREATE TABLE record_exemptions (
    exemption TEXT NOT NULL,
    day_first TEXT,
    record INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE
) STRICT
;;
CREATE INDEX record_exemptions_by_exemption ON record_exemptions (exemption, day_first, record)
;;
CREATE INDEX record_exemptions_by_record ON record_exemptions (record)
;;
CREATE TRIGGER records_exemptions_changed AFTER UPDATE OF exemptions, day_first ON records BEGIN
    DELETE FROM record_exemptions WHERE record = new.id;
    INSERT INTO record_exemptions
    SELECT value, new.day_first, new.id FROM json_each(new.exemptions);
END
