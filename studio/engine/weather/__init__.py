"""Weather: what moves in the air, and lights that live. Drawn fresh on every frame."""
