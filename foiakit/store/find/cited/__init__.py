"""What a manuscript cites and quotes, looked up: records and passages."""
