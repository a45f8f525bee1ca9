"""Writes one small log with PM4Py in each of its formats into the folder given."""
import os
import sys
import warnings

import pandas
import pm4py
from pm4py.objects.ocel.obj import OCEL

warnings.filterwarnings("ignore")
os.chdir(sys.argv[1])


def at(text):
    return pandas.Timestamp(text, tz="UTC")


first, second, third = at("2024-01-02T08:00:00"), at("2024-01-02T09:30:00.123"), at("2024-01-03")
events = pandas.DataFrame({
    "ocel:eid": ["e1", "e2", "e3"],
    "ocel:activity": ["Create, order", 'Créer "x"', "Pay & <close>"],
    "ocel:timestamp": [first, second, third],
    "amount": [None, 12.5, 1000000.0],
    "who": ["Ann", None, "Zoë, M"],
})
objects = pandas.DataFrame({
    "ocel:oid": ["007", "008", "i1"],
    "ocel:type": ["order", "order", "order item"],
    "price": [10.0, None, 1.10],
})
relations = pandas.DataFrame(
    [
        ("e1", "Create, order", first, "007", "order", "of"),
        ("e1", "Create, order", first, "i1", "order item", "with"),
        ("e2", 'Créer "x"', second, "008", "order", "of"),
        ("e3", "Pay & <close>", third, "007", "order", "of"),
    ],
    columns=["ocel:eid", "ocel:activity", "ocel:timestamp", "ocel:oid", "ocel:type", "ocel:qualifier"],
)
o2o = pandas.DataFrame([("007", "i1", "has")], columns=["ocel:oid", "ocel:oid_2", "ocel:qualifier"])
changes = pandas.DataFrame(
    [("007", "order", at("2024-01-05"), "price", 12.0)],
    columns=["ocel:oid", "ocel:type", "ocel:timestamp", "ocel:field", "price"],
)
log = OCEL(events=events, objects=objects, relations=relations, o2o=o2o, object_changes=changes)
pm4py.write_ocel2_json(log, "log.json")
pm4py.write_ocel2_xml(log, "log.xml")
pm4py.write_ocel2_sqlite(log, "log.sqlite")
pm4py.write_ocel_json(log, "log.jsonocel")
pm4py.write_ocel_xml(log, "log.xmlocel")
pm4py.write_ocel_csv(log, "log.csv", "objects.csv")
cases = pandas.DataFrame({
    "case:concept:name": ["1", "1", "2"],
    "concept:name": ["A", "B", "A"],
    "time:timestamp": [at("2024-01-01"), at("2024-01-02"), at("2024-01-03")],
    "n": [1, 2, None],
    "f": [1.5, None, 2.0],
})
pm4py.write_xes(cases, "log.xes", case_id_key="case:concept:name")
