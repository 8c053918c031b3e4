// The whole screen, and the little window: captions and buttons go along. Where a browser gives no
// window that holds a page, it is a corner of this one, and stays there while the page is scrolled.
for (const player of document.querySelectorAll("[data-player]")) windows(player);

function windows(player) {
  const video = player.querySelector("video");
  const stage = player.querySelector(".player__stage");
  const gone = player.querySelector("[data-gone]");
  const say = (detail) => player.dispatchEvent(new CustomEvent("player:say", { detail }));
  let away = null;

  async function small() {
    if (away) away.close();
    else if (player.hasAttribute("data-afloat")) land();
    else if (document.pictureInPictureElement) await document.exitPictureInPicture();
    else if (window.documentPictureInPicture) await leave();
    else float();
  }
  function float() {
    player.setAttribute("data-afloat", "");
    isAway(true);
  }
  function land() {
    player.removeAttribute("data-afloat");
    isAway(false);
  }
  // What is beside the film has its place then, and is the large one.
  function isAway(yes) {
    gone.hidden = !yes;
    player.toggleAttribute("data-away", yes);
    player.dispatchEvent(new CustomEvent("player:away"));
  }
  async function leave() {
    const { offsetWidth: width, offsetHeight: height } = stage;
    const shape = { width: 480, height: Math.round((480 * height) / width) };
    away = await window.documentPictureInPicture.requestWindow(shape);
    const page = away.document;
    for (const sheet of document.querySelectorAll('link[rel="stylesheet"]')) {
      page.head.append(sheet.cloneNode());
    }
    page.title = document.title;
    page.documentElement.lang = document.documentElement.lang;
    page.documentElement.dataset.theme = document.documentElement.dataset.theme;
    page.body.className = "player-window";
    page.body.append(stage);
    isAway(true);
    video.focus();
    away.addEventListener("pagehide", back, { once: true });
    player.dispatchEvent(new CustomEvent("player:window", { detail: page }));
  }
  function back() {
    away = null;
    player.prepend(stage);
    isAway(false);
    video.focus({ preventScroll: true });
  }
  async function full() {
    if (document.fullscreenElement) await document.exitFullscreen();
    else if (player.requestFullscreen) await player.requestFullscreen();
    else video.webkitEnterFullscreen(); // on iPhones only a video may have the screen
  }

  const deeds = { small, full };
  player.addEventListener("player:do", ({ detail: { what } }) => {
    deeds[what]?.().catch?.(() => say("This browser does not allow it"));
  });
  gone.addEventListener("click", ({ target }) => {
    if (target.closest("button")) small();
  });
}
