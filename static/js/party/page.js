// A watch party's page: what the house tells goes to the parts that show it, and what is pressed in
// them goes to the house. What holds is kept here, and changed in one place.
import { chat } from "./chat.js";
import { cheers } from "./cheers.js";
import { keep } from "./keeping.js";
import { people } from "./people.js";
import { at, onAt } from "./playback.js";
import { remote } from "./remote.js";
import { connect } from "./socket.js";
import { after, memberOf } from "./told.js";
import { nameOf, wordsFor } from "./words.js";

const FENCED = ["play", "pause", "seek", "speed", "offer", "skip"];
const STEP = 250; // ms off that somebody notices: less is “in step”
const QUIET = 700; // ms until what happened is read out: one who drags the bar says it once
const ENDS = { left: "You left by another window.", "may not": "You may not watch this here any more.", over: "This party is over." };

const place = document.querySelector("[data-party]");
const player = place.querySelector("[data-player]");
const panel = place.querySelector("[data-panel-of-party]");
const over = place.querySelector("[data-over]");
const told = panel.querySelector("[data-told]");
const trouble = panel.querySelector("[data-trouble]");
const isGrownUp = "grownUp" in panel.dataset;
const unread = new Map();
let party = null;
let you = null;
let line = "coming"; // or there, away, over
let off = null;
let isRefused = false;
let reading, forgetting;

player.querySelector(".player__stage").append(over);
const wire = connect(place.dataset.socket, { shown, events, refused, away, over: ended });
const crew = people(panel, over, ask);
const talk = chat(panel, ask);
const sky = cheers(panel, over, ask);
const keeping = keep(player, wire.clock, {
  off: (ms) => state((off = ms)),
  refused: (yes) => {
    isRefused = yes;
    over.querySelector("[data-join]").hidden = !yes;
    state();
  },
  stall: () => wire.ask("stall") !== null,
  ready: () => wire.ask("ready") !== null,
});
const hand = remote(player, holds, ask);

over.querySelector("[data-join]").addEventListener("click", () => keeping.join());
panel.querySelector("[data-leave]").addEventListener("click", () => wire.ask("leave"));
panel.querySelector("[data-come-back]").addEventListener("click", () => wire.comeBack());
setInterval(() => party && crew.others(wire.clock.now()), 1_000);

function shown(next, me) {
  const wasAway = line === "away";
  [party, you, line] = [next, me, "there"];
  show(true);
  if (wasAway) say("Your connection was away; still in step.", "line");
}
function events(list) {
  for (const each of list) {
    const words = wordsFor(party, each, you);
    party = after(party, each, wire.clock.now());
    if (words) say(words, `${each.event} ${each.by ?? each.who ?? ""}`);
    if (each.event === "cheered") sky.fly(each.reaction, nameOf(party, each.by));
    if (each.event === "said" && each.by === you) talk.heard();
  }
  show();
}
function refused({ what, todo }, id) {
  if (id === undefined) return; // nobody asked for it
  talk.refused(id);
  complain(`${what} ${todo}`);
}
function away() {
  if (line === "there") say("The connection is away. The film goes on meanwhile.", "line");
  line = "away";
  state();
}
function ended(why, words) {
  line = "over";
  panel.querySelector("[data-over-words]").textContent = words || ENDS[why];
  panel.querySelector('[data-box="over"]').hidden = false;
  panel.querySelector("[data-come-back]").hidden = why !== "left";
  say(words || ENDS[why], "line");
  if (party) keeping.follow(party, false);
  hand.follow();
  state();
}

function ask(what, fields = {}) {
  const fenced = FENCED.includes(what) ? { fence: party?.fence, ...fields } : fields;
  const id = wire.ask(what, fenced);
  if (id === null) complain("The connection is away. Try again when it is back.");
  return id;
}
function holds() {
  const me = party && memberOf(party, you);
  const on = party && onAt(party.timeline, wire.clock.now());
  const isOurs = me && line !== "over" && me.pace === "together";
  const isHost = isOurs && party.kind === "film" && party.host === you;
  const why = party?.kind === "film" ? `${nameOf(party, party.host)} has the remote` : "A channel goes on for everybody";
  const mode = isHost ? "host" : isOurs ? "locked" : "free";
  return { party, place: on && at(on, Math.floor(wire.clock.now())), mode, why };
}
function show(anew = false) {
  panel.querySelector('[data-box="over"]').hidden = true;
  keeping.follow(party, holds().mode !== "free", anew);
  hand.follow();
  crew.show(party, you);
  talk.show(party, you, isGrownUp);
  sky.show(party);
  state();
}

// One word for how it stands; it is not read out, it changes too often.
function state() {
  const [words, tone] = standing();
  const badge = panel.querySelector("[data-state]");
  if (badge.dataset.tone !== tone) {
    badge.className = `badge ${tone}`;
    badge.dataset.tone = tone;
  }
  if (badge.textContent !== words) badge.textContent = words;
}
function standing() {
  if (line === "over") return ["Over", "plain"];
  if (line === "away") return ["No connection", "wait"];
  if (!party) return ["Coming in", "plain"];
  if (memberOf(party, you)?.pace === "own") return ["Own pace", "plain"];
  if (isRefused) return ["Not playing", "wait"];
  if (party.waiting.length) return ["Waiting", "wait"];
  return off !== null && Math.abs(off) > STEP ? ["Catching up", "wait"] : ["In step", "ok"];
}

function say(words, kind) {
  talk.note(words, kind);
  unread.set(kind, words);
  clearTimeout(reading);
  reading = setTimeout(() => {
    told.textContent = [...unread.values()].join(" ");
    unread.clear();
  }, QUIET);
}
function complain(words) {
  trouble.querySelector("[data-trouble-words]").textContent = words;
  trouble.hidden = false;
  clearTimeout(forgetting);
  forgetting = setTimeout(() => (trouble.hidden = true), 8_000);
}
