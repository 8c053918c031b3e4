"""Tools without a framework: nothing in here knows Django."""
