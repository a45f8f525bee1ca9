"""The peers' side of the readers' benchmark: one line of JSON."""
import json
import resource
import sys
import time

peer, kind, path = sys.argv[1:4]
result = {}
if peer == "pandas":
    import sqlite3

    import pandas

    start = time.perf_counter()
    if kind in ("csv", "tsv"):
        frame = pandas.read_csv(path, sep="\t" if kind == "tsv" else ",")
    elif kind in ("json", "jsonl"):
        frame = pandas.read_json(path, lines=kind == "jsonl")
    elif kind == "parquet":
        frame = pandas.read_parquet(path)
    else:
        frame = pandas.read_sql("SELECT * FROM log", sqlite3.connect(path))
    result["rows"] = len(frame)
elif peer == "pm4py":
    import pm4py

    start = time.perf_counter()
    if kind == "xes":
        result["rows"] = len(pm4py.read_xes(path))
    elif kind == "ocel.json":
        result["rows"] = len(pm4py.read_ocel2_json(path).events)
    else:
        result["rows"] = len(pm4py.read_ocel2_xml(path).events)
else:
    from r4pm import df

    start = time.perf_counter()
    if kind == "xes":
        log, _ = df.import_xes(path)
        result["rows"] = len(log)
    else:
        ocel = df.import_ocel_json(path) if kind == "ocel.json" else df.import_ocel_xml(path)
        result["rows"] = len(ocel["events"])
result["seconds"] = time.perf_counter() - start
result["peakMiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps(result))
