"""What a client adds to requests by itself, whatever a caller gives."""

from __future__ import annotations

from typing import Final

TIMESTAMP: Final = "timestamp"
SIGNATURE: Final = "signature"
RECV_WINDOW: Final = "recvWindow"

SUPPLIED: Final = frozenset({TIMESTAMP, SIGNATURE, "apiKey"})
"""What proves who sends and when: never a caller's to give."""

CARRIED: Final = SUPPLIED | {RECV_WINDOW}
"""What requests carry beside what they are about; a caller may choose the window."""

TIMING: Final = frozenset({TIMESTAMP, RECV_WINDOW})
"""What belongs to a request as a whole, also where a table of list elements repeats it."""
