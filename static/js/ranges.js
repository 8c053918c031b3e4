// Fills a slider's line up to its thumb, and says its value in <output for="…">.
function fill(range) {
  const least = Number(range.min || 0);
  const most = Number(range.max || 100);
  range.style.setProperty("--v", `${((range.value - least) / (most - least)) * 100}%`);
  const output = document.querySelector(`output[for="${CSS.escape(range.id)}"]`);
  if (output) output.textContent = range.value;
}

const fillAll = (root) => root.querySelectorAll('input[type="range"]').forEach(fill);
fillAll(document);
document.addEventListener("input", ({ target }) => {
  if (target.type === "range") fill(target);
});
document.addEventListener("htmx:load", (event) => fillAll(event.target));
