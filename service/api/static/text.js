// The left side: sentences with their notes and badges, disagreements side by side, and how it was made.

import { el, many } from "./dom.js";
import { numbersOf } from "./passages.js";
import { backing, backingInPart, changes, facts, made, reason, verdict } from "./words.js";

// Paragraphs of sentences, or a list of them, as the request asked. `pointing(element, target)` makes them respond.
export function body(summary, passages, pointing) {
  const sentences = summary.sentences.map((sentence, at) => sentenceElement(sentence, at, passages, pointing));
  if (summary.format !== "paragraphs") return [el("ul", {}, ...sentences.map((each) => el("li", { dir: "auto" }, each)))];
  const paragraphs = new Map();
  summary.sentences.forEach(({ paragraph }, at) => {
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) || []), sentences[at], " "]);
  });
  return [...paragraphs.values()].map((children) => el("p", { dir: "auto" }, ...children));
}

function sentenceElement(sentence, at, passages, pointing) {
  const cited = passages.of(sentence.citations);
  const parts = (sentence.corroboration.parts ?? []).map((each) => ({ ...each, passages: passages.of(each.citations) }));
  const differing = passages.differing(sentence);
  const element = el(
    "span", { class: `sentence ${sentence.verdict}`, id: `s-${at}`, tabindex: "0", role: "button", "aria-pressed": "false" },
    el("span", { class: "said" }, ...said(sentence, parts)),
    ...numbersOf(cited).map((number) => note(number)),
    ...badges(sentence, parts, differing),
  );
  pointing(element, { passages: cited, sentence, parts, differing });
  return element;
}

// The sentence, with what more sources say of it underlined. Offsets count code points, as everywhere.
function said({ text }, parts) {
  const points = [...text];
  const pieces = [];
  let at = 0;
  for (const { start, end } of parts) {
    pieces.push(points.slice(at, start).join(""), el("span", { class: "in-part" }, points.slice(start, end).join("")));
    at = end;
  }
  return [...pieces, points.slice(at).join("")];
}

// The number of a passage. The space keeps it apart from the word before it, where it is read aloud or copied.
const note = (number, kind = "note") => el("sup", { class: kind }, `\u00a0${number}`);

// What a sentence wears. Behind the badge of its parts stand the passages that say no more of it than those.
function badges(sentence, parts, differing) {
  const { corroboration, verdict: kind } = sentence;
  const badge = (name, said) => [" ", el("span", { class: `badge ${name}`, dir: "ltr" }, said)];
  const doubt = verdict(sentence);
  return [
    ...(corroboration.level === "single_source" ? [] : badge(corroboration.level, backing(corroboration))),
    ...(parts.length ? badge("copied", backingInPart(parts)) : []),
    ...numbersOf(parts.flatMap(({ passages }) => passages)).map((number) => note(number, "further")),
    ...(differing.length ? badge("flagged", "sources disagree") : []),
    ...(doubt ? badge(kind, doubt) : []),
  ];
}

export function drafts(claims) {
  return [el("p", { dir: "auto" }, ...claims.flatMap(({ text }) => [el("span", { class: "sentence draft" }, text), " "]))];
}

export function disagreements(summary, passages, called, pointing) {
  if (!summary.disagreements.length) return null;
  const parts = summary.disagreements.flatMap(({ matter, positions, in_time: inTime }) => [
    el("h3", { dir: "auto" }, matter),
    inTime ? el("p", { class: "made" }, "Told at different times: the later may have replaced the earlier.") : null,
    el("div", { class: "sides" }, ...positions.map((position) => side(position, passages, called, pointing))),
  ]);
  return part("Where the sources disagree", ...parts);
}

function side(position, passages, called, pointing) {
  const cited = passages.of(position.citations);
  const tellers = [...new Set(cited.map(({ document }) => called.get(document) || document))];
  const element = el(
    "div", { class: "side-of", tabindex: "0", role: "button", "aria-pressed": "false" },
    el("strong", { dir: "auto" }, tellers.join(", ")), " ",
    el("span", { class: "said", dir: "auto" }, position.text),
    ...numbersOf(cited).map((number) => note(number)), " ",
    cited.length && cited[0].quote !== position.text ? el("span", { class: "context", dir: "auto" }, cited[0].quote) : null,
  );
  pointing(element, { passages: cited });
  return element;
}

export function history(summary) {
  const since = summary.changes;
  if (!since) return null;
  const gone = since.gone.map((text) => el("li", { dir: "auto" }, `Gone: ${text}`));
  return part("What changed", el("p", { class: "made" }, changes(since)), el("ul", { class: "made" }, ...gone));
}

export function making(summary, ...tools) {
  const notes = summary.made.notes.map((note) => el("li", {}, note));
  return part(
    "How it was made",
    el("p", { class: "made" }, made(summary)),
    notes.length ? el("ul", { class: "made" }, ...notes) : null,
    el("div", { class: "tools" }, ...tools),
  );
}

// On paper nothing can be pointed at, so the passages are printed.
export function printed(passages, called) {
  const items = passages.notes.map(({ documents, quote }) => {
    const where = [...documents].map((id) => called.get(id) || id).join(", ");
    return el("li", { dir: "auto" }, el("strong", {}, `${where}: `), quote);
  });
  const element = part("The passages, word for word", el("ol", {}, ...items));
  element.classList.add("printed");
  return element;
}

// What stands above the sources while a sentence or a side is pointed at.
export function evidence({ passages, sentence, parts, differing }, called, show) {
  const listed = (some) => el("ul", {}, ...some.map((passage) =>
    el("li", {},
      el("button", { type: "button", class: "plain", onclick: () => show(passage) }, `${passage.number}. ${called.get(passage.document) || passage.document}`),
      el("blockquote", { dir: "auto" }, passage.quote))));
  const list = listed(passages);
  if (!sentence) return [el("h2", {}, many(passages.length, "passage")), list];
  const doubts = sentence.findings.map((finding) => el("p", { class: finding.severity }, reason(finding)));
  const replaced = sentence.replaced ? el("p", { class: "quiet" }, "What was first written here did not pass; this is the source's own sentence.") : null;
  const sources = backing(sentence.corroboration);
  const points = [...sentence.text];
  const further = parts.flatMap(({ start, end, independent_sources: count, passages: some }) => [
    el("h3", { dir: "auto" }, `“${points.slice(start, end).join("")}”: ${count} independent sources`),
    listed(some),
  ]);
  const otherwise = differing.flatMap(({ text, passages: some }) => [
    el("h3", { dir: "auto" }, `Told differently: “${text}”`),
    listed(some),
  ]);
  return [el("h2", {}, sources[0].toUpperCase() + sources.slice(1)), ...doubts, replaced, list, ...further, ...otherwise].filter(Boolean);
}

export const factsLine = facts;

function part(title, ...children) {
  return el("section", { class: "part" }, el("h2", {}, title), ...children);
}
