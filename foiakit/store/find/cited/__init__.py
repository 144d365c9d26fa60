"""Looking up what a manuscript cites and quotes: records and passages."""
