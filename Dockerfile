# The service with everything it needs, its own store and tiktoken's ranks included: it starts without a network.
FROM python:3.13-slim AS build
WORKDIR /app
COPY requirements/runtime.txt requirements/runtime.txt
RUN python -m venv /venv \
 && /venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements/runtime.txt
COPY pyproject.toml README.md LICENSE ./
COPY service service
COPY prompts prompts
RUN /venv/bin/pip install --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation .
ENV TIKTOKEN_CACHE_DIR=/venv/tiktoken
RUN /venv/bin/python -c "import tiktoken; [tiktoken.get_encoding(name) for name in ('o200k_base', 'cl100k_base')]"

FROM python:3.13-slim
RUN apt-get update \
 && apt-get install --no-install-recommends --yes ca-certificates \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --create-home --uid 10001 corroborate \
 && install -d -o corroborate /data
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH TIKTOKEN_CACHE_DIR=/venv/tiktoken CORROBORATE_DATA_DIR=/data PYTHONUNBUFFERED=1
USER corroborate
VOLUME /data
EXPOSE 8321
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8321/readyz', timeout=2)"]
# A public address needs an API key first: docker run ... corroborate keys create NAME
ENTRYPOINT ["corroborate"]
CMD ["serve", "--host", "0.0.0.0"]
