// A channel in the player: the clock of the day, the bar of what is on, back to its start, on to what
// is on now. A channel cannot be stopped, only left behind: whoever pauses, or goes back, is given the
// same channel as it was at that moment (“?at=”), and stays that far behind.
const { Hls } = window;
const LEAD = 21; // s: a player begins this far before the newest piece it is told of
const NEAR = 30; // s behind the newest: that is live
const LATE = 45; // s behind it, without having asked for it: the computer slept
const JOIN = 10; // s into something, “from the start” is of no use yet
const CARD = 10; // s: what is shorter is a card, and goes on in the next one
const KEPT = 4 * 3_600; // s that what was on is remembered: a playlist tells of a minute

for (const player of document.querySelectorAll("[data-player][data-live]")) channel(player);

function channel(player) {
  const video = player.querySelector("video");
  const { stream, zone } = player.dataset;
  const live = player.querySelector('[data-do="live"]');
  const start = player.querySelector('[data-do="from the start"]');
  const say = (detail) => player.dispatchEvent(new CustomEvent("player:say", { detail }));
  const hour = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone || undefined });
  const clock = (at) => hour.format(new Date(at * 1_000));
  const known = new Map(); // what airs since when, and for how long
  let hls = null;
  let wantsLive = true;
  let behind = false; // by “?at=”
  let wanted = null; // where to land when it is there
  let left = null; // where it was paused
  let skew = 0; // of the house's newest piece against this clock

  // -------------------------------------------------- moments (s since 1970) and the picture's time
  const pieces = () => (hls?.latestLevelDetails?.fragments ?? []).filter((piece) => piece.programDateTime);
  const momentAt = (time) => {
    const told = pieces();
    const piece = told.findLast(({ start }) => start <= time) ?? told[0];
    return piece ? piece.programDateTime / 1_000 + time - piece.start : null;
  };
  const timeAt = (moment) => {
    const told = pieces();
    const piece = told.findLast(({ programDateTime }) => programDateTime / 1_000 <= moment) ?? told[0];
    return piece ? piece.start + moment - piece.programDateTime / 1_000 : null;
  };
  const here = () => wanted ?? momentAt(video.currentTime) ?? 0;
  const newest = () => Date.now() / 1_000 + skew;
  const liveAt = () => (behind ? null : momentAt(hls.liveSyncPosition)) ?? newest() - LEAD;
  const isLive = () => wantsLive && newest() - here() < NEAR;

  // ------------------------------------------------------------------------------- going somewhere
  // What is behind the pieces that are told of may still be here; then it goes on into them.
  const holds = (time) => {
    const told = pieces();
    if (!told.length || time > told.at(-1).end) return false;
    if (time >= told[0].start) return true;
    const { buffered } = video;
    const ranges = [...Array(buffered.length).keys()].map((n) => [buffered.start(n), buffered.end(n)]);
    return ranges.some(([from, until]) => from <= time && until >= told[0].start);
  };
  function tune(moment) {
    // So late a moment is among the pieces that are told of as live.
    behind = moment !== null && moment + LEAD < Date.now() / 1_000;
    wantsLive = moment === null;
    wanted = moment;
    left = null;
    player.tune(behind ? `${stream}?at=${Math.floor(moment + LEAD)}` : stream);
  }
  function go(moment) {
    if (moment > liveAt() - 1) return goLive();
    const time = timeAt(moment);
    wantsLive = false;
    left = null;
    if (time !== null && holds(time)) video.currentTime = time;
    else tune(moment);
  }
  function goLive() {
    if (behind || newest() - here() > LATE) tune(null);
    else if (here() < liveAt() - 3) video.currentTime = hls.liveSyncPosition;
    wantsLive = true;
    left = null;
  }
  // A player begins somewhere near; once it has, the picture's time of that moment is known.
  function land() {
    if (wanted === null || !pieces().length) return;
    const time = timeAt(wanted);
    wanted = null;
    if (Math.abs(video.currentTime - time) > 0.2 && holds(time)) video.currentTime = time;
  }

  // ------------------------------------------------------------------------------- what is on
  function airing() {
    const starts = [...known.keys()].sort((one, other) => one - other);
    const nth = starts.findLastIndex((from) => from <= here() + 0.05);
    const [from, next = Infinity] = starts.slice(nth < 0 ? starts.length : nth);
    const long = known.get(from);
    // An edit may have cut it: then something else begins before it is over.
    return long >= CARD && here() < from + long ? [from, Math.min(from + long, next)] : null;
  }
  function note() {
    for (const range of Object.values(hls.latestLevelDetails?.dateRanges ?? {})) {
      if (range.class === "airing") known.set(range.startDate.getTime() / 1_000, range.plannedDuration);
    }
    for (const from of known.keys()) {
      if (from + known.get(from) < Math.min(newest(), here()) - KEPT) known.delete(from);
    }
  }
  // Where nothing is on, what there is to go back to.
  function span() {
    const told = pieces();
    if (!told.length) return [0, 0];
    return airing() ?? [momentAt(told[0].start), momentAt(told.at(-1).end)];
  }
  player.where = {
    span,
    now: here,
    go,
    told() {
      const [from, until] = span();
      if (!until) return { clock: "", said: "" };
      return { clock: clock(here()), said: `${clock(here())}, on from ${clock(from)} to ${clock(until)}` };
    },
  };

  // ------------------------------------------------------------------------------- what is shown
  function show() {
    if (!pieces().length) return;
    const on = airing();
    live.hidden = isLive();
    start.hidden = !on || here() - on[0] < JOIN;
  }
  for (const name of ["timeupdate", "pause", "play"]) video.addEventListener(name, show);

  const deeds = {
    live: () => {
      say("Live");
      goLive();
      video.play().catch(() => {});
    },
    "from the start": () => {
      if (start.hidden) return;
      say("From the start");
      go(airing()[0]);
      video.play().catch(() => {});
    },
  };
  player.addEventListener("player:do", ({ detail: { what } }) => deeds[what]?.());

  // ------------------------------------------------------------------------------- keeping on
  video.addEventListener("loadeddata", land);
  video.addEventListener("pause", () => (left = here()));
  video.addEventListener("play", () => {
    if (!pieces().length || wanted !== null) return;
    // It has gone on meanwhile; and who only now begins wants what is on.
    if (left !== null && !holds(timeAt(left))) return tune(left);
    if (left === null && wantsLive && newest() - here() > LATE) return tune(null);
    if (left !== null && newest() - left > NEAR) wantsLive = false;
    left = null;
  });
  // What refuses a moment may still have the channel as it is now.
  player.retune = (tries) => tune(wantsLive || tries > 3 ? null : here());
  player.addEventListener("player:woke", () => {
    if (hls && !video.paused) tune(wantsLive ? null : here());
  });
  player.addEventListener("player:back", () => {
    if (hls && !video.paused && wantsLive && newest() - here() > LATE) tune(null);
  });
  player.addEventListener("player:fed", ({ detail }) => {
    hls = detail;
    hls.on(Hls.Events.LEVEL_UPDATED, () => {
      const newestPiece = pieces().at(-1);
      if (!newestPiece) return;
      if (!behind) skew = momentAt(newestPiece.end) - Date.now() / 1_000;
      note();
      show();
    });
    if (player.dataset.at) tune(Number(player.dataset.at));
  });
}
