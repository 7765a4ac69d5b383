"""The transport of the WebSocket API."""
