// Say it instead of writing it. Only where the browser listens on this very computer: the usual way
// sends the voice of a child to the maker of the browser, so there the button stays hidden.
const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
const HERE = { langs: [navigator.language], processLocally: true };

if (await can()) {
  for (const button of document.querySelectorAll("[data-say]")) dress(button);
}

async function can() {
  try {
    return (await Recognition?.available?.(HERE)) === "available";
  } catch {
    return false;
  }
}

function dress(button) {
  const field = document.querySelector(button.dataset.say);
  const label = button.querySelector("span");
  let listening;
  button.hidden = false;
  button.addEventListener("click", () => {
    if (listening) return listening.stop();
    listening = new Recognition();
    Object.assign(listening, { processLocally: true, lang: navigator.language });
    listening.addEventListener("result", ({ results, resultIndex }) => {
      const said = results[resultIndex][0].transcript.trim();
      field.value = [field.value.trim(), said].filter(Boolean).join(" ");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    listening.addEventListener("end", () => {
      listening = undefined;
      label.textContent = "Say it";
    });
    label.textContent = "I am listening";
    listening.start();
  });
}
