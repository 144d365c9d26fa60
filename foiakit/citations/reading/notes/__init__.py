"""A citation in a note, as scholars, editors and archives' guides write it: its parts."""
