"""What every field of the interface means and what it may hold: the API document and the rules both read this table."""

from __future__ import annotations

from typing import Any

from msgspec import Meta

ID = r"^[^/\\\x00-\x1f\x7f]{1,200}$"
LANGUAGE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$"
URL = r"^[Hh][Tt][Tt][Pp][Ss]?://\S+$"


def about(description: str, *examples: Any, **limits: Any) -> Meta:
    """Return what is known of a field."""
    return Meta(description=description, examples=list(examples) or None, **limits)


SOURCE = {
    "id": about(
        "Your name for the document, unique in the request; citations use it. `doc-1`, `doc-2`, ... where absent.",
        "wire-1",
        pattern=ID,
    ),
    "title": about("Headline of the document.", "Ferry runs aground off Lydhaven", max_length=1000),
    "text": about("The document as text. Plain text, unless `media_type` says otherwise.", min_length=1),
    "content": about("The document as bytes, in base64: a PDF or DOCX, or text of any kind.", min_length=1),
    "media_type": about("What `text` or `content` is; told by the first bytes where absent.", "application/pdf",
                        min_length=3, max_length=200),
    "ninjs": about("The document as a ninjs item (IPTC, 1.6 to 3.1)."),
    "ref": about("The id of a document sent before with `POST /v1/documents`.", pattern=r"^doc_[A-Za-z0-9_-]{1,64}$"),
    "url": about("Where the document can be read; citations link into it.", "https://example.org/a",
                 pattern=URL, max_length=4000),
    "publisher": about("Who published it; articles of one publisher are not independent.", "Harbour Post",
                       min_length=1, max_length=300),
    "published_at": about("When it was published, with its offset from UTC; or the day alone.", "2026-02-12T18:00:00Z"),
    "language": about("Its language (BCP 47); recognised from the text where absent.", "en", pattern=LANGUAGE),
}  # fmt: skip
REQUEST = {
    "documents": about("The documents to summarize. Each has exactly one of `text`, `content`, `ninjs` and `ref`.",
                       min_length=1),
    "words": about("Length in words, at most. 200 where no length is given.", 200, ge=10, le=5000),
    "sentences": about("Length in sentences, at most. Instead of `words`.", ge=1, le=300),
    "characters": about("Length in characters, at most. Instead of `words`.", ge=60, le=40_000),
    "length": about("`auto`: as long as the documents are worth. Instead of `words`."),
    "format": about("How the sentences are laid out."),
    "language": about("Language of the summary (BCP 47); the documents' where absent. The built-in writer tells the "
                      "documents in it and does not translate.", "en", pattern=LANGUAGE),
    "focus": about("What the reader wants to know; ranks what is told.", "the grain corridor",
                   min_length=1, max_length=1000),
    "writer": about("Who writes: `GET /v1/models` lists the writers.", "extractive", min_length=1, max_length=200),
    "model": about("The model that the writer asks, where it asks one.", min_length=1, max_length=200),
    "depth": about("`thorough` reads every document closely, at a higher cost."),
    "on_unsupported": about("What becomes of a sentence that its sources do not support and that no repair mended: "
                            "`replace` it by the best source sentence, `drop` it, or `flag` it."),
    "on_model_failure": about("Where no model answers: `builtin` lets the built-in writer take over, `fail` fails."),
    "budget": about("What the summary may cost at most."),
    "previous": about("The id of the summary that this one updates; `changes` will say what became of its sentences.",
                      pattern=r"^sum_[A-Za-z0-9_-]{1,64}$"),
    "webhook": about("Whom to tell when the summary has ended."),
}  # fmt: skip
CHECK = {
    "text": about(
        "The draft to check. `[n]` in it cites the nth document, `[1, 3]` and `[1-3]` several.", min_length=1
    ),
    "documents": about("The documents to hold it against.", min_length=1),
    "citations": about("What each sentence of the draft rests on, in order, where `text` does not say it."),
    "language": about("Language of the draft (BCP 47).", "en", pattern=LANGUAGE),
}
INPUTS: dict[str, dict[str, Meta]] = {
    "Source": SOURCE,
    "SummaryRequest": REQUEST,
    "CheckRequest": CHECK,
    "Webhook": {
        "url": about("Where to POST; signed as Standard Webhooks.", "https://example.org/hook",
                     pattern=URL, max_length=2048),
        "secret": about("The secret to sign with: 16 to 200 characters.", min_length=16, max_length=200),
    },
    "Budget": {
        "tokens": about("Model tokens at most, in and out.", ge=0),
        "money": about("Money at most, in the price table's currency.", ge=0),
    },
    "CitationHint": {
        "document": about("The document's id.", "wire-1", min_length=1, max_length=200),
        "sentence": about("The number of its sentence, from 0.", ge=0),
        "start": about("Where the passage begins, in code points.", ge=0),
        "end": about("Where it ends, exclusive.", ge=0),
    },
}  # fmt: skip
OFFSETS = {
    "start": about("Where it begins, in Unicode code points of the canonical text.", 0, ge=0),
    "end": about("Where it ends, exclusive.", 47, ge=0),
    "start_utf16": about("`start` in UTF-16 units, as browsers count.", 0, ge=0),
    "end_utf16": about("`end` in UTF-16 units.", 47, ge=0),
}
DESCRIPTION = {
    "title": about("Headline of the document."),
    "publisher": about("Who published it."),
    "url": about("Where it can be read."),
    "published_at": about("When it was published."),
    "language": about("Its language (ISO 639-1).", "en"),
}
STATE = {
    "id": about("The summary's id.", "sum_0123456789abcdefghjkmnpqrs"),
    "status": about("`queued`, `running`, then one of `succeeded`, `failed` and `cancelled`."),
    "created_at": about("When the request was accepted."),
    "started_at": about("When a worker took it up."),
    "ended_at": about("When it ended."),
    "problem": about("Why it failed, where it did."),
}
OUTPUTS: dict[str, dict[str, Meta]] = {
    "BatchState": {
        "id": about("The batch's id."),
        "created_at": about("When it was accepted."),
        "lines": about("How many requests it holds.", ge=1),
        "counts": about("How many of them are in each state; `expired` ones are no longer kept."),
        "ended": about("Whether all have ended."),
    },
    "DeliveryList": {"deliveries": about("One for each endpoint.")},
    "Delivery": {
        "id": about("The message's `webhook-id`; it stays the same however often it is sent."),
        "job": about("The summary that it is about."),
        "url": about("Where it goes."),
        "status": about("`pending`; `delivered`; `disabled` where the endpoint answered 410; `failed` at the end."),
        "attempts": about("How often it was sent.", ge=0),
        "created_at": about("When the summary ended."),
        "next_at": about("When it will be sent again."),
        "answer": about("The endpoint's last status, or why there was none."),
    },
    "WebhookSecret": {"secret": about("`whsec_` and base64, as the Standard Webhooks libraries take it.")},
    "SummaryState": STATE,
    "Summary": {
        "headline": about("A headline for the whole.", "Ferry runs aground off Lydhaven"),
        "sentences": about("The summary, sentence by sentence."),
        "disagreements": about("What the sources tell differently, both sides cited."),
        "documents": about("What became of every document of the request."),
        "usage": about("What it cost."),
        "made": about("How it was made."),
        "format": about("How the sentences are laid out."),
        "language": about("Language of the summary (ISO 639-1).", "en"),
        "changes": about("What became of the sentences of `previous`, where that was given."),
    },
    "SummarySentence": {
        "text": about("The sentence."),
        "citations": about("The exact passages that it rests on."),
        "verdict": about("`supported`; `flagged` where a check doubts it; `unsupported`."),
        "score": about("How well its passages support it.", 0.97, ge=0, le=1),
        "findings": about("Reasons to doubt it; empty where there are none."),
        "corroboration": about("How many independent sources say it."),
        "paragraph": about("The number of the paragraph that it belongs to, from 0.", ge=0),
        "replaced": about("Whether it stands in for a written sentence that could not be supported."),
        "disagreements": about("Numbers, from 0, of the listed disagreements of which it tells one side."),
    },
    "Citation": {
        "document": about("The document's id.", "wire-1"),
        "sentence": about("The number of the document's sentence, from 0.", 0, ge=0),
        **OFFSETS,
        "quote": about("The passage: exactly the document's text from `start` to `end`."),
        "prefix": about("The text before it (W3C TextQuoteSelector)."),
        "suffix": about("The text after it."),
        "url": about("The source's address with a text fragment that leads to the passage."),
    },
    "Finding": {
        "check": about("Which check doubts the sentence."),
        "detail": about("Why, in words."),
        "start": about("Where the doubted words begin in the sentence.", ge=0),
        "end": about("Where they end, exclusive.", ge=0),
        "severity": about("A `fault` makes the sentence unsupported, a `doubt` flags it."),
        "where": about("Where the passage really is, where it is not as cited."),
        "passage": about("That passage."),
    },
    "Corroboration": {
        "level": about("`corroborated`: two or more independent sources; `single_source`; `copied`: several documents "
                       "of one origin."),
        "independent_sources": about("How many sources tell it, copies counted once.", 2, ge=0),
        "documents": about("The documents that tell it."),
        "parts": about("Parts of the sentence that more sources say than say all of it; none overlaps another."),
    },
    "CorroboratedPart": {
        "start": about("Where the part begins in the sentence.", ge=0),
        "end": about("Where it ends, exclusive.", ge=0),
        "independent_sources": about("How many sources say the part, those that say all included.", 2, ge=0),
        "documents": about("The documents that say it."),
        "citations": about("The passages of those that say no more of the sentence than the part."),
    },
    "Disagreement": {
        "matter": about("What the sources differ about."),
        "positions": about("What each side says."),
        "in_time": about(
            "Whether one side came out half a day or more before the other: the later may have replaced the earlier."
        ),
    },
    "Position": {"text": about("The position, as a source tells it."), "citations": about("Where it is told.")},
    "DocumentReport": {
        "id": about("The document's id.", "wire-1"),
        "role": about("`used`; `unused`: nothing of it was needed; `copy` of another; `off_topic`."),
        "copy_of": about("The id of the document that it copies."),
        "sentences": about("How many sentences it has.", 41, ge=0),
        **DESCRIPTION,
    },
    "Usage": {
        "calls": about("Calls to a model.", ge=0),
        "cached_calls": about("Calls that a remembered answer saved.", ge=0),
        "prompt_tokens": about("Tokens sent.", ge=0),
        "completion_tokens": about("Tokens received.", ge=0),
        "cost": about("Money, by the operator's price table; null where no price is known."),
        "seconds": about("Seconds of work."),
    },
    "Made": {
        "writer": about("Who wrote.", "extractive"),
        "model": about("The model that was asked."),
        "prompts": about("The digest of every prompt used, by name."),
        "version": about("The version of the service.", "0.1.0"),
        "judge": about("The judge that weighed the sentences, where one is set."),
        "notes": about("What did not go as asked, and why."),
    },
    "Changes": {
        "new": about("Numbers of the sentences that are new."),
        "changed": about("Numbers of those that say it differently."),
        "kept": about("Numbers of those that stayed."),
        "gone": about("The texts of those that are gone."),
    },
    "CheckReport": {
        "sentences": about("The draft, sentence by sentence."),
        "documents": about("What became of every document."),
        "made": about("How it was checked."),
        "disagreements": about("What the documents tell differently, as far as the draft tells a side of it."),
    },
    "SummaryPage": {
        "summaries": about("Summaries, the newest first."),
        "next": about("Send it as `cursor` for the next page; null on the last."),
    },
    "DocumentView": {
        "id": about("The document's id.", "wire-1"),
        "text": about("The canonical text."),
        "sentences": about("Its sentences, in order."),
        **DESCRIPTION,
    },
    "UploadView": {
        "id": about("Its id as a document that was sent ahead.", "doc_0123456789abcdefghjkmnpqrs"),
        "text": about("The canonical text."),
        "sentences": about("Its sentences, in order."),
        **DESCRIPTION,
        "source_id": about("The `id` that its sender gave it: citations use it where a request gives it no other.",
                           "wire-1"),
        "expires_at": about("When it goes by itself."),
    },
    "SentenceView": {
        "number": about("Its number, from 0; citations name it.", ge=0),
        **OFFSETS,
        "paragraph": about("The number of its paragraph, from 0.", ge=0),
        "kind": about("Only `prose` is summarized."),
    },
    "Uploaded": {
        "id": about("Send it as `documents[].ref`.", "doc_0123456789abcdefghjkmnpqrs"),
        "title": about("Its title, where it says one."),
        "language": about("Its language (ISO 639-1).", "en"),
        "characters": about("Length of the canonical text in code points.", ge=0),
        "sentences": about("How many sentences were found.", ge=0),
    },
    "UploadPage": {
        "documents": about("Documents that were sent ahead, the one that expires last first."),
        "next": about("Send it as `cursor` for the next page; null on the last."),
    },
    "Kept": {
        "id": about("Send it as `documents[].ref`.", "doc_0123456789abcdefghjkmnpqrs"),
        "source_id": about("The `id` that its sender gave it.", "wire-1"),
        "bytes": about("What it takes of the room that the server keeps for you: compressed.", ge=1),
        "expires_at": about("When it goes by itself."),
    },
    "Models": {"writers": about("The writers."), "judge": about("The judge, where one is set.")},
    "WriterView": {
        "name": about("Send it as `writer`.", "extractive"),
        "default": about("Whether it writes where a request names none."),
        "models": about("The models it can ask; empty where it needs none."),
    },
    "Health": {"status": about("`ok` or `ready`."), "version": about("The version of the service.", "0.1.0")},
    "Problem": {
        "type": about("The address of the page about this problem.", "/docs/problems#invalid_field"),
        "title": about("The problem's name in words."),
        "status": about("The HTTP status.", 422, ge=400, le=599),
        "detail": about("What went wrong this time, and where."),
        "code": about("The problem's name for programs.", "invalid_field"),
        "instance": about("The path of the request."),
        "errors": about("The fields at fault."),
    },
    "FieldError": {
        "pointer": about("A JSON pointer (RFC 6901) into the request.", "/documents/0/text"),
        "detail": about("What is wrong there."),
    },
}  # fmt: skip
