"""What the service knows of languages: one table each, and how to tell which one a text is in."""

from service.core.languages.detection import LANGUAGES, detect, known

__all__ = ["LANGUAGES", "detect", "known"]
