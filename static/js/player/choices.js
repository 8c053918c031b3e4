// What somebody likes: captions and how they look, voice, size, speed, volume. Kept in this browser
// for each person, and applied as soon as it is touched. Lists come by player:list as they are
// known; whoever must act hears player:choose.
const LOOK = ["size", "behind", "face", "edge", "place"];
// What was chosen in one film stays so there, whatever is chosen in the next.
const OWN = ["captions", "voice"];
const FILMS = 200; // whose own choices are remembered

for (const player of document.querySelectorAll("[data-player]")) remember(player);

function remember(player) {
  const video = player.querySelector("video");
  const stage = player.querySelector(".player__stage");
  const speedName = player.querySelector("[data-speed-name]");
  const { profile, remembers } = player.dataset;
  const key = `player:${profile}`;
  const kept = read(key);
  const say = (detail) => player.dispatchEvent(new CustomEvent("player:say", { detail }));
  const inputs = (what) => [...player.querySelectorAll(`[data-choice="${what}"]`)];
  const keep = (what, value) => {
    kept[what] = value;
    if (remembers && OWN.includes(what)) {
      const { [remembers]: own, ...others } = kept.films ?? {};
      const newest = Object.entries(others).slice(1 - FILMS);
      kept.films = { ...Object.fromEntries(newest), [remembers]: { ...own, [what]: value } };
    }
    write(key, kept);
  };
  const liked = (what) => kept.films?.[remembers]?.[what] ?? kept[what];

  function choose(what, value) {
    for (const input of inputs(what)) input.checked = input.value === value;
    if (LOOK.includes(what)) stage.dataset[what] = value;
    if (what === "speed") {
      // The default too: a stream that begins anew would go on at its old pace.
      video.playbackRate = video.defaultPlaybackRate = Number(value);
      speedName.textContent = named("speed");
    }
    player.dispatchEvent(new CustomEvent("player:choose", { detail: { what, value } }));
  }
  const chosen = (what) => inputs(what).find((input) => input.checked);
  const named = (what) => chosen(what)?.parentElement.textContent.trim() ?? "";

  player.addEventListener("change", ({ target }) => {
    const what = target.dataset.choice;
    if (!what) return;
    keep(what, target.value);
    choose(what, target.value);
  });
  player.addEventListener("player:list", ({ detail: { what, items } }) => {
    const list = player.querySelector(`[data-list="${what}"]`);
    const model = list.querySelector("template");
    list.querySelectorAll("label").forEach((old) => old.remove());
    list.closest("fieldset").hidden = items.length < 2;
    for (const { value, name } of items) {
      const label = model.content.cloneNode(true);
      label.querySelector("input").value = value;
      label.querySelector("span").textContent = name;
      list.append(label);
    }
    const isThere = (wanted) => items.find(({ value }) => value === wanted);
    const known = isThere(liked(what)) ?? isThere(kept[what]) ?? items[0];
    if (known) choose(what, known.value);
  });

  let last; // the captions that were on before they were put away
  const step = (by) => {
    const all = inputs("speed");
    if (!all.length) return; // what is live has one
    const next = all[all.indexOf(chosen("speed")) + by];
    if (next) pick("speed", next.value);
    say(`Speed ${named("speed")}`);
  };
  const pick = (what, value) => {
    keep(what, value);
    choose(what, value);
  };
  const captions = () => {
    const now = chosen("captions")?.value ?? "off";
    const first = inputs("captions").find((input) => input.value !== "off")?.value;
    if (now !== "off") last = now;
    if (first) pick("captions", now === "off" ? (last ?? first) : "off");
    say(first ? `Captions: ${named("captions")}` : "There are no captions");
  };
  const deeds = { captions, slower: () => step(-1), faster: () => step(1) };
  player.addEventListener("player:do", ({ detail: { what } }) => deeds[what]?.());

  const ask = (what, value) => player.dispatchEvent(new CustomEvent("player:do", { detail: { what, value } }));
  if ("volume" in kept) ask("volume", kept.volume);
  if (kept.muted) video.muted = true;
  player.addEventListener("player:volume", ({ detail }) => {
    if (detail.volume === kept.volume && detail.muted === kept.muted) return;
    keep("volume", detail.volume);
    keep("muted", detail.muted);
  });
  for (const what of [...LOOK, ...(speedName ? ["speed"] : [])]) {
    const known = inputs(what).some(({ value }) => value === kept[what]);
    choose(what, known ? kept[what] : chosen(what).value);
  }
}

// A browser may forbid to keep anything; then a choice lasts as long as the page.
function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}
function write(key, what) {
  try {
    localStorage.setItem(key, JSON.stringify(what));
  } catch {
    /* see above */
  }
}
