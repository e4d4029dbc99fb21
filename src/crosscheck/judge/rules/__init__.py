"""One rule, one file; its docstring is its manual page, with examples that the tests run."""
