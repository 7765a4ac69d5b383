"""apiscribe: documentation pages in, a typed client out.

``pages`` turns saved pages into blocks, ``transcribe`` turns blocks into specs, ``specs`` holds their model, and
``package`` turns specs into the package that ``output`` writes below ``generated/``.
"""

__version__ = "0.1.0"
