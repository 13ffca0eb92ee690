import { byId, el } from "./dom.js";
import { firstName, now, openChat, personOf, state, unreadIn } from "./state.js";
import { placeOf, timeIn } from "./time.js";

// The column of people, team by team. They are links: a person can be bookmarked as #person-7.

const roles = { rep: "Rep", manager: "Manager", admin: "Admin" };
const manyPeople = 14;
let filter = "";

export const hashOf = (chat) => (chat.team === null ? `#person-${chat.person}` : `#team-${encodeURIComponent(chat.team)}`);

export function chatOfHash(hash) {
  const [, kind, name] = /^#(person|team)-(.+)$/u.exec(hash) ?? [];
  let wanted = "";
  try {
    wanted = decodeURIComponent(name ?? "");
  } catch {
    // Then it names nobody.
  }
  return [...state.chats.values()].find((chat) => (kind === "team" ? chat.team === wanted : kind === "person" && chat.person === wanted)) ?? null;
}

export const initials = (name) =>
  name.split(/\s+/u).filter((word) => /^\p{L}/u.test(word)).map((word) => [...word][0]).slice(0, 2).join("").toUpperCase() || "?";

export const avatar = (person) => el("span", { class: `avatar hue-${[...person.id].reduce((sum, digit) => sum * 10 + Number(digit), 0) % 8}`, "aria-hidden": "true" }, initials(person.name));

function badge(chat) {
  const count = unreadIn(chat);
  return count === 0
    ? null
    : el("span", { class: "badge" }, el("span", { "aria-hidden": "true" }, count > 9 ? "9+" : String(count)), el("span", { class: "unseen" }, `, ${count > 9 ? "more than 9" : count} unread`));
}

function link(chat, sign, name, detail) {
  return el("li", {},
    el("a", { href: hashOf(chat), "aria-current": chat === openChat() ? "true" : null, class: unreadIn(chat) > 0 ? "unread" : null },
      sign,
      el("span", { class: "name" }, name, detail),
      badge(chat)));
}

function personLink(chat) {
  const person = personOf(chat);
  const detail = el("span", { class: "detail" }, `${roles[person.role] ?? person.role} · ${placeOf(person.timeZone)}`, el("span", { class: "local", data: { zone: person.timeZone } }));
  return link(chat, avatar(person), person.name, detail);
}

function group(team, chats, channel) {
  const links = [
    ...(channel ? [link(channel, el("span", { class: "avatar channel", "aria-hidden": "true" }, "#"), "Team channel", null)] : []),
    ...chats.map(personLink),
  ];
  return el("section", { "aria-label": team ?? "Without a team" }, el("h2", {}, team ?? "Without a team"), el("ul", {}, links));
}

/** Draws the column anew; the focus stays where it was. */
export function showPeople() {
  const nav = byId("people");
  const focused = nav.contains(document.activeElement) ? document.activeElement.getAttribute("href") ?? document.activeElement.id : null;
  const wanted = filter.trim().toLowerCase();
  const chats = [...state.chats.values()];
  const people = chats.filter((chat) => personOf(chat) && `${personOf(chat).name} ${personOf(chat).team ?? ""}`.toLowerCase().includes(wanted));
  const teams = [...new Set([...chats.filter((chat) => chat.team !== null).map((chat) => chat.team), null])];

  const groups = teams
    .map((team) => [team, people.filter((chat) => personOf(chat).team === team), wanted === "" ? chats.find((chat) => team !== null && chat.team === team) : null])
    .filter(([, members, channel]) => members.length > 0 || channel)
    .map((found) => group(...found));

  nav.replaceChildren(
    ...(state.people.length > manyPeople ? [finder()] : []),
    ...groups,
    ...(groups.length === 0 ? [el("p", { class: "empty" }, state.people.length === 0 ? "Nobody is here yet. Bring people in with: nudgebot import people.csv" : "Nobody of that name.")] : []));
  showLocalTimes();

  if (focused) {
    (nav.querySelector(`a[href="${CSS.escape(focused)}"]`) ?? byId(focused))?.focus();
  }

  const waiting = chats.reduce((sum, chat) => sum + unreadIn(chat), 0);
  byId("people-dot").hidden = waiting === 0;
  document.title = `${waiting > 0 ? `(${waiting}) ` : ""}${personOf(openChat()) ? `${firstName(personOf(openChat()))} · ` : ""}NudgeBot simulator`;
}

export function showLocalTimes() {
  if (state.ahead !== null) {
    for (const place of document.querySelectorAll(".local")) {
      place.textContent = `, ${timeIn(place.dataset.zone, now())}`;
    }
  }
}

function finder() {
  return el("input", {
    type: "search", id: "find", placeholder: "Find a person", "aria-label": "Find a person", value: filter, autocomplete: "off",
    oninput: (event) => {
      filter = event.target.value;
      showPeople();
      const box = byId("find");
      box.setSelectionRange(filter.length, filter.length);
    },
  });
}

/** Arrow keys walk through the people; Home and End go to the first and the last. */
export function startPeople() {
  byId("people").addEventListener("keydown", (event) => {
    const links = [...byId("people").querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (to !== undefined && !(document.activeElement.id === "find" && event.key !== "ArrowDown")) {
      event.preventDefault();
      links[Math.max(0, Math.min(to, links.length - 1))]?.focus();
    }
  });
}
