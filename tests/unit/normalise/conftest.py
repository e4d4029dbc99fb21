import pytest

from crosscheck.model.project import Project, Settings
from crosscheck.normalise.vocabulary import make_vocabulary


@pytest.fixture(scope="session")
def english():
    return make_vocabulary(Project("", Settings(), (), ()))


@pytest.fixture(scope="session")
def declaring():
    """Make a vocabulary of a project that declares aliases and places."""

    def make(*aliases, **places):
        declared = {inner.replace("_", " "): outer for inner, outer in places.items()}
        return make_vocabulary(Project("", Settings(), (), (), aliases, declared))

    return make
