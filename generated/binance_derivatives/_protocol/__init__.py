"""One call from its parameters to its value: requests, signatures, time, replies, and the flow between them; no I/O."""
