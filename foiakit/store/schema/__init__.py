"""Tables, their migrations, and how a record becomes a row."""
