"""Background work: jobs that are accepted once, run at least once, and end exactly once."""

from service.jobs.batches import Batch
from service.jobs.door import Jobs
from service.jobs.types import Depth, Job, JobPage, Problem, StoredEvent, Submitted

__all__ = ["Batch", "Depth", "Job", "JobPage", "Jobs", "Problem", "StoredEvent", "Submitted"]
