// The service as the pages see it: calls with the key of this tab, problems, and events that resume.

const STORED = "corroborate.key";

export class Problem extends Error {
  constructor(status, body) {
    super(body.detail || body.title || `The server answered ${status}.`);
    this.status = status;
    this.errors = Array.isArray(body.errors) ? body.errors : [];
  }
}

export const storedKey = () => sessionStorage.getItem(STORED) || "";

export function storeKey(key) {
  if (key) sessionStorage.setItem(STORED, key);
  else sessionStorage.removeItem(STORED);
}

const authorization = () => (storedKey() ? { Authorization: `Bearer ${storedKey()}` } : {});

export async function call(path, { method = "GET", accept = "application/json", body = null, headers = {} } = {}) {
  const sent = { Accept: accept, ...authorization(), ...headers };
  if (body !== null) sent["Content-Type"] = "application/json";
  const answer = await fetch(path, { method, headers: sent, body: body === null ? null : JSON.stringify(body) });
  if (!answer.ok) throw new Problem(answer.status, await answer.json().catch(() => ({})));
  return answer;
}

export const json = async (path, options) => (await call(path, options)).json();

// Server-Sent Events over fetch, because EventSource cannot send a key. Yields {id, name, data} until the stream ends.
async function* stream(path, after) {
  const headers = after ? { "Last-Event-ID": after } : {};
  const answer = await call(path, { accept: "text/event-stream", headers });
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split(/\r?\n\r?\n/);
    rest = blocks.pop();
    for (const block of blocks) {
      const event = parsed(block);
      if (event) yield event;
    }
  }
}

function parsed(block) {
  const event = { id: "", name: "message", data: "" };
  for (const line of block.split(/\r?\n/)) {
    const [, field, value] = /^([a-z]+): ?(.*)$/.exec(line) || [];
    if (field === "id") event.id = value;
    else if (field === "event") event.name = value;
    else if (field === "data") event.data += event.data ? `\n${value}` : value;
  }
  return event.data || event.id ? event : null;
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const ended = (state) => ["succeeded", "failed", "cancelled"].includes(state.status);

// Follows a summary until it ended, telling `listen(name, data)` each event once, and returns its last state.
export async function follow(id, listen) {
  const path = `/v1/summaries/${encodeURIComponent(id)}`;
  let after = "";
  for (let wait = 250; ; wait = Math.min(wait * 2, 4000)) {
    const state = await json(path);
    if (ended(state)) return state;
    try {
      for await (const event of stream(`${path}/events`, after)) {
        if (event.id) after = event.id;
        wait = 125;
        listen(event.name, event.data ? JSON.parse(event.data) : {});
      }
    } catch (error) {
      if (error instanceof Problem && error.status < 500 && error.status !== 429) throw error;
    }
    const now = await json(path).catch(() => state);
    if (ended(now)) return now;
    await pause(wait);
  }
}
