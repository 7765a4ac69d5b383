"""The languages of one page made one."""
