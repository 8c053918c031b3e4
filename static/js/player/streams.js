// Feeds the film in pieces (HLS) to <video>, with its voices and sizes to choose from. Where a
// browser cannot, the film's own file plays instead: it was there all along. What is done when the
// pieces do not come is in mending.js.
const { Hls } = window;
const NO = 2; // times a piece may be refused: of two houses one may be a second behind

// A house that starts again refuses calls for some seconds. hls.js takes a refused call for a
// broken one and stops for good (measured); only an answer of 4xx says that there is nothing.
const retry = (refusals) => ({
  maxNumRetry: 60,
  retryDelayMs: 500,
  maxRetryDelayMs: 1_500,
  backoff: "linear",
  shouldRetry: ({ maxNumRetry }, count, late, answer, would) =>
    would || count < (isNo(answer) ? refusals : maxNumRetry),
});
const policy = (refusals = 0) => ({
  default: {
    maxTimeToFirstByteMs: 10_000,
    maxLoadTimeMs: 30_000,
    timeoutRetry: retry(refusals),
    errorRetry: retry(refusals),
  },
});

for (const player of document.querySelectorAll("[data-stream]")) begin(player);

function begin(player) {
  const video = player.querySelector("video");
  const { stream } = player.dataset;
  const native = "application/vnd.apple.mpegurl";
  if (stream && Hls?.isSupported()) feed(player, video);
  else if (stream && !video.querySelector("source") && video.canPlayType(native)) video.src = stream;
}

function feed(player, video) {
  const { stream, worker } = player.dataset;
  // Its own captions come with the stream; both would be in the list twice.
  const inFile = [...video.querySelectorAll("source, track")];
  const hls = new Hls({
    workerPath: worker, // a worker made of a string is against the policy
    startPosition: Number(video.dataset.begunAt || -1),
    // One piece or two until somebody watches, then enough for a restart of the house.
    maxBufferSize: 0,
    maxBufferLength: 8,
    maxMaxBufferLength: 60,
    backBufferLength: 60, // finite: a channel runs for days
    liveDurationInfinity: true,
    // 19 s: of twelve, and a playlist that is a piece old, seven may be in hand when a house
    // goes away; nine and its first second back are to pass unnoticed.
    liveSyncDurationCount: 5,
    lowLatencyMode: false,
    // At home the large picture comes in time: to try a small one first cost a fifth of a second.
    testBandwidth: false,
    abrEwmaDefaultEstimate: 8_000_000,
    // Its own way makes <track src="data:…">, which the policy forbids.
    renderTextTracksNatively: false,
    enableDateRangeMetadataCues: false,
    enableEmsgMetadataCues: false,
    enableID3MetadataCues: false,
    manifestLoadPolicy: policy(),
    playlistLoadPolicy: policy(NO),
    fragLoadPolicy: policy(NO),
  });
  player.stream = hls;
  // The same player, another place of the same stream, or the same place by a new ticket.
  player.tune = (address = stream, position = -1) => {
    const goesOn = !video.paused;
    hls.config.startPosition = position;
    hls.loadSource(address);
    if (goesOn) video.play().catch(() => {});
  };
  player.playFile = () => playFile(player, video, inFile);
  for (const each of inFile) each.remove();
  hls.attachMedia(video);
  video.addEventListener("play", () => (hls.config.maxBufferLength = 40), { once: true });
  offer(player, hls);
  player.dispatchEvent(new CustomEvent("player:fed", { detail: hls }));
  if (!hls.url) hls.loadSource(stream); // or somebody knows a better place to begin
}

function offer(player, hls) {
  const list = (what, items) =>
    player.dispatchEvent(new CustomEvent("player:list", { detail: { what, items } }));
  hls.on(Hls.Events.MANIFEST_PARSED, () => {
    const heights = [...new Set(hls.levels.map((level) => level.height))].sort((a, b) => b - a);
    const sizes = heights.map((height) => ({ value: `${height}`, name: `${height}p` }));
    list("quality", [{ value: "auto", name: "Auto" }, ...sizes]);
  });
  hls.on(Hls.Events.AUDIO_TRACKS_UPDATED, () => {
    list("voice", hls.audioTracks.map(({ lang, name }) => ({ value: lang || name, name })));
  });
  player.addEventListener("player:choose", ({ detail: { what, value } }) => {
    if (player.stream !== hls) return;
    const words = hls.subtitleTracks.findIndex(({ lang, name }) => (lang || name) === value);
    if (what === "captions") hls.subtitleTrack = words; // −1 is none
    if (what === "quality") hls.nextLevel = hls.levels.findIndex(({ height }) => `${height}` === value);
    const voice = hls.audioTracks.findIndex(({ lang, name }) => (lang || name) === value);
    if (what === "voice" && voice >= 0) hls.audioTrack = voice;
  });
}

// “Too many calls” is not a no: it means later.
function isNo(answer) {
  return answer?.code >= 400 && answer.code < 500 && answer.code !== 429;
}

function playFile(player, video, inFile) {
  const { currentTime, paused } = video;
  player.stream.destroy();
  player.stream = null;
  video.removeAttribute("src");
  video.append(...inFile);
  const goOn = () => {
    if (currentTime) video.currentTime = currentTime;
    if (!paused) video.play().catch(() => {});
  };
  video.addEventListener("loadedmetadata", goOn, { once: true });
  video.load();
  for (const what of ["quality", "voice"]) {
    player.dispatchEvent(new CustomEvent("player:list", { detail: { what, items: [] } }));
  }
}
