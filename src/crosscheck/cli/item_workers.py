"""Documents drafted one after the other, or in processes by whichever is free; told in their order all the same."""

from collections import deque
from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Struct

from crosscheck.cli.documents import Told
from crosscheck.cli.items import Drafted, Item, Known, Step, draft_item
from crosscheck.engines.stage import Stage
from crosscheck.model.draft import Wish

encode = msgspec.msgpack.Encoder().encode


class Asked(Struct, frozen=True):
    """What holds for all documents: what their caller tells and wishes, the usual language, what is there already."""

    told: Told
    wish: Wish
    usual: str
    known: Known

    def draft(self, item: Item) -> Drafted:
        """Return what becomes of a document."""
        return draft_item(item, self.told, self.wish, self.usual, self.known)


def prepare(shared: bytes) -> Asked:
    """Return what holds for all documents."""
    return msgspec.msgpack.decode(shared, type=Asked)


def draft(asked: Asked, payload: bytes) -> bytes:
    """Return a `Drafted` for an `Item`, both as bytes."""
    return encode(asked.draft(msgspec.msgpack.decode(payload, type=Item)))


DRAFT = Stage("draft", prepare, draft)


def draft_all(steps: Iterable[Step], asked: Asked, jobs: int) -> Iterator[tuple[Step, Drafted | None]]:
    """Yield each step with what became of its document, `None` where it has none."""
    if jobs == 1:
        for step in steps:
            yield step, asked.draft(step.item) if step.item else None
        return
    from crosscheck.engines.making import make_engine

    waiting: deque[Step] = deque()

    def payloads() -> Iterator[bytes]:
        for step in steps:
            waiting.append(step)
            if step.item:
                yield encode(step.item)

    with make_engine("processes", jobs) as engine:
        for answer in engine.run(DRAFT, encode(asked), payloads()):
            while waiting[0].item is None:
                yield waiting.popleft(), None
            yield waiting.popleft(), msgspec.msgpack.decode(answer, type=Drafted)
    while waiting:
        yield waiting.popleft(), None
