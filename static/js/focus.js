// A swap keeps the focus where it was. If that place is gone, the heading of the part takes it, so
// that a keyboard or a screen reader is never thrown back to the top of the page.
let held = null;

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  // Two parts may be swapped at once: the second must not forget what the first one holds.
  if (detail.target.contains(document.activeElement)) held = document.activeElement.id;
});
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (held === null) return;
  const same = held && document.getElementById(held);
  held = null;
  if (document.activeElement !== document.body) return;
  const place = same || heading(detail.elt) || document.getElementById("main");
  if (!same) place.tabIndex = -1;
  place.focus({ preventScroll: true });
});

function heading(part) {
  const title = "h1, h2, h3";
  return part.querySelector(title) ?? part.closest("section, main")?.querySelector(title);
}
