"""Brush, canvas and colour: everything that is drawn is drawn with these."""
