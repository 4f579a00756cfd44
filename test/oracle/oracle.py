"""Real MLflow as an oracle: reads a request a line as JSON, and answers each with a line of JSON.

{"build": {"runs": N, "experiments": [name], "traces": [trace]}} fills an empty store, all through MLflow's own API;
answers {"experiments": [id], "runs": [id]}. A trace is a `TraceDraft` (draft-traces.ts).

{"search": [{"filter", "experiment_ids", "order_by"?, "max_results"?, "page_token"?}]} answers a list of
{"ids": [trace id]} or, where MLflow refuses or breaks, {"error": text, "crash": type of the exception}.

On a server, the database that the URI names is made first and dropped in the end.
"""

import json
import logging
import os
import random
import sys
import uuid
import warnings

os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)

from mlflow.entities import (  # noqa: E402
    AssessmentSource,
    Expectation,
    Feedback,
    IssueReference,
    TraceInfo,
    TraceLocation,
    TraceState,
)
from mlflow.entities.model_registry import PromptVersion  # noqa: E402
from mlflow.entities.span import Span  # noqa: E402
from mlflow.exceptions import MlflowException  # noqa: E402
from mlflow.store.tracking.sqlalchemy_store import SqlAlchemyStore  # noqa: E402
from sqlalchemy import create_engine, make_url  # noqa: E402

ASSESSOR = AssessmentSource(source_type="HUMAN", source_id="oracle")
EVERYTHING = 50_000


def main(uri, artifacts):
    on_server(uri, "CREATE DATABASE {}")
    store = SqlAlchemyStore(uri, artifacts)
    try:
        answer_lines(store)
    finally:
        store.engine.dispose()
        on_server(uri, "DROP DATABASE {}")


def on_server(uri, statement):
    url = make_url(uri)
    if url.get_backend_name() == "sqlite":
        return
    anywhere = {"postgresql": "postgres", "mysql": ""}[url.get_backend_name()]
    engine = create_engine(url.set(database=anywhere), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(statement.format(url.database))
    engine.dispose()


def answer_lines(store):
    for line in sys.stdin:
        request = json.loads(line)
        if "build" in request:
            answer = build(store, **request["build"])
        else:
            answer = [search(store, **one) for one in request["search"]]
        print(json.dumps(answer), flush=True)


def search(store, filter, experiment_ids, order_by=None, max_results=EVERYTHING, page_token=None):
    try:
        traces, _ = store.search_traces(
            locations=experiment_ids,
            filter_string=filter,
            max_results=max_results,
            order_by=order_by,
            page_token=page_token,
        )
        return {"ids": [trace.trace_id for trace in traces]}
    except MlflowException as error:
        cause = error.__cause__ or error.__context__
        crash = {"crash": type(cause).__name__} if error.error_code != "INVALID_PARAMETER_VALUE" else {}
        return {"error": str(error)[:500], **crash}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"[:500], "crash": type(error).__name__}


def build(store, runs, experiments, traces):
    make_ids_repeatable()
    experiment_ids = [store.create_experiment(name) for name in experiments]
    run_ids = [
        store.create_run(experiment_ids[0], "oracle", 0, [], f"run {number}").info.run_id
        for number in range(runs)
    ]
    for trace in traces:
        add_trace(store, trace, experiment_ids[trace["experiment"]], run_ids)
    return {"experiments": experiment_ids, "runs": run_ids}


def make_ids_repeatable():
    """The ids that MLflow makes up are the same in every database."""
    bits = random.Random(0)
    uuid.uuid4 = lambda: uuid.UUID(int=bits.getrandbits(128), version=4)


def add_trace(store, trace, experiment_id, run_ids):
    """The spans come first: what `start_trace` says of the trace as a whole then stands."""
    trace_id = trace["id"]
    spans = [span_of(trace_id, number, span) for number, span in enumerate(trace["spans"])]
    if spans:
        store.log_spans(experiment_id, spans)
    if not trace["spansOnly"]:
        store.start_trace(info_of(trace, experiment_id))
    assessment_ids = []
    for assessment in trace["assessments"]:
        overridden = assessment.get("overrides")
        made = assessment_of(trace_id, assessment)
        made.overrides = None if overridden is None else assessment_ids[overridden]
        assessment_ids.append(store.create_assessment(made).assessment_id)
    for run in trace["runs"]:
        store.link_traces_to_run([trace_id], run_ids[run])
    prompts = [prompt.split("/") for prompt in trace["prompts"]]
    store.link_prompts_to_trace(trace_id, [PromptVersion(name, int(version), "") for name, version in prompts])


def info_of(trace, experiment_id):
    return TraceInfo(
        trace_id=trace["id"],
        trace_location=TraceLocation.from_experiment_id(experiment_id),
        request_time=trace["time"],
        execution_duration=trace["duration"],
        state=TraceState(trace["state"]),
        client_request_id=trace["clientRequestId"],
        tags=trace["tags"],
        trace_metadata=trace["metadata"],
    )


def span_of(trace_id, number, span):
    """The first span is the parent of the others. Attributes are JSON texts, as MLflow keeps them."""
    attributes = {
        "mlflow.traceRequestId": json.dumps(trace_id),
        "mlflow.spanType": json.dumps(span["type"]),
        **span["attributes"],
    }
    end = span["end"]
    return Span.from_dict({
        "trace_id": f"tr-{uuid.uuid5(uuid.NAMESPACE_OID, trace_id).hex}",
        "span_id": f"{number + 1:016x}",
        "parent_span_id": f"{1:016x}" if number > 0 else None,
        "name": span["name"],
        "start_time_unix_nano": span["start"] * 1_000_000,
        "end_time_unix_nano": None if end is None else end * 1_000_000,
        "status": {"code": span["status"], "message": ""},
        "attributes": attributes,
        "events": [],
        "links": [],
    })


def assessment_of(trace_id, assessment):
    """Values are Python's JSON texts: 1.0 is not 1, and NaN is there."""
    kind, name, metadata = assessment["kind"], assessment["name"], assessment["metadata"]
    common = {"trace_id": trace_id, "source": ASSESSOR, "metadata": metadata}
    if kind == "issue":
        return IssueReference(issue_id=name, issue_name="An issue", **common)
    value = json.loads(assessment["value"])
    if kind == "expectation":
        return Expectation(name=name, value=value, **common)
    return Feedback(name=name, value=value, error="failed" if value is None else None, **common)


if __name__ == "__main__":
    main(*sys.argv[1:])
