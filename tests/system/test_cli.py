"""The command line as a person types it: real processes, real files."""

import contextlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

CORROBORATE = Path(sys.executable).with_name("corroborate")
ROOT = Path(__file__).parents[2]
ARTICLES = sorted((ROOT / "examples" / "articles").iterdir())
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith(("CORROBORATE_", "OPENAI_"))}


def run(*arguments: object, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Return what `corroborate ARGUMENTS` did, with `typed` on its standard input."""
    command = [str(CORROBORATE), *map(str, arguments)]
    settings = CLEAN | environment
    return subprocess.run(command, input=typed, capture_output=True, text=True, timeout=60, env=settings, check=False)


def test_a_summary_of_files_is_the_same_bytes_twice():
    """`summarize --json` prints one JSON object that depends on the files alone."""
    first, second = [run("summarize", *ARTICLES, "--words", 120, "--json") for _ in range(2)]
    assert (first.returncode, first.stdout) == (0, second.stdout)
    assert json.loads(first.stdout)["sentences"]


def test_a_summary_of_files_cites_what_stands_in_them(tmp_path):
    """Each quote of `summarize --json` stands verbatim in the file that its citation names."""
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    paths[0].write_text("The Orrin dam failed on Monday. Engineers found a crack in its east wall.", encoding="utf-8")
    paths[1].write_text("Nobody was hurt when the Orrin dam failed. The “old lady” of 1911 had no gauge.", "utf-8")
    summary = json.loads(run("summarize", *paths, "--json").stdout)
    citations = [citation for sentence in summary["sentences"] for citation in sentence["citations"]]
    assert {citation["document"] for citation in citations} == {"one.txt", "two.txt"}
    for citation in citations:
        assert citation["quote"] in (tmp_path / citation["document"]).read_text(encoding="utf-8")


def test_a_summary_reads_as_markdown_without_json():
    """`summarize` alone prints a headline, numbered citations and the passages."""
    printed = run("summarize", *ARTICLES).stdout
    assert printed.startswith("# ")
    assert "[1]" in printed


def test_a_checked_draft_says_what_is_wrong(tmp_path):
    """`check` ends with status 2 where a sentence is not supported, and says which."""
    (tmp_path / "source.txt").write_text("Engineers found a crack 14 metres long in the dam at Orrin.", "utf-8")
    (tmp_path / "draft.txt").write_text("Engineers found a crack 41 metres long in the dam at Orrin.", "utf-8")
    done = run("check", tmp_path / "draft.txt", "--against", tmp_path / "source.txt")
    assert done.returncode == 2
    assert "41" in done.stdout
    assert "figures" in done.stdout


def test_what_is_no_doubt_never_ends_with_the_status_of_one(tmp_path):
    """`check` that cannot check, for its arguments or its files, ends with 1: a script tells that from a doubt."""
    (tmp_path / "draft.txt").write_text("The dam held.", encoding="utf-8")
    for sources in ([], [tmp_path / "none.txt"], [ARTICLES[0], ARTICLES[0]]):
        assert run("check", tmp_path / "draft.txt", *sources[:1] and ["--against", *sources]).returncode == 1


def test_what_comes_over_the_standard_input_is_read():
    """A dash stands for the standard input: as a source of a summary, and as the draft of a check."""
    story = "Engineers found a crack 14 metres long in the dam at Orrin."
    assert story in run("summarize", "-", typed=story).stdout
    checked = run("check", "-", "--against", ARTICLES[3], typed="The ferry hit the moon.")
    assert checked.returncode == 2
    assert "The ferry hit the moon." in checked.stdout


def test_a_true_draft_ends_with_status_0(tmp_path):
    """`check` succeeds where every sentence stands."""
    text = "Engineers found a crack 14 metres long in the dam at Orrin."
    for name in ("source.txt", "draft.txt"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert run("check", tmp_path / "draft.txt", "--against", tmp_path / "source.txt").returncode == 0


def test_an_error_is_one_clear_message():
    """A named failure prints what and where, never a traceback."""
    done = run("summarize", ARTICLES[0], "--writer", "nobody")
    assert done.returncode == 1
    assert "nobody" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_model_that_is_not_set_up_is_refused():
    """`--model` is never passed over, as if the model had written."""
    done = run("summarize", ARTICLES[0], "--model", "gpt")
    assert done.returncode == 1
    assert "There is no model 'gpt' here; there are: none." in done.stderr


def test_output_that_cannot_be_written_is_told():
    """A full disk is a message and status 1, and a reader that has enough is no fault to tell of."""
    with Path("/dev/full").open("w") as full:
        command = [str(CORROBORATE), "summarize", str(ARTICLES[0])]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, env=CLEAN)
    assert done.returncode == 1
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr


def test_rows_that_are_no_json_are_named(tmp_path):
    """`eval` says in which line of which file it stopped."""
    (tmp_path / "rows.jsonl").write_text('{"source": "a", "claim": "a", "label": 1}\n{oh\n', encoding="utf-8")
    done = run("eval", "support", tmp_path / "rows.jsonl")
    assert done.returncode == 1
    assert f"{tmp_path / 'rows.jsonl'}, line 2:" in done.stderr


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    """Who gave files is told of files, not of places in a request."""
    (tmp_path / "cut.pdf").write_bytes(b"%PDF-1.7 cut")
    (tmp_path / "none.txt").write_bytes(b"")
    done = run("summarize", ARTICLES[0], tmp_path / "cut.pdf")
    assert done.returncode == 1
    assert f"{tmp_path / 'cut.pdf'}: the PDF is broken" in done.stderr
    assert "/documents/" not in done.stderr
    assert f"{tmp_path / 'none.txt'}: is empty" in run("summarize", tmp_path / "none.txt").stderr


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--words", 5], "10<=x<=5000"),
        (["--words", 50, "--sentences", 2], "Give one length, not --words and --sentences."),
        ([ARTICLES[0]], f"{ARTICLES[0]} is given twice."),
        (["--language", "klingon"], "It must be a language tag such as en or pt-BR (BCP 47)."),
        (["--focus", " "], "It holds no text."),
    ],
)
def test_options_that_cannot_be_are_a_usage_error(options, said):
    """The command line has the ranges of the interface, and takes each file once."""
    done = run("summarize", ARTICLES[0], *options)
    assert done.returncode == 2
    assert said in done.stderr


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"CORROBORATE_WRITER": "nobody"}, "CORROBORATE_WRITER names 'nobody'"),
        ({"CORROBORATE_MODELS": "/none/models.toml"}, "/none/models.toml cannot be read"),
        ({"CORROBORATE_LOG_LEVEL": "loud"}, "CORROBORATE_LOG_LEVEL"),
        ({"REDIS_URL": "secret@host"}, "begins with redis://"),
        ({"CORROBORATE_DATA_DIR": "/dev/null/data"}, "/dev/null/data cannot be made"),
    ],
)
def test_a_setting_that_cannot_be_is_told_at_the_start(tmp_path, environment, said):
    """`serve` starts nothing that would fail at the first request, and says what is wrong in one line."""
    done = run("serve", "--port", 0, **({"CORROBORATE_DATA_DIR": str(tmp_path)} | environment))
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert "secret@host" not in done.stderr


def test_a_service_that_says_where_it_is_can_be_called(tmp_path):
    """Whoever waits for the line with the address is never refused: his call is held until it can be answered."""
    command = [str(CORROBORATE), "serve", "--port", "0", "--data-dir", str(tmp_path)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=CLEAN) as service:
        try:
            address = re.search(r"http://[\d.:]+", service.stderr.readline()).group()
            answer = httpx.get(f"{address}/healthz", timeout=60, trust_env=False)
        finally:
            service.terminate()
    assert answer.json()["status"] == "ok"


def test_a_public_address_without_keys_is_refused(tmp_path):
    """`serve` on a public address says that an API key is needed first, and starts nothing."""
    done = run("serve", "--host", "0.0.0.0", "--port", 0, "--data-dir", tmp_path)  # noqa: S104  that is the point
    assert done.returncode == 1
    assert "keys create" in done.stderr


def test_a_worker_without_redis_says_what_it_needs():
    """`work` without REDIS_URL is a usage error that names it."""
    done = run("work", REDIS_URL="")
    assert done.returncode == 2
    assert "REDIS_URL" in done.stderr


def test_keys_are_created_listed_and_revoked(tmp_path):
    """A key is printed once, listed without its secret, and gone after its revocation."""
    key = run("keys", "create", "desk", "--data-dir", tmp_path).stdout.strip()
    listed = run("keys", "list", "--data-dir", tmp_path).stdout
    assert "desk" in listed
    assert key not in listed
    assert run("keys", "revoke", key, "--data-dir", tmp_path).returncode == 0
    assert "desk" not in run("keys", "list", "--data-dir", tmp_path).stdout


def test_the_interface_is_printed_as_it_is_kept():
    """`openapi` prints the committed openapi.yaml."""
    assert run("openapi").stdout == (ROOT / "openapi.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["serve", "work", "summarize", "check", "keys", "openapi", "eval", "bench"])
def test_every_command_explains_itself(command):
    """`corroborate COMMAND --help` succeeds and says what the command is for."""
    done = run(command, "--help")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) > 3


def test_an_evaluation_prints_its_metrics(tmp_path):
    """`eval quotes --json` prints one object with the metrics of its task."""
    rows = [
        {"source": "The dam failed on Monday.", "quote": "dam failed on Monday", "label": 1, "kind": "exact"},
        {"source": "The dam failed on Monday.", "quote": "dam failed on Tuesday", "label": 0, "kind": "word"},
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    figures = json.loads(run("eval", "quotes", tmp_path / "rows.jsonl", "--json").stdout)
    assert (figures["false_pass"], figures["false_reject"], figures["n"]) == (0.0, 0.0, 2)


def test_a_terminal_shows_what_a_call_for_plain_text_answers(server):
    """A person reads the same bytes, but for the summary's id and time, on a terminal and from `curl`."""
    import pty

    ours, theirs = pty.openpty()
    files = [str(path) for path in ARTICLES[:2]]
    done = subprocess.Popen([str(CORROBORATE), "summarize", *files], stdout=theirs, stderr=subprocess.PIPE, env=CLEAN)
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # Linux ends a terminal so
        while part := os.read(ours, 4096):
            shown += part
    os.close(ours)
    done.communicate(timeout=60)
    sent = [
        httpx.post(f"{server}/v1/documents", files={"file": path.open("rb")}, data={"id": path.name}, trust_env=False)
        for path in ARTICLES[:2]
    ]
    order = {"documents": [{"ref": each.json()["id"]} for each in sent]}
    headers = {"prefer": "wait=30", "accept": "text/plain"}
    answer = httpx.post(f"{server}/v1/summaries", json=order, headers=headers, trust_env=False, timeout=60)
    said = [text.partition("How it was made")[0] for text in (shown.decode().replace("\r\n", "\n"), answer.text)]
    assert said[0] == said[1]
    assert "**" not in said[0]
