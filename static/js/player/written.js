// Captions of a stream come in pieces too. They go into a track of the browser's, which knows when
// each is due; captions.js draws it.
const { Hls } = window;
const KEPT = 3_600; // seconds of captions behind the moment: a channel runs for days

for (const player of document.querySelectorAll("[data-stream]")) {
  const video = player.querySelector("video");
  player.addEventListener("player:fed", ({ detail }) => write(video, detail));
}

function write(video, hls) {
  const tracks = new Map();
  hls.on(Hls.Events.NON_NATIVE_TEXT_TRACKS_FOUND, (_, { tracks: found }) => {
    for (const { label, subtitleTrack } of found) {
      const { name, lang = "" } = subtitleTrack;
      // A stream that begins anew brings them again, and no track can ever be taken away.
      if (!tracks.has(name)) tracks.set(name, video.addTextTrack("subtitles", label, lang));
    }
  });
  // Anew means another clock: what was written by the old one would come at the wrong moment.
  hls.on(Hls.Events.MANIFEST_LOADING, () => {
    for (const track of tracks.values()) opened(track, () => [...track.cues].forEach((cue) => track.removeCue(cue)));
  });
  hls.on(Hls.Events.CUES_PARSED, (_, { cues, subtitleTrack }) => {
    const track = tracks.get(subtitleTrack?.name);
    if (!track) return;
    const same = (one, other) => one.startTime === other.startTime && one.text === other.text;
    const old = hls.latestLevelDetails?.live ? video.currentTime - KEPT : -Infinity;
    opened(track, () => {
      // A line that spans two pieces comes with both.
      for (const cue of cues) {
        if (![...track.cues].some((known) => same(known, cue))) track.addCue(cue);
      }
      for (const cue of [...track.cues]) {
        if (cue.endTime < old) track.removeCue(cue);
      }
    });
  });
}

// A track that is off does not show what it has.
function opened(track, change) {
  const { mode } = track;
  if (mode === "disabled") track.mode = "hidden";
  change();
  if (track.mode !== mode) track.mode = mode;
}
