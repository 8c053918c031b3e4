"""Watching together, as arithmetic: who is there, who leads, where the film is, chat.

A party is frozen. Whoever asks for something calls a function of one of these modules:

    coming     begin, join, leave, heard, tick, resume
    hosting    offer, accept, keep
    commands   play, pause, seek, speed
    waiting    stall, ready, skip, own_pace, catch_up
    chat       say, react, cheer, remove

Each takes `(party, by, now, …)`, moments in milliseconds since 1970, and returns the
next party with the events to tell, or raises `Refused` with words. `asking.ask` does so
for a message as it comes from a browser; `kept` makes a party into JSON and back.

`clock`, `step` and `playback` are a player's half too: `static/js/party` does the same
sums, and tests hold them equal.
"""
