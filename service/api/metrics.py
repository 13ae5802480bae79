"""Numbers about HTTP for `/metrics`, in the Prometheus text format."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

MEDIA_TYPE = CONTENT_TYPE_LATEST.partition("; charset=")[0]  # every answer that is text gets its own
BUCKETS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 60.0)


class Metrics:
    """Counts requests by method, route template and status; paths and ids never become labels."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        labels = ("method", "route")
        self.requests = Counter(
            "corroborate_http_requests", "HTTP requests.", (*labels, "status"), registry=self.registry
        )
        self.seconds = Histogram(
            "corroborate_http_request_seconds", "Time to answer.", labels, buckets=BUCKETS, registry=self.registry
        )
        self.active = Gauge("corroborate_http_requests_active", "Requests being answered.", registry=self.registry)

    def begun(self) -> None:
        """Count a request that began."""
        self.active.inc()

    def ended(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request that ended."""
        self.active.dec()
        method = method if method in METHODS else "other"
        self.requests.labels(method, route, str(status)).inc()
        self.seconds.labels(method, route).observe(seconds)

    def text(self) -> bytes:
        """Return all numbers in the exposition format."""
        return generate_latest(self.registry)


METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
