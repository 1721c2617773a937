#!/usr/bin/env python3
"""Searches over streets by peers, on a network that the benchmark wrote.

usage: streets_search.py PEER TASK FILE RUNS

PEER  scipy | igraph | pandana
TASK  capacity  sum of the capacities of places within 1 200 m of every vertex
      matrix    metres between every origin and every place

Prints one JSON object: CPU seconds of every run of the query alone, those of preparing the network,
and the sum of all values found.
"""
import json
import sys
import time

import numpy as np

peer, task, path, runs = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
with open(path, "rb") as f:
    n, m, n_places, n_capacities, n_origins, _ = np.fromfile(f, np.uint32, 6)
    u, v = np.fromfile(f, np.int32, m), np.fromfile(f, np.int32, m)
    places = np.fromfile(f, np.uint32, n_places).astype(np.int64)
    origins = np.fromfile(f, np.uint32, n_origins).astype(np.int64)
    w = np.fromfile(f, np.float64, m)
    x, y = np.fromfile(f, np.float64, n), np.fromfile(f, np.float64, n)
    capacities = np.fromfile(f, np.float64, n_capacities)
RADIUS = 1200.0
clock = time.process_time

start = clock()
if peer == "scipy":
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    rows, columns = np.concatenate([u, v]), np.concatenate([v, u])
    graph = csr_matrix((np.concatenate([w, w]), (rows, columns)), shape=(n, n))
    step = max(1, int(2e8 // (8 * n)))

    def query():
        if task == "matrix":
            return sum(
                float(dijkstra(graph, indices=places[i : i + step])[:, origins].sum())
                for i in range(0, places.size, step)
            )
        total = np.zeros(n)
        for i in range(0, places.size, step):
            found = dijkstra(graph, indices=places[i : i + step], limit=RADIUS)
            total += (capacities[i : i + step, None] * (found <= RADIUS)).sum(axis=0)
        return float(total.sum())

elif peer == "igraph":
    import igraph

    graph = igraph.Graph(n=int(n), edges=np.column_stack([u, v]))
    graph.es["w"] = w

    def query():
        found = graph.distances(source=places.tolist(), target=origins.tolist(), weights="w")
        return float(np.asarray(found).sum())

elif peer == "pandana":
    import pandana
    import pandas as pd

    graph = pandana.Network(
        pd.Series(x), pd.Series(y), pd.Series(u.astype(np.int64)), pd.Series(v.astype(np.int64)),
        pd.DataFrame({"w": w}), twoway=True)
    graph.set(pd.Series(places), variable=pd.Series(capacities), name="c")

    def query():
        return float(graph.aggregate(RADIUS, type="sum", decay="flat", name="c").sum())

else:
    sys.exit(f"unknown peer {peer}")
build = clock() - start

seconds = []
for _ in range(runs):
    start = clock()
    check = query()
    seconds.append(clock() - start)
print(json.dumps({"seconds": seconds, "build": build, "check": check}))
