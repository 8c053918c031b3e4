// The line to a party. It asks the house for the time and says every two seconds that somebody is
// here; when it breaks it is laid again, and while it is down nothing else stops.
import { hours } from "./hours.js";

const SAMPLES = 8;
const SAMPLED = 10_000;
const BEAT = 2_000;
const PATIENCE = 8_000; // for the time, before the line is taken for broken
const SHORTEST = 500;
const LONGEST = 15_000;
// What the house means by hanging up; after anything else the line is laid again.
const MEANS = { 1000: "left", 4403: "may not", 4404: "over" };

// `tell` hears: shown(party, you), events(list), refused({what, todo}, id), away(), over(why, words).
export function connect(path, tell) {
  const clock = hours();
  const timers = { beat: null, sample: null, late: null, again: null };
  let socket = null;
  let turn = null; // of what the page knows; null until the whole has been shown
  let tries = 0;
  let asked = 0;
  let sent = 0;
  let over = false;

  function open() {
    if (over) return;
    clearTimeout(timers.again);
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const mine = new WebSocket(`${scheme}://${location.host}${path}`);
    const ours = (deed) => (event) => mine === socket && deed(event);
    socket = mine;
    mine.addEventListener("open", ours(begin));
    mine.addEventListener("message", ours(({ data }) => hear(JSON.parse(data), performance.now())));
    mine.addEventListener("close", ours(({ code, reason }) => end(code, reason)));
  }
  function begin() {
    clock.again();
    asked = 0;
    time();
    timers.beat = setInterval(beat, BEAT);
    timers.sample = setInterval(time, SAMPLED);
  }
  function time() {
    asked += 1;
    write({ clock: performance.now() });
    timers.late ??= setTimeout(reopen, PATIENCE);
  }
  function beat() {
    if (clock.slept()) {
      clock.again();
      asked = 0;
      time();
    }
    const delay = clock.delay();
    if (delay !== null) write({ do: "hear", delay });
  }
  function hear(said, got) {
    if ("there" in said) clock.told(said.there);
    if ("clock" in said) {
      clearTimeout(timers.late);
      timers.late = null;
      clock.heard({ sent: said.clock, there: said.there, got });
      if (asked < SAMPLES) time();
    } else if ("shown" in said) {
      tries = 0;
      turn = said.shown.turn;
      tell.shown(said.shown, said.you);
    } else if ("turn" in said) follow(said);
    else if ("refused" in said) tell.refused(said.refused, said.id);
  }
  // The house shows the whole again when a line has missed something; what is older is in it.
  function follow({ turn: next, events }) {
    if (turn === null || next <= turn) return;
    turn = next;
    tell.events(events);
  }
  // Not close(): on a dead line its end may be told minutes later.
  function reopen() {
    const old = socket;
    end(null);
    old?.close();
  }
  function end(code, words) {
    socket = null;
    turn = null;
    clearInterval(timers.beat);
    clearInterval(timers.sample);
    clearTimeout(timers.late);
    timers.late = null;
    over = code in MEANS;
    if (over) return tell.over(MEANS[code], words);
    tell.away();
    timers.again = setTimeout(open, pause());
  }
  // Half of it is chance: a restart of the house must not be met by every screen at once.
  function pause() {
    const longest = Math.min(LONGEST, SHORTEST * 2 ** tries++);
    return longest / 2 + (Math.random() * longest) / 2;
  }
  function write(what) {
    if (socket?.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(what));
    return true;
  }

  // A page that nobody sees may be woken once a minute only: it is heard at once when it is back.
  document.addEventListener("visibilitychange", () => document.hidden || beat());
  document.body.addEventListener("house:back", () => socket || open());
  open();
  return {
    clock,
    comeBack() {
      over = false;
      open();
    },
    // Says what somebody wants; the number comes back with a refusal, null: the line is down.
    ask(what, fields = {}) {
      sent += 1;
      return turn !== null && write({ do: what, ...fields, id: sent }) ? sent : null;
    },
  };
}
