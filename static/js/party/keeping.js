// Keeps this player in step with the party: asks step.js several times a second what to do, and
// does it. It works on <video> alone, so that captions, voices and sizes stay everybody's own.
import { at, moves, onAt } from "./playback.js";
import { FRESH, step } from "./step.js";

const EVERY = 200; // ms
const STUCK = 500; // how long a picture stands before it is said; the house has patience too
const NEAR_END = 1_500; // who is so close to the end when it is over may see it to its end

// `tell` hears: off(ms), where this player is beside the others; refused(yes), when the browser wants
// a press before it plays with sound; stall() and ready().
export function keep(player, clock, tell) {
  const video = player.querySelector("video");
  let party = null;
  let together = false;
  let pacing = FRESH;
  let on = null; // what is obeyed at present
  let jump = false;
  let begun = false; // has been in step since it came: until then nobody waits for it
  let asking = false;
  let isRefused = false;
  let stuckSince = null;
  let hasToldStall = false;
  let timer, ordered, waiting;

  // A film's place is its own; a channel's is the hour its picture belongs to, and without a picture
  // hls.js only guesses which that is.
  function position() {
    if (party.kind === "film") return video.readyState < HTMLMediaElement.HAVE_METADATA ? null : video.currentTime * 1000;
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
    if (player.stream) return player.stream.playingDate?.getTime() ?? null;
    // Where the browser plays streams by itself, it knows when its timeline began.
    const place = video.getStartDate?.().getTime() + video.currentTime * 1000;
    return Number.isFinite(place) ? place : null;
  }
  function go(place, from) {
    if (party.kind === "film") video.currentTime = place / 1000;
    else video.currentTime += (place - from) / 1000;
  }
  function pace(rate) {
    if (video.playbackRate !== rate) video.playbackRate = rate;
  }
  async function play() {
    if (!video.paused || asking || isRefused) return;
    asking = true;
    try {
      await video.play();
    } catch (trouble) {
      if (trouble.name === "NotAllowedError") refuse(true);
    }
    asking = false;
  }
  function refuse(yes) {
    isRefused = yes;
    tell.refused(yes);
  }

  function look() {
    clearTimeout(timer);
    timer = setTimeout(look, EVERY);
    if (!together || !party || !clock.isKnown()) return;
    const now = clock.now();
    expect(now);
    const next = onAt(party.timeline, now);
    if (!same(on, next)) [on, jump] = [next, true];
    const where = position();
    if (where === null) return report(now);
    const isOver = moves(on) && at(on, Math.floor(now)) === on.end;
    if (isOver) finish(where);
    else correct(where, now);
    report(now);
  }
  // An order takes effect at its moment, not at the next look.
  function expect(now) {
    clearTimeout(ordered);
    const next = party.timeline.find(({ since }) => since > now);
    if (next && next.since - now < EVERY) ordered = setTimeout(look, Math.max(1, next.since - now));
  }
  function correct(where, now) {
    const moving = moves(on);
    if (!moving && !video.paused) video.pause();
    if (moving && !video.ended) play(); // from its end it would begin anew
    tell.off(where - at(on, Math.floor(now)));
    if (!jump && (video.seeking || waiting || (moving && isShort()))) return;
    const todo = step(pacing, on, where, now, jump);
    pacing = todo.pacing;
    jump = false;
    clearTimeout(waiting);
    waiting = null;
    if (todo.do === "seek") {
      pace(on.rate);
      go(todo.value, where);
    } else if (todo.do === "wait") {
      pace(0);
      waiting = setTimeout(() => {
        waiting = null;
        pace(on.rate);
        look();
      }, todo.value);
    } else {
      pace(todo.value);
      begun ||= moving && !video.paused;
    }
  }
  function finish(where) {
    pace(on.rate);
    if (jump || where < on.end - NEAR_END) {
      if (Math.abs(where - on.end) > NEAR_END) {
        video.pause();
        go(on.end, where);
      }
      jump = false;
    }
    tell.off(0);
  }
  const isShort = () => video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
  function report(now) {
    const isStuck = begun && on.playing && !isRefused && !video.ended && (video.seeking || isShort());
    stuckSince = isStuck ? (stuckSince ?? now) : null;
    if (isStuck && !hasToldStall && now - stuckSince >= STUCK) hasToldStall = tell.stall();
    if (!isStuck && hasToldStall) hasToldStall = !tell.ready();
  }
  function release() {
    clearTimeout(waiting);
    waiting = null;
    begun = false;
    if (isRefused) refuse(false);
    if (hasToldStall) tell.ready();
    hasToldStall = false;
  }

  for (const name of ["loadedmetadata", "seeked", "canplay"]) {
    video.addEventListener(name, () => setTimeout(look));
  }
  // Whatever made it play has made it free to.
  video.addEventListener("playing", () => isRefused && refuse(false));
  look();
  return {
    // What holds now. `anew`: the house has been told nothing by this line yet.
    follow(next, isTogether, anew = false) {
      party = next;
      if (anew) hasToldStall = false;
      if (isTogether && !together) [on, jump, pacing] = [null, true, FRESH];
      if (!isTogether && together) release();
      together = isTogether;
      look();
    },
    // Somebody pressed the button that the browser wanted.
    async join() {
      refuse(false);
      jump = true;
      await play();
      look();
    },
  };
}

function same(one, other) {
  return one !== null && Object.keys(other).every((name) => one[name] === other[name]);
}
