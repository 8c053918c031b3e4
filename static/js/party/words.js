// What happened, in words: for the list of what was said, and for whoever does not see the page.
import { at } from "./playback.js";
import { memberOf } from "./told.js";

const SKIP = 1_500; // ms: a place nearer than this is the same place to a person

// The words for an event, told by the party as it was before it; null for what needs none. Nobody
// is told what they did themselves.
export function wordsFor(party, event, you) {
  return WORDS[event.event]?.(party, event, you) ?? null;
}

const WORDS = {
  came: (_, { who, name }, you) => (who === you ? null : `${name} is here.`),
  went: (_, { who, name, why }, you) => {
    if (who === you) return null;
    return why === "left" ? `${name} has gone.` : `${name} is away.`;
  },
  hosts: (party, { who, why }, you) => {
    if (who === null) return null;
    if (who === you) return "You have the remote now.";
    const name = nameOf(party, who);
    return why === "came" && party.host === null ? null : `${name} has the remote now.`;
  },
  offered: (party, { to }, you) => {
    if (to === you) return `${nameOf(party, party.host)} hands you the remote.`;
    return to === null && party.offered !== null && party.host === you
      ? "The remote stays with you."
      : null;
  },
  moves: (party, { playback, by }, you) => {
    if (by === null || by === you) return null;
    return `${nameOf(party, by)} ${deed(party.timeline.at(-1), playback)}`;
  },
  waits: (party, { for: whom }, you) => {
    if (!whom.length) return "It goes on.";
    if (whom.includes(you)) return "Everybody waits for you.";
    return `Waiting for ${listed(whom.map((each) => nameOf(party, each)))}.`;
  },
  paced: (party, { who, pace }, you) => {
    if (who === you) return null;
    const name = nameOf(party, who);
    return pace === "own" ? `${name} watches at their own pace.` : `${name} is in step again.`;
  },
};

export function nameOf(party, profile) {
  return memberOf(party, profile)?.name ?? "Somebody";
}

export function listed(names) {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

export function clocked(milliseconds) {
  const whole = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const two = (number) => String(number).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

function deed(was, is) {
  const moved = is.position - at(was, is.since);
  if (is.rate !== was.rate) return `set the speed to ${is.rate}×.`;
  if (Math.abs(moved) > SKIP) return `went ${moved < 0 ? "back" : "on"} to ${clocked(is.position)}.`;
  return is.playing ? "plays on." : `paused at ${clocked(is.position)}.`;
}
