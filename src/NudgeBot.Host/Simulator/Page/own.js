import { el } from "./dom.js";

// What a person wrote can be changed and deleted in its place.

const most = 4000;

function editor(message, bubble, again, own) {
  const box = el("textarea", { "aria-label": "Change this message", maxlength: String(most), rows: "2" });
  const note = el("p", { class: "problem", role: "alert" });
  box.value = message.text;

  const close = () => {
    form.replaceWith(bubble);
    again.hidden = false;
    again.querySelector("button").focus();
  };
  const save = async () => {
    const text = box.value.trim();
    if (text === "" || text === message.text) {
      close();
      return;
    }
    note.textContent = "";
    try {
      await own.change(message, text);
    } catch (refusal) {
      note.textContent = `${refusal.message} Your text is still here.`;
    }
  };
  const form = el("form", {
    class: "edit",
    onsubmit: (event) => {
      event.preventDefault();
      save();
    },
    onkeydown: (event) => {
      if (event.key === "Escape") {
        close();
      } else if (event.key === "Enter" && event.target === box && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        save();
      }
    },
  }, box, note, el("div", { class: "actions" }, el("button", { type: "submit", class: "main" }, "Save"), el("button", { type: "button", onclick: close }, "Cancel")));

  bubble.replaceWith(form);
  again.hidden = true;
  box.focus();
}

/** The two quiet buttons under a person's own message. */
export function ownButtons(message, bubble, own) {
  const again = el("span", { class: "again" },
    el("button", { type: "button", "aria-label": "Edit this message", onclick: () => editor(message, bubble, again, own) }, "Edit"),
    el("button", { type: "button", "aria-label": "Delete this message", onclick: () => own.remove(message) }, "Delete"));
  return again;
}
