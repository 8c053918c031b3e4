// Keeps the house's time, from answers to “what time is it there?” (clock.js has the sums).
import { ahead, best, delay, sampled } from "./clock.js";

const ENOUGH = 8;
const SLEPT = 1_000; // ms

export function hours() {
  let samples = [];
  let difference = null; // of the house's clock and performance.now(); null while nobody knows
  let awake = drift();

  return {
    // A word that came by the way: better than nothing, and too late by its way here.
    told(there) {
      difference ??= there - performance.now();
    },
    heard(sample) {
      samples = sampled(samples, sample);
      // A new line may lead to another house: the old time is good until the new one is.
      if (samples.length >= ENOUGH) difference = ahead(best(samples));
    },
    again() {
      samples = [];
    },
    // While a computer sleeps performance.now() stands still, and the other clock does not.
    slept() {
      const now = drift();
      const has = Math.abs(now - awake) > SLEPT;
      awake = now;
      return has;
    },
    now: () => performance.now() + (difference ?? 0),
    isKnown: () => difference !== null,
    delay: () => (samples.length ? Math.round(delay(best(samples))) : null),
  };
}

function drift() {
  return Date.now() - performance.now();
}
