// What plays, since when, how fast: where it is at a moment is arithmetic. The same sums as
// liveloop/engine/party/playback.py; positions and moments in milliseconds.

export function moves(playback) {
  return playback.playing && !playback.held;
}

export function within(playback, position) {
  return playback.end === null ? position : Math.max(0, Math.min(position, playback.end));
}

export function at(playback, moment) {
  const gone = moves(playback) ? Math.floor((moment - playback.since) * playback.rate) : 0;
  return within(playback, playback.position + gone);
}

// What is on, of what is on and what has been ordered and is not yet.
export function onAt(timeline, moment) {
  return timeline[index(timeline, moment)];
}

// The timeline with something ordered, without what is over.
export function followed(timeline, then, now) {
  return [...timeline.slice(index(timeline, now)), then];
}

function index(timeline, moment) {
  return Math.max(0, timeline.filter(({ since }) => since <= moment).length - 1);
}
