// The reading page: follow the summary while it is made, then let a reader hold each sentence against its sources.

import { call, follow } from "./client.js";
import { byId, el, notify, replace } from "./dom.js";
import { askForKey, keyField } from "./key.js";
import { Passages } from "./passages.js";
import { Sources } from "./sources.js";
import * as text from "./text.js";
import { names, STEPS } from "./words.js";

const id = decodeURIComponent(location.pathname.split("/").filter(Boolean).pop());
const path = `/v1/summaries/${encodeURIComponent(id)}`;

const CANCEL_AFTER = 600; // milliseconds: most summaries are there before anybody could think of it

// Which element the pointer, the keyboard or a tap chose; a click pins it until another or Escape.
class Pointer {
  constructor(sources, called) {
    this.sources = sources;
    this.called = called;
    this.current = null;
    this.pinned = null;
    this.attach = this.attach.bind(this);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.release();
    });
  }

  attach(element, target) {
    element.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "mouse" && !this.pinned) this.later(element, target);
    });
    element.addEventListener("pointerleave", () => clearTimeout(this.timer));
    element.addEventListener("focus", () => {
      if (element.matches(":focus-visible") && !this.pinned) this.choose(element, target);
    });
    element.addEventListener("click", () => this.pin(element, target));
    element.addEventListener("keydown", (event) => this.pressed(event, element, target));
  }

  pressed(event, element, target) {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    this.pin(element, target);
  }

  // A pointer that only passes over a sentence should not make the sources jump.
  later(element, target) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.choose(element, target), 90);
  }

  choose(element, target) {
    this.current?.classList.remove("on");
    this.current = element;
    element.classList.add("on");
    const card = byId("evidence");
    card.classList.remove("idle");
    replace(card, ...text.evidence(target, this.called, (passage) => this.sources.point([passage])));
    this.sources.point(target.passages);
  }

  pin(element, target) {
    clearTimeout(this.timer);
    if (this.pinned === element) {
      this.release();
      return;
    }
    this.pinned?.setAttribute("aria-pressed", "false");
    this.pinned = element;
    element.setAttribute("aria-pressed", "true");
    this.choose(element, target);
  }

  release() {
    clearTimeout(this.timer);
    this.pinned?.setAttribute("aria-pressed", "false");
    this.current?.classList.remove("on");
    this.pinned = this.current = null;
    this.sources.point([]);
    idle();
  }
}

function idle(said = "Point at a sentence to see the words it rests on. Click to hold it, Escape to let go.") {
  const card = byId("evidence");
  card.classList.add("idle");
  replace(card, el("p", { class: "quiet" }, said));
}

function show(summary) {
  const passages = new Passages(summary);
  const called = names(summary.documents);
  const sources = new Sources(byId("pane"), summary, passages, called);
  const pointer = new Pointer(sources, called);
  headline(summary);
  byId("text").lang = summary.language;
  replace(byId("text"), ...text.body(summary, passages, pointer.attach));
  replace(
    byId("parts"),
    text.disagreements(summary, passages, called, pointer.attach),
    text.history(summary),
    text.making(summary, ...tools()),
    text.printed(passages, called),
  );
  idle();
  sources.load();
}

function headline(summary) {
  byId("headline").textContent = summary.headline;
  byId("headline").lang = summary.language;
  byId("facts").textContent = text.factsLine(summary);
  byId("steps").hidden = true;
  document.title = `${summary.headline} · Corroborate`;
}

function tools() {
  const copy = el("button", { type: "button", class: "button" }, "Copy as Markdown");
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(await (await call(path, { accept: "text/markdown" })).text());
      copy.textContent = "Copied";
    } catch (error) {
      notify(byId("notice"), error);
    }
  });
  return [
    copy,
    save("Save as HTML", "text/html", "html"),
    save("Save as JSON", "application/json", "json"),
    el("button", { type: "button", class: "button", onclick: () => print() }, "Print"),
  ];
}

function save(label, type, ending) {
  return el("button", {
    type: "button",
    class: "button",
    onclick: async () => {
      try {
        const address = URL.createObjectURL(await (await call(path, { accept: type })).blob());
        el("a", { href: address, download: `${id}.${ending}` }).click();
        setTimeout(() => URL.revokeObjectURL(address), 10000);
      } catch (error) {
        notify(byId("notice"), error);
      }
    },
  }, label);
}

// What the stream of events tells, while the summary is made. Of a step that goes on, how far it is.
const reached = new Set();
let underWay = {};

function progress(name, data) {
  if (name === "progress" && STEPS[data.step]) {
    if (data.done >= data.total) reached.add(data.step);
    underWay = data;
    steps();
  }
  if (name === "drafted") replace(byId("text"), ...text.drafts(data.claims));
  if (name === "verified") replace(byId("text"), ...text.drafts(data.sentences));
}

function steps() {
  byId("steps").hidden = false;
  const shown = Object.entries(STEPS).filter(([step]) => step !== "repair" || reached.has(step));
  replace(byId("steps"), ...shown.map(([step, said]) => el("li", { class: reached.has(step) ? "done" : "" }, said, soFar(step))));
}

// It changes too often to be read aloud.
function soFar(step) {
  const { step: current, done, total } = underWay;
  return current === step && done < total ? el("span", { "aria-hidden": "true" }, ` ${done} of ${total}`) : null;
}

function offerToCancel() {
  const cancel = el("button", { type: "button", class: "button" }, "Cancel");
  cancel.addEventListener("click", () => {
    cancel.disabled = true;
    call(path, { method: "DELETE" }).catch((error) => {
      cancel.disabled = false;
      notify(byId("notice"), error);
    });
  });
  replace(byId("parts"), el("p", { class: "tools" }, cancel));
}

function unfinished(state) {
  const cancelled = state.status === "cancelled";
  byId("headline").textContent = cancelled ? "This summary was cancelled" : "This summary could not be made";
  byId("steps").hidden = true;
  byId("text").replaceChildren();
  bare(true);
  if (state.problem) notify(byId("notice"), inWords(state.problem));
}

// A place in the request says nothing to who pasted articles: their numbers do.
function inWords({ detail, title, errors = [] }) {
  const document = /^\/documents\/(\d+)(?:\/\w+)?(:?)/;
  const counted = (text) => text.replace(document, (_, at, colon) => `Article ${Number(at) + 1}${colon}`);
  return { message: counted(detail || title), errors: errors.map((each) => ({ ...each, pointer: `${counted(each.pointer)}:` })) };
}

// Without a summary there is nothing to point at: no pane, and the way on to another one.
function bare(empty) {
  byId("steps").hidden = true;
  document.querySelector(".reading").classList.toggle("bare", empty);
  replace(byId("parts"), ...(empty ? [el("p", { class: "tools" }, el("a", { class: "button", href: "/" }, "New summary"))] : []));
}

async function start() {
  notify(byId("notice"), null);
  bare(false);
  const offered = setTimeout(offerToCancel, CANCEL_AFTER);
  try {
    const state = await follow(id, progress).finally(() => clearTimeout(offered));
    if (state.status === "succeeded") show(state);
    else unfinished(state);
  } catch (error) {
    bare(true);
    byId("headline").textContent = error.status === 404 ? "There is no such summary" : "The summary cannot be shown";
    notify(byId("notice"), error);
    if (error.status === 401) askForKey();
  }
}

keyField(start);
idle("The documents will stand here, each in its own words.");
start();
