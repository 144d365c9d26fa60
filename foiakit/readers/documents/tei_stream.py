"""A FRUS volume as a stream of its documents' elements: one document in memory at a time.

Only what is in the file itself is read. A document type, and with it every entity beyond XML's own
five, is refused, so that no file can make the reader fetch something or grow without limit.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from foiakit.errors import BadInput
from foiakit.readers.source import Source

CHUNK = 2**16
DEEPEST = 200
"""Elements nested deeper than this are not documents."""


class Part:
    """The header or a document: its element, and the line where it begins."""

    __slots__ = ("element", "line", "volume")

    def __init__(self, element: Element, line: int, volume: str | None) -> None:
        self.element = element
        self.line = line
        self.volume = volume


def parts(source: Source) -> Iterator[Part]:
    """Yield the TEI header and then each document of *source*; `BadInput` if it is not XML."""
    handler = _Handler(source.name)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    handler.parser = parser
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.data
    parser.StartDoctypeDeclHandler = handler.refuse
    parser.EntityDeclHandler = handler.refuse
    while True:
        data = source.stream.read(CHUNK)
        try:
            parser.Parse(data, not data)
        except expat.ExpatError as error:
            raise BadInput(
                f"{source.name}:{error.lineno}: not well-formed XML:"
                f" {expat.errors.messages[error.code]}"
            ) from None
        except (LookupError, ValueError) as error:  # in the encoding that the first line names
            raise BadInput(f"{source.name}:1: {error}; save the file as UTF-8") from None
        yield from handler.taken()
        if not data:
            return


class _Handler:
    def __init__(self, name: str) -> None:
        self.name = name
        self.parser: expat.XMLParserType | None = None
        self._volume: str | None = None
        self._builder: TreeBuilder | None = None
        self._depth = 0
        self._line = 0
        self._ready: list[Part] = []

    def taken(self) -> list[Part]:
        """Yield the parts completed since the last call."""
        ready, self._ready = self._ready, []
        return ready

    def refuse(self, *_: object) -> None:
        line = self.parser.CurrentLineNumber if self.parser else 0
        raise BadInput(
            f"{self.name}:{line}: foiakit does not read TEI that declares a document type or an"
            " entity; remove the declaration"
        )

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if self._builder is None:
            if name == "TEI":
                self._volume = attributes.get("xml:id")
            if name != "teiHeader" and not (name == "div" and attributes.get("type") == "document"):
                return
            self._builder = TreeBuilder()
            self._line = self.parser.CurrentLineNumber if self.parser else 0
            self._depth = 0
        self._depth += 1
        if self._depth > DEEPEST:
            raise BadInput(f"{self.name}:{self._line}: elements nested over {DEEPEST} deep")
        self._builder.start(name, attributes)

    def end(self, name: str) -> None:
        if self._builder is None:
            return
        self._builder.end(name.rpartition(":")[2])
        self._depth -= 1
        if not self._depth:
            self._ready.append(Part(self._builder.close(), self._line, self._volume))
            self._builder = None

    def data(self, text: str) -> None:
        if self._builder is not None:
            self._builder.data(text)
