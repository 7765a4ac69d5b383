"""``python -m binance_derivatives.testing``: an exchange on loopback for programs in any language."""

import sys

from binance_derivatives.testing.outside.command import main

if __name__ == "__main__":
    sys.exit(main())
