// Captions and sound, chapters, keys, health: one panel at a time, and Escape closes it.
for (const player of document.querySelectorAll("[data-player]")) panels(player);

function panels(player) {
  const video = player.querySelector("video");
  const stage = player.querySelector(".player__stage");
  const all = [...player.querySelectorAll("[data-panel]")];
  const openers = [...player.querySelectorAll("[data-do]")];
  const open = () => all.find((panel) => !panel.hidden);
  let from = null; // what had the focus before

  function toggle(name) {
    const now = open();
    const next = all.find((panel) => panel.dataset.panel === name && panel !== now);
    if (!now && next) from = document.activeElement;
    for (const panel of all) panel.hidden = panel !== next;
    for (const opener of openers) {
      const panel = all.find(({ dataset }) => dataset.panel === opener.dataset.do);
      if (panel) opener.setAttribute("aria-expanded", !panel.hidden);
    }
    stage.toggleAttribute("data-panel-open", Boolean(next));
    player.dispatchEvent(new CustomEvent("player:panel", { detail: next?.dataset.panel ?? null }));
    if (next) return next.focus({ preventScroll: stage.offsetWidth > 720 });
    const safe = from?.isConnected && from !== document.body ? from : video;
    safe.focus({ preventScroll: true });
  }

  player.addEventListener("player:do", ({ detail: { what } }) => {
    if (what === "close") toggle(null);
    else if (all.some((panel) => panel.dataset.panel === what)) toggle(what);
  });
  player.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open()) return;
    event.preventDefault();
    toggle(null);
  });
  // A chapter was chosen from the list: the list has done its work.
  player.addEventListener("click", ({ target }) => {
    if (target.closest("[data-chapter]")) toggle(null);
  });
}
