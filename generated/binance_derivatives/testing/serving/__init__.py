"""The server side of the exchange on loopback: sockets, HTTP, WebSocket, and what becomes of each request."""
