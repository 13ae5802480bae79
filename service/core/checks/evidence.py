"""What a claim is held against: the documents of the request and the passages that the claim cites."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from msgspec import Struct

from service.core.types import Citation, Document, Finding


class Evidence(Struct, frozen=True, kw_only=True):
    """The documents by id, and the citations of one claim."""

    documents: Mapping[str, Document]
    citations: tuple[Citation, ...]

    @property
    def quotes(self) -> tuple[str, ...]:
        """The cited passages' texts."""
        return tuple([citation.quote for citation in self.citations])

    @property
    def sources(self) -> tuple[Document, ...]:
        """The cited documents, each once, in the order in which they are cited first."""
        cited = dict.fromkeys(citation.document for citation in self.citations)
        return tuple([self.documents[name] for name in cited if name in self.documents])


CheckFunction: TypeAlias = Callable[[str, Evidence], tuple[Finding, ...]]
