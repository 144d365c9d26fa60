"""What *Foreign Relations of the United States* prints around a telegram: heading, source note."""
