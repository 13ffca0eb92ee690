import { api } from "./api.js";
import { announce, byId, el } from "./dom.js";
import { hintFollowed, showHint } from "./hint.js";
import { messageItem } from "./message.js";
import { avatar, showPeople } from "./people.js";
import { firstName, markSeen, openChat, personOf, zoneOf } from "./state.js";
import { dayIn, longDayIn, placeOf } from "./time.js";

// The open conversation. It is fetched whole and drawn by difference, so that neither the focus nor an open detail is lost.

let shown = { conversation: null, messages: [] };
let running = null;
let again = false;

const roles = { rep: "sells in", manager: "manages", admin: "is an admin in" };

export function showWho() {
  const chat = openChat();
  const person = personOf(chat);
  byId("who").replaceChildren(...(chat === null ? [] : person
    ? [avatar(person), el("h2", { tabindex: "-1" }, person.name, el("span", { class: "detail" },
      `${person.team ? `${roles[person.role] ?? "is in"} ${person.team}` : person.role} · ${placeOf(person.timeZone)}`,
      person.email ? el("span", { class: "mail" }, ` · ${person.email}`) : null))]
    : [el("span", { class: "avatar channel", "aria-hidden": "true" }, "#"), el("h2", { tabindex: "-1" }, `${chat.team} channel`,
      el("span", { class: "detail" }, "What NudgeBot tells the whole team"))]));
}

const purpose = (person) => (person.role === "rep"
  ? `NudgeBot writes to ${firstName(person)} when a customer has gone quiet. Say “help”, or move the clock to the next working morning.`
  : `${firstName(person)} asks, and NudgeBot counts who was reached by phone. Try “team calls today”, or “help”.`);

function empty(chat) {
  const person = personOf(chat);
  return el("li", { class: "empty" },
    person
      ? `Nothing has been said yet. ${purpose(person)}`
      : "Nothing has been said here yet. What NudgeBot tells the whole team will stand here.");
}

function drawDay(list, zone, message, previous) {
  const day = dayIn(zone, new Date(message.at));
  if (!previous || dayIn(zone, new Date(previous.at)) !== day) {
    list.append(el("li", { class: "day" }, el("span", {}, longDayIn(zone, new Date(message.at)))));
  }
}

function draw(chat, messages) {
  const list = byId("messages");
  const scroll = byId("scroll");
  const known = shown.conversation === chat.conversation ? shown.messages : null;
  // Where a message was deleted, everything is drawn anew.
  const before = known?.every((old, at) => old.id === messages[at]?.id) ? known : null;
  const wasAtEnd = known === null || scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
  const zone = zoneOf(chat);
  const tap = personOf(chat) ? (message, action, button) => press(chat, message, action, button) : null;
  const own = personOf(chat) ? ownOf(chat) : null;

  if (before === null || before.length === 0) {
    list.replaceChildren(...(messages.length === 0 ? [empty(chat)] : []));
  }

  messages.forEach((message, at) => {
    const old = before?.[at];
    if (!old) {
      drawDay(list, zone, message, messages[at - 1]);
      list.append(messageItem(message, zone, tap, own));
    } else if (JSON.stringify(old) !== JSON.stringify(message)) {
      const item = list.querySelector(`li[data-id="${message.id}"]`);
      const focused = item.contains(document.activeElement);
      const fresh = messageItem(message, zone, tap, own);
      item.replaceWith(fresh);
      if (focused) {
        (fresh.querySelector(".actions button") ?? byId("say")).focus({ preventScroll: true });
      }
      if (message.card?.state && !old.card?.state) {
        announce(`${message.card.title}: ${message.card.state}`);
      }
    }
  });

  const fresh = known === null ? [] : messages.filter((message) => message.from === "bot" && !known.some((old) => old.id === message.id));
  if (fresh.length > 0) {
    byId("typing").hidden = true;
    announce(fresh.map((message) => `NudgeBot: ${message.text}`).join("\n"));
  }

  shown = { conversation: chat.conversation, messages };
  if (wasAtEnd) {
    scroll.scrollTop = scroll.scrollHeight;
  }
}

const ownOf = (chat) => ({
  change: async (message, text) => {
    await api.change(chat.person, message.id, text);
    await showMessages();
  },
  remove: async (message) => {
    try {
      await api.remove(chat.person, message.id);
      byId("say").focus();
      await showMessages();
    } catch (refusal) {
      announce(refusal.message);
    }
  },
});

async function press(chat, message, action, button) {
  const card = button.closest(".card");
  const note = card.querySelector(".note");
  const buttons = [...card.querySelectorAll(".actions button")];
  if (button.getAttribute("aria-disabled") === "true") {
    return;
  }
  buttons.forEach((one) => one.setAttribute("aria-disabled", "true"));
  note.textContent = "";
  try {
    note.textContent = (await api.tap(chat.person, message.id, action))?.note ?? "";
    hintFollowed(personOf(chat));
    await showMessages();
  } catch (refusal) {
    note.textContent = `${refusal.message} Try again in a moment.`;
  } finally {
    buttons.forEach((one) => one.removeAttribute("aria-disabled"));
  }
}

async function fetchAndDraw() {
  const chat = openChat();
  if (chat === null) {
    return;
  }
  const messages = await api.messages(chat);
  if (chat !== openChat()) {
    return;
  }
  draw(chat, messages);
  const last = messages.findLast((message) => message.from === "bot");
  if (last && document.visibilityState === "visible") {
    markSeen(chat, last.id);
  }
  showHint(chat, messages);
  showPeople();
}

/** Fetches and draws the open conversation. Calls that come while one is under way make one more afterwards. */
export async function showMessages() {
  if (running) {
    again = true;
    return running;
  }
  running = (async () => {
    do {
      again = false;
      await fetchAndDraw();
    } while (again);
  })();
  try {
    await running;
  } finally {
    running = null;
  }
}

/** Forgets what is drawn, before another conversation is shown. */
export function clearMessages() {
  shown = { conversation: null, messages: [] };
  byId("messages").replaceChildren();
  byId("typing").hidden = true;
}
