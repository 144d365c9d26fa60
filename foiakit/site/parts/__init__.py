"""The site's files besides its pages: originals, downloads, feeds, the search index."""
