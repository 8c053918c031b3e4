// <button data-reveals="#id_password" data-hide="Hide">Show</button>: shows what is being typed.
document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-reveals]");
  if (!button) return;
  const field = document.querySelector(button.dataset.reveals);
  const shown = field.type === "text";
  field.type = shown ? "password" : "text";
  button.setAttribute("aria-pressed", !shown);
});
