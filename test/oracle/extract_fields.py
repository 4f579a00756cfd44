"""MLflow's own table of traces, as an oracle: reads a request a line as JSON, and answers each with a line of JSON.

{"spans": [span as `Span.to_dict` has it], "fields": [text]} answers {"values": [text or null]}: for each field the JSON of
what `extract_fields` takes from a trace of these spans, or null where MLflow refuses the field.

{"database": path, "fields": [text]} answers {"rows": [row]}: the table of all traces of that SQLite database whose spans
are there too, which MLflow's client found; a row has the JSON of each of its columns.
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
import pandas  # noqa: E402
from mlflow.entities import Trace, TraceData, TraceInfo, TraceLocation, TraceState  # noqa: E402
from mlflow.entities.span import Span  # noqa: E402
from mlflow.exceptions import MlflowException  # noqa: E402
from mlflow.tracing.client import TracingClient  # noqa: E402
from mlflow.tracing.utils.search import traces_to_df  # noqa: E402

# The records as MLflow makes them: a data frame would turn integers into floats, and None into NaN.
pandas.DataFrame.from_records = staticmethod(lambda data, columns: data)


IN_STORE = "tags.`mlflow.trace.spansLocation` = 'TRACKING_STORE'"


def main():
    for line in sys.stdin:
        request = json.loads(line)
        answer = answer_database(**request) if "database" in request else answer_spans(**request)
        print(json.dumps(answer), flush=True)


def answer_spans(spans, fields):
    trace = trace_of([Span.from_dict(span) for span in spans])
    return {"values": [value_of(trace, field) for field in fields]}


def value_of(trace, field):
    try:
        (row,) = traces_to_df([trace], extract_fields=[field])
    except MlflowException:
        return None
    return json.dumps(list(row.values())[-1])


def trace_of(spans):
    location = TraceLocation.from_experiment_id("1")
    info = TraceInfo(trace_id="tr-1", trace_location=location, request_time=0, state=TraceState.OK)
    return Trace(info=info, data=TraceData(spans=spans))


def answer_database(database, fields):
    mlflow.set_tracking_uri(f"sqlite:///{database}")
    experiments = [one.experiment_id for one in mlflow.search_experiments()]
    traces = TracingClient().search_traces(
        locations=experiments,
        filter_string=IN_STORE,
        max_results=10_000,
        include_spans=True,
    )
    rows = traces_to_df(traces, extract_fields=fields)
    return {"rows": [{name: json.dumps(value, default=str) for name, value in row.items()} for row in rows]}


if __name__ == "__main__":
    main()
