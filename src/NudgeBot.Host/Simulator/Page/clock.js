import { api } from "./api.js";
import { announce, byId } from "./dom.js";
import { showLocalTimes } from "./people.js";
import { firstName, now, openChat, personOf, state, zoneOf } from "./state.js";
import { dayIn, placeOf, timeIn } from "./time.js";

// Business time, as the open conversation's person reads it, and the buttons that move it.

const hour = 3_600_000;
let moments = { nextMorning: null, endOfDay: null };
let moving = null;

export async function loadClock() {
  state.ahead = new Date((await api.clock()).now) - Date.now();
  showClock();
}

/** Asks where the buttons lead for the person whose conversation is open. */
export async function loadMoments() {
  const chat = openChat();
  const person = personOf(chat) ?? state.people.find((one) => one.team === chat?.team);
  moments = person ? await api.moments(person.id) : { nextMorning: null, endOfDay: null };
  showClock();
}

function button(id, to) {
  const zone = zoneOf(openChat());
  const where = to ? `${dayIn(zone, to)}, ${timeIn(zone, to)}` : "There is no such moment within a month";
  byId(id).disabled = moving !== null || state.ahead === null || to === null;
  byId(id).title = where;
}

export function showClock() {
  if (state.ahead === null) {
    return;
  }
  const chat = openChat();
  const zone = zoneOf(chat);
  const person = personOf(chat);
  const time = now();
  byId("now").textContent = `${dayIn(zone, time)}, ${timeIn(zone, time)}`;
  byId("now").dateTime = time.toISOString();
  byId("now-zone").textContent = moving ? `on its way to ${dayIn(zone, moving)}, ${timeIn(zone, moving)}` : person ? `${placeOf(zone)}, where ${firstName(person)} is` : placeOf(zone);
  button("move-hour", new Date(time.getTime() + hour));
  button("move-end", moments.endOfDay && new Date(moments.endOfDay));
  button("move-morning", moments.nextMorning && new Date(moments.nextMorning));
  showLocalTimes();
}

async function move(to) {
  if (moving !== null || !to) {
    return;
  }
  const asked = document.activeElement;
  const zone = zoneOf(openChat());
  moving = to;
  byId("progress").hidden = false;
  announce(`Moving the clock to ${dayIn(zone, to)}, ${timeIn(zone, to)}.`);
  showClock();

  // While it moves, the clock on the wall runs.
  const watch = setInterval(() => loadClock().catch(() => {}), 400);
  try {
    await api.moveClock(to.toISOString());
    await loadClock();
    announce(`It is now ${byId("now").textContent}.`);
    say("");
  } catch (refusal) {
    say(`The clock was not moved. ${refusal.message}`);
  } finally {
    clearInterval(watch);
    moving = null;
    byId("progress").hidden = true;
    await loadMoments().catch(() => {});
    showClock();
    asked?.focus();
  }
}

function say(sentence) {
  byId("clock-problem").textContent = sentence;
  byId("clock-problem").hidden = sentence === "";
}

export function startClock() {
  byId("move-hour").addEventListener("click", () => move(new Date(now().getTime() + hour)));
  byId("move-end").addEventListener("click", () => move(moments.endOfDay && new Date(moments.endOfDay)));
  byId("move-morning").addEventListener("click", () => move(moments.nextMorning && new Date(moments.nextMorning)));
  setInterval(() => {
    showClock();
    const next = [moments.nextMorning, moments.endOfDay].filter(Boolean);
    if (moving === null && next.some((moment) => new Date(moment) <= now())) {
      loadMoments().catch(() => {});
    }
  }, 1000);
}
