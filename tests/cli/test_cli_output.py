import fcntl
import json
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from cli_projects import CONFLICTING, environment

COMMAND = [sys.executable, "-m", "crosscheck"]


def test_a_report_goes_into_a_file_by_its_extension(run, conflicting, tmp_path):
    done = run("check", conflicting, "-o", tmp_path / "report.json")
    assert (done.returncode, done.stdout) == (1, "")
    assert json.loads((tmp_path / "report.json").read_text())["summary"]["facts"] == 2
    run("check", conflicting, "-o", tmp_path / "report.TXT", FORCE_COLOR="1")
    assert "✗ conflict" in (tmp_path / "report.TXT").read_text("utf-8")
    assert "\x1b" not in (tmp_path / "report.TXT").read_text("utf-8")


def test_a_file_is_replaced_whole_and_keeps_its_mode(run, conflicting, tmp_path):
    target = tmp_path / "report.json"
    target.write_text("old")
    target.chmod(0o640)
    run("check", conflicting, "-o", target)
    assert json.loads(target.read_text())["schema_version"] == 1
    assert target.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


def test_a_link_stays_a_link(run, conflicting, tmp_path):
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    run("check", conflicting, "-o", tmp_path / "link.json")
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "real.json").read_text())


def test_a_file_that_cannot_be_written_ends_with_2(run, conflicting, tmp_path):
    done = run("check", conflicting, "-o", tmp_path / "no" / "report.json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "error: cannot write" in done.stderr


def test_wrong_input_goes_into_a_json_file_as_well(run, broken, tmp_path):
    done = run("check", broken, "-o", tmp_path / "report.json")
    assert done.returncode == 2
    assert json.loads((tmp_path / "report.json").read_text())["diagnostics"]


def test_no_old_table_passes_for_that_of_wrong_input(run, broken, tmp_path):
    (tmp_path / "report.txt").write_text("old")
    done = run("check", broken, "-o", tmp_path / "report.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert (tmp_path / "report.txt").read_text().splitlines()[0].endswith("error: “vaule” is not a key of a claim")


def test_a_pipe_has_neither_colour_nor_width(run, project):
    long = "a word and another " * 12
    folder = project(CONFLICTING | {"claims/herald.yaml": CONFLICTING["claims/herald.yaml"].replace("march", long)})
    done = run("check", folder)
    assert "\x1b" not in done.stdout
    assert "…" not in done.stdout
    assert long.strip() in done.stdout


def test_a_word_without_end_is_wrapped_in_a_pipe_and_never_cut(run, project):
    word = "zq" * 1500
    folder = project(CONFLICTING | {"claims/herald.yaml": CONFLICTING["claims/herald.yaml"].replace("march", word)})
    lines = run("check", folder).stdout.splitlines()
    assert max(map(len, lines)) <= 450
    assert "".join(re.findall(r"(?:zq)+", "".join(lines))).count("zq") == 1500


def test_columns_set_the_width(run, conflicting):
    lines = run("check", conflicting, COLUMNS="60").stdout.splitlines()
    assert max(map(len, lines)) <= 60
    assert max(map(len, run("check", conflicting).stdout.splitlines())) > 60


def test_colours_are_forced_or_forbidden(run, conflicting):
    assert "\x1b[1;31m✗ conflict" in run("check", conflicting, FORCE_COLOR="1").stdout
    assert "\x1b" not in run("check", conflicting, FORCE_COLOR="1", NO_COLOR="1").stdout


def in_terminal(args, columns, **changes):
    """Run the command on a terminal of its own and return what it wrote there."""
    reader, writer = pty.openpty()
    fcntl.ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    child = subprocess.Popen([*COMMAND, *map(str, args)], stdout=writer, stderr=writer, env=environment(**changes))
    os.close(writer)
    written = b""
    while True:
        try:
            chunk = os.read(reader, 65536)
        except OSError:
            break
        if not chunk:
            break
        written += chunk
    os.close(reader)
    child.wait()
    return written.decode()


def test_a_terminal_has_colour_and_width(conflicting):
    wide = in_terminal(["check", conflicting], 72, TERM="xterm")
    assert "\x1b[1;31m✗ conflict" in wide
    rule = next(line for line in wide.splitlines() if "──" in line)
    assert rule.count("─") <= 72


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1", "TERM": "xterm"}, {"TERM": "dumb"}])
def test_a_terminal_may_want_no_colour(conflicting, variables):
    assert "\x1b" not in in_terminal(["check", conflicting], 80, **variables)


@pytest.mark.parametrize("encoding", ["ascii:strict", "latin-1"])
@pytest.mark.parametrize("args", [["check"], ["check", "-f", "json"], ["explain", "gazette-killed"]])
def test_any_encoding_will_do(conflicting, encoding, args):
    done = subprocess.run(
        [*COMMAND, *args], cwd=conflicting, env=environment(PYTHONIOENCODING=encoding), capture_output=True, check=False
    )
    assert done.returncode in (0, 1)
    assert done.stderr == b""
    assert done.stdout.decode(encoding.split(":")[0])


def test_ascii_has_stand_ins_for_marks(run, conflicting):
    done = run("check", conflicting, PYTHONIOENCODING="ascii")
    assert "x conflict" in done.stdout
    assert done.stdout.isascii()


@pytest.mark.parametrize("args", [["check"], ["explain", "gazette-killed"], ["schema"]])
def test_a_reader_that_leaves_is_no_error(conflicting, args):
    with subprocess.Popen(
        [*COMMAND, *args], cwd=conflicting, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        child.stdout.close()
        complaint = child.stderr.read()
    assert complaint == b""
    assert child.returncode == (1 if args[0] == "check" else 0)


def test_a_full_disk_is_told(conflicting):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "check"], cwd=conflicting, env=environment(), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"error: cannot write to the standard output")


def test_an_interrupted_run_ends_with_130(project):
    line = '{{"source": "gazette", "id": "c{0}", "claim": "x", "property": "p{0}", "value": "{0}"}}\n'
    folder = project(CONFLICTING | {"claims/many.jsonl": "".join(map(line.format, range(50_000)))})
    imports = environment(PYTHONPROFILEIMPORTTIME="1")
    with subprocess.Popen(
        [*COMMAND, "check", str(folder)], env=imports, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        for told in child.stderr:  # what is imported is told as it happens
            if told.endswith(b" crosscheck.pipeline\n"):
                break
        child.send_signal(signal.SIGINT)
        said, complaint = child.communicate()
    assert child.returncode == 130
    assert said == b""
    assert b"Traceback" not in complaint
