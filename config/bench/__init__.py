"""What the house as a whole is measured by. The harness is `kit.bench`."""
