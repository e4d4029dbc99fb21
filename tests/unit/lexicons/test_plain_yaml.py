from pathlib import Path

import pytest
import yaml

from crosscheck.lexicons import lexicon
from crosscheck.lexicons.plain_yaml import COMPOSER, PythonComposer, read_plain

FILES = sorted(Path(lexicon.FOLDER).glob("*/*.yaml"))
TEXTS = [
    "",
    "# nothing but a remark\n",
    "plain",
    "a: 1\nb: [yes, no, ~, 1.50, '', 2019-06-09]\n",
    "a: {b: {c: d}}\na: twice\n",
    "block: |\n  one\n  two\nfolded: >-\n  three\n  four\nempty:\n",
    "- &first {x: 1}\n- *first\n",
    "Größe: 'ß'\n؟: \"\\u00e9\"\n",
]


def id_of(path):
    return f"{path.parent.name}/{path.name}"


@pytest.mark.parametrize("path", FILES, ids=id_of)
def test_every_lexicon_is_read_as_yaml_reads_it(path):
    text = path.read_text("utf-8")
    assert read_plain(text) == yaml.load(text, getattr(yaml, "CBaseLoader", yaml.BaseLoader))


@pytest.mark.parametrize("composer", [COMPOSER, PythonComposer])
@pytest.mark.parametrize("text", TEXTS)
def test_text_is_read_as_yaml_reads_it(text, composer):
    assert read_plain(text, composer) == yaml.load(text, yaml.BaseLoader)


@pytest.mark.parametrize("composer", [COMPOSER, PythonComposer])
def test_what_is_no_yaml_is_refused(composer):
    with pytest.raises(yaml.YAMLError):
        read_plain("a: [1, 2", composer)
