import { byId, el } from "./dom.js";
import { memory } from "./dom.js";
import { firstName, personOf } from "./state.js";

// One line for whoever is here for the first time: who they are now, and what to do. It goes for good once it is closed or followed.

const key = (person) => `nudgebot.hinted.${person.role}`;

function words(person, messages) {
  const nudged = messages.some((message) => message.kind === "nudge" && message.card?.actions.length > 0);
  const name = firstName(person);
  if (person.role === "manager") {
    return [`You are ${name}${person.team ? `, and you manage ${person.team}` : ""}. Ask `, "team calls today", "."];
  }
  if (person.role === "admin") {
    return [`You are ${name}, an admin. Start with `, "help", "."];
  }
  return nudged ? [`You are ${name}. Answer the nudge: type `, "called, connected", "."] : [`You are ${name}. Ask `, "who should I call?", ", or move the clock to the next working morning."];
}

export function hintFollowed(person) {
  memory.write(key(person), true);
  byId("hint").hidden = true;
}

export function showHint(chat, messages) {
  const person = personOf(chat);
  const hint = byId("hint");
  hint.hidden = !person || memory.read(key(person)) === true;
  if (!hint.hidden) {
    const [before, say, after] = words(person, messages);
    hint.replaceChildren(
      el("span", {}, before, el("b", {}, `“${say}”`), after),
      el("button", { type: "button", class: "quiet", "aria-label": "Close this hint", onclick: () => hintFollowed(person) }, "×"));
  }
}
