"""The files that run the service elsewhere: what they name exists here, and what they say fits together."""

from __future__ import annotations

import re
import shlex
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec
import pytest
import yaml
from redis import Redis

from service.adapters.store.embedded import server_command
from service.cli import commands
from service.jobs.figures import KINDS
from service.settings import Settings, variable

ROOT = Path(__file__).parents[1]
SETTINGS = {variable(field.name) for field in msgspec.structs.fields(Settings)}
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["services"]
KUSTOMIZATION = yaml.safe_load((ROOT / "deploy" / "kustomization.yaml").read_text(encoding="utf-8"))
OBJECTS: list[dict[str, Any]] = [
    each
    for name in KUSTOMIZATION["resources"]
    for each in yaml.safe_load_all((ROOT / "deploy" / name).read_text(encoding="utf-8"))
]
PODS = {each["metadata"]["name"]: each["spec"]["template"] for each in OBJECTS if "template" in each["spec"]}
OURS = "corroborate"
STORE = "valkey/valkey:9-alpine"


def containers() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield every pod with its container."""
    for pod in PODS.values():
        for container in pod["spec"]["containers"]:
            yield pod, container


def services() -> dict[str, dict[str, Any]]:
    """Return the Kubernetes services by name."""
    return {each["metadata"]["name"]: each["spec"] for each in OBJECTS if each["kind"] == "Service"}


def literals() -> dict[str, str]:
    """Return what the config map holds."""
    (generated,) = KUSTOMIZATION["configMapGenerator"]
    return dict(literal.split("=", 1) for literal in generated["literals"])


def dockerfile(instruction: str) -> list[str]:
    """Return what stands after each `instruction` of the Dockerfile."""
    return re.findall(rf"^{instruction} (.+)$", DOCKERFILE, re.MULTILINE)


def test_every_variable_is_a_setting() -> None:
    """What compose, Kubernetes and the image set is read by the service."""
    image = {part.split("=")[0] for line in dockerfile("ENV") for part in shlex.split(line)}
    compose = {name for each in COMPOSE.values() for name in each.get("environment", {})}
    named = set(re.findall(r"\b(?:CORROBORATE|OPENAI|REDIS)_[A-Z_]+", (ROOT / "compose.yaml").read_text()))
    ours = {name for name in image if name.startswith("CORROBORATE_")}
    assert ours | compose | named | set(literals()) <= SETTINGS


def test_every_command_is_one_of_ours() -> None:
    """The arguments of every container of ours are taken by the command line."""
    image = [shlex.split(re.sub(r"[\[\],]", " ", line)) for line in dockerfile("CMD")]
    compose = [each["command"] for each in COMPOSE.values() if each["image"] == OURS]
    pods = [container["args"] for _, container in containers() if container["image"] == OURS]
    for name, *arguments in [*image, *compose, *pods]:
        commands.commands[name].make_context(name, list(arguments))


def test_there_is_one_image_of_ours_and_one_store() -> None:
    """Nothing runs under a name that nobody builds, and both ways run the same store."""
    images = {each["image"] for each in COMPOSE.values()} | {container["image"] for _, container in containers()}
    assert images == {OURS, STORE}
    assert [image["name"] for image in KUSTOMIZATION["images"]] == [OURS]


def test_ports_agree() -> None:
    """The port that the service listens on is the one that is exposed, published, probed and scraped."""
    port = str(Settings().port)
    assert dockerfile("EXPOSE") == [port]
    assert COMPOSE["api"]["ports"] == [f"127.0.0.1:{port}:{port}"]
    api = PODS["corroborate-api"]
    assert api["metadata"]["annotations"]["prometheus.io/port"] == port
    assert [str(each["containerPort"]) for each in api["spec"]["containers"][0]["ports"]] == [port]
    assert f":{port}/" in DOCKERFILE


def test_probed_paths_and_ports_exist() -> None:
    """Every HTTP probe asks for a path of the interface, at a port that its container names."""
    described = (ROOT / "openapi.yaml").read_text(encoding="utf-8")
    paths = [*re.findall(r"http://127\.0\.0\.1:\d+(/\w+)", DOCKERFILE)]
    paths.append(PODS["corroborate-api"]["metadata"]["annotations"]["prometheus.io/path"])
    for _, container in containers():
        for probe in (container.get("readinessProbe", {}), container.get("livenessProbe", {})):
            if "httpGet" in probe:
                paths.append(probe["httpGet"]["path"])
                assert probe["httpGet"]["port"] in {port["name"] for port in container["ports"]}
    assert len(paths) == 4
    for path in paths:
        assert f"\n  {path}:\n" in described, path


def test_selectors_find_pods() -> None:
    """Every service, budget and workload selects the labels of a pod, and a service a port that it has."""
    labelled = {pod["metadata"]["labels"]["app"]: pod for pod in PODS.values()}
    for each in OBJECTS:
        selector = each["spec"].get("selector", {})
        wanted = selector.get("matchLabels", selector)
        assert not wanted or wanted["app"] in labelled, each["metadata"]
        if each["kind"] == "Service":
            ports = {port["name"] for port in labelled[wanted["app"]]["spec"]["containers"][0]["ports"]}
            assert {port["targetPort"] for port in each["spec"]["ports"]} <= ports


def test_addresses_are_those_of_services() -> None:
    """The stores that the service is pointed at are there, under that name and port."""
    known = {name: {port["port"] for port in spec["ports"]} for name, spec in services().items()}
    for url in (urlsplit(literals()["REDIS_URL"]), urlsplit(literals()["CORROBORATE_CACHE_URL"])):
        assert url.port in known[url.hostname or ""]
    for name in ("REDIS_URL", "CORROBORATE_CACHE_URL"):
        assert urlsplit(COMPOSE["api"]["environment"][name]).hostname in COMPOSE


def test_scaling_uses_a_number_that_there_is() -> None:
    """The metric that workers scale on is one that `/metrics` shows, and its target is a workload."""
    (scaler,) = [each["spec"] for each in OBJECTS if each["kind"] == "HorizontalPodAutoscaler"]
    assert scaler["scaleTargetRef"]["name"] in PODS
    (metric,) = [each["object"]["metric"]["name"] for each in scaler["metrics"] if each["type"] == "Object"]
    assert metric in KINDS


def test_a_stop_leaves_running_jobs_their_time() -> None:
    """The grace of a worker is longer than what it gives its jobs."""
    grace = PODS["corroborate-worker"]["spec"]["terminationGracePeriodSeconds"]
    assert grace > Settings().stop_seconds
    assert int(COMPOSE["worker"]["stop_grace_period"].removesuffix("s")) > Settings().stop_seconds


def test_pods_run_as_the_user_of_the_image() -> None:
    """No container is root, all may write to nothing but what is mounted, and ours run as the image's own user."""
    (uid,) = re.findall(r"--uid (\d+)", DOCKERFILE)
    for pod, container in containers():
        assert pod["spec"]["securityContext"]["runAsNonRoot"] is True
        assert container["securityContext"]["readOnlyRootFilesystem"] is True
        if container["image"] == OURS:
            assert pod["spec"]["securityContext"]["runAsUser"] == int(uid)
            assert [mount["mountPath"] for mount in container["volumeMounts"]] == ["/tmp"]  # noqa: S108


@pytest.mark.parametrize(
    ("name", "policy", "appendonly"), [("state", "noeviction", "yes"), ("cache", "allkeys-lru", "no")]
)
def test_stores_start_as_they_are_told(name: str, policy: str, appendonly: str, tmp_path: Path) -> None:
    """A real server takes the arguments of both files; state evicts nothing and writes all down, the cache neither."""
    given = [COMPOSE[name]["command"], PODS[f"corroborate-{name}"]["spec"]["containers"][0]["args"]]
    for number, (program, *arguments) in enumerate(given):
        assert program == "valkey-server"
        socket = tmp_path / f"{number}.sock"
        here = ["--port", "0", "--unixsocket", str(socket), "--dir", str(tmp_path)]
        with subprocess.Popen([*server_command(), *arguments, *here], stdout=subprocess.DEVNULL) as server:
            while not socket.exists() and server.poll() is None:
                time.sleep(0.01)
            with Redis(unix_socket_path=str(socket)) as client:
                assert client.config_get("maxmemory-policy", "appendonly") == {
                    "maxmemory-policy": policy,
                    "appendonly": appendonly,
                }
            server.terminate()
