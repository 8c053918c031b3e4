// Lays dots and a pad of numbers over a PIN field. The field stays the one thing that is typed
// into, so number keys, a screen reader and a password manager all work as before.
const LEAST = 4;

function dress(pin) {
  const input = pin.querySelector("input");
  const row = pin.querySelector(".pin__dots");
  const length = Number(pin.dataset.length) || 0;
  pin.append(pin.querySelector("template").content.cloneNode(true));
  pin.classList.add("is-pad");
  // The pad is the keyboard; a second one over it would hide the page on a phone.
  input.inputMode = "none";
  draw();

  input.addEventListener("input", () => {
    input.value = input.value.replace(/\D/g, "");
    draw();
    if (length >= LEAST && input.value.length === length) input.form.requestSubmit();
  });
  pin.addEventListener("click", (event) => {
    const key = event.target.closest("[data-key]")?.dataset.key;
    if (!key) return;
    press(key);
    input.dispatchEvent(new Event("input"));
  });
  pin.addEventListener("keydown", (event) => {
    // On the pad's own buttons the number keys and backspace mean the same as in the field.
    if (event.target === input || !/^(\d|Backspace)$/.test(event.key)) return;
    press(event.key === "Backspace" ? "back" : event.key);
    input.dispatchEvent(new Event("input"));
  });

  function press(key) {
    if (key === "clear") input.value = "";
    else if (key === "back") input.value = input.value.slice(0, -1);
    else if (input.value.length < input.maxLength) input.value += key;
  }

  function draw() {
    const shown = length || Math.max(LEAST, input.value.length);
    while (row.querySelectorAll("i").length > shown) row.querySelector("i").remove();
    while (row.querySelectorAll("i").length < shown) row.append(document.createElement("i"));
    row.querySelectorAll("i").forEach((dot, n) => {
      dot.classList.toggle("on", n < input.value.length);
    });
  }
}

const dressAll = (root) => {
  for (const pin of root.querySelectorAll("[data-pin]:not(.is-pad)")) dress(pin);
};
dressAll(document);
document.addEventListener("htmx:load", (event) => dressAll(event.target));
