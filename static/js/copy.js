// <button data-copy="#invite">: puts the words of another element on the clipboard.
document.addEventListener("click", async (event) => {
  const selector = event.target.closest("[data-copy]")?.dataset.copy;
  if (!selector) return;
  const source = document.querySelector(selector);
  const done = await copied(source);
  const text = done ? "Copied" : "It is marked now. Copy it with the keys you know.";
  document.body.dispatchEvent(new CustomEvent("toast", { detail: { text } }));
});

async function copied(source) {
  const words = source.value ?? source.textContent.trim();
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    // No clipboard on plain http, which is how a house is often reached: mark the words instead.
    if (source.select) source.select();
    else getSelection().selectAllChildren(source);
    return document.execCommand("copy");
  }
}
