"""Documents of FRUS that are not in TEI: copied texts and saved pages."""
