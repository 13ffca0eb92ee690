// Everything that came from a person or a customer goes in as text: nothing here ever parses markup but the host's own drawings.

export const byId = (id) => document.getElementById(id);

/** An element with properties (class, dataset, on…, or attributes) and children; strings become text. Null children are left out. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name === "class") {
      element.className = value;
    } else if (name === "data") {
      Object.assign(element.dataset, value);
    } else if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** A small line drawing, 20 by 20. */
export function icon(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/** A drawing that the host made, in which everything that came from a person is text already; null where it is none. */
export function drawing(text) {
  const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  return svg.localName === "svg" ? document.importNode(svg, true) : null;
}

/** Says something to whoever listens instead of looking. */
export function announce(text) {
  const announcer = byId("announcer");
  // The same words twice in a row are news, too.
  announcer.textContent = announcer.textContent === text ? `${text}\u00a0` : text;
}

/** What the browser keeps between visits; where it keeps nothing, every visit is the first. */
export const memory = {
  read(name) {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch {
      return null;
    }
  },
  write(name, value) {
    try {
      localStorage.setItem(name, JSON.stringify(value));
    } catch {
      // Nothing to be done, and nothing is lost that matters.
    }
  },
};
