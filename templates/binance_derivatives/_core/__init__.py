"""Operations as tables, calls as values, and the rules that are checked before anything is sent; no I/O."""
