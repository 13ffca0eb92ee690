import { loadClock, loadMoments, showClock, startClock } from "./clock.js";
import { showComposer, startComposer } from "./composer.js";
import { clearMessages, showMessages, showWho } from "./conversation.js";
import { announce, byId } from "./dom.js";
import { closeDrawer, isNarrow, startDrawer } from "./drawer.js";
import { showTrouble, startLive } from "./live.js";
import { chatOfHash, hashOf, showPeople, startPeople } from "./people.js";
import { firstName, loadEverybody, noteNews, openChat, personOf, state, unreadIn } from "./state.js";
import { startTheme } from "./theme.js";

// The page in the order in which it comes to life.

/** Whom to be at first: a rep with something to answer, else any rep, else anybody. */
function firstChat() {
  const chats = [...state.chats.values()].filter(personOf);
  const reps = chats.filter((chat) => personOf(chat).role === "rep");
  return reps.find((chat) => unreadIn(chat) > 0) ?? reps[0] ?? chats[0] ?? null;
}

async function open(chat, focus) {
  if (chat.conversation !== state.open) {
    state.open = chat.conversation;
    clearMessages();
  }
  showWho();
  showComposer();
  showPeople();
  showClock();
  if (focus) {
    closeDrawer();
    (personOf(chat) && !isNarrow() ? byId("say") : byId("who").querySelector("h2")).focus();
  }
  await Promise.all([showMessages(), loadMoments()]);
}

async function refresh() {
  await loadEverybody();
  if (state.ahead === null) {
    await loadClock();
  }
  const chat = chatOfHash(location.hash) ?? openChat() ?? firstChat();
  showPeople();
  if (chat !== null) {
    history.replaceState(null, "", hashOf(chat));
    await open(chat, false);
  }
  await loadClock();
}

function news({ conversation, id, from }) {
  const isNew = from === "bot" && noteNews(conversation, id);
  if (conversation === state.open) {
    showMessages().catch(showTrouble);
    return;
  }
  const person = personOf(state.chats.get(conversation));
  if (isNew && person) {
    announce(`${firstName(person)} has a new message.`);
  }
  showPeople();
}

addEventListener("hashchange", () => {
  const chat = chatOfHash(location.hash);
  if (chat !== null) {
    open(chat, true).catch(showTrouble);
  }
});

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") {
    showMessages().catch(showTrouble);
  }
});

startTheme();
startDrawer();
startPeople();
startComposer();
startClock();
startLive({
  recovered: refresh,
  message: news,
  clock: () => Promise.all([loadClock(), loadMoments()]).catch(showTrouble),
});
