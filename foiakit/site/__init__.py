"""A selection as a static website: an index, a page for each document, lists, files for programs.

A site is files in one folder. It needs no server, and no script to be read; no page asks another
machine for anything. `foiakit.site.build` writes it.

**What a program finds in the pages.** Every page of a document (``documents/*.html``) has one
``<script type="application/ld+json">``. It is a schema.org object, and under the key ``foiakit`` it
carries the document whole::

    {"@context": ["https://schema.org",
                  {"foiakit": {"@id": "urn:foiakit:embedded", "@type": "@json"}}],
     "@type": "ArchiveComponent", "name": ..., "dateCreated": ..., ...,
     "foiakit": {"format": 1, "position": 4, "record": {...}}}

``record`` is what a line of ``foiakit export --format ndjson --details`` is: every key of a
record, with ``cable`` (what its text says beyond the fields, references included) and ``posting``
where there are any. ``position`` is the document's place in the order of the book, from 1. A
posting is with the first document of it. What is not published is ``null``: ``notes``, and ``file``
unless the file is in the site; then ``file`` is its path from the site's root
(``files/<sha256>.pdf``). Words that a PDF hides are not in ``cable``.

The index (``index.html``) has an object of the same form, of the type ``Collection``, with
``"foiakit": {"format": 1, "documents": 7, "book": {...}, "postings": [...]}``: the head of the book
as in its TOML file, and every posting (all keys, as ``foiakit show "EBB 389" --format json``).

In a page, ``<``, ``>`` and ``&`` within these objects are written as ``\\u003c``, ``\\u003e`` and
``\\u0026``, so the object ends where the element ends. ``foiakit-site.json`` in the site's root
says that a folder is a site, and lists the files that foiakit wrote there.
"""

FORMAT = 1
"""The number of the embedded objects' form; a change that a reader must know of raises it."""
MANIFEST = "foiakit-site.json"
"""The file in a site's root that says it is one."""
