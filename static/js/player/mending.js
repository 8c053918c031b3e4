// What is done when a film does not come, or cannot be shown. Nothing here gives up while the page is
// open: what is refused is asked for again at its own address, which gives a new ticket; what is away
// is waited for. Only that address can say that somebody may not watch, and then there is a button.
const { Hls } = window;
const FIRST = 1_000; // ms; each time twice as long
const LONGEST = 16_000;
const WELL = 20_000; // of playing: what was tried before is forgotten
const MENDS = 3; // in a spell, before something else is tried
const PATIENCE = 10_000;
const DOUBT = 2_000; // of standing still, before a word is said about one lost call
const LOOK = 5_000;
const ASLEEP = 90_000; // between two looks: a page at the back is woken each minute at least
const AWAY = "The house does not answer";
const MISSING = "The picture does not come";
const NOT_YOURS = "You may not watch this any more";

for (const player of document.querySelectorAll("[data-stream]")) {
  if (player.dataset.stream) mend(player, player.querySelector("video"));
}

function mend(player, video) {
  const button = player.querySelector("[data-again]");
  const file = video.querySelector("source")?.src;
  let tries = 0;
  let mends = 0;
  let troubledAt = -Infinity;
  let waiting = null; // for the next try
  let stopped = false;
  let doubt = null;

  const says = (words) => player.dispatchEvent(new CustomEvent("player:say", { detail: { words, stays: true } }));
  const standsStill = () => video.readyState < 3;
  // While there is something to see, whoever watches need not know.
  const tell = () => {
    if (!waiting || !standsStill()) return;
    const left = Math.ceil((waiting.until - performance.now()) / 1_000);
    button.hidden = waiting.ms <= FIRST;
    says(waiting.ms > FIRST ? `${waiting.words}; trying again in ${left} s` : waiting.words);
  };
  function later(go, words) {
    const ms = Math.min(LONGEST, FIRST * 2 ** tries++);
    const until = performance.now() + ms;
    clearTimeout(waiting?.timer);
    waiting = { go, words, ms, until, timer: setTimeout(go, ms) };
    tell();
  }

  // --------------------------------------------------------------------- one try
  async function ask(go, address = player.dataset.stream) {
    clearTimeout(waiting?.timer);
    waiting = null;
    const said = await answer(address);
    if (waiting) return; // something else broke meanwhile, and is asked for in its turn
    if (said === "away") later(() => ask(go, address), AWAY);
    else if (said === "refused") refused();
    else go();
  }
  function refused() {
    if (player.stream && file) return player.playFile();
    stopped = true;
    button.hidden = false;
    says(NOT_YOURS);
  }
  function anew() {
    stopped = false;
    // Where a channel goes on, channel.js knows; a film goes on where it was.
    if (player.retune) player.retune(tries);
    else if (player.stream) player.tune(undefined, video.currentTime || Number(video.dataset.begunAt || -1));
    else load();
  }
  function load() {
    const { currentTime, paused } = video;
    const goOn = () => {
      video.currentTime = currentTime;
      if (!paused) video.play().catch(() => {});
    };
    video.addEventListener("loadedmetadata", goOn, { once: true });
    video.load();
  }
  function now() {
    if (waiting) waiting.go();
    else if (stopped) ask(anew, player.stream ? undefined : file);
  }

  // ---------------------------------------------------------------- what goes wrong
  function trouble(hls, { type, response, fatal, details }) {
    const isNetwork = type === Hls.ErrorTypes.NETWORK_ERROR;
    if (isNetwork) player.dispatchEvent(new CustomEvent("player:again"));
    const isNo = response?.code >= 400 && response.code < 500;
    if (isNetwork && !fatal) doubt ??= setTimeout(() => doubted(isNo ? MISSING : AWAY), DOUBT);
    if (!fatal) return;
    troubledAt = performance.now();
    if (isNetwork) {
      // What is no playlist will be none the next time.
      if (file && (details.startsWith("manifestParsing") || tries > MENDS)) return player.playFile();
      const isStreaming = hls.levels.length && !isNo && tries < MENDS;
      later(() => ask(isStreaming ? () => hls.startLoad() : anew), isNo ? MISSING : AWAY);
    } else if (type === Hls.ErrorTypes.MEDIA_ERROR && ++mends <= MENDS) hls.recoverMediaError();
    else if (file) player.playFile();
    else later(() => ask(anew), MISSING);
  }
  function doubted(words) {
    doubt = null;
    if (!waiting && !stopped && standsStill()) says(words);
  }
  player.addEventListener("player:fed", ({ detail: hls }) => {
    hls.on(Hls.Events.ERROR, (_, data) => trouble(hls, data));
  });
  // Of a file that plays by itself. Its sources tell their own errors, which do not bubble.
  const broke = () => {
    if (!player.stream && !waiting) later(() => ask(load, file), MISSING);
  };
  video.addEventListener("error", broke, true);

  // -------------------------------------------------------------------- what is well
  video.addEventListener("waiting", tell);
  video.addEventListener("timeupdate", () => {
    if (!video.paused && !standsStill() && performance.now() - troubledAt > WELL) tries = mends = 0;
  });
  for (const name of ["playing", "canplay"]) {
    video.addEventListener(name, () => {
      if (stopped) return;
      button.hidden = true;
      says("");
    });
  }
  player.addEventListener("player:do", ({ detail: { what } }) => {
    if (what === "try again") now();
  });

  // --------------------------------------------------------- a lid that was closed
  const back = () => {
    if (document.hidden) return;
    if (waiting) now();
    player.dispatchEvent(new CustomEvent("player:back"));
  };
  addEventListener("online", back);
  document.addEventListener("visibilitychange", back);
  let looked = Date.now();
  setInterval(() => {
    const slept = Date.now() - looked > ASLEEP;
    looked = Date.now();
    if (!slept) return;
    if (waiting) now();
    player.dispatchEvent(new CustomEvent("player:woke"));
  }, LOOK);
}

// Whether there is something to watch at an address: "there", "refused" or "away".
async function answer(address) {
  try {
    const isList = address.split("?")[0].endsWith(".m3u8");
    const signal = AbortSignal.timeout(PATIENCE);
    const said = await fetch(address, { cache: "no-store", method: isList ? "GET" : "HEAD", signal });
    if (said.status >= 500 || [408, 425, 429].includes(said.status)) return "away";
    if (!said.ok) return "refused";
    // A page instead of a playlist: somebody would have to sign in first.
    return !isList || (await said.text()).startsWith("#EXTM3U") ? "there" : "refused";
  } catch {
    return "away";
  }
}
