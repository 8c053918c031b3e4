"""Weather: what moves in the air, and lights that live. Cut once, laid every frame."""
