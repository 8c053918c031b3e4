// What a page knows of a party after an event: the changes that liveloop/engine/party makes, so that
// an event need not carry the whole of it. Tests hold them equal.
import { followed } from "./playback.js";

const KEPT = 200; // lines of chat

export function after(party, event, now) {
  return { ...party, ...(CHANGES[event.event]?.(party, event, now) ?? {}) };
}

export function memberOf(party, profile) {
  return party.members.find((each) => each.profile === profile);
}

const CHANGES = {
  came: ({ members }, { who, name }) => {
    const known = members.some(({ profile }) => profile === who);
    if (known) return { members: changed(members, who, { name, away: false }) };
    return { members: [...members, { profile: who, name, away: false, pace: "together" }] };
  },
  went: ({ members }, { who, why }) => {
    if (why === "silent") return { members: changed(members, who, { away: true }) };
    return { members: members.filter(({ profile }) => profile !== who) };
  },
  hosts: (_, { who, fence }) => ({ host: who, fence, offered: null }),
  offered: (_, { to }) => ({ offered: to }),
  moves: ({ timeline }, { playback }, now) => ({ timeline: followed(timeline, playback, now) }),
  waits: (_, { for: whom }) => ({ waiting: whom }),
  paced: ({ members }, { who, pace }) => ({ members: changed(members, who, { pace }) }),
  said: ({ chat }, { line, by, name, text, at }) => {
    return { chat: [...chat, { id: line, by, name, text, at, reactions: [] }].slice(-KEPT) };
  },
  reacted: ({ chat }, { line, by, reaction, on }) => ({
    chat: chat.map((each) => (each.id === line ? reacted(each, by, reaction, on) : each)),
  }),
  removed: ({ chat }, { line }) => ({ chat: chat.filter(({ id }) => id !== line) }),
};

function changed(members, who, changes) {
  return members.map((each) => (each.profile === who ? { ...each, ...changes } : each));
}

function reacted(line, by, reaction, on) {
  const others = line.reactions.filter(([who, what]) => who !== by || what !== reaction);
  return { ...line, reactions: on ? [...others, [by, reaction]] : others };
}
