"""Streams and events to subscribe to."""
