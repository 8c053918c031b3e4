// Sends a clip and says how much of it has come in. Without this file the browser sends the form
// by itself, and says so at its edge.
const MEGABYTE = 1_000_000;
const form = document.querySelector("[data-bring]");
let sending;

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  const file = form.elements.clip.files[0];
  if (file && file.size > Number(form.dataset.most)) {
    return say(`“${file.name}” is larger than 2 GB. Cut it into parts, or save it smaller.`);
  }
  send(file);
});
form?.querySelector("[data-stop]").addEventListener("click", () => sending?.abort());
// Half a clip is none: somebody who leaves by a slip is asked.
addEventListener("beforeunload", (event) => sending && event.preventDefault());

function send(file) {
  sending = new XMLHttpRequest();
  sending.open("POST", form.action);
  sending.responseType = "document";
  sending.upload.addEventListener("progress", ({ loaded, total }) => {
    form.querySelector("progress").value = (100 * loaded) / total;
    say(
      loaded < total
        ? `${Math.floor(loaded / MEGABYTE)} of ${Math.ceil(total / MEGABYTE)} MB are here.`
        : "All of it is here. The house looks at it now.",
    );
  });
  sending.addEventListener("load", ({ target }) => {
    sending = undefined;
    const { status, responseURL, response } = target;
    if (status < 300 && responseURL !== location.href) return location.assign(responseURL);
    const told = response?.querySelector("[data-bring]");
    if (told) answer(told);
    else say(response?.querySelector("h1")?.textContent ?? "The house could not take it. Try again.");
    busy(false);
  });
  sending.addEventListener("error", () => over("The house did not answer. Nothing was kept; try again."));
  sending.addEventListener("abort", () => over("Stopped. Nothing of it was kept."));
  busy(true);
  say(file ? `Sending ${file.name}` : "");
  sending.send(new FormData(form));
}

function over(words) {
  sending = undefined;
  busy(false);
  say(words);
}

// The refusal, in the house's words, where it would stand without a script.
function answer(told) {
  const fresh = told.querySelectorAll(".field");
  form.querySelectorAll(".field").forEach((field, n) => {
    field.querySelector(".msg")?.remove();
    const words = fresh[n]?.querySelector(".msg");
    field.classList.toggle("err", Boolean(words));
    if (!words) return;
    words.role = "alert";
    field.append(words);
    field.querySelector("input").focus();
  });
  form.querySelector("[data-way]").hidden = true;
}

function busy(is) {
  form.querySelector('[type="submit"]').disabled = is;
  form.querySelector("[data-stop]").hidden = !is;
  form.querySelector("progress").hidden = !is;
}

function say(words) {
  form.querySelector("[data-way]").hidden = false;
  form.querySelector("[data-words]").textContent = words;
}
