// Says when the house cannot be reached, and starts the worker that keeps the page for that case.
const notice = document.querySelector("[data-offline]");
const worker = document.body.dataset.worker;

const show = (away) => {
  notice.hidden = !away;
};
addEventListener("offline", () => show(true));
addEventListener("online", () => show(false));
document.body.addEventListener("htmx:sendError", () => show(true));
document.body.addEventListener("htmx:afterOnLoad", () => show(false));
show(!navigator.onLine);

// Browsers allow a worker only over https or on localhost; elsewhere there is nothing to start.
if (worker && "serviceWorker" in navigator) {
  navigator.serviceWorker.register(worker).catch(() => {});
}
