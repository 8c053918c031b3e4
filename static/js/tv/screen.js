// What is drawn over the picture of a television: it comes at a key, leaves after six seconds, and
// says what is on as late as the picture is. The house renders it; here are only the clock, the bar,
// and the moment to ask again. Nothing here grows, however many weeks it runs.
const SHOWN = 6_000; // ms without a key
const LOOK = 60_000; // between two looks at what comes: somebody may have changed it
const SOON = 200; // after something began
const DRIFT = 600_000; // a picture that never moves burns itself into the glass
const PLACES = [[0, 0], [4, 0], [4, 4], [0, 4]]; // px

for (const set of document.querySelectorAll("[data-tv]")) screen(set);

function screen(set) {
  const over = set.querySelector("[data-over]");
  const clock = set.querySelector("[data-clock]");
  const hour = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: set.dataset.zone || undefined });
  let skew = 0; // of the house's clock against this one; a television's is often wrong
  let known = null;
  let resting;
  let looking;
  const on = () => document.getElementById("tv-on");
  const now = () => Date.now() + skew;
  const shownAt = () => set.stream?.playingDate?.getTime() ?? now();
  set.behind = () => Math.max(0, (now() - shownAt()) / 1_000);

  // ------------------------------------------------------------------------- comes and leaves
  function wake() {
    set.removeAttribute("data-idle");
    clearTimeout(resting);
    resting = setTimeout(rest, SHOWN);
    draw();
  }
  function rest() {
    clearTimeout(resting);
    tell(null);
    if (over.contains(document.activeElement)) document.activeElement.blur();
    set.toggleAttribute("data-idle", true);
  }
  set.addEventListener("tv:wake", wake);
  set.addEventListener("tv:rest", rest);
  for (const name of ["pointermove", "pointerdown", "focusin"]) set.addEventListener(name, wake);

  // ------------------------------------------------------------------------- what is on
  function read() {
    if (on() === known) return;
    known = on();
    const { dataset } = known;
    // Its seconds are whole ones: half of one is what they are wrong by.
    skew = Number(dataset.at) * 1_000 + 500 - Date.now();
    set.dispatchEvent(new CustomEvent("tv:on", { detail: dataset }));
    later();
    draw();
  }
  function later() {
    const left = Number(known.dataset.ends) * 1_000 - shownAt() + SOON;
    clearTimeout(looking);
    looking = setTimeout(look, Math.min(LOOK, left > SOON ? left : 10 * SOON));
  }
  function look() {
    // By the house's own clock: it wrote that moment into the stream.
    const at = set.stream?.playingDate?.getTime();
    clearTimeout(looking); // whatever comes of it, there is a next time
    looking = setTimeout(look, LOOK);
    const address = at ? `${on().dataset.ask}?at=${Math.round(at)}` : on().dataset.ask;
    window.htmx.ajax("GET", address, { target: "#tv-on", swap: "outerHTML" });
  }
  document.addEventListener("htmx:afterSettle", read);
  // Only now is it known how late the picture is.
  set.querySelector("video").addEventListener("playing", look);
  set.addEventListener("tv:tuned", ({ detail: { ask } }) => {
    on().dataset.ask = ask;
    look();
  });

  // ------------------------------------------------------------------------- the clock and the bar
  function draw() {
    const said = hour.format(now());
    if (clock.textContent !== said) clock.textContent = said;
    const { starts, ends } = on().dataset;
    const through = on().querySelector("[data-through]");
    if (!ends || !through) return;
    const seconds = ends - shownAt() / 1_000;
    through.value = Math.min(100, Math.max(0, 100 - (100 * seconds) / (ends - starts)));
    const words = left(seconds);
    const place = on().querySelector("[data-left]");
    if (place.textContent !== words) place.textContent = words;
  }
  setInterval(() => set.hasAttribute("data-idle") || draw(), 1_000);
  let nth = 0;
  setInterval(() => {
    const [x, y] = PLACES[++nth % PLACES.length];
    over.style.translate = `${x}px ${y}px`;
  }, DRIFT);

  // ------------------------------------------------------------------------- more about something
  function tell(id) {
    for (const about of on().querySelectorAll("[data-about]")) about.hidden = about.dataset.about !== id;
    for (const card of on().querySelectorAll("[data-card]")) card.setAttribute("aria-expanded", `${card.id === id}`);
  }
  const told = () => on().querySelector("[data-about]:not([hidden])")?.dataset.about;
  set.addEventListener("tv:tell", ({ detail: id }) => tell(told() === id ? null : id));
  set.addEventListener("click", ({ target }) => {
    const card = target.closest("[data-card]");
    if (card) tell(told() === card.id ? null : card.id);
  });
  set.tells = told;

  read();
  wake();
}

function left(seconds) {
  const minutes = Math.round(seconds / 60);
  if (seconds < 40) return "almost over";
  return minutes < 2 ? "one minute left" : `${minutes} minutes left`;
}
