// Proposes a sign-in name from the name beside it, until somebody writes one of their own.
const name = document.querySelector("[data-suggests]");
const signIn = name?.form.elements.username;
let ours = signIn?.value === "";

signIn?.addEventListener("input", () => {
  ours = signIn.value === "";
});
name?.addEventListener("input", suggest);
if (name) suggest();

function suggest() {
  if (ours) signIn.value = name.value.trim().toLowerCase().replaceAll(/\s+/g, "-");
}
