// Who is here, who leads, for whom everybody waits, and what this person may do about it.
import { at, onAt } from "./playback.js";
import { memberOf } from "./told.js";
import { clocked, listed, nameOf } from "./words.js";

export function faceOf(profile, name) {
  const faces = document.querySelector("[data-faces]").content;
  const found = faces.querySelector(`[data-face="${Number(profile)}"]`)?.firstElementChild;
  if (found) return found.cloneNode();
  // Somebody who came into the family after this page was loaded.
  const letter = document.createElement("span");
  letter.className = "av party__letter";
  letter.setAttribute("aria-hidden", "true");
  letter.textContent = name.slice(0, 1);
  return letter;
}

// `panel` is beside the picture, `over` on it: what matters is said in both.
export function people(panel, over, ask) {
  const all = (selector) => [panel, over].flatMap((each) => [...each.querySelectorAll(selector)]);
  const write = (selector, words) => all(selector).forEach((each) => (each.textContent = words));
  const show = (selector, yes) => all(selector).forEach((each) => (each.hidden = !yes));
  const place = panel.querySelector("[data-now]");
  let party, you;

  for (const root of [panel, over]) {
    root.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (button?.dataset.ask) ask(button.dataset.ask);
      if (button?.dataset.to) ask("offer", { to: Number(button.dataset.to) });
      if (button && "skip" in button.dataset) skip();
    });
  }
  function skip() {
    const whom = party.host === you ? party.waiting : [you];
    for (const each of whom) ask("skip", { whom: each });
  }

  function draw() {
    const me = memberOf(party, you);
    const isFilm = party.kind === "film";
    const [leads, isOwn] = [party.host === you, me?.pace === "own"];
    const host = memberOf(party, party.host);
    panel.querySelector("[data-people]").replaceChildren(...party.members.map(face));
    write("[data-host]", host?.name ?? "");
    write("[data-offered]", nameOf(party, party.offered));
    write("[data-waits-words]", waitsFor());
    write("[data-skip]", leads ? `Go on without ${names(party.waiting)}` : "Go on without me");
    write("[data-remote-words]", isFilm ? `${host?.name ?? "Nobody"} has the remote.` : "A channel goes on for everybody.");
    show("[data-waits]", party.waiting.length && !isOwn);
    show("[data-skip]", leads || party.waiting.includes(you));
    show("[data-has-remote]", isFilm && !leads && !isOwn && host);
    show("[data-to-own]", !isOwn);
    const boxes = {
      waits: party.waiting.length && !isOwn,
      asked: party.offered === you,
      offered: leads && party.offered !== null,
      own: isOwn,
      mine: leads && isFilm && party.offered === null,
      theirs: !isOwn && !(leads && isFilm) && party.offered !== you,
    };
    for (const [name, yes] of Object.entries(boxes)) show(`[data-box="${name}"]`, yes);
    hand();
    others();
  }
  function face({ profile, name, away, pace }) {
    const item = document.createElement("li");
    const [who, how] = [document.createElement("bdi"), document.createElement("small")];
    const isHost = profile === party.host && party.kind === "film";
    const so = [
      isHost && (profile === you ? "have the remote" : "has the remote"),
      away && "away",
      party.waiting.includes(profile) && "catching up",
      pace === "own" && (profile === you ? "at your own pace" : "at their own pace"),
    ];
    item.classList.toggle("is-host", isHost);
    item.classList.toggle("is-away", away);
    who.textContent = profile === you ? "You" : name;
    how.textContent = so.filter(Boolean).join(", ");
    item.append(faceOf(profile, name), who, how);
    return item;
  }
  function hand() {
    const here = party.members.filter(({ profile, away }) => profile !== you && !away);
    const buttons = here.map(({ profile, name }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn btn--soft s";
      button.dataset.to = profile;
      button.textContent = name;
      button.setAttribute("aria-label", `Hand the remote to ${name}`);
      return button;
    });
    panel.querySelector("[data-hand]").replaceChildren(...buttons);
    panel.querySelector("[data-hand-words]").hidden = !here.length;
  }
  function waitsFor() {
    return party.waiting.includes(you) ? "Everybody waits for you." : `Waiting for ${names(party.waiting)}.`;
  }
  const names = (whom) => listed(whom.map((each) => nameOf(party, each)));
  function others(now) {
    if (now === undefined || party?.kind !== "film") return;
    const [words] = all("[data-others]");
    if (!words.closest("[hidden]")) words.textContent = ` The others are at ${clocked(at(onAt(party.timeline, now), now))}.`;
  }

  return {
    show(next, me) {
      [party, you] = [next, me];
      const held = place.contains(document.activeElement) ? document.activeElement : null;
      const { to } = held?.dataset ?? {};
      draw();
      if (!held || (held.isConnected && held.offsetParent)) return;
      // What was pressed is gone. Its successor takes the focus, not the top of the page.
      const next_ = place.querySelector(`[data-to="${Number(to)}"]`) ?? visible(place) ?? place;
      next_.focus({ preventScroll: true });
    },
    others,
  };
}

function visible(place) {
  return [...place.querySelectorAll("button")].find((each) => each.offsetParent);
}
