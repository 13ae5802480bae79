"""Counting in the model's own vocabulary, where its server tells: llama.cpp and vLLM have `/tokenize` beside `/v1`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from service.adapters import tokens

if TYPE_CHECKING:
    from openai import AsyncOpenAI

# What a chat template may add that neither we nor `/tokenize` see.
TEMPLATE = 32


class Tokenizer:
    """Counts for one model: exactly where the server has a tokenizer, by OpenAI's vocabularies where it has none."""

    def __init__(self, model: str, *, ask: bool) -> None:
        self._model = model
        self._ask = ask

    async def fits(self, texts: tuple[str, ...], room: int, client: AsyncOpenAI) -> bool:
        """Whether a chat request of `texts` takes at most `room` tokens.

        Text has at most as many tokens as bytes: most prompts are known to fit without counting.
        """
        if sum(map(tokens.at_most, texts)) + TEMPLATE <= room:
            return True
        counted = await self._counted("\n".join(texts), client) if self._ask else None
        return (tokens.count_messages(texts, self._model) if counted is None else counted + TEMPLATE) <= room

    async def _counted(self, text: str, client: AsyncOpenAI) -> int | None:
        """Return the server's own count; a server that has none is not asked again."""
        import openai

        root = str(client.base_url).rstrip("/").removesuffix("/v1")
        body = {"model": self._model, "prompt": text, "content": text}  # vLLM reads `prompt`, llama.cpp `content`
        try:
            answer: Any = await client.with_options(base_url=root).post("/tokenize", body=body, cast_to=object)
            return len(answer["tokens"])
        except (openai.OpenAIError, KeyError, TypeError, ValueError):
            self._ask = False
            return None
