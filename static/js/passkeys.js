// The library says what went wrong with a passkey to nobody but the console. Here it is said on
// the page: what happened, and what to do. <div role="alert" data-passkey-trouble hidden> is its place.
const WORDS = {
  NotAllowedError:
    "No passkey was used. Either it was stopped, it took too long, or this device has none for this house. Try again, or use another way.",
  InvalidStateError: "This device has a passkey for you already, so none was added.",
  SecurityError:
    "Passkeys do not work at this address. Open the house at localhost, or at a name with HTTPS.",
  NotSupportedError: "This device cannot make such a passkey. Use another device, or your password.",
};
const SILENT = "The passkey could not be used here. Nothing was changed; use your password instead.";

document.addEventListener("allauth.error", (event) => {
  const place = document.querySelector("[data-passkey-trouble]");
  if (!place) return;
  event.preventDefault();
  place.hidden = false;
  place.querySelector("span").textContent = WORDS[event.detail.exception?.name] ?? SILENT;
});

// A new try begins with a clean page; and a screen reader hears the same words a second time.
// In the capturing phase, because the library may fail before the click gets up here again.
document.addEventListener(
  "click",
  ({ target }) => {
    const place = target.closest("button") && document.querySelector("[data-passkey-trouble]");
    if (place) place.hidden = true;
  },
  { capture: true },
);

// Enter in the name of a new passkey means its button, not a form without a passkey in it.
document.addEventListener("submit", (event) => {
  const button = event.target.querySelector("[data-passkey]");
  if (!button) return;
  event.preventDefault();
  button.click();
});
