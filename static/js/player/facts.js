// True things beside the picture, for a while after they are named. For whoever turned them on.
for (const player of document.querySelectorAll("[data-player]")) {
  if (player.querySelector("[data-facts]")) tell(player);
}

function tell(player) {
  const video = player.querySelector("video");
  const facts = [...player.querySelectorAll("[data-from]")];
  const on = player.querySelector("[data-facts-on]");
  const key = `player:${player.dataset.profile}:facts`;
  try {
    on.checked = { on: true, off: false }[localStorage.getItem(key)] ?? on.checked;
  } catch {
    /* then it is as the page says */
  }
  function show() {
    const { currentTime: at } = video;
    const now = facts.findLast(({ dataset }) => dataset.from <= at && at < dataset.until);
    for (const fact of facts) {
      // Whoever is reading on, by its link, is not to lose it.
      if (!fact.contains(document.activeElement)) fact.hidden = !on.checked || fact !== now;
    }
  }
  on.addEventListener("change", () => {
    try {
      localStorage.setItem(key, on.checked ? "on" : "off");
    } catch {
      /* then it lasts as long as the page */
    }
    show();
  });
  player.addEventListener("player:do", ({ detail: { what } }) => {
    if (what !== "facts") return;
    on.click();
    const detail = `True things: ${on.checked ? "on" : "off"}`;
    player.dispatchEvent(new CustomEvent("player:say", { detail }));
  });
  for (const name of ["timeupdate", "seeked"]) video.addEventListener(name, show);
}
