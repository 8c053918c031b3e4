// Reactions to the film: six buttons, and what is pressed flies over everybody's picture.
import { meaning } from "./chat.js";

const FLIES = 2_600; // ms, as in party.css; who wants no motion sees it stand for so long
const MOST = 24;

export function cheers(panel, over, ask) {
  const place = panel.querySelector("[data-cheers]");
  const sky = over.querySelector("[data-flying]");
  let known = "";

  place.addEventListener("click", ({ target }) => {
    const { reaction } = target.closest("button")?.dataset ?? {};
    if (reaction) ask("cheer", { reaction });
  });
  return {
    show({ reactions }) {
      if (known === reactions.join()) return;
      known = reactions.join();
      place.replaceChildren(...reactions.map(button));
    },
    fly(reaction, name) {
      if (sky.childElementCount >= MOST) return;
      const it = document.createElement("span");
      const who = document.createElement("small");
      it.className = "cheer";
      it.style.setProperty("--x", `${10 + Math.random() * 80}%`);
      who.textContent = name;
      it.append(reaction, who);
      sky.append(it);
      setTimeout(() => it.remove(), FLIES);
    },
  };
}

function button(reaction) {
  const it = document.createElement("button");
  it.type = "button";
  it.className = "btn btn--ghost reaction";
  it.dataset.reaction = reaction;
  it.textContent = reaction;
  it.setAttribute("aria-label", meaning(reaction));
  return it;
}
