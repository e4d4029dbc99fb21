import pickle

import pytest
from engine_stages import JOIN, as_text, join

from crosscheck.engines.stage import Stage


def work_of_a_class():
    class Worker:
        @staticmethod
        def work(_, payload):
            return payload

    return Worker.work


@pytest.mark.parametrize("work", [lambda _, payload: payload, work_of_a_class()], ids=["lambda", "local"])
def test_functions_that_no_worker_could_find_are_refused(work):
    with pytest.raises(ValueError, match=r"'sort': .* must stand at the top of a module"):
        Stage("sort", as_text, work)
    with pytest.raises(ValueError, match=r"'sort': .* must stand at the top of a module"):
        Stage("sort", work, join)


def test_a_stage_travels_by_the_names_of_its_functions():
    sent = pickle.dumps(JOIN)
    assert pickle.loads(sent) == JOIN  # noqa: S301
    assert b"engine_stages" in sent


def test_stages_that_differ_in_name_or_function_are_told_apart():
    other = Stage("other", as_text, join)
    assert len({JOIN.identity, other.identity, Stage("join", as_text, as_text).identity}) == 3
