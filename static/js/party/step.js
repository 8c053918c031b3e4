// How one player keeps in step: nothing when it is nearly right, a little faster or slower up to
// FAR, one seek beyond; and a memory, so that it settles. The same sums, and the reasons, in
// liveloop/engine/party/step.py.
import { at, moves, within } from "./playback.js";

const NEAR = 40;
const SETTLED = 10;
const FAR = 1_500;
const MOST = 0.08;
const WITHIN = 500;
const REST = 5_000;
const SPARE = 50;
const FORGETS = 0.95;
const LONGEST_AIM = 1_000;

export const FRESH = { correcting: false, sought: null, landed: true, rests: 0, aim: 300 };

// Ask it a few times a second, of a player that is neither seeking nor stalled, and at once with
// `jump` when an order takes effect. The answer's `value` is a speed for "nothing" and "rate", a
// position for "seek", and for "wait" how long to stand still.
export function step(pacing, playback, position, now, jump = false) {
  const target = at(playback, Math.floor(now));
  const off = position - target;
  const moving = moves(playback);
  if (pacing.sought !== null && !pacing.landed) {
    const took = now - pacing.sought + SPARE;
    const aim = Math.min(Math.max(took, FORGETS * pacing.aim), LONGEST_AIM);
    pacing = { ...pacing, landed: true, aim };
  }
  const far = jump || !moving ? NEAR : FAR;
  if (Math.abs(off) >= far && (jump || now >= pacing.rests)) {
    const ahead = moving ? pacing.aim * playback.rate : 0;
    const { aim } = pacing;
    const sought = { correcting: false, sought: now, landed: false, rests: now + REST, aim };
    return { do: "seek", value: within(playback, Math.floor(target + ahead)), pacing: sought };
  }
  if (!moving) {
    const still = { ...pacing, correcting: false, sought: null };
    return { do: "nothing", value: playback.rate, pacing: still };
  }
  if (pacing.sought !== null && off >= SETTLED) {
    return { do: "wait", value: off / playback.rate, pacing };
  }
  return steered({ ...pacing, sought: null }, playback.rate, off);
}

function steered(pacing, rate, off) {
  if (Math.abs(off) < (pacing.correcting ? SETTLED : NEAR)) {
    return { do: "nothing", value: rate, pacing: { ...pacing, correcting: false } };
  }
  const change = Math.max(-MOST, Math.min(MOST, off / WITHIN));
  const factor = Math.floor((1 - change) * 100 + 0.5) / 100;
  return { do: "rate", value: rate * factor, pacing: { ...pacing, correcting: true } };
}
