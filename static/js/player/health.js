// How well it plays: what is held in advance, how often it stood still, what was not shown.
const EVERY = 500;

for (const player of document.querySelectorAll("[data-player]")) watch(player);

function watch(player) {
  const video = player.querySelector("video");
  const part = (name) => player.querySelector(`[data-health="${name}"]`);
  let again = 0;
  let stalls = 0;
  let timer;

  video.addEventListener("waiting", () => {
    // Before the first picture and after a jump there is nothing to stand still.
    if (!video.seeking && video.played.length && !video.paused) stalls += 1;
  });
  function show() {
    const { stream } = player;
    const { droppedVideoFrames: lost = 0, totalVideoFrames: all = 0 } =
      video.getVideoPlaybackQuality?.() ?? {};
    const level = stream?.levels[stream.currentLevel];
    part("ahead").textContent = `${ahead(video).toFixed(1)} s`;
    if (part("behind")) {
      part("behind").textContent = `${(stream?.latency ?? 0).toFixed(1)} s`;
      part("drift").textContent = `${(((stream?.drift ?? 1) - 1) * 100).toFixed(2)} %`;
    }
    part("stalls").textContent = stalls;
    part("frames").textContent = `${lost} of ${all}`;
    part("picture").textContent = `${video.videoWidth} × ${video.videoHeight}`;
    part("rate").textContent = level ? `${Math.round(level.bitrate / 1000)} kbit/s` : "One file";
    part("again").textContent = again;
  }
  player.addEventListener("player:again", () => (again += 1));
  player.addEventListener("player:panel", ({ detail }) => {
    clearInterval(timer);
    if (detail !== "health") return;
    show();
    timer = setInterval(show, EVERY);
  });
}

function ahead({ buffered, currentTime }) {
  for (let at = 0; at < buffered.length; at += 1) {
    const isHere = buffered.start(at) <= currentTime + 0.1 && currentTime <= buffered.end(at);
    if (isHere) return buffered.end(at) - currentTime;
  }
  return 0;
}
