"""What has changed in the database: the log, edits, differences, proofs, repairs."""
