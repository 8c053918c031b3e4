// A swap keeps the focus where it was. If that place is gone, the heading of the part takes it, so
// that a keyboard or a screen reader is never thrown back to the top of the page.
let held = null;

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  held = detail.target.contains(document.activeElement) ? document.activeElement.id : null;
});
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (held === null || document.activeElement !== document.body) return;
  const same = held && document.getElementById(held);
  const place = same || heading(detail.elt) || document.getElementById("main");
  held = null;
  if (!same) place.tabIndex = -1;
  place.focus({ preventScroll: true });
});

function heading(part) {
  const title = "h1, h2, h3";
  return part.querySelector(title) ?? part.closest("section, main")?.querySelector(title);
}
