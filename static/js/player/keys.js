// The keys that players share. They work while the player has the focus, or nobody has; whoever
// dictates to their computer, and would press keys by speaking, can turn them off (WCAG 2.1.4).
const KEYS = {
  k: "play",
  " ": "play",
  j: "back",
  l: "forward",
  m: "mute",
  c: "captions",
  f: "full",
  i: "small",
  "<": "slower",
  ">": "faster",
  ",": "frame back",
  ".": "frame forward",
  n: "next chapter",
  p: "chapter back",
  g: "live",
  a: "from the start",
  t: "facts",
  b: "beside",
  x: "flip",
  "?": "help",
};
// These scroll the page, so they are the player's only while it has the focus.
const ARROWS = {
  ArrowLeft: "little back",
  ArrowRight: "little forward",
  ArrowUp: "louder",
  ArrowDown: "quieter",
};
const TYPING = "input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]";
// What does something itself when Space or an arrow is pressed on it.
const PRESSED = "button, a, summary, input";
const CHOSEN = "input:not([data-seekbar])";

for (const player of document.querySelectorAll("[data-player]")) {
  const on = player.querySelector("[data-keys]");
  const key = `player:${player.dataset.profile}:keys`;
  try {
    on.checked = localStorage.getItem(key) !== "off";
  } catch {
    /* then they are on */
  }
  on.addEventListener("change", () => {
    try {
      localStorage.setItem(key, on.checked ? "on" : "off");
    } catch {
      /* then it lasts as long as the page */
    }
  });
  const press = (event) => {
    const { target, key: pressed } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const own = player.contains(target) || target.ownerDocument !== document;
    const nobody = target === document.body || target.id === "main";
    if (!(own || nobody) || target.matches(TYPING)) return;
    if (pressed === " " && target.matches(PRESSED)) return;
    const detail = own && !target.matches(CHOSEN) ? moved(pressed) : null;
    const asked = detail ?? (on.checked ? meant(pressed) : null);
    if (!asked) return;
    event.preventDefault();
    player.dispatchEvent(new CustomEvent("player:do", { detail: asked }));
  };
  document.addEventListener("keydown", press);
  // Its own little window has a document of its own.
  player.addEventListener("player:window", ({ detail }) => detail.addEventListener("keydown", press));
}

function moved(key) {
  return key in ARROWS ? { what: ARROWS[key] } : null;
}
function meant(key) {
  if (/^[0-9]$/.test(key)) return { what: "part", value: Number(key) };
  const what = KEYS[key.toLowerCase()];
  return what ? { what } : null;
}
