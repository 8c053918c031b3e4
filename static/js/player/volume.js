// How loud the film is: what somebody set, times the share of it that is left while something else
// is played beside it. Only the first is shown, and kept.
const STEP = 0.1;
const DUCK = 250; // ms
const TICK = 25;

for (const player of document.querySelectorAll("[data-player]")) sound(player);

function sound(player) {
  const video = player.querySelector("video");
  const range = player.querySelector("[data-volume]");
  const mute = player.querySelector('[data-do="mute"]');
  const say = (detail) => player.dispatchEvent(new CustomEvent("player:say", { detail }));
  let set = video.volume;
  let share = 1;
  let ramp;
  const apply = () => (video.volume = Math.min(1, set * share));

  const louder = (more) => {
    video.muted = false;
    set = Math.min(1, Math.max(0, Math.round((set + more) * 10) / 10));
    apply();
    say(`Volume ${Math.round(set * 100)} %`);
  };
  const deeds = {
    louder: () => louder(STEP),
    quieter: () => louder(-STEP),
    mute: () => (video.muted = !video.muted),
    volume: (to) => {
      set = to;
      apply();
    },
  };
  player.addEventListener("player:do", ({ detail: { what, value } }) => deeds[what]?.(value));
  range.addEventListener("input", () => {
    set = range.value / 100;
    video.muted = !set;
    apply();
  });
  // Down or up in small steps: a film that is cut off sounds broken.
  player.addEventListener("player:share", ({ detail: to }) => {
    const [from, began] = [share, performance.now()];
    clearInterval(ramp);
    ramp = setInterval(() => {
      const gone = Math.min(1, (performance.now() - began) / DUCK);
      share = from * (to / from) ** gone; // evenly to the ear
      apply();
      if (gone === 1) clearInterval(ramp);
    }, TICK);
  });
  video.addEventListener("volumechange", () => {
    // Somebody else did it: the browser's own little window, or keys of the keyboard.
    if (Math.abs(video.volume - Math.min(1, set * share)) > 0.01) set = Math.min(1, video.volume / share);
    show();
    const detail = { volume: set, muted: video.muted };
    player.dispatchEvent(new CustomEvent("player:volume", { detail }));
  });
  function show() {
    const silent = video.muted || !set;
    mute.setAttribute("aria-pressed", silent);
    range.value = silent ? 0 : set * 100;
    range.style.setProperty("--v", `${range.value}%`);
  }
  show();
}
