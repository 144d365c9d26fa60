"""The report on a manuscript: its quotations and footnotes, compared with the records."""
