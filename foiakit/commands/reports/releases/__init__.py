"""What one release hides and another shows: updating the comparison, and its report."""
