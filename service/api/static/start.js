// The first page: gather articles, choose a length, send.

import { json } from "./client.js";
import { byId, el, many, notify } from "./dom.js";
import { askForKey, keyField } from "./key.js";
import { countWords } from "./words.js";

const TYPES = {
  txt: "text/plain",
  md: "text/markdown",
  markdown: "text/markdown",
  html: "text/html",
  htm: "text/html",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};
const LABELS = { publisher: "publisher", url: "address", published_at: "date", text: "text", content: "file" };
const articles = [];
let awaited = null; // what is said as long as there is no article

// One article: its card on the page, and what of it will be sent.
class Article {
  constructor(given = {}, label = "") {
    this.given = given;
    this.title = el("strong", { dir: "auto" });
    this.area = el("textarea", { placeholder: "Paste the text of an article", dir: "auto" });
    this.area.value = given.text || "";
    this.area.addEventListener("input", count);
    this.remove = el("button", { type: "button", class: "plain", onclick: () => removeArticle(this) }, "Remove");
    this.fields = { publisher: input("text"), url: input("url"), published_at: input("date") };
    this.fields.publisher.value = given.publisher || "";
    this.fields.url.value = given.url || "";
    this.fields.published_at.value = (given.published_at || "").slice(0, 10);
    this.label = label || given.title || "";
    this.card = el("section", { class: "article" }, this.head(), this.file ? this.fileNote() : this.area, this.about());
  }

  head() {
    return el("div", { class: "head" }, this.title, this.remove);
  }

  // What is no plain text is sent as it is; the server takes the article out of it.
  get file() {
    return Boolean(this.given.content || this.given.ninjs || this.given.media_type === "text/html");
  }

  fileNote() {
    const kind = this.given.ninjs ? "A ninjs item" : `A file of the type ${this.given.media_type}`;
    return el("p", { class: "file" }, `${kind}. The server takes the article out of it.`);
  }

  about() {
    return el(
      "details", {},
      el("summary", {}, "Publisher, address and date"),
      el("div", { class: "row" },
        el("label", { class: "field" }, "Publisher", this.fields.publisher),
        el("label", { class: "field" }, "Address", this.fields.url),
        el("label", { class: "field" }, "Published on", this.fields.published_at)),
    );
  }

  number(position) {
    const name = `${position}. ${this.label || "Article"}`;
    this.title.textContent = name;
    this.area.setAttribute("aria-label", `Text of ${name}`);
    this.remove.setAttribute("aria-label", `Remove ${name}`);
  }

  get empty() {
    return !this.file && !this.area.value.trim();
  }

  get words() {
    return this.file ? 0 : countWords(this.area.value);
  }

  source() {
    const source = { ...this.given };
    if (!this.file) source.text = this.area.value;
    for (const name of ["publisher", "url"]) {
      const value = this.fields[name].value.trim();
      if (value) source[name] = value;
      else delete source[name];
    }
    const date = this.fields.published_at.value;
    if (!date) delete source.published_at;
    else if (!(source.published_at || "").startsWith(date)) source.published_at = `${date}T00:00:00Z`;
    return source;
  }
}

const input = (type) => el("input", { type, autocomplete: "off" });

function addArticle(given, label) {
  const article = new Article(given, label);
  articles.push(article);
  byId("list").append(article.card);
  count();
  return article;
}

function removeArticle(article) {
  articles.splice(articles.indexOf(article), 1);
  article.card.remove();
  if (!articles.length) addArticle();
  count();
}

function count() {
  articles.forEach((article, position) => article.number(position + 1));
  const filled = articles.filter((article) => !article.empty);
  const words = filled.reduce((sum, article) => sum + article.words, 0);
  const counted = filled.some((article) => article.file) ? "" : `, ${many(words, "word")}`;
  if (awaited && filled.length) notify(byId("notice"), (awaited = null));
  byId("count").textContent = filled.length ? `${many(filled.length, "article")}${counted}` : "";
}

async function addFiles(files) {
  const faults = [];
  for (const file of files) {
    try {
      const given = await fromFile(file);
      if (!file.size) throw new TypeError();
      articles.filter((article) => article.empty).forEach((article) => {
        articles.splice(articles.indexOf(article), 1);
        article.card.remove();
      });
      addArticle(given, file.name);
    } catch {
      faults.push(`${file.name} ${file.size ? "cannot be read" : "is empty"}.`);
    }
  }
  if (faults.length) notify(byId("notice"), new Error(faults.join(" ")));
}

async function fromFile(file) {
  const ending = file.name.split(".").pop().toLowerCase();
  if (ending === "json") return { ninjs: JSON.parse(await file.text()) };
  const mediaType = TYPES[ending] || file.type || "text/plain";
  if (mediaType.startsWith("text/")) {
    const bytes = await file.arrayBuffer();
    try {
      return { media_type: mediaType, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
    } catch {
      return { media_type: mediaType, content: await base64(file) };
    }
  }
  return { media_type: mediaType, content: await base64(file) };
}

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] || "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

async function tryExample() {
  const example = await json("/static/example.json");
  articles.splice(0).forEach((article) => article.card.remove());
  example.documents.forEach((document) => addArticle(document, document.publisher));
  byId("send").focus();
}

function request(sent) {
  const body = {
    documents: sent.map((article) => article.source()),
    words: Number(byId("words").value),
    format: byId("format").value,
  };
  const focus = byId("focus").value.trim();
  if (focus) body.focus = focus;
  if (!byId("writers").hidden) body.writer = byId("writer").value;
  return body;
}

// The interface names a place in the request; a reader knows articles and the labels of their fields.
function inWords(error, sent) {
  const said = (error.errors || []).map(({ pointer, detail }) => {
    const [, at, field] = pointer.match(/^\/documents\/(\d+)(?:\/(\w+))?$/) || [];
    if (!sent[at]) return null;
    if (sent[at].fields[field]) sent[at].card.querySelector("details").open = true;
    return { pointer: `Article ${articles.indexOf(sent[at]) + 1}${LABELS[field] ? `, ${LABELS[field]}` : ""}:`, detail };
  });
  if (!said.length || said.includes(null)) return error;
  return { status: error.status, message: `${said[0].pointer} ${said[0].detail}.`, errors: said };
}

async function send(event) {
  event.preventDefault();
  notify(byId("notice"), null);
  const sent = articles.filter((article) => !article.empty);
  const body = request(sent);
  if (!body.documents.length) {
    notify(byId("notice"), (awaited = new Error("Paste or drop at least one article first.")));
    articles[0].area.focus();
    return;
  }
  byId("send").disabled = true;
  try {
    const { id } = await json("/v1/summaries", { method: "POST", body });
    location.assign(`/summaries/${encodeURIComponent(id)}`);
  } catch (error) {
    byId("send").disabled = false;
    notify(byId("notice"), inWords(error, sent));
    if (error.status === 401) askForKey();
  }
}

async function offerWriters() {
  const { writers } = await json("/v1/models").catch(() => ({ writers: [] }));
  byId("writer").replaceChildren(...writers.map(({ name }) => el("option", { value: name }, name)));
  const chosen = writers.find((writer) => writer.default);
  if (chosen) byId("writer").value = chosen.name;
  byId("writers").hidden = writers.length < 2;
}

function acceptDrops() {
  const body = document.body;
  for (const name of ["dragenter", "dragover"]) {
    body.addEventListener(name, (event) => {
      event.preventDefault();
      body.classList.add("over");
    });
  }
  for (const name of ["dragleave", "drop"]) body.addEventListener(name, () => body.classList.remove("over"));
  body.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) addFiles([...event.dataTransfer.files]);
  });
}

addArticle();
addArticle();
keyField(offerWriters);
offerWriters();
acceptDrops();
byId("form").addEventListener("submit", send);
byId("form").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) byId("form").requestSubmit();
});
byId("add").addEventListener("click", () => addArticle().area.focus());
byId("choose").addEventListener("click", () => byId("files").click());
byId("files").addEventListener("change", ({ target }) => {
  addFiles([...target.files]);
  target.value = ""; // a file that was removed can be chosen again
});
byId("example").addEventListener("click", () => tryExample().catch((error) => notify(byId("notice"), error)));
