#!/usr/bin/env python3
"""Service areas along streets by networkx and shapely, on a network that the benchmark wrote.

usage: service_areas.py FILE RUNS

For every place: single_source_dijkstra_path_length with a cut-off, the pieces of street within it cut
exactly, their buffers in one call, and the union of all buffers. That is the fastest of the ways that
shapely offers: one buffer of all pieces as a MultiLineString takes several times as long.

Prints one JSON object: CPU seconds of every run, the part of them that is the union, and the sums of
lengths and areas.
"""
import json
import sys
import time

import networkx as nx
import numpy as np
import shapely
from shapely.ops import substring

with open(sys.argv[1]) as f:
    data = json.load(f)
runs = int(sys.argv[2])
lines = [shapely.LineString(edge["points"]) for edge in data["edges"]]
lengths = [line.length for line in lines]
graph = nx.MultiGraph()
for number, edge in enumerate(data["edges"]):
    graph.add_edge(edge["u"], edge["v"], key=number, weight=lengths[number])
ends = [(edge["u"], edge["v"]) for edge in data["edges"]]
radius, width, segments = data["radius"], data["width"], data["segments"]
far = float("inf")


def pieces(place):
    found = nx.single_source_dijkstra_path_length(graph, place, cutoff=radius)
    out = []
    for number in {key for vertex in found for _, _, key in graph.edges(vertex, keys=True)}:
        u, v = ends[number]
        length = lengths[number]
        a = max(0.0, radius - found.get(u, far))
        b = max(0.0, radius - found.get(v, far))
        if a + b >= length:
            out.append(lines[number])
            continue
        if a > 0:
            out.append(substring(lines[number], 0, a))
        if b > 0:
            out.append(substring(lines[number], length - b, length))
    return out


seconds, unions = [], []
for _ in range(runs):
    start = time.process_time()
    spent, metres, area = 0.0, 0.0, 0.0
    for place in data["places"]:
        parts = np.array(pieces(place))
        metres += float(shapely.length(parts).sum())
        before = time.process_time()
        polygon = shapely.union_all(shapely.buffer(parts, width, quad_segs=segments))
        spent += time.process_time() - before
        area += polygon.area
    seconds.append(time.process_time() - start)
    unions.append(spent)
print(json.dumps({"seconds": seconds, "unions": unions, "metres": metres, "area": area,
                  "geos": shapely.geos_version_string}))
