import { byId } from "./dom.js";

// On a narrow screen the column of people is a drawer.

const narrow = matchMedia("(max-width: 52rem)");

export const isNarrow = () => narrow.matches;

function set(open) {
  byId("people").classList.toggle("open", open);
  byId("people-open").setAttribute("aria-expanded", String(open));
  byId("shade").hidden = !open;
  byId("talk").inert = open;
}

export function closeDrawer() {
  if (byId("people").classList.contains("open")) {
    set(false);
    byId("people-open").focus();
  }
}

export function startDrawer() {
  byId("people-open").addEventListener("click", () => {
    const open = !byId("people").classList.contains("open");
    set(open);
    if (open) {
      (byId("people").querySelector("[aria-current]") ?? byId("people").querySelector("a"))?.focus();
    }
  });
  byId("shade").addEventListener("click", closeDrawer);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      closeDrawer();
    }
  });
  narrow.addEventListener("change", () => set(false));
}
