// The running order by hand: a line is dragged by its grip, or picked up there with Space, moved with
// the arrow keys and put down with Space; Alt and an arrow do it in one. What counts is what the house
// answers: the list comes back with its words, and focus.js keeps the focus where it was.
const { Sortable } = window;
const still = matchMedia("(prefers-reduced-motion: reduce)");
const dressed = new WeakSet();
let held = null; // what is picked up: {grip, line, before, from}
let had = []; // the lines as the house listed them, before somebody's hand came in
let open = ""; // the menu that was open when the list was sent for

const says = document.getElementById("order-says");
const linesOf = (list, which = ":scope > .film") =>
  [...list.querySelectorAll(which)].filter((line) => !line.matches(".is-moving"));
const say = (words) => (says.textContent = words);

function dress(root) {
  for (const list of root.querySelectorAll("[data-order]")) {
    if (dressed.has(list)) continue;
    dressed.add(list);
    Sortable?.create(list, {
      handle: ".order__grip",
      draggable: ".film",
      animation: still.matches ? 0 : 160,
      // The browser's own dragging knows no touch, and shows a picture that nobody can style.
      forceFallback: true,
      fallbackTolerance: 4,
      fallbackClass: "is-moving",
      ghostClass: "is-here",
      onStart: () => {
        putBack();
        had = linesOf(list, ":scope > li");
      },
      onEnd: ({ oldDraggableIndex: from, newDraggableIndex: to }) => {
        if (from !== to) send(list, from, to);
      },
    });
  }
}

function send(list, from, to) {
  const form = list.closest("form");
  const asked = { move: from, to };
  for (const [name, value] of Object.entries(asked)) {
    Object.assign(form.elements[name], { disabled: false, value });
  }
  form.requestSubmit();
  for (const name of Object.keys(asked)) form.elements[name].disabled = true;
}

// The house did not do it, so it is not shown as done. What went wrong, toasts.js says.
for (const name of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(name, ({ detail }) => {
    const list = detail.elt.querySelector?.("[data-order]");
    list?.append(...had.filter((line) => list.contains(line)));
  });
}

// ------------------------------------------------------------------------------------ by the keyboard
function pickUp(grip) {
  const line = grip.closest(".film");
  const lines = linesOf(line.parentElement);
  held = { grip, line, from: lines.indexOf(line), before: line.nextElementSibling };
  had = linesOf(line.parentElement, ":scope > li");
  mark(true);
  const { title } = line.dataset;
  say(`“${title}” is picked up, number ${held.from + 1} of ${lines.length}. Arrows move it, Space puts it down, Escape puts it back.`);
}

function move(by) {
  const lines = linesOf(held.line.parentElement);
  const at = lines.indexOf(held.line);
  const to = Math.max(0, Math.min(lines.length - 1, at + by));
  if (to !== at) {
    const { grip, line } = held;
    held.moving = true; // what is put elsewhere loses the focus, and has not been left
    lines[to][to > at ? "after" : "before"](line);
    grip.focus();
    held.moving = false;
    line.scrollIntoView({ block: "nearest" });
  }
  say(`${to + 1} of ${lines.length}`);
}

function putDown() {
  const { line, from } = held;
  const to = linesOf(line.parentElement).indexOf(line);
  mark(false);
  held = null;
  if (to === from) say(`“${line.dataset.title}” stays number ${from + 1}.`);
  else send(line.parentElement, from, to);
}

function putBack() {
  if (!held) return;
  const { grip, line, before } = held;
  const list = line.parentElement;
  const had = document.activeElement === grip;
  held.moving = true;
  list.insertBefore(line, before);
  if (had) grip.focus();
  mark(false);
  held = null;
  say(`“${line.dataset.title}” is back where it was.`);
}

function mark(on) {
  held.grip.setAttribute("aria-pressed", on);
  held.line.classList.toggle("is-held", on);
}

const STEPS = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity };

// A click that no pointer made: Enter, Space, or a screen reader's own press.
document.addEventListener("click", (event) => {
  const grip = event.target.closest(".order__grip");
  if (!grip || event.detail) return;
  if (held) putDown();
  else pickUp(grip);
});
document.addEventListener("keydown", (event) => {
  const grip = event.target.closest?.(".order__grip");
  const by = STEPS[event.key];
  if (event.key === "Escape") {
    closeMenus(event.target.closest?.(".order__more"));
    putBack();
  } else if (grip && by !== undefined && (held || event.altKey)) {
    event.preventDefault();
    const atOnce = !held;
    if (atOnce) pickUp(grip);
    move(by);
    if (atOnce) putDown();
  }
});
document.addEventListener("focusout", ({ target }) => {
  if (held?.grip === target && !held.moving) putBack();
});

// ------------------------------------------------------------------------------------------ its menus
function closeMenus(inside) {
  for (const menu of document.querySelectorAll(".order__more[open]")) {
    menu.open = false;
    if (menu === inside) menu.querySelector("summary").focus();
  }
}
document.addEventListener("click", ({ target }) => {
  if (!target.closest(".order__more")) closeMenus();
  // At the end there is nowhere to go; a button that is shut would lose the focus.
  if (target.closest('.order__menu [aria-disabled="true"]')) say("It cannot go further.");
});
document.addEventListener(
  "submit",
  (event) => {
    if (event.submitter?.ariaDisabled !== "true") return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);

document.addEventListener("htmx:beforeSwap", () => {
  held = null;
  open = document.activeElement?.closest(".order__more")?.id ?? "";
});
document.addEventListener("htmx:afterSwap", () => {
  const menu = open && document.getElementById(open);
  if (menu) menu.open = true;
  open = "";
});
document.addEventListener("htmx:load", ({ target }) => dress(target.parentElement ?? document));
document.body.addEventListener("order:said", ({ detail }) => say(detail.words));
dress(document);
