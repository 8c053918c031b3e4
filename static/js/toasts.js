// Toasts: one at a time (the style sheet hides those behind), six seconds, held by hover or focus.
// From a script: body.dispatchEvent(new CustomEvent("toast", {detail: {text, tone: "bad"}})).
// From a view: the header HX-Trigger: {"toast": {"text": "…", "tone": "ok"}}.
const STAYS = 6000;
const region = document.getElementById("toasts");
const mould = document.getElementById("toast");
let timer;

function arrange() {
  clearTimeout(timer);
  const first = region.querySelector("[data-toast]:not([data-stays])");
  const held = region.matches(":hover, :focus-within");
  if (first && first === region.firstElementChild && !held) {
    timer = setTimeout(() => dismiss(first), STAYS);
  }
}

function dismiss(toast) {
  const focused = toast.contains(document.activeElement);
  toast.remove();
  if (focused) document.getElementById("main").focus({ preventScroll: true });
}

function say({ text, tone = "ok" }) {
  const toast = mould.content.firstElementChild.cloneNode(true);
  toast.querySelector(tone === "bad" ? ".if-ok" : ".if-bad").remove();
  toast.querySelector("span").textContent = text;
  toast.classList.add(tone);
  toast.toggleAttribute("data-stays", tone === "bad");
  region.append(toast);
}

const WORDS = {
  403: "That is not allowed from here. A grown-up may be able to.",
  404: "That is not here any more. Load the page again to see what is.",
  413: "That is too large to send in one piece.",
  429: "That was too many at once. Wait a little, then try again.",
};
const BROKEN = "The house could not do that. What you see is unchanged; try once more.";
const SILENT = "The house did not answer. What you see is unchanged; try once more.";

region.addEventListener("click", (event) => {
  if (event.target.closest("[data-dismiss]")) dismiss(event.target.closest("[data-toast]"));
});
for (const name of ["mouseenter", "mouseleave", "focusin", "focusout"]) {
  region.addEventListener(name, () => setTimeout(arrange));
}
document.body.addEventListener("toast", (event) => say(event.detail));
document.body.addEventListener("htmx:responseError", (event) => {
  const { xhr } = event.detail;
  // The view has said it better already.
  if (xhr.getResponseHeader("HX-Trigger")?.includes('"toast"')) return;
  say({ text: WORDS[xhr.status] ?? BROKEN, tone: "bad" });
});
for (const name of ["htmx:sendError", "htmx:timeout"]) {
  document.body.addEventListener(name, ({ detail }) => {
    // A part that looked again by itself has lost nothing that anybody did; offline.js says the rest.
    if (detail.requestConfig.triggeringEvent?.type.startsWith("live:")) return;
    say({ text: SILENT, tone: "bad" });
  });
}
new MutationObserver(arrange).observe(region, { childList: true });
arrange();
