"""What a record is made of: fields, message numbers, markings, dates, vocabulary."""
