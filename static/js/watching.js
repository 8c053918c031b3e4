// Beside the player: remembers how far somebody is, for every device, and goes where a chapter or
// a line says. Without this file the links open the film itself at that moment.
const EVERY = 5_000;
const player = document.querySelector("video[data-watching]");
let saved = 0;
let last = null;

for (const name of ["pause", "ended", "seeked"]) player?.addEventListener(name, () => save());
player?.addEventListener("timeupdate", () => {
  if (!player.paused && performance.now() - saved >= EVERY) save();
  mark();
});
player?.addEventListener("loadedmetadata", mark);
// A phone that is put away tells nobody that its page is over; being hidden is all there is.
document.addEventListener("visibilitychange", () => document.hidden && save());
addEventListener("pagehide", () => save());

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-seek]");
  if (!link || !player) return;
  event.preventDefault();
  player.currentTime = Number(link.dataset.seek);
  player.play().catch(() => {});
  document.querySelector("[data-resumed]")?.remove();
  player.focus({ preventScroll: true });
  player.scrollIntoView({ block: "nearest" });
});

function save() {
  const at = player.currentTime.toFixed(1);
  const over = player.ended ? "1" : "";
  // Looking at the page is not watching; and the same moment need not be told twice.
  if (!player.played.length || at + over === last) return;
  last = at + over;
  saved = performance.now();
  const body = new URLSearchParams({ at, over });
  const headers = { "X-CSRFToken": player.dataset.token };
  fetch(player.dataset.watching, { method: "POST", body, headers, keepalive: true }).catch(() => {
    last = null;
  });
}

// The chapter and the line that are on now.
function mark() {
  for (const list of document.querySelectorAll(".chaps, .lines, [data-chapters]")) {
    const links = [...list.querySelectorAll("[data-seek]")];
    const now = links.findLast((link) => Number(link.dataset.seek) <= player.currentTime + 0.05);
    for (const link of links) {
      if (link === now) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }
}
