"""Streams: what can be subscribed to, and the messages that come."""
