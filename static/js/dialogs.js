// <a href="/a/page/that/asks/" data-opens="leave"> opens <dialog id="leave"> instead of the page.
// Escape, the backdrop and [data-closes] are all the safe answer; focus goes back by itself.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  const dialog = opener && document.getElementById(opener.dataset.opens);
  if (dialog) {
    event.preventDefault();
    dialog.showModal();
    // The browser would take the first button, and in a question that is the deed.
    if (!dialog.querySelector("[autofocus]")) dialog.querySelector("[data-closes]")?.focus();
  }
  if (event.target.closest("[data-closes]")) event.target.closest("dialog").close();
  if (event.target.matches("dialog") && outside(event)) event.target.close();
});

// A click on the dialog's own padding has the dialog as its target too.
function outside({ target, clientX: x, clientY: y }) {
  const box = target.getBoundingClientRect();
  return x < box.left || x > box.right || y < box.top || y > box.bottom;
}
