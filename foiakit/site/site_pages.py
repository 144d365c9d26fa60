"""What every page of a site is written with: the book, its words and templates, the folder."""

from __future__ import annotations

from typing import Any

from foiakit.site import templating
from foiakit.site.book import Book
from foiakit.site.folder import SiteFolder

_NAVIGATION = (
    ("page.contents", "index.html"),
    ("page.browse", "browse.html"),
    ("page.search", "search.html"),
    ("page.about", "about.html"),
)


class SitePages:
    """The pages of *book* in *folder*."""

    def __init__(self, folder: SiteFolder, book: Book, *, search: bool) -> None:
        self.folder = folder
        self.book = book
        self._jinja = templating.environment()
        self._navigation = [entry for entry in _NAVIGATION if search or entry[1] != "search.html"]

    def put(self, name: str, template: str, **context: Any) -> None:
        """Write the page *name* from *template*."""
        values = {
            "root": "../" * name.count("/"),
            "here": name,
            "navigation": self._navigation,
            "book": self.book,
            "policy": templating.POLICY,
            "feed": f"{self.book.address}feed.xml" if self.book.address else "",
        }
        self.folder.put(name, self._jinja.get_template(template).render(values | context))

    def address(self, name: str) -> str:
        """Return the file *name*'s address on the web; empty if the site's address is unknown."""
        return f"{self.book.address}{name}" if self.book.address else ""
