"""What a site has besides its pages: files of documents, downloads, feeds, the search index."""
