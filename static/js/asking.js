// On the form that asks for a film: counts the words, and says how long the slider means.
document.addEventListener("input", ({ target }) => {
  if (target.dataset?.counts) count(target);
  if (target.dataset?.lengths) say(target);
});
document.querySelectorAll("[data-counts]").forEach(count);
document.querySelectorAll("[data-lengths]").forEach(say);

function count(field) {
  const words = field.value.split(/\s+/).filter(Boolean).length;
  const place = document.querySelector(field.dataset.counts);
  place.textContent = `${words} ${words === 1 ? "word" : "words"}`;
}

function say(slider) {
  const words = slider.dataset.lengths.split("|")[slider.value];
  slider.setAttribute("aria-valuetext", words);
  document.querySelector(slider.dataset.says).textContent = words;
}
