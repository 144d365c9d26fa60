"""Values of options: dates, numbers, texts, names of formats and columns."""
