// Plays, seeks, and says where the film is. A button says data-do="back", a key asks the same by an
// event: player:do {what: "back"}. Every file here takes what is its own.
const FRAME = 1 / 25;

for (const player of document.querySelectorAll("[data-player]")) control(player);

function control(player) {
  const video = player.querySelector("video");
  const stage = player.querySelector(".player__stage");
  const seek = player.querySelector("[data-seekbar]");
  const clock = player.querySelector("[data-clock]");
  const playName = player.querySelector("[data-play-name]");
  // A film begins at nothing and ends; a channel goes by the clock of the day (channel.js).
  const film = {
    span: () => [0, Number.isFinite(video.duration) ? video.duration : 0],
    now: () => video.currentTime,
    go: (to) => (video.currentTime = Math.min(Math.max(to, 0), Math.max(0, film.span()[1] - 0.05))),
    told() {
      const [now, whole] = [film.now(), film.span()[1]].map(clocked);
      return { clock: `${now} / ${whole}`, said: `${now} of ${whole}` };
    },
  };
  const where = () => player.where ?? film;
  const by = (seconds) => where().go(where().now() + seconds);
  const step = (frames) => {
    video.pause();
    video.currentTime += frames * FRAME;
  };
  const part = (tenths) => {
    const [from, until] = where().span();
    where().go(from + ((until - from) * tenths) / 10);
  };
  const deeds = {
    play: () => (video.paused ? video.play().catch(() => {}) : video.pause()),
    back: () => by(-10),
    forward: () => by(10),
    "little back": () => by(-5),
    "little forward": () => by(5),
    "frame back": () => step(-1),
    "frame forward": () => step(1),
    part,
  };

  player.addEventListener("player:do", ({ detail: { what, value } }) => deeds[what]?.(value));
  // On the stage as well, which may be in a window of its own.
  for (const part of [stage, ...player.querySelectorAll(".player__panel")]) {
    part.addEventListener("click", ({ target }) => {
      const what = target.closest("[data-do]")?.dataset.do;
      if (what) player.dispatchEvent(new CustomEvent("player:do", { detail: { what } }));
    });
  }
  seek.addEventListener("input", () => where().go(Number(seek.value)));

  function show() {
    const [from, until] = where().span();
    seek.min = from;
    seek.max = until;
    seek.value = where().now();
    fill(seek);
    const told = where().told();
    if (clock.textContent === told.clock) return;
    clock.textContent = told.clock;
    seek.setAttribute("aria-valuetext", told.said);
  }
  function state() {
    stage.toggleAttribute("data-playing", !video.paused);
    if (!video.paused) stage.setAttribute("data-begun", "");
    playName.textContent = video.paused ? "Play" : "Pause";
  }
  for (const name of ["timeupdate", "durationchange", "seeking", "progress"]) {
    video.addEventListener(name, show);
  }
  for (const name of ["play", "pause", "ended"]) video.addEventListener(name, state);
  stage.querySelector(".player__ctl").hidden = false;
  video.controls = false; // from here on these are ours
  video.tabIndex = 0;
  show();
  state();
}

function fill(range) {
  const [from, until] = [Number(range.min), Number(range.max)];
  const part = until > from ? (range.value - from) / (until - from) : 0;
  range.style.setProperty("--v", `${(part * 100).toFixed(2)}%`);
}

function clocked(seconds) {
  const whole = Math.max(0, Math.floor(seconds || 0));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (number) => String(number).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
