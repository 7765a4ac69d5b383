"""The specs in the industry's own formats: OpenAPI for REST, AsyncAPI for the WebSocket API, streams and events."""
