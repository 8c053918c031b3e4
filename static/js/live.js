// The socket nudges, the views render. A message {"id": 12, "topics": ["check"]} becomes the event
// live:check on <body>, and the part that cares says hx-trigger="live:check from:body".
// While the socket is down, live:tick comes every fifteen seconds instead; one that stays down is
// a reason to doubt that the house is there (offline.js asks).
const TICK = 15_000;
const GRACE = 3_500;
const SHORTEST = 1_000;
const LONGEST = 60_000;
const { body } = document;
let last = Number(body.dataset.live);
let failures = 0;
let doubt;
let ticking;
let waiting;

if (body.dataset.live) connect();
body.addEventListener("house:back", () => waiting && connect());

function connect() {
  clearTimeout(waiting);
  waiting = undefined;
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const socket = new WebSocket(`${scheme}://${location.host}/ws/live/`);
  socket.addEventListener("open", () => {
    // Whatever happened while nobody listened is told now.
    socket.send(JSON.stringify({ after: last }));
    failures = 0;
    clearTimeout(doubt);
    clearInterval(ticking);
    doubt = ticking = undefined;
  });
  socket.addEventListener("message", ({ data }) => {
    const { id, topics } = JSON.parse(data);
    last = Math.max(last, id);
    for (const topic of topics) say(`live:${topic}`);
  });
  socket.addEventListener("close", () => {
    doubt ??= setTimeout(say, GRACE, "house:doubt");
    ticking ??= setInterval(say, TICK, "live:tick");
    waiting = setTimeout(connect, pause());
  });
}

function say(what) {
  body.dispatchEvent(new CustomEvent(what));
}

// Half of it is chance: a restart of the house must not be met by every screen at once.
function pause() {
  const longest = Math.min(LONGEST, SHORTEST * 2 ** failures++);
  return longest / 2 + (Math.random() * longest) / 2;
}
