// The key field in the bar. The key stays in this tab: sessionStorage forgets it when the tab closes.

import { storedKey, storeKey } from "./client.js";
import { byId, el } from "./dom.js";

export function keyField(changed) {
  const details = byId("key");
  const input = el("input", { type: "password", autocomplete: "off", spellcheck: "false", id: "key-value" });
  input.value = storedKey();
  const form = el(
    "form", {},
    el("label", { class: "field" }, "API key, kept until this tab is closed", input),
    el("button", { class: "button main" }, "Use this key"),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    storeKey(input.value.trim());
    details.open = false;
    changed();
  });
  details.append(form);
  details.addEventListener("keydown", (event) => {
    if (event.key === "Escape") details.open = false;
  });
}

export function askForKey() {
  byId("key").open = true;
  byId("key-value").focus();
}
