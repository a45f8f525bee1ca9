"""The peer's side of the benchmark: prints one line of JSON per task."""
import json
import resource
import sys
import time

import pandas
import pm4py

task, path = sys.argv[1], sys.argv[2]
start = time.perf_counter()
result = {"version": pm4py.__version__}
if task == "xes":
    log = pm4py.read_xes(path)
    result["seconds"] = time.perf_counter() - start
    result["events"] = len(log)
else:
    frame = pandas.read_csv(path)
    stamp = "timestamp" if task == "csv" else "end_time"
    frame[stamp] = pandas.to_datetime(frame[stamp], utc=True)
    if task == "work":
        frame["start_time"] = pandas.to_datetime(frame["start_time"], utc=True).fillna(frame[stamp])
    starts = {} if task == "csv" else {"start_timestamp_key": "start_time"}
    log = pm4py.format_dataframe(frame, case_id="order_id", activity_key="activity", timestamp_key=stamp, **starts)
    result["seconds"] = time.perf_counter() - start
    result["events"] = len(log)
    if task == "work":

        def asked(name, ask):
            begun = time.perf_counter()
            ask()
            result[name + "Seconds"] = time.perf_counter() - begun

        # What the peer can answer of each lens: hand-offs with waits; case and service times; repeated activities.
        asked("chain", lambda: (pm4py.discover_dfg(log), pm4py.discover_performance_dfg(log)))
        asked("time", lambda: (pm4py.get_all_case_durations(log), pm4py.get_service_time(log)))
        asked("vain", lambda: pm4py.get_rework_cases_per_activity(log))
result["peakMiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps(result))
