// Moments, said in a person's own zone.

const formats = new Map();

function format(zone, options) {
  const key = zone + JSON.stringify(options);
  if (!formats.has(key)) {
    let made;
    try {
      made = new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options });
    } catch {
      // A zone this browser does not know.
      made = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
    }
    formats.set(key, made);
  }
  return formats.get(key);
}

export const timeIn = (zone, moment) => format(zone, { hour: "2-digit", minute: "2-digit" }).format(moment);

export const dayIn = (zone, moment) => format(zone, { weekday: "short", day: "numeric", month: "short" }).format(moment);

export const longDayIn = (zone, moment) => format(zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(moment);

/** "Warsaw" for "Europe/Warsaw". */
export const placeOf = (zone) => zone.split("/").at(-1).replaceAll("_", " ");
