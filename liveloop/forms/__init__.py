"""What is typed and chosen about a channel."""
