// The socket nudges, the views render. A message {"id": 12, "topics": ["check"]} becomes the event
// live:check on <body>, and the part that cares says hx-trigger="live:check from:body".
// While the socket is down, live:tick comes every fifteen seconds instead; one that stays down is
// a reason to doubt that the house is there (offline.js asks).
const TICK = 15_000;
const GRACE = 3_500;
const SHORTEST = 1_000;
const LONGEST = 60_000;
const { body } = document;
// When each topic was heard last, and when each request for a part was sent.
const heard = new Map();
const sent = new WeakMap();
let last = Number(body.dataset.live);
let failures = 0;
let doubt;
let ticking;
let waiting;

if (body.dataset.live) connect();
body.addEventListener("house:back", () => waiting && connect());
body.addEventListener("htmx:beforeSend", ({ detail }) => sent.set(detail.xhr, performance.now()));
// What was told while a part was on its way is not in it, and whoever heard it is gone: again.
body.addEventListener("htmx:afterSettle", ({ target, detail }) => {
  const since = sent.get(detail.xhr);
  const wanted = target.getAttribute?.("hx-trigger") ?? "";
  for (const [what, at] of heard) if (at > since && wanted.includes(`${what} `)) say(what);
});

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
    // live:job:1f… for the page of one, live:job for whoever looks after them all.
    const kinds = topics.map((topic) => topic.split(":")[0]);
    for (const topic of new Set([...topics, ...kinds])) {
      heard.set(`live:${topic}`, performance.now());
      say(`live:${topic}`);
    }
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
