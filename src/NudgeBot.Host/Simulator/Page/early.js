// Before the first paint: the look that was chosen last time.
{
  let chosen = null;
  try {
    chosen = localStorage.getItem("nudgebot.theme");
  } catch {
    // A browser that keeps nothing follows the system.
  }
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.dataset.theme = chosen;
  }
}
