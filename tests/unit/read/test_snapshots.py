"""A text never takes the place of another one unasked."""

from hashlib import sha256

import pytest

from crosscheck.model.location import Location
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.read.faults import Trouble
from crosscheck.read.snapshots import alike, place_snapshot

OLD, NEW, OTHER = b"Rain fell. Twelve were held.", b"Rain fell. Thirteen were held.", b"Snow lay."


def digest(raw):
    return sha256(raw).hexdigest()


def source(raw, **told):
    return Source(
        "a",
        "",
        "",
        "",
        "en",
        SourceKind.NEWS,
        Location("", 1, 1),
        **({"text": "texts/a.txt", "sha256": digest(raw)} | told),
    )


@pytest.fixture
def root(tmp_path):
    (tmp_path / "texts").mkdir()
    return tmp_path


def place(root, raw, entry=None, there=None, named=False):
    if there is not None:
        (root / (entry.text if entry and entry.text else "texts/a.txt")).write_bytes(there)
    try:
        found = place_snapshot(root, entry, source(raw), raw, named)
    except Trouble as trouble:
        return trouble.code
    return found.path, found.is_new


def test_a_new_text_gets_its_place(root):
    assert place(root, NEW) == ("texts/a.txt", True)
    assert place(root, NEW, entry=source(NEW, text="", sha256="")) == ("texts/a.txt", True)
    assert place(root, NEW, entry=source(NEW, text="my.txt", sha256="")) == ("my.txt", True)


def test_the_same_text_stays(root):
    assert place(root, NEW, there=NEW) == ("texts/a.txt", False)
    assert place(root, NEW, entry=source(OLD, text="my.txt"), there=NEW) == ("my.txt", False)


def test_a_version_of_the_text_takes_its_place(root):
    assert place(root, NEW, entry=source(OLD), there=OLD) == ("texts/a.txt", True)


@pytest.mark.parametrize("named", [True, False])
def test_another_text_takes_its_place_only_if_it_is_named(root, named):
    expected = ("texts/a.txt", True) if named else "other-text"
    assert place(root, OTHER, entry=source(OLD), there=OLD, named=named) == expected


@pytest.mark.parametrize("entry", [None, source(NEW), source(NEW, sha256="")])
def test_a_file_that_is_not_ours_is_never_overwritten(root, entry):
    assert place(root, NEW, entry=entry, there=OTHER, named=True) == "other-text"


def test_a_text_that_is_not_there_must_be_the_one_that_was_noted(root):
    assert place(root, NEW, entry=source(OLD)) == "other-text"
    assert place(root, NEW, entry=source(NEW)) == ("texts/a.txt", True)
    assert place(root, NEW, entry=source(NEW, text="", sha256=digest(NEW).upper())) == ("texts/a.txt", True)


def test_texts_out_of_the_folder_are_not_touched(root):
    assert place(root, NEW, entry=source(NEW, text="../a.txt"), there=NEW) == "outside-project"


def test_versions_share_sentences():
    assert alike("a. b. c. d.", "x. y. a. z.")
    assert not alike("a. b. c. d. e.", "x. y. a. z. w.")
    assert not alike("", "a.")
