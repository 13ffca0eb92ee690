import { byId } from "./dom.js";

// The live connection: it heals itself, and says so while it is broken. A hidden page lets go of it, because a browser has
// only a few connections per site and every open tab would hold one.

const silence = 40_000;
const pause = 2000;

let source = null;
let retry = null;
let watchdog = null;
let lost = false;

function banner(sentence) {
  byId("banner").textContent = sentence;
  byId("banner").hidden = sentence === "";
}

/** Says why nothing works, until something does. */
export function showTrouble(refusal) {
  lost = true;
  banner(refusal.status === 0 ? "Connection lost. Trying again…" : `${refusal.message} Trying again…`);
}

/** @param {{recovered: () => Promise<void>, message: (news: object) => void, clock: () => void}} ears */
export function startLive(ears) {
  const alive = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(broken, silence);
  };

  async function recover() {
    alive();
    try {
      await ears.recovered();
      lost = false;
      banner("");
    } catch (refusal) {
      showTrouble(refusal);
      again();
    }
  }

  function broken() {
    if (!lost) {
      showTrouble({ status: 0 });
    }
    again();
  }

  function again() {
    close();
    retry = setTimeout(open, pause);
  }

  function close() {
    clearTimeout(retry);
    clearTimeout(watchdog);
    source?.close();
    source = null;
  }

  function open() {
    close();
    source = new EventSource("/simulator/api/events");
    source.addEventListener("hello", recover);
    source.addEventListener("missed", recover);
    source.addEventListener("beat", alive);
    source.addEventListener("error", broken);
    source.addEventListener("clock", () => {
      alive();
      ears.clock();
    });
    source.addEventListener("message", (event) => {
      alive();
      ears.message(JSON.parse(event.data));
    });
    alive();
  }

  document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? open() : close()));
  addEventListener("pagehide", close);
  if (document.visibilityState === "visible") {
    open();
  }
}
