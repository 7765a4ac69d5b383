"""HTTP/1.1 for the REST clients: a connection without I/O around httptools, and the shells that put it on sockets."""
