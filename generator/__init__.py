"""apiscribe: documentation pages in, a typed client out.

``pages`` turns saved pages into blocks, ``transcribe`` turns blocks into specs, ``spec`` holds their model, and
``view``, ``render``, ``format`` and ``write`` turn specs into the package below ``generated/``.
"""

__version__ = "0.1.0"
