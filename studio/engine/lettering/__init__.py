"""Letters as outlines: titles, chapter names, credits and hand-lettered signs."""
