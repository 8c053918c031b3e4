// What lets a page run for weeks: the screen stays awake; between two films it begins anew when the
// house has other files than it, and once a night; and it does so as well when nothing moves any more.
const LOOK = 30_000;
const STUCK = 3; // looks at the same picture; the player has tried for as long to mend it
const LATE = 60; // s behind the house: some of many small waits, all added up
const PATIENCE = 10_000;

for (const set of document.querySelectorAll("[data-tv]")) last(set);

function last(set) {
  const video = set.querySelector("video");
  const born = { ...document.getElementById("tv-on").dataset };
  let { entry } = born;
  let isDue = false;

  async function anew() {
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      const said = await fetch(location.href, { method: "HEAD", cache: "no-store", redirect: "manual", signal });
      // Without a house there is only a browser's error page to come, and no way back from it. But
      // whoever was signed out is shown the way in.
      if (said.ok || said.type === "opaqueredirect") location.reload();
    } catch {
      /* the next look asks again */
    }
  }

  // ------------------------------------------------------------------------- between two films
  set.addEventListener("tv:on", ({ detail }) => {
    isDue ||= detail.house !== born.house || detail.day !== born.day;
    const isAnother = entry !== detail.entry;
    entry = detail.entry;
    if (isDue && (isAnother || "quiet" in detail || !entry)) anew();
  });

  // ------------------------------------------------------------------------- nothing moves
  let seen = -1;
  let stands = 0;
  setInterval(() => {
    stands = video.currentTime === seen ? stands + 1 : 0;
    seen = video.currentTime;
    if (stands >= STUCK) anew();
    else if (set.tune && set.behind() > LATE) set.retune();
  }, LOOK);

  // ------------------------------------------------------------------------- the lamp behind the glass
  const stayAwake = () => document.hidden || navigator.wakeLock?.request("screen").catch(() => {});
  document.addEventListener("visibilitychange", stayAwake);
  stayAwake();
}
