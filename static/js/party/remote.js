// The player's own controls while several watch: what the host presses becomes an order to all, what
// somebody else presses is not done, and they are told who has the remote. At their own pace nobody
// is in their way. Asked are the controls, not the <video>: what hls.js does to it is nobody's wish.
import { at, moves } from "./playback.js";

const GRACE = 2_000; // ms into a chapter, “back” still means the one before
const FRAME = 40;
const BETWEEN = 300; // ms: while somebody drags the bar, everybody is shown a few of the places
const MEDIA = { play: "play", pause: "play", seekbackward: "back", seekforward: "forward" };
const ECHO = 1_500; // until an order has come back, the next one counts from where it leads

// `ask(what, fields)` tells the house. The answer follows what holds: `now()` returns
// {party, place (ms here), mode: "free" | "host" | "locked", why (words for "locked")}.
export function remote(player, now, ask) {
  const video = player.querySelector("video");
  const stage = player.querySelector(".player__stage");
  const bar = player.querySelector("[data-seekbar]");
  const speeds = [...player.querySelectorAll('[data-choice="speed"]')];
  const aim = aimed(now, ask);
  const starts = [...player.querySelectorAll("[data-chapter]")].map((each) => each.dataset.seek * 1000);
  let own = chosen(speeds); // the speed that somebody likes by themselves
  let mode = "free";

  const say = (detail) => player.dispatchEvent(new CustomEvent("player:say", { detail }));
  const chapter = (by) => {
    const here = starts.findLastIndex((start) => start <= aim.from() + 50);
    const isInto = by < 0 && aim.from() - starts[here] > GRACE;
    const start = starts[Math.max(0, isInto ? here : here + by)];
    if (start !== undefined) aim.to(start);
  };
  const faster = (by) => {
    const { rates, timeline } = now().party;
    const rate = rates[rates.indexOf(timeline.at(-1).rate) + by];
    if (rate) ask("speed", { rate });
  };
  const frame = (by) => {
    if (moves(now().party.timeline.at(-1))) ask("pause");
    aim.to(aim.from() + by * FRAME);
  };
  const deeds = {
    play: () => ask(isOn(now()) ? "pause" : "play"),
    back: () => aim.to(aim.from() - 10_000),
    forward: () => aim.to(aim.from() + 10_000),
    "little back": () => aim.to(aim.from() - 5_000),
    "little forward": () => aim.to(aim.from() + 5_000),
    "frame back": () => frame(-1),
    "frame forward": () => frame(1),
    "next chapter": () => chapter(1),
    "chapter back": () => chapter(-1),
    part: (tenths) => aim.to((now().party.timeline.at(-1).end * tenths) / 10),
    slower: () => faster(-1),
    faster: () => faster(1),
    // A channel's: the house refuses them in its own words, to the host as well.
    live: () => ask("play"),
    "from the start": () => ask("seek", { to: 0 }),
  };

  // Before the player hears of it: a listener of the document that catches is the first.
  function instead(event, deed) {
    if (mode === "free") return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (mode === "host") deed();
    else say(now().why);
  }
  const inPlayer = (deed) => (event) => player.contains(event.target) && deed(event);
  document.addEventListener("player:do", inPlayer((event) => {
    const { what, value } = event.detail;
    if (what in deeds) instead(event, () => deeds[what](value));
  }), true);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-seek]");
    if (!link || event.ctrlKey || event.metaKey) return;
    instead(event, () => aim.to(link.dataset.seek * 1000));
    const isInPanel = mode !== "free" && link.closest(".player__panel");
    if (isInPanel) player.dispatchEvent(new CustomEvent("player:do", { detail: { what: "close" } }));
  }, true);
  player.addEventListener("change", (event) => {
    if (event.target.dataset.choice !== "speed") return;
    instead(event, () => ask("speed", { rate: Number(event.target.value) }));
    if (mode !== "free") show();
  }, true);
  // The stage may be in a window of its own, where the document's listener does not hear.
  for (const name of ["input", "change"]) {
    stage.addEventListener(name, (event) => {
      if (event.target === bar) instead(event, () => aim.to(bar.value * 1000));
    }, true);
  }
  // The player draws the bar from the film; while an order is on its way it is where it was put.
  for (const name of ["timeupdate", "progress", "seeking"]) {
    video.addEventListener(name, () => aim.isFresh() && mode === "host" && put(bar, aim.place() / 1000));
  }

  function show() {
    const { party } = now();
    const isFree = mode === "free";
    player.toggleAttribute("data-party-locked", mode === "locked");
    for (const part of player.querySelectorAll('[data-do="play"], [data-do="back"], [data-do="forward"], [data-seekbar]')) {
      if (mode === "locked") part.setAttribute("aria-disabled", "true");
      else part.removeAttribute("aria-disabled");
      if (mode === "locked") part.setAttribute("aria-describedby", "party-remote");
      else part.removeAttribute("aria-describedby");
    }
    for (const each of speeds) each.disabled = mode === "locked";
    if (isFree) return;
    const { rate } = party.timeline.at(-1);
    for (const each of speeds) each.checked = Number(each.value) === rate;
    const name = player.querySelector("[data-speed-name]"); // what is live has one speed
    if (name) name.textContent = `${rate}×`;
  }
  return {
    follow() {
      const next = now().mode;
      if (mode === "free" && next !== "free") own = chosen(speeds) ?? own;
      const isFreed = mode !== "free" && next === "free";
      if (mode !== next) media(player, next === "free");
      mode = next;
      show();
      if (!isFreed || !own) return;
      own.checked = true;
      own.dispatchEvent(new Event("change", { bubbles: true }));
    },
  };
}

// Where the next order counts from: where the last one leads, until its echo is here.
function aimed(now, ask) {
  let place = 0;
  let since = -Infinity;
  let sent = -Infinity;
  let timer;
  const isFresh = () => performance.now() - since < ECHO;
  const send = () => {
    sent = performance.now();
    ask("seek", { to: Math.round(place) });
  };
  return {
    isFresh,
    place: () => place,
    from: () => (isFresh() ? place : now().place),
    to(there) {
      const { end } = now().party.timeline.at(-1);
      place = Math.max(0, Math.min(there, end ?? there));
      since = performance.now();
      clearTimeout(timer);
      timer = setTimeout(send, Math.max(0, sent + BETWEEN - performance.now()));
    },
  };
}

// A keyboard's play key, a headset, the browser's own little window: as if it were the player's own.
function media(player, isFree) {
  for (const [asked, what] of Object.entries(MEDIA)) {
    const deed = () => player.dispatchEvent(new CustomEvent("player:do", { detail: { what } }));
    navigator.mediaSession?.setActionHandler(asked, isFree ? null : deed);
  }
}

function isOn({ party, place }) {
  const last = party.timeline.at(-1);
  return moves(last) && place !== last.end;
}

function chosen(speeds) {
  return speeds.find(({ checked }) => checked);
}

function put(range, value) {
  range.value = value;
  const [from, until] = [Number(range.min), Number(range.max)];
  const part = until > from ? (range.value - from) / (until - from) : 0;
  range.style.setProperty("--v", `${(part * 100).toFixed(2)}%`);
}
