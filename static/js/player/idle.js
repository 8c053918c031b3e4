// The controls leave the picture while it plays and nobody moves, and come back at a touch.
const STILL = 3_000;

for (const player of document.querySelectorAll("[data-player]")) {
  const video = player.querySelector("video");
  const stage = player.querySelector(".player__stage");
  let by = "mouse";
  let wasIdle = false;
  let timer;

  const rest = () => {
    const busy = stage.querySelector(".player__ctl :focus-visible") || stage.hasAttribute("data-panel-open");
    stage.toggleAttribute("data-idle", !video.paused && !busy);
  };
  const wake = () => {
    stage.removeAttribute("data-idle");
    clearTimeout(timer);
    timer = setTimeout(rest, STILL);
  };
  stage.addEventListener("pointerdown", (event) => {
    by = event.pointerType;
    wasIdle = stage.hasAttribute("data-idle");
  });
  // A finger asks for the controls; a mouse has them already and means the film.
  video.addEventListener("click", () => {
    if (by === "mouse") player.dispatchEvent(new CustomEvent("player:do", { detail: { what: "play" } }));
    else if (!wasIdle) rest();
  });
  video.addEventListener("dblclick", () => {
    player.dispatchEvent(new CustomEvent("player:do", { detail: { what: "full" } }));
  });
  for (const name of ["pointermove", "pointerdown", "keydown", "focusin"]) {
    stage.addEventListener(name, wake);
  }
  for (const name of ["play", "pause", "seeking"]) video.addEventListener(name, wake);
  for (const name of ["player:panel", "player:do"]) player.addEventListener(name, wake);
}
