// A page beside the film: a game in a corner of the picture, or the film in a corner of the game. They
// change places by style alone; a frame that is moved loads its page again. While the other one is
// played, or is the large one, the film is quieter.
for (const player of document.querySelectorAll("[data-player]")) {
  if (player.dataset.beside) beside(player);
}

function beside(player) {
  const video = player.querySelector("video");
  const panel = player.querySelector("[data-beside-panel]");
  const opener = player.querySelector("[data-beside-opens]");
  const under = player.querySelector("[data-under]");
  const key = `player:${player.dataset.profile}:under`;
  const { beside: address, besideTitle: title } = player.dataset;
  const share = () => under.value / 100;
  let frame = null;

  player.querySelector("[data-beside-name]").textContent = title;
  panel.setAttribute("aria-label", title);
  opener.lastElementChild.textContent = `${title} beside the film`;
  opener.hidden = false;
  player.querySelector("[data-beside-keys]").hidden = false;

  function duck() {
    const isPlayed = document.activeElement === frame;
    const isLarge = player.hasAttribute("data-flipped") || player.hasAttribute("data-away");
    const detail = frame && (isPlayed || isLarge) ? share() : 1;
    player.dispatchEvent(new CustomEvent("player:share", { detail }));
  }
  function open() {
    frame = document.createElement("iframe");
    frame.title = title;
    frame.src = address;
    // The keys go to whoever has the focus, and a frame keeps it: Escape gives it back.
    frame.addEventListener("load", () => {
      frame?.contentDocument?.addEventListener("keydown", ({ key: pressed, defaultPrevented }) => {
        if (pressed === "Escape" && !defaultPrevented) video.focus({ preventScroll: true });
      });
    });
    panel.lastElementChild.before(frame);
    panel.hidden = false;
  }
  function close() {
    const hadFocus = panel.contains(document.activeElement);
    frame.remove();
    frame = null;
    panel.hidden = true;
    player.removeAttribute("data-flipped");
    if (hadFocus) (opener.offsetParent ? opener : video).focus({ preventScroll: true });
  }
  const deeds = {
    beside: () => (frame ? close() : open()),
    flip: () => frame && player.toggleAttribute("data-flipped"),
  };
  player.addEventListener("player:do", ({ detail: { what } }) => {
    if (!(what in deeds)) return;
    deeds[what]();
    opener.setAttribute("aria-expanded", Boolean(frame));
    duck();
  });
  panel.addEventListener("click", ({ target }) => {
    const what = target.closest("[data-do]")?.dataset.do;
    if (what) player.dispatchEvent(new CustomEvent("player:do", { detail: { what } }));
  });

  // Into the frame the focus goes without a word to this page but that it has lost it.
  addEventListener("blur", () => setTimeout(duck));
  addEventListener("focus", duck);
  document.addEventListener("focusin", duck);
  player.addEventListener("player:away", duck);

  const show = () => {
    under.style.setProperty("--v", `${((under.value - under.min) / (under.max - under.min)) * 100}%`);
    under.nextElementSibling.textContent = `${under.value} %`;
  };
  try {
    under.value = localStorage.getItem(key) ?? under.value;
  } catch {
    /* then it is a quarter: −12 dB */
  }
  under.addEventListener("input", () => {
    try {
      localStorage.setItem(key, under.value);
    } catch {
      /* then it lasts as long as the page */
    }
    show();
    duck();
  });
  show();
}
