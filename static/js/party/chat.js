// What is said. Words come from other people, so they become text and never a page.
import { faceOf } from "./people.js";

const MEANING = {
  "❤️": "A heart",
  "😂": "Laughing",
  "😮": "Surprised",
  "😢": "Crying",
  "👏": "Clapping",
  "🦦": "An otter",
};
const NOTES = 40; // of what happened, beside what was said
const NEAR = 60; // px: who is so near the last line is reading it

export const meaning = (reaction) => MEANING[reaction] ?? reaction;

// `ask` says it to the house, and returns the number under which it may be refused.
export function chat(panel, ask) {
  const list = panel.querySelector("[data-chat]");
  const model = panel.querySelector("[data-line]").content;
  const form = panel.querySelector("[data-say]");
  const field = form.querySelector("input");
  const lines = new Map();
  const sent = new Map(); // what was said, until it is heard or refused
  let party, you, isGrownUp;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = field.value.trim();
    const id = text ? ask("say", { text }) : null;
    if (id === null) return;
    sent.set(id, text);
    field.value = "";
  });
  list.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    const line = Number(target.closest("[data-id]")?.dataset.id);
    if (!button) return;
    if ("react" in button.dataset) open(button);
    else if ("remove" in button.dataset) ask("remove", { line });
    else if (button.dataset.reaction) {
      ask("react", { line, reaction: button.dataset.reaction });
      const pick = button.closest("[data-pick]");
      if (pick) open(pick.parentElement.querySelector("[data-react]")).focus();
    }
  });
  list.addEventListener("keydown", (event) => {
    const pick = event.key === "Escape" && event.target.closest("[data-pick]");
    if (!pick) return;
    event.stopPropagation();
    open(pick.parentElement.querySelector("[data-react]")).focus();
  });
  function open(button) {
    const pick = button.closest("li").querySelector("[data-pick]");
    pick.hidden = !pick.hidden;
    button.setAttribute("aria-expanded", !pick.hidden);
    if (!pick.hidden) pick.scrollIntoView({ block: "nearest" });
    return button;
  }

  function added(line) {
    const item = model.cloneNode(true).firstElementChild;
    const part = (name) => item.querySelector(`[data-${name}]`);
    const isMine = line.by === you;
    const whose = isMine ? "what you said" : `what ${line.name} said`;
    item.dataset.id = line.id;
    item.classList.toggle("is-mine", isMine);
    part("face-here").append(faceOf(line.by, line.name));
    part("by").textContent = isMine ? "You" : line.name;
    part("time").textContent = hour(line.at);
    part("words").textContent = line.text;
    part("react").setAttribute("aria-label", `React to ${whose}`);
    part("remove").setAttribute("aria-label", `Take away ${whose}`);
    part("pick").append(...party.reactions.map((each) => choice(each, each, meaning(each))));
    return { item, reactions: "" };
  }
  function draw(line) {
    if (!lines.has(line.id)) {
      lines.set(line.id, added(line));
      list.append(lines.get(line.id).item);
    }
    const known = lines.get(line.id);
    known.item.querySelector("[data-remove]").hidden = !(isGrownUp || [line.by, party.host].includes(you));
    const reactions = JSON.stringify(line.reactions);
    if (known.reactions === reactions) return;
    known.reactions = reactions;
    const place = known.item.querySelector("[data-reactions]");
    const held = place.contains(document.activeElement) ? document.activeElement.dataset.reaction : null;
    place.replaceChildren(...counted(line));
    if (held) (place.querySelector(`[data-reaction="${held}"]`) ?? known.item.querySelector("[data-react]")).focus();
  }
  function counted({ reactions }) {
    const by = grouped(reactions);
    return [...by].map(([what, each]) => {
      const button = choice(what, `${what} ${each.length}`, `${meaning(what)}, ${each.length}`);
      button.setAttribute("aria-pressed", each.some(([who]) => who === you));
      return button;
    });
  }

  return {
    show(next, me, grownUp) {
      [party, you, isGrownUp] = [next, me, grownUp];
      const isReading = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
      const held = list.contains(document.activeElement);
      const ids = new Set(party.chat.map(({ id }) => id));
      for (const [id, { item }] of lines) {
        if (ids.has(id)) continue;
        item.remove();
        lines.delete(id);
      }
      for (const line of party.chat) draw(line);
      list.querySelector("[data-nothing-said]").hidden = list.childElementCount > 1;
      if (held && document.activeElement === document.body) list.focus({ preventScroll: true });
      if (isReading) list.scrollTop = list.scrollHeight;
    },
    // Something that happened. What happens again at once takes the place of the last.
    note(words, kind) {
      const isReading = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
      const last = list.lastElementChild;
      const item = last?.dataset.kind === kind ? last : document.createElement("li");
      item.className = "happened";
      item.dataset.kind = kind;
      item.textContent = words;
      list.append(item);
      list.querySelector("[data-nothing-said]").hidden = true;
      [...list.querySelectorAll("[data-kind]")].slice(0, -NOTES).forEach((old) => old.remove());
      if (isReading) list.scrollTop = list.scrollHeight;
    },
    // What was not taken is given back, unless something new is being written already.
    refused(id) {
      if (!field.value) field.value = sent.get(id) ?? "";
      sent.delete(id);
    },
    heard: () => sent.clear(),
  };
}

function choice(reaction, words, name) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn--ghost s reaction";
  button.dataset.reaction = reaction;
  button.textContent = words;
  button.setAttribute("aria-label", name);
  return button;
}

function hour(moment) {
  return new Date(moment).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

function grouped(reactions) {
  const by = new Map();
  for (const each of reactions) by.set(each[1], [...(by.get(each[1]) ?? []), each]);
  return by;
}
