// On the page that stands in for another while the house is away: asks every few seconds, and
// goes where the person wanted to go as soon as there is an answer. Somebody who opens it at its
// own address wants to see it, so there it leaves only after the house really was away.
const EVERY = 4_000;
const { health, own } = document.body.dataset;
const standsIn = location.pathname !== own;
let away = standsIn;

look();

async function look() {
  const there = await answers();
  if (there && away) {
    if (standsIn) location.reload();
    else location.replace("/");
    return;
  }
  away ||= !there;
  // Half by chance: every screen in the house waits for the same moment.
  setTimeout(look, EVERY * (0.5 + Math.random()));
}

async function answers() {
  const signal = AbortSignal.timeout(EVERY);
  try {
    return (await fetch(health, { cache: "no-store", credentials: "omit", signal })).ok;
  } catch {
    return false;
  }
}
