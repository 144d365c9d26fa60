"""Parts of a posting's page."""
