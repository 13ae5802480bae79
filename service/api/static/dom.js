// Elements made from values. Text goes in as text, never as markup.

export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

export const byId = (id) => document.getElementById(id);

export const replace = (element, ...children) => element.replaceChildren(...children.filter(Boolean));

// An address that may be followed: http or https only, so that no source can plant a script behind a link.
export function webAddress(url) {
  try {
    const parsed = new URL(url);
    return ["http:", "https:"].includes(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

export function link(text, url, properties = {}) {
  const address = webAddress(url);
  if (!address) return el("span", properties, text);
  return el("a", { ...properties, href: address, target: "_blank", rel: "noopener noreferrer nofollow" }, text);
}

export const many = (count, one, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

export function day(moment) {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return "";
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

// Shows what went wrong, with each field at fault; hides the notice where there is nothing to show.
export function notify(notice, error) {
  notice.hidden = !error;
  if (!error) return;
  const faults = (error.errors || []).map(({ pointer, detail }) => el("li", {}, `${pointer || "body"} ${detail}`));
  const said = error instanceof TypeError ? "The server does not answer. Is it still running?" : error.message;
  replace(notice, el("p", {}, said), faults.length > 1 ? el("ul", {}, ...faults) : null);
}
