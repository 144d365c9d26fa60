"""References between records, missing cables, and the numbers around a serial number."""
