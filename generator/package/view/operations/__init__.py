"""Operations: signatures, tables, rules and docstrings."""
