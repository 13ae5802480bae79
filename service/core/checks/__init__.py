"""The table of checks: each looks for one kind of fault in one claim."""
