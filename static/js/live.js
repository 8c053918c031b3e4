// The socket nudges, the views render. A message {"id": 12, "topics": ["check"]} becomes the event
// live:check on <body>, and the part that cares says hx-trigger="live:check from:body".
// While the socket is down, live:tick comes every fifteen seconds instead.
const TICK = 15_000;
const SHORTEST = 1_000;
const LONGEST = 60_000;
const { body } = document;
let last = Number(body.dataset.live);
let failures = 0;
let ticking;

if (body.dataset.live) connect();

function connect() {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const socket = new WebSocket(`${scheme}://${location.host}/ws/live/`);
  socket.addEventListener("open", () => {
    // Whatever happened while nobody listened is told now.
    socket.send(JSON.stringify({ after: last }));
    failures = 0;
    clearInterval(ticking);
    ticking = undefined;
  });
  socket.addEventListener("message", ({ data }) => {
    const { id, topics } = JSON.parse(data);
    last = Math.max(last, id);
    for (const topic of topics) body.dispatchEvent(new CustomEvent(`live:${topic}`));
  });
  socket.addEventListener("close", () => {
    ticking ??= setInterval(() => body.dispatchEvent(new CustomEvent("live:tick")), TICK);
    setTimeout(connect, pause());
  });
}

// Half of it is chance: a restart of the house must not be met by every screen at once.
function pause() {
  const longest = Math.min(LONGEST, SHORTEST * 2 ** failures++);
  return longest / 2 + (Math.random() * longest) / 2;
}
