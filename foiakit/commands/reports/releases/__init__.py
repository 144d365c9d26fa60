"""What one release hides and another shows: the comparison brought up to date, and its report."""
