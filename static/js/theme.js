// Dusk or cream, at once. The form does the same without this file, with a page load.
const COLOURS = { dusk: "#051e23", cream: "#0b3a41" };

document.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-themes]");
  const theme = event.submitter?.value;
  if (!form || !(theme in COLOURS)) return;
  event.preventDefault();
  // Collected before the button is hidden by the change of theme.
  const body = new FormData(form, event.submitter);
  document.documentElement.dataset.theme = theme;
  document.querySelector('meta[name="theme-color"]').content = COLOURS[theme];
  form.querySelector(`button:not([value="${theme}"])`).focus();
  // Not followed: the answer is a redirect to this very page.
  fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => {});
});
