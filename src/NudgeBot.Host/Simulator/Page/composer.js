import { api } from "./api.js";
import { byId, el } from "./dom.js";
import { showMessages } from "./conversation.js";
import { hintFollowed } from "./hint.js";
import { firstName, openChat, personOf } from "./state.js";

// The box to type in. What could not be sent stays in it, and every person has a draft of their own.

const most = 4000;
const patience = 8000;

const suggestions = {
  rep: ["called, connected", "called, voicemail", "who should I call?", "my calls", "help"],
  manager: ["team calls today", "team calls this week", "who hasn't called anyone today", "calls vs emails", "help"],
  admin: ["team calls today", "team calls this week", "calls vs emails", "help"],
};

const drafts = new Map();
let drafting = null;
let sending = false;
let waiting = null;

function grow() {
  const box = byId("say");
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight}px`;
}

function put(text) {
  byId("say").value = text;
  grow();
}

function problem(sentence) {
  byId("problem").textContent = sentence;
  byId("say").setAttribute("aria-invalid", String(sentence !== ""));
}

function expectAnswer() {
  const typing = byId("typing");
  typing.hidden = false;
  byId("scroll").scrollTop = byId("scroll").scrollHeight;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    typing.hidden = true;
  }, patience);
}

async function send() {
  const chat = openChat();
  const person = personOf(chat);
  const text = byId("say").value.trim();
  if (!person || sending) {
    return;
  }
  if (text === "") {
    problem("Type something first.");
    return;
  }
  if (text.length > most) {
    problem(`That is ${text.length - most} characters too long: a message has at most ${most}.`);
    return;
  }

  sending = true;
  byId("send").setAttribute("aria-disabled", "true");
  problem("");
  try {
    await api.say(person.id, text);
    drafts.delete(chat.conversation);
    if (chat === openChat()) {
      put("");
      expectAnswer();
    }
    hintFollowed(person);
  } catch (refusal) {
    problem(`${refusal.message} Your text is still here.`);
    return;
  } finally {
    sending = false;
    byId("send").removeAttribute("aria-disabled");
  }
  // It is written down; a page that cannot be refreshed just now says so in its banner.
  await showMessages().catch(() => {});
}

/** Sets the box up for the conversation that is open. */
export function showComposer() {
  const chat = openChat();
  const person = personOf(chat);
  if (drafting !== null) {
    drafts.set(drafting, byId("say").value);
  }
  drafting = chat?.conversation ?? null;
  problem("");
  byId("composer").hidden = !person;
  byId("skip").hidden = !person;
  if (!person) {
    return;
  }

  byId("say").setAttribute("aria-label", `Message NudgeBot as ${person.name}`);
  byId("say").placeholder = `Write as ${firstName(person)}…`;
  byId("try").replaceChildren(...(suggestions[person.role] ?? suggestions.rep).map((text) => el("button", {
    type: "button",
    onclick: () => {
      put(text);
      byId("say").focus();
    },
  }, text)));
  put(drafts.get(chat.conversation) ?? "");
}

export function startComposer() {
  byId("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  byId("say").addEventListener("input", () => {
    grow();
    problem("");
  });
  byId("say").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  });
  byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("say").focus();
  });
}
