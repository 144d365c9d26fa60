"""What refers to what, which cited cables are missing, and the numbers around a serial number."""
