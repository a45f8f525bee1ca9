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
    frame["timestamp"] = pandas.to_datetime(frame["timestamp"], utc=True)
    log = pm4py.format_dataframe(frame, case_id="order_id", activity_key="activity", timestamp_key="timestamp")
    result["seconds"] = time.perf_counter() - start
    result["events"] = len(log)
    start = time.perf_counter()
    dfg, _, _ = pm4py.discover_dfg(log)
    pm4py.discover_performance_dfg(log)
    result["chainSeconds"] = time.perf_counter() - start
    result["pairs"] = len(dfg)
result["peakMiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps(result))
