"""The outside world's part in a film: what needs another package, device or service."""
