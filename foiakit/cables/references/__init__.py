"""What a telegram refers to: its REF lines, and what its text names."""
