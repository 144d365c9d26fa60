"""Documents from pages of web sites that have one each: copied texts and saved pages."""
