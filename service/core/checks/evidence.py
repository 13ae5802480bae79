"""What a claim is held against: the documents of the request and the passages that the claim cites."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TypeAlias

from msgspec import Struct

from service.core.text.holding import Holding, holdings
from service.core.types import Citation, Document, Finding

# Passages are sentences. What is longer than any sentence is not read to its end: the checks compare words with words,
# and hostile text must not make that dear.
LONGEST_PASSAGE = 8000
MOST_PASSAGES = 40


class Evidence(Struct, frozen=True, kw_only=True, dict=True):
    """The documents by id, and the citations of one claim; what the checks ask of them is found once."""

    documents: Mapping[str, Document]
    citations: tuple[Citation, ...]

    @cached_property
    def quotes(self) -> tuple[str, ...]:
        """The cited passages' texts."""
        return tuple([citation.quote for citation in self.citations])

    @cached_property
    def passages(self) -> tuple[str, ...]:
        """What the checks read of the cited passages."""
        return tuple([quote[:LONGEST_PASSAGE] for quote in self.quotes[:MOST_PASSAGES]])

    @cached_property
    def prose(self) -> tuple[str, ...]:
        """The `passages` but for headings, which leave out who says something, and how sure it is; all if all are."""
        heads = {citation.quote for citation in self.citations if self._heading(citation)}
        return tuple([quote for quote in self.passages if quote not in heads]) or self.passages

    def _heading(self, citation: Citation) -> bool:
        document = self.documents.get(citation.document)
        if document is None or citation.sentence >= len(document.sentences):
            return False
        return document.sentences[citation.sentence].kind == "heading"

    @cached_property
    def sources(self) -> tuple[Document, ...]:
        """The cited documents, each once, in the order in which they are cited first."""
        cited = dict.fromkeys([citation.document for citation in self.citations])
        return tuple([self.documents[name] for name in cited if name in self.documents])

    @cached_property
    def language(self) -> str:
        """The language of the first cited document, English where nothing is cited."""
        return next((document.language for document in self.sources), "en")

    @cached_property
    def holdings(self) -> tuple[tuple[Document, Holding], ...]:
        """The cited documents, each with what it holds."""
        return tuple(zip(self.sources, holdings(self.sources), strict=True))


CheckFunction: TypeAlias = Callable[[str, Evidence], tuple[Finding, ...]]
