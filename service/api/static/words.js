// What the pages say about sentences, documents and how a summary was made. The renderers use the same words.

import { day, many } from "./dom.js";

export const STEPS = {
  read: "Read",
  relate: "Relate",
  choose: "Choose",
  write: "Write",
  verify: "Verify",
  repair: "Repair",
  report: "Report",
};

const ROLES = { used: "", unused: "read, not needed", off_topic: "about something else, left out" };

const WHEREABOUTS = {
  elsewhere_in_document: "it stands elsewhere in that document",
  in_other_document: "it stands in another document",
  not_found: "it stands in none of the documents",
};

// Names for documents by id: publisher, else the client's own id, else title; namesakes carry their ids.
export function names(documents) {
  const given = (id) => (/^doc-\d+$/.test(id) ? "" : id);
  const plain = documents.map(({ id, title, publisher }) => publisher || given(id) || title || id);
  const twice = (name) => plain.filter((other) => other === name).length > 1;
  return new Map(documents.map(({ id }, at) => [id, twice(plain[at]) ? `${plain[at]} (${id})` : plain[at]]));
}

export const role = (document, called) =>
  document.role === "copy" && document.copy_of ? `a copy of ${called.get(document.copy_of) || document.copy_of}` : ROLES[document.role] ?? "a copy";

export const about = (document, name) =>
  [document.title === name ? "" : document.title, document.published_at ? day(document.published_at) : ""].filter(Boolean).join(" · ");

export function backing({ level, independent_sources: sources, documents }) {
  if (level === "corroborated") return `${sources} independent sources`;
  return level === "copied" ? `one source, printed ${documents.length} times` : "one source";
}

export const backingInPart = (parts) => `${Math.max(...parts.map((part) => part.independent_sources))} sources in part`;

export const verdict = (sentence) =>
  ({ supported: "", flagged: "doubted", unsupported: "not supported" })[sentence.verdict] || "";

export const reason = ({ check, detail, where }) =>
  `${check}: ${detail.replace(/\.$/, "")}${where ? `; ${WHEREABOUTS[where]}` : ""}.`;

// Words as the service counts them: pieces that hold a letter or digit; two characters of an unspaced script are one.
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3134f}]+/gu;
const HELD = /[\p{L}\p{N}]/u;

export function countWords(text) {
  const runs = text.match(UNSPACED) || [];
  const pieces = text.replace(UNSPACED, " ").split(/\s+/).filter((piece) => HELD.test(piece));
  return runs.reduce((sum, run) => sum + Math.ceil([...run].length / 2), pieces.length);
}

export function facts(summary) {
  const used = summary.documents.filter((document) => document.role === "used").length;
  const words = summary.sentences.reduce((sum, { text }) => sum + countWords(text), 0);
  const doubted = summary.sentences.filter((sentence) => sentence.verdict !== "supported").length;
  const parts = [`${many(summary.documents.length, "document")} read, ${used} used`, many(words, "word")];
  parts.push(doubted ? `${many(doubted, "sentence")} doubted` : "every sentence checked");
  return parts.join(" · ");
}

export function made({ made: how, usage }) {
  const parts = [how.model ? `Written by “${how.writer}” with the model ${how.model}.` : `The writer “${how.writer}” took these sentences from the documents.`];
  const times = usage.calls === 1 ? "once" : `${usage.calls} times`;
  const tokens = `${usage.prompt_tokens} tokens in, ${usage.completion_tokens} out`;
  const asked = usage.calls || usage.cached_calls;
  parts.push(asked ? `Models were asked ${times} (${usage.cached_calls} answered from the cache): ${tokens}.` : "No model was asked.");
  if (how.judge) parts.push(`The judge ${how.judge} weighed each sentence against its passages.`);
  return [...parts, `Each sentence was checked against the passages it cites. Version ${how.version}.`].join(" ");
}

export function changes({ new: added, changed, kept, gone }) {
  return `Since the version before: ${added.length} new, ${changed.length} changed, ${kept.length} kept, ${gone.length} gone.`;
}
