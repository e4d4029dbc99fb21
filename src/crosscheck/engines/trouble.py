"""What keeps an engine from working, in words for the person who started it."""


class EngineTrouble(Exception):
    """What is wrong with a worker, a cluster or a store, and what to do; never a fault in the work itself."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(code, message, hint)
        self.code = code
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})"
