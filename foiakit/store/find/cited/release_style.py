"""A citation style that knows the database: two releases of one document are never cited alike."""

from __future__ import annotations

from collections.abc import Mapping

from foiakit import citations
from foiakit.citations.options import PLAIN, CiteOptions
from foiakit.citations.release_words import with_release
from foiakit.citations.styles import Style
from foiakit.model.record import Collection, Record
from foiakit.store.find.collections import Postings
from foiakit.store.find.record_by_id import other_releases
from foiakit.store.session import Session


class ReleaseStyle:
    """A style that names the cited release where two would be cited alike."""

    def __init__(self, session: Session, style: Style, postings: Mapping[str, Collection]) -> None:
        self._session = session
        self._style = style
        self._postings = postings

    def __getattr__(self, name: str) -> object:
        return getattr(self._style, name)  # other attributes of a style: IBID

    def cite(
        self, record: Record, posting: Collection | None = None, how: CiteOptions = PLAIN
    ) -> str:
        """Return *record* as the style cites it, with its release if that is needed."""
        cited = self._style.cite(record, posting, how)
        if record.id is None:
            return cited
        others = other_releases(self._session.execute, record)
        also = (
            (record, self._style.cite(record, self._postings.get(record.collection or ""), how))
            for record in others
        )
        return with_release(record, cited, also, how) if others else cited


def default_style(session: Session) -> ReleaseStyle:
    """The Archive's style for the records of *session*: what lists and pages print."""
    return ReleaseStyle(session, citations.style(citations.DEFAULT), Postings(session))
