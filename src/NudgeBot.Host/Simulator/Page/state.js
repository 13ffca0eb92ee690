import { api } from "./api.js";
import { memory } from "./dom.js";

// What the page knows. A chat is one conversation: a person's DM, or a team's channel.

export const state = {
  /** As the contract has them. */
  people: [],
  /** { conversation, person, team, latest }, by conversation. */
  chats: new Map(),
  /** The conversation that is open, or null. */
  open: null,
  /** Business time is this much ahead of the browser's clock, in milliseconds; null until it is known. */
  ahead: null,
};

let seen = {};
let seenKey = null;

export const now = () => new Date(Date.now() + (state.ahead ?? 0));

export const openChat = () => state.chats.get(state.open) ?? null;

export const personOf = (chat) => state.people.find((person) => person.id === chat?.person) ?? null;

/** Whose clock a chat goes by: the person's own, or that of the first of the team. */
export function zoneOf(chat) {
  const person = personOf(chat) ?? state.people.find((one) => one.team === chat?.team) ?? state.people[0];
  return person?.timeZone ?? "UTC";
}

export const firstName = (person) => person.name.split(/\s+/u)[0];

/** How many of the bot's messages nobody has looked at yet; counted up to ten. */
export function unreadIn(chat) {
  const last = BigInt(seen[chat.conversation] ?? "0");
  return chat.latest.filter((id) => BigInt(id) > last).length;
}

export function markSeen(chat, id) {
  if (BigInt(id) > BigInt(seen[chat.conversation] ?? "0")) {
    seen[chat.conversation] = id;
    memory.write(seenKey, seen);
  }
}

/** Asks who is here and what there is to read. */
export async function loadEverybody() {
  const [people, overview] = await Promise.all([api.people(), api.conversations()]);
  state.people = people;
  state.chats = new Map(overview.conversations.map((chat) => [chat.conversation, chat]));

  // Ids of another database mean nothing in this one.
  seenKey = `nudgebot.seen.${overview.memory}`;
  seen = memory.read(seenKey) ?? {};
}

/** A message was said or changed somewhere: true when it is one that was not there before. */
export function noteNews(conversation, id) {
  const chat = state.chats.get(conversation);
  if (!chat || chat.latest.some((known) => BigInt(known) >= BigInt(id))) {
    return false;
  }
  chat.latest = [...chat.latest, id].slice(-10);
  return true;
}
