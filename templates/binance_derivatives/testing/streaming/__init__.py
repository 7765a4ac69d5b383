"""Market streams and user data of the exchange, over WebSockets."""
