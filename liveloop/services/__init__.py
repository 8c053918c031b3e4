"""The verbs of the channel."""
