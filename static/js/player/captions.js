// Draws the captions ourselves, so that they can be large, plain, and where somebody wants them.
// The browser reads the times (a track that is "hidden" still has its cues); it draws nothing.
for (const player of document.querySelectorAll("[data-player]")) draw(player);

function draw(player) {
  const video = player.querySelector("video");
  const box = player.querySelector("[data-captions]");
  const tracks = () =>
    [...video.textTracks].filter(({ kind }) => kind === "captions" || kind === "subtitles");
  let track = null;

  function list() {
    const named = new Map();
    for (const each of tracks()) {
      if (!named.has(keyOf(each))) named.set(keyOf(each), each.label || each.language);
    }
    const items = [...named].map(([value, name]) => ({ value, name }));
    if (items.length) items.push({ value: "off", name: "Off" });
    const detail = { what: "captions", items };
    player.dispatchEvent(new CustomEvent("player:list", { detail }));
  }
  function choose(value) {
    track?.removeEventListener("cuechange", show);
    track = tracks().find((each) => keyOf(each) === value) ?? null;
    for (const each of tracks()) {
      const mode = each === track ? "hidden" : "disabled";
      if (each.mode !== mode) each.mode = mode;
    }
    track?.addEventListener("cuechange", show);
    show();
  }
  function show() {
    box.lang = track?.language ?? "";
    box.replaceChildren(...[...(track?.activeCues ?? [])].map(line));
  }

  player.addEventListener("player:choose", ({ detail: { what, value } }) => {
    if (what === "captions") choose(value);
  });
  for (const name of ["addtrack", "removetrack"]) video.textTracks.addEventListener(name, list);
  list();
  // In the browser's own little window ours are not to be seen. Some draw a track there.
  const natively = (mode) => () => track && (track.mode = mode);
  for (const name of ["enterpictureinpicture", "webkitbeginfullscreen"]) {
    video.addEventListener(name, natively("showing"));
  }
  for (const name of ["leavepictureinpicture", "webkitendfullscreen"]) {
    video.addEventListener(name, natively("hidden"));
  }
}

function keyOf({ language, label }) {
  return language || label;
}

function line(cue) {
  const words = document.createElement("p");
  words.dir = "auto";
  words.append(cue.getCueAsHTML());
  // Whoever speaks is only the title of a span in what the browser makes of <v Otter>.
  for (const voice of words.querySelectorAll("[title]")) {
    const who = document.createElement("b");
    who.textContent = `${voice.title}: `;
    voice.removeAttribute("title");
    voice.prepend(who);
  }
  return words;
}
