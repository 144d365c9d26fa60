"""The lines of a telegram's head that all forms share: number, date-time group, subject block."""
