// The keys of a remote, and what they do to a television: up and down for another channel, left and
// right along what comes, OK for more about it, Back for less. The old picture stands still until the
// new one moves, so that nothing flashes in a dark room.
const STILL = 4_000; // ms; then the old picture would be a lie
const AGAIN = 1_000;
const LOOKS = ["size", "behind", "face", "edge", "place"];
const BACK = new Set(["Escape", "Backspace", "GoBack", "BrowserBack", "XF86Back"]);
const BACK_CODES = new Set([461, 10009]); // webOS and Tizen, which give it no name
const STEPS = { ArrowDown: 1, ArrowUp: -1, ChannelUp: 1, ChannelDown: -1, PageUp: 1, PageDown: -1 };
const ALONG = { ArrowLeft: -1, ArrowRight: 1 };

for (const set of document.querySelectorAll("[data-tv]")) remote(set);

function remote(set) {
  const video = set.querySelector("video");
  const canvas = set.querySelector("canvas");
  const hush = set.querySelector("[data-hush]");
  const links = [...set.querySelectorAll("[data-channel]")];
  const tell = (what, detail) => set.dispatchEvent(new CustomEvent(what, { detail }));

  // ------------------------------------------------------------------------- another channel
  function freeze() {
    if (!video.videoWidth) return;
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext("2d").drawImage(video, 0, 0);
    canvas.hidden = false;
    setTimeout(thaw, STILL);
  }
  const thaw = () => (canvas.hidden = true);
  video.addEventListener("playing", thaw);

  function tune(link) {
    if (!link || link.hasAttribute("aria-current")) return;
    if (!set.tune) return location.assign(link.href);
    for (const each of links) each.toggleAttribute("aria-current", false);
    link.setAttribute("aria-current", "page");
    link.scrollIntoView({ block: "nearest" });
    const { to, on: ask, named } = link.dataset;
    set.dataset.stream = to;
    set.querySelector("[data-name]").textContent = named;
    video.setAttribute("aria-label", named);
    document.title = document.title.replace(/^.*(?= · )/, named);
    history.replaceState(null, "", link.href); // what a reload goes back to
    set.retune();
    tell("tv:tuned", { ask });
  }
  const step = (by) => {
    const nth = links.findIndex((link) => link.hasAttribute("aria-current"));
    tune(links.at((nth + by) % links.length));
  };
  // Also how the player mends itself: the same channel, at its newest, by a new ticket.
  set.retune = () => {
    freeze();
    set.tune(set.dataset.stream);
  };
  set.addEventListener("player:woke", () => set.tune && set.retune());
  set.addEventListener("click", (event) => {
    const link = event.target.closest("[data-channel]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    tune(link);
  });

  // ------------------------------------------------------------------------- picture and sound
  function play() {
    video.play().catch(({ name }) => {
      if (name !== "NotAllowedError" || video.muted) return;
      // Nobody has touched anything yet, and a browser lets nothing be heard before.
      video.muted = true;
      hush.hidden = false;
      video.play().catch(() => {});
    });
  }
  const hear = () => {
    if (hush.hidden) return;
    hush.hidden = true;
    video.muted = false;
  };
  set.addEventListener("player:fed", play);
  addEventListener("load", () => video.paused && play());
  // A channel does not stop; whatever paused it (a call, another app) was not us.
  video.addEventListener("pause", () => setTimeout(() => video.paused && play(), AGAIN));
  document.addEventListener("visibilitychange", () => document.hidden || play());
  document.addEventListener("pointerdown", hear);

  // ------------------------------------------------------------------------- voice and captions
  const kept = read(`player:${set.dataset.profile}`);
  for (const what of LOOKS) if (typeof kept[what] === "string") set.dataset[what] = kept[what];
  const lists = {};
  const choose = (what, value) => {
    lists[what].now = value;
    tell("player:choose", { what, value });
  };
  set.addEventListener("player:list", ({ detail: { what, items } }) => {
    if (!["captions", "voice"].includes(what) || !items.length) return;
    const liked = items.find(({ value }) => value === (lists[what]?.now ?? kept[what])) ?? items[0];
    lists[what] = { items };
    choose(what, liked.value);
  });
  function captions() {
    const { items = [], now } = lists.captions ?? {};
    if (!items.length) return;
    const next = items[(items.findIndex(({ value }) => value === now) + 1) % items.length];
    choose("captions", next.value);
    tell("player:say", `Captions: ${next.name}`);
  }

  // ------------------------------------------------------------------------- the keys
  const isIdle = () => set.hasAttribute("data-idle");
  const cards = () => [...set.querySelectorAll("[data-card]")];
  function along(by) {
    const all = cards();
    const nth = all.indexOf(document.activeElement);
    const card = nth < 0 ? all[0] : all[Math.min(all.length - 1, Math.max(0, nth + by))];
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
  function back() {
    if (set.tells()) tell("tv:tell", set.tells());
    else if (isIdle()) return false; // then it is the browser's
    else tell("tv:rest");
    return true;
  }
  const deeds = {
    c: captions,
    m: () => (video.muted = !video.muted),
    f: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
  };
  function enter(wasIdle) {
    const pressed = document.activeElement;
    if (pressed.matches("a, button") && set.contains(pressed)) pressed.click();
    else if (!wasIdle) tell("tv:tell", "tv-now");
  }
  // Returns whether the key was ours.
  function press({ key, keyCode }) {
    if (BACK.has(key) || BACK_CODES.has(keyCode)) return back();
    const isChannel = /^[1-9]$/.test(key);
    if (!(isChannel || key === "Enter" || [STEPS, ALONG, deeds].some((keys) => key in keys))) return false;
    const wasIdle = isIdle();
    tell("tv:wake"); // first: what is hidden takes no focus
    if (isChannel) tune(links.find(({ dataset }) => dataset.number === key));
    else if (key === "Enter") enter(wasIdle);
    else if (key in ALONG) along(ALONG[key]);
    else if (key in deeds) deeds[key]();
    else if (links.length > 1) step(STEPS[key]);
    return true;
  }
  document.addEventListener("keydown", (event) => {
    hear();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (press(event)) event.preventDefault();
  });
}

// A browser may forbid to keep anything; then nobody has chosen anything.
function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}
