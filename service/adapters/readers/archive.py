"""Parts of an Office Open XML file (ECMA-376, part 2): what its ZIP archive holds, within bounds and as safe XML."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any

from service.adapters.readers.bounded import require_memory
from service.core.errors import UnreadableDocument

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_ENTRIES = 10_000
MOST_BYTES = 64_000_000  # of one part, once it is unpacked
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # what holds encrypted files, and the old binary ones
_MAIN = "/officeDocument"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError)


class Package:
    """The parts of a file by name. Raises UnreadableDocument where it is none, is encrypted, or is too large."""

    def __init__(self, content: bytes) -> None:
        if content.startswith(_OLE):
            raise UnreadableDocument("it is encrypted, or an old .doc file; save it as .docx without a password")
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
            self._names = {info.filename.lstrip("/").lower(): info for info in self._archive.infolist()}
        except _BROKEN as error:
            raise UnreadableDocument("it is not a .docx file, or is cut off: it cannot be unpacked") from error
        if len(self._names) > MOST_ENTRIES:
            raise UnreadableDocument(f"it has {len(self._names):,} parts; at most {MOST_ENTRIES:,} are read")

    @property
    def unpacked(self) -> int:
        """How many bytes the file says that its parts have when they are unpacked; none is read further than that."""
        return sum(info.file_size for info in self._names.values())

    def part(self, name: str) -> _Element | None:
        """Return the root of an XML part, None where there is no such part or nothing in it.

        Entities are not expanded, nothing is loaded from elsewhere, and nesting is bounded at 256 levels by libxml2.
        """
        from lxml import etree

        info = self._names.get(name.lstrip("/").lower())
        if info is None:
            return None
        try:
            with self._archive.open(info) as stream:
                data = stream.read(MOST_BYTES + 1)
        except _BROKEN as error:
            raise UnreadableDocument(f"its part {name} is broken or encrypted") from error
        if len(data) > MOST_BYTES:
            raise UnreadableDocument(f"its part {name} has more than {MOST_BYTES:,} bytes when it is unpacked")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(data, parser)
        except (etree.LxmlError, ValueError) as error:
            require_memory(error)
            what = "is not well-formed, nested too deeply, or has more than 10,000,000 characters without a tag"
            raise UnreadableDocument(f"its part {name} {what}") from error
        if root.getroottree().docinfo.doctype:
            raise UnreadableDocument(f"its part {name} has a document type, which no such file may have")
        return root

    def related(self, name: str, kind: str) -> str | None:
        """Return the name of the first part that the part `name` ("" for the file) relates to as `kind`."""
        folder, _, file = name.rpartition("/")
        relations = self.part(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
        for relation in relations if relations is not None else ():
            if str(relation.get("Type", "")).endswith(kind) and relation.get("TargetMode") != "External":
                target = str(relation.get("Target", ""))
                return target.lstrip("/") if target.startswith("/") or not folder else f"{folder}/{target}"
        return None

    @property
    def main(self) -> str:
        """The name of the main part. Raises UnreadableDocument where there is none, or where it has macros."""
        main = self.related("", _MAIN)
        types = self.part("[Content_Types].xml")
        declared = {
            str(each.get("PartName", "")).lstrip("/").lower(): str(each.get("ContentType", ""))
            for each in (types if types is not None else ())
        }
        kind = declared.get((main or "").lower(), "")
        if "macroEnabled" in kind:
            raise UnreadableDocument("it is a Word file with macros (.docm); save it as .docx")
        if main is None or "wordprocessingml" not in kind:
            raise UnreadableDocument("it is not a .docx file: it holds no Word document")
        return main


def local(element: Any) -> str:
    """Return the name of an element without its namespace, "" for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def value(element: Any, name: str = "val") -> str | None:
    """Return an attribute whatever its namespace: transitional and strict files have different ones."""
    return next((str(found) for key, found in element.attrib.items() if key.rpartition("}")[2] == name), None)


def child(element: Any, *names: str) -> Any:
    """Return what is found along a path of names, None where there is nothing."""
    for name in names:
        element = next((each for each in element if local(each) == name), None) if element is not None else None
    return element
