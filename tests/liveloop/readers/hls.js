// Plays a channel with hls.js, four times as fast, and keeps what it sees. All of it is in
// hand before it begins: what waits then waits at a join, or for a decoder that is late.
const FAST = 4;
const video = document.querySelector("video");
const seen = { errors: [], waits: [], seeks: [] };
const noted = (list) => () => video.currentTime > seen.from + 1 && list.push(video.currentTime);
video.addEventListener("waiting", noted(seen.waits));
video.addEventListener("seeking", noted(seen.seeks));
const hls = new Hls({ maxBufferLength: 600, maxMaxBufferLength: 600 });
hls.on(Hls.Events.ERROR, (_, { details, fatal }) => seen.errors.push([details, fatal]));
hls.on(Hls.Events.BUFFERED_TO_END, () => {
  seen.ranges = video.buffered.length;
  seen.from ??= video.buffered.start(0);
  video.playbackRate = FAST;
  video.play();
});
hls.loadSource("/index.m3u8");
hls.attachMedia(video);
