"""What is said of a manuscript: its quotations and footnotes, compared with the records."""
