// Says when the house cannot be reached, and takes that back. A doubt (a socket that stays shut, a
// request without an answer, the browser's own word) is only a reason to ask the house itself:
// somebody who was signed out has no socket either, and the house is there.
const AGAIN = 3_000;
const PATIENCE = 6_000;
const { body } = document;
const { health, worker } = body.dataset;
const notice = document.querySelector("[data-away]");
let asking = false;
let next;

async function ask() {
  if (asking) return;
  asking = true;
  clearTimeout(next);
  const there = await answers();
  asking = false;
  const back = there && !notice.hidden;
  notice.hidden = there;
  if (back) body.dispatchEvent(new CustomEvent("house:back"));
  // Half by chance: every screen in the house lost it in the same moment.
  if (!there) next = setTimeout(ask, AGAIN * (0.5 + Math.random()));
}

async function answers() {
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    // Without cookies: this asks about the house, not about anybody in it.
    const answer = await fetch(health, { cache: "no-store", credentials: "omit", signal });
    return answer.ok;
  } catch {
    return false;
  }
}

for (const doubt of ["house:doubt", "htmx:sendError", "htmx:timeout"]) {
  body.addEventListener(doubt, ask);
}
addEventListener("offline", ask);
addEventListener("online", ask);
// A phone that wakes up may have been carried out of the house meanwhile.
document.addEventListener("visibilitychange", () => document.hidden || ask());
if (!navigator.onLine) ask();

// Browsers allow a worker only over https or on localhost; elsewhere there is nothing to start.
if (worker && "serviceWorker" in navigator) {
  navigator.serviceWorker.register(worker).catch(() => {});
}
