import { drawing, el, icon } from "./dom.js";
import { ownButtons } from "./own.js";
import { longDayIn, timeIn } from "./time.js";

// One message: what a person wrote is a bubble, what the bot says is its text, or its card.

const kinds = { nudge: "Nudge", question: "Question", report: "Report", reminder: "Reminder" };
const tick = "M4 10.5 8 14.5 16 6";
const phone = "M7.2 3.6c.4-.1.8.1 1 .5l1 2.2c.2.4.1.8-.2 1.1l-.9.9c.7 1.5 1.9 2.7 3.4 3.4l.9-.9c.3-.3.7-.4 1.1-.2l2.2 1c.4.2.6.6.5 1-.4 1.5-1.7 2.5-3.2 2.3-4.6-.5-8.2-4.1-8.7-8.7-.2-1.5.8-2.8 2.3-3.2z";
const isFigure = (cell) => /^[\s\d.,:%+−–-]*\d[\s\d.,:%]*$|^[–-]$/u.test(cell);

function facts(card) {
  return card.facts.length === 0
    ? null
    : el("dl", { class: "facts" }, card.facts.map((fact) => el("div", {}, el("dt", {}, fact.name), el("dd", {}, fact.value))));
}

function table(shown, of) {
  if (!shown || shown.columns.length === 0) {
    return null;
  }
  const { columns, rows } = shown;
  const figures = columns.map((_, at) => at > 0 && rows.length > 0 && rows.every((row) => isFigure(row[at] ?? "")));
  const side = (at) => (figures[at] ? "figure" : null);
  return el("div", { class: "sheet", tabindex: "0", role: "region", "aria-label": `Table: ${of}` },
    el("table", {},
      el("thead", {}, el("tr", {}, columns.map((name, at) => el("th", { scope: "col", class: side(at) }, name)))),
      el("tbody", {}, rows.map((row) => el("tr", {},
        row.map((cell, at) => (at === 0 ? el("th", { scope: "row" }, cell) : el("td", { class: side(at) }, cell))))))));
}

/** The drawing, and its figures where the card's own table does not have them. */
function chart(card) {
  const shown = card.chart ? drawing(card.chart.svg) : null;
  return shown
    ? el("div", { class: "chart" }, shown,
      card.chart.table ? el("details", { class: "plain" }, el("summary", {}, "The figures"), table(card.chart.table, `figures of the chart, ${card.title}`)) : null)
    : null;
}

/** What a nudge is for is a call; to put it off is no main thing. */
const wished = (message, action) => message.kind === "nudge" && !action.id.startsWith("snooze");

function actions(message, tap) {
  return message.card.actions.length === 0 || !tap
    ? null
    : el("div", { class: "actions", role: "group", "aria-label": `Answer: ${message.card.title}` },
      message.card.actions.map((action, at) => el("button", {
        type: "button",
        class: at === 0 && wished(message, action) ? "main" : null,
        onclick: (event) => tap(message, action, event.currentTarget),
      }, action.label)));
}

/** A page that the card opens, in a tab of its own; only this host's own page or one over https. */
function link(card) {
  const address = card.link && new URL(card.link.address);
  return address && (address.protocol === "https:" || address.origin === location.origin)
    ? el("p", { class: "actions" }, el("a", { class: "button main", href: address.href, target: "_blank", rel: "noopener noreferrer" }, card.link.label))
    : null;
}

function card(message, tap) {
  const { title, state } = message.card;
  return el("div", { class: `card ${message.kind}${state ? " settled" : ""}` },
    kinds[message.kind] ? el("p", { class: "kind" }, kinds[message.kind]) : null,
    el("h3", {}, title),
    chart(message.card),
    table(message.card.table, title),
    facts(message.card),
    actions(message, tap),
    link(message.card),
    state ? el("p", { class: "state" }, icon(tick), el("span", {}, state)) : null,
    el("p", { class: "note", role: "status" }));
}

/** What came with the message, to be kept. */
const file = (message) => (message.file
  ? el("p", { class: "file" }, el("a", { href: message.file.href, download: message.file.name }, `Download ${message.file.name}`))
  : null);

/** The words alone, as a notification or a client without cards would show them. */
const plain = (message) => el("details", { class: "plain" }, el("summary", {}, "As plain text"), el("p", {}, message.text));

/** The list item of a message. With `tap`, its buttons can be pressed; with `own`, what a person wrote can be changed. */
export function messageItem(message, zone, tap, own) {
  const at = new Date(message.at);
  const time = el("time", { datetime: message.at, title: `${longDayIn(zone, at)}, ${timeIn(zone, at)}` }, timeIn(zone, at));
  const bot = message.from === "bot";
  const bubble = message.card ? null : el("p", { class: "bubble" }, message.text);

  return el("li", { class: `message ${message.from}`, data: { id: message.id } },
    bot ? el("span", { class: "avatar bot", "aria-hidden": "true" }, icon(phone)) : null,
    el("article", { "aria-label": `${bot ? "NudgeBot" : "You"}, ${timeIn(zone, at)}` },
      bubble ?? card(message, tap),
      file(message),
      el("div", { class: "below" }, time, message.card ? plain(message) : null, bubble && !bot && own ? ownButtons(message, bubble, own) : null)));
}
