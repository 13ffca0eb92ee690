// The JSON contract. Whatever goes wrong becomes one sentence.

export class Refusal extends Error {
  constructor(sentence, status) {
    super(sentence);
    this.status = status;
  }
}

async function call(path, options) {
  let response;
  try {
    response = await fetch(`/simulator/api${path}`, { cache: "no-store", ...options });
  } catch {
    throw new Refusal("NudgeBot cannot be reached just now.", 0);
  }

  const text = await response.text();
  let body = null;
  try {
    body = text === "" ? null : JSON.parse(text);
  } catch {
    // Not ours; the status has to do.
  }

  if (!response.ok) {
    throw new Refusal(body?.detail ?? `NudgeBot answered with an error (${response.status}).`, response.status);
  }
  return body;
}

const send = (method, path, body) =>
  call(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
const post = (path, body) => send("POST", path, body);

const part = encodeURIComponent;

export const api = {
  people: () => call("/people"),
  conversations: () => call("/conversations"),
  messages: (chat) => call(chat.team === null ? `/people/${part(chat.person)}/messages` : `/channels/${part(chat.team)}/messages`),
  say: (person, text) => post(`/people/${part(person)}/messages`, { text }),
  change: (person, messageId, text) => send("PUT", `/people/${part(person)}/messages/${part(messageId)}`, { text }),
  remove: (person, messageId) => call(`/people/${part(person)}/messages/${part(messageId)}`, { method: "DELETE" }),
  tap: (person, messageId, action) => post(`/people/${part(person)}/actions`, { messageId, actionId: action.id, value: action.value }),
  moments: (person) => call(`/people/${part(person)}/moments`),
  clock: () => call("/clock"),
  moveClock: (now) => post("/clock", { now }),
};
