"""The notes of books and articles: several documents in one, and lists of them."""
