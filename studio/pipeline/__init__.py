"""The order of the work: which pieces a film is made of, and who makes them where."""
