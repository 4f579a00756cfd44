"""The analyses of the specification, by real MLflow and pandas: reads one JSON document, answers with one.

{"uri", "artifacts", "experiments": [name], "traces": [trace], "questions": [{"ask", "experiments"?: [id], …}]} fills the
empty store that the URI names through MLflow's own API, and answers a list with what each function below returns. A trace
is an `AnalysedDraft` (draft-analysed-traces.ts). Times are ms since the epoch, `now` among them.
"""

import json
import logging
import os
import sys
import warnings

os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)

import mlflow  # noqa: E402
import pandas as pd  # noqa: E402
from mlflow.entities import TraceInfo, TraceLocation, TraceState  # noqa: E402
from mlflow.store.tracking.sqlalchemy_store import SqlAlchemyStore  # noqa: E402

NEWEST = ["attributes.timestamp_ms DESC"]


def monitor_errors(find, now, hours):
    cutoff = now - int(hours * 60 * 60 * 1000)
    failed = find(f"attributes.status = 'ERROR' AND attributes.timestamp_ms > {cutoff}", NEWEST)
    return {
        "count": len(failed),
        "by_function": failed.groupby("function").size().to_dict() if len(failed) else {},
        "samples": [
            [row["trace_id"], row["preview"][:60], row["function"], row["time"]]
            for _, row in failed.head(5).iterrows()
        ],
    }


def profile_performance(find, function_name, percentiles):
    traces = find(of_function(function_name))
    if len(traces) == 0:
        return None
    wanted = sorted({p / 100 for p in [*percentiles, 99]})
    stats = traces["execution_duration"].describe(percentiles=wanted)
    outliers = traces[traces["execution_duration"] > stats["99%"]]
    return {
        "total": len(traces),
        "measured": stats["count"],
        "percentiles": [stats[f"{p:g}%"] for p in percentiles],
        "mean": stats["mean"],
        "max": stats["max"],
        "threshold": stats["99%"],
        "outliers": len(outliers),
        "samples": list(outliers.head(3)["trace_id"]),
    }


def analyze_user_activity(find, now, user, days):
    cutoff = int(now - days * 86400 * 1000)
    traces = find(f"metadata.`mlflow.user` = '{user}' AND attributes.timestamp_ms > {cutoff}", NEWEST)
    if len(traces) == 0:
        return None
    date = pd.to_datetime(traces["time"], unit="ms").dt.date
    return {
        "total": len(traces),
        "by_day": {str(day): count for day, count in traces.groupby(date).size().items()},
        "by_category": traces["query_category"].value_counts().to_dict(),
        "mean": traces["execution_duration"].mean(),
        "error_rate": (traces["state"] == "ERROR").mean(),
    }


def performance_report(find, function_name):
    traces = find(of_function(function_name))
    if len(traces) == 0:
        return None
    durations = traces["execution_duration"]
    return {
        "total": len(traces),
        "error_rate": (traces["state"] == "ERROR").mean(),
        "mean": durations.mean(),
        "percentiles": [durations.quantile(p) for p in (0.5, 0.95, 0.99)],
    }


def recent_errors(find, now, hours):
    cutoff = int(now - hours * 3600 * 1000)
    return ids(find(f"attributes.status = 'ERROR' AND attributes.timestamp_ms > {cutoff}", NEWEST))


def slow_operations(find, threshold_ms):
    slowest = ["attributes.execution_time_ms DESC"]
    return ids(find(f"attributes.execution_time_ms > {threshold_ms}", slowest))


def by_user(find, now, user, days):
    cutoff = int(now - days * 86400 * 1000)
    return ids(find(f"tags.user_id = '{user}' AND attributes.timestamp_ms > {cutoff}", NEWEST))


def by_category(find, category, status):
    of_status = f" AND attributes.status = '{status}'" if status else ""
    return ids(find(f"tags.category = '{category}'{of_status}"))


def of_function(name):
    return f"tags.`mlflow.traceName` = '{name}'" if name else None


def ids(traces):
    return list(traces["trace_id"])


def finder(experiment_ids):
    """MLflow's table of traces, with columns for what the analyses look at."""

    def find(filter_string, order_by=None):
        traces = mlflow.search_traces(
            locations=experiment_ids,
            filter_string=filter_string,
            order_by=order_by,
            include_spans=False,
        )
        infos = [json.loads(trace)["info"] for trace in traces["trace"]]
        return traces.assign(
            execution_duration=traces["execution_duration"].astype(float),
            state=[str(getattr(state, "value", state)) for state in traces["state"]],
            time=pd.to_datetime([info["request_time"] for info in infos], utc=True, format="ISO8601")
            .as_unit("ms")
            .astype("int64"),
            function=[tags.get("mlflow.traceName") for tags in traces["tags"]],
            query_category=[tags.get("query_category") for tags in traces["tags"]],
            preview=[info.get("request_preview") or "" for info in infos],
        )

    return find


ANALYSES = [
    monitor_errors,
    profile_performance,
    analyze_user_activity,
    performance_report,
    recent_errors,
    slow_operations,
    by_user,
    by_category,
]


def main():
    request = json.load(sys.stdin)
    store = SqlAlchemyStore(request["uri"], request["artifacts"])
    made = [store.create_experiment(name) for name in request["experiments"]]
    for trace in request["traces"]:
        store.start_trace(info_of(trace, made[trace["experiment"]]))
    store.engine.dispose()
    mlflow.set_tracking_uri(request["uri"])
    analyses = {analysis.__name__: analysis for analysis in ANALYSES}
    answers = [answer(analyses, made, **question) for question in request["questions"]]
    json.dump({"experiments": made, "answers": answers}, sys.stdout)


def answer(analyses, made, ask, experiments, **arguments):
    result = analyses[ask](finder([made[index] for index in experiments]), **arguments)
    return without_nan(result)


def without_nan(value):
    """What pandas has no number for is null."""
    if isinstance(value, dict):
        return {str(key): without_nan(one) for key, one in value.items()}
    if isinstance(value, list):
        return [without_nan(one) for one in value]
    if hasattr(value, "item"):
        value = value.item()
    return None if isinstance(value, float) and value != value else value


def info_of(trace, experiment_id):
    return TraceInfo(
        trace_id=trace["id"],
        trace_location=TraceLocation.from_experiment_id(experiment_id),
        request_time=trace["time"],
        execution_duration=trace["duration"],
        state=TraceState(trace["state"]),
        request_preview=trace["preview"],
        tags=trace["tags"],
        trace_metadata=trace["metadata"],
    )


if __name__ == "__main__":
    main()
