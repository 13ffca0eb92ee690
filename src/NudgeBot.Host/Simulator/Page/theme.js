import { byId } from "./dom.js";

// Light or dark: the system's, until somebody chooses here.

const system = matchMedia("(prefers-color-scheme: dark)");

const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";

function label() {
  const words = isDark() ? "Switch to light" : "Switch to dark";
  byId("theme").setAttribute("aria-label", words);
  byId("theme").title = words;
}

export function startTheme() {
  byId("theme").addEventListener("click", () => {
    const chosen = isDark() ? "light" : "dark";
    document.documentElement.dataset.theme = chosen;
    try {
      localStorage.setItem("nudgebot.theme", chosen);
    } catch {
      // Then it lasts as long as this page.
    }
    label();
  });
  system.addEventListener("change", label);
  label();
}
