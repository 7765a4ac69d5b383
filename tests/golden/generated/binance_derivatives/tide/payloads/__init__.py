# Made by apiscribe; not to be edited.
"""Messages: a struct for each object, a decoder for each market data stream and each event of the user data stream."""
