// The right side: every document in its own words, with the cited ones marked.

import { json } from "./client.js";
import { el, link, many } from "./dom.js";
import { about, role } from "./words.js";

export class Sources {
  constructor(pane, summary, passages, called) {
    this.pane = pane;
    this.passages = passages;
    this.path = `/v1/summaries/${encodeURIComponent(summary.id)}/documents/`;
    this.sections = new Map(summary.documents.map((document) => [document.id, new Section(this, document, called)]));
    pane.replaceChildren(...[...this.sections.values()].map((section) => section.element));
  }

  // Opens the documents that are cited, one after the other, in the order of the list.
  async load() {
    for (const section of this.sections.values()) if (section.cited.length) await section.show();
  }

  // Marks exactly `passages` and brings the first of them into view.
  async point(passages, scroll = true) {
    this.pointed = passages;
    for (const mark of this.pane.querySelectorAll("mark.on")) mark.classList.remove("on");
    const sections = new Set(passages.map((passage) => this.sections.get(passage.document)).filter(Boolean));
    for (const section of sections) await section.show();
    if (this.pointed !== passages) return;
    const marks = passages.flatMap((passage) => this.sections.get(passage.document)?.marks(passage.number) ?? []);
    for (const mark of marks) mark.classList.add("on");
    if (scroll && marks.length) this.reveal(marks[0]);
  }

  reveal(mark) {
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    if (getComputedStyle(this.pane).overflowY === "visible") return;
    const top = mark.getBoundingClientRect().top - this.pane.getBoundingClientRect().top + this.pane.scrollTop;
    this.pane.scrollTo({ top: Math.max(0, top - this.pane.clientHeight / 4), behavior });
  }
}

class Section {
  constructor(sources, document, called) {
    const name = called.get(document.id);
    const said = role(document, called);
    const described = about(document, name);
    this.path = sources.path + encodeURIComponent(document.id);
    this.cited = sources.passages.in(document.id);
    this.canonical = el("div", { class: "canonical", dir: "auto", lang: document.language || undefined });
    this.element = el(
      "details", { class: "source", "data-document": document.id },
      el("summary", {},
        el("span", { class: "who", dir: "auto" }, name), " ",
        el("span", { class: "role" }, said || (this.cited.length ? many(this.cited.length, "passage") : "used")), " ",
        described ? el("span", { class: "about", dir: "auto" }, described) : null),
      document.url ? el("p", { class: "quiet" }, link("Open the original", document.url)) : null,
      this.canonical,
    );
    this.element.addEventListener("toggle", () => {
      if (this.element.open) this.show();
    });
  }

  async show() {
    this.element.open = true;
    this.loaded ??= json(this.path).then((document) => this.fill(document), (error) => this.fail(error));
    await this.loaded;
  }

  fail(error) {
    this.canonical.textContent = `The text cannot be shown: ${error.message}`;
    this.loaded = null;
  }

  fill({ text, sentences }) {
    this.canonical.replaceChildren(...pieces(text, sentences, this.cited).map(drawn));
  }

  marks(number) {
    return [...this.canonical.querySelectorAll("mark")].filter((mark) => mark.dataset.notes.split(" ").includes(String(number)));
  }
}

// Cuts `text` wherever a passage or a sentence of another kind than prose begins or ends. Offsets are UTF-16 units,
// which is what JavaScript's strings count in.
export function pieces(text, sentences, cited) {
  const marks = cited.map(({ start_utf16: start, end_utf16: end, number }) => ({ start, end, number }));
  const kinds = sentences.filter(({ kind }) => kind !== "prose");
  const cuts = new Set([0, text.length]);
  for (const { start, end } of marks) cuts.add(start).add(end);
  for (const { start_utf16: start, end_utf16: end } of kinds) cuts.add(start).add(end);
  const ordered = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  let next = 0; // sentences are in order and do not overlap, so one walk over them is enough
  return ordered.slice(1).map((end, at) => {
    const start = ordered[at];
    while (next < kinds.length && kinds[next].end_utf16 <= start) next += 1;
    return {
      text: text.slice(start, end),
      notes: marks.filter((mark) => mark.start <= start && end <= mark.end).map(({ number }) => number),
      kind: kinds[next]?.start_utf16 <= start ? kinds[next].kind : "prose",
    };
  });
}

function drawn({ text, notes, kind }) {
  const properties = kind === "prose" ? {} : { class: kind };
  if (notes.length) return el("mark", { ...properties, "data-notes": notes.join(" ") }, text);
  return kind === "prose" ? document.createTextNode(text) : el("span", properties, text);
}
