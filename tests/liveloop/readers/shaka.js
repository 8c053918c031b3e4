// Plays a channel with Shaka Player, as hls.js does beside it.
const FAST = 4;
const video = document.querySelector("video");
const seen = { errors: [], waits: [], seeks: [] };
const noted = (list) => () => video.currentTime > seen.from + 1 && list.push(video.currentTime);
const failed = ({ code, data, message }) => seen.errors.push([code ?? message, data ?? true]);
video.addEventListener("waiting", noted(seen.waits));
video.addEventListener("seeking", noted(seen.seeks));
shaka.polyfill.installAll();
const player = new shaka.Player();
player.addEventListener("error", ({ detail }) => failed(detail));
player.configure({ streaming: { bufferingGoal: 600 } });
async function begin() {
  const { start, end } = player.seekRange();
  const { buffered } = video;
  if (!buffered.length || buffered.end(buffered.length - 1) < end - 1) return setTimeout(begin, 50);
  seen.ranges = buffered.length;
  seen.from = start;
  video.playbackRate = FAST;
  await video.play();
}
player
  .attach(video)
  .then(() => player.load("/index.m3u8"))
  .then(begin)
  .catch(failed);
