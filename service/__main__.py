"""`python -m service` is `corroborate`."""

from service.cli import main

main()
