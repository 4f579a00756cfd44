"""The same as answer.ts, by MLflow and pandas: answer.py STORE QUESTION NOW."""

import json
import logging
import os
import resource
import sys

os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
logging.disable(logging.CRITICAL)

import mlflow  # noqa: E402


def performance(find, now):
    traces = find(None)
    durations = traces["execution_duration"]
    percentiles = [float(durations.quantile(p)) for p in (0.5, 0.95, 0.99)]
    return [len(traces), float((traces["state"] == "ERROR").mean()), *percentiles]


def errors(find, now):
    cutoff = now - 30 * 24 * 60 * 60 * 1000
    failed = find(
        f"attributes.status = 'ERROR' AND attributes.timestamp_ms > {cutoff}",
        order_by=["attributes.timestamp_ms DESC"],
    )
    names = failed["tags"].map(lambda tags: tags.get("mlflow.traceName"))
    by_function = failed.groupby(names).size()
    return [len(failed), *sorted(by_function.tolist(), reverse=True)]


def main(uri, question, now):
    mlflow.set_tracking_uri(uri)

    def find(filter_string, order_by=None):
        return mlflow.search_traces(
            locations=["1", "2", "3"],
            filter_string=filter_string,
            order_by=order_by,
            include_spans=False,
        )

    answer = {"performance": performance, "errors": errors}[question](find, int(now))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"answer": answer, "megabytes": peak / 1024}))


if __name__ == "__main__":
    main(*sys.argv[1:])
