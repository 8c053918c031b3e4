// What time it is at the house, told from here: eight samples, the quickest counts. The same sums
// as liveloop/engine/party/clock.py. A sample is {sent, there, got}: when it was asked and answered
// by this clock (performance.now(), which nobody sets), and the house's time in the answer.
const KEPT = 8;

export function delay({ sent, got }) {
  return got - sent;
}

// How far the house's clock is ahead, if both ways took the same time; wrong by half the delay
// at most.
export function ahead({ sent, there, got }) {
  return there - (sent + got) / 2;
}

// What took no time at all is dropped: a clock was set.
export function sampled(samples, sample) {
  return delay(sample) >= 0 ? [...samples, sample].slice(-KEPT) : samples;
}

// The quickest, and of equals the newest: clocks drift.
export function best(samples) {
  return samples.reduce((least, each) => (delay(each) <= delay(least) ? each : least));
}
