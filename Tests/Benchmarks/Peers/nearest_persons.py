"""Shares of a group among the k nearest persons, by scipy's k-d tree and by EquiPop.

Reads x, y, persons and members of the group as four blocks of doubles. The k-d tree takes the
nearest M places of every place, M enough for the largest k, cumulates their persons and takes the
last place in proportion: what one would write by hand. With fewer ORIGINS than places the tree is
asked about so many only and its time is scaled to all. EquiPop runs when its folder is in EQUIPOP or
it is installed. Prints the seconds of processor time and the mean share at every k as JSON.

    python3 nearest_persons.py FILE K,K,… ORIGINS RUNS
"""

import contextlib
import io
import json
import os
import sys
import time

import numpy as np
from scipy.spatial import cKDTree


def by_tree(x, y, persons, group, ks, origins):
    start = time.process_time()
    points = np.c_[x, y]
    tree = cKDTree(points)
    built = time.process_time() - start
    count = min(len(x), int(max(ks) / persons.mean() * 1.6) + 16)
    chosen = np.linspace(0, len(x) - 1, origins).astype(int)
    shares = np.empty((origins, len(ks)))
    step = max(1, int(2e7 // count))
    start = time.process_time()
    for first in range(0, origins, step):
        part = chosen[first : first + step]
        _, near = tree.query(points[part], k=count, workers=1)
        people = np.cumsum(persons[near], axis=1)
        members = np.cumsum(group[near], axis=1)
        row = np.arange(len(part))
        for column, k in enumerate(ks):
            at = np.minimum((people < k).sum(axis=1), count - 1)
            before = np.where(at > 0, people[row, at - 1], 0)
            known = np.where(at > 0, members[row, at - 1], 0)
            taken = (k - before) / np.maximum(people[row, at] - before, 1)
            taken = np.clip(taken, 0, 1)
            last = members[row, at] - known
            shares[first : first + step, column] = (known + taken * last) / k
    seconds = built + (time.process_time() - start) * len(x) / origins
    return seconds, shares.mean(axis=0).tolist()


def by_equipop(x, y, persons, group, ks):
    sys.path.insert(0, os.environ.get("EQUIPOP", ""))
    import equipop
    import pandas as pd

    table = pd.DataFrame({"X": x, "Y": y, "grp": group, "pop": persons})
    start = time.process_time()
    with contextlib.redirect_stdout(io.StringIO()):
        cells = equipop.build_cells(
            table, e_col="X", n_col="Y", sum_vars=["grp"], unit_size=250, weights="pop", snap=False
        )
        found = equipop.run_knn_counts(cells, k_values=[int(k) for k in ks])
    seconds = time.process_time() - start
    columns = [c for k in ks for c in (f"R_grp_{int(k)}", f"R_{int(k)}") if c in found.columns]
    return seconds, [float(found[c].mean()) for c in columns]


def main():
    data = np.fromfile(sys.argv[1]).reshape(4, -1)
    ks = [float(k) for k in sys.argv[2].split(",")]
    origins = min(int(sys.argv[3]), data.shape[1])
    runs = int(sys.argv[4])
    out = {"scipy": {"seconds": [], "shares": []}}
    for _ in range(runs):
        seconds, out["scipy"]["shares"] = by_tree(*data, ks, origins)
        out["scipy"]["seconds"].append(seconds)
    if origins == data.shape[1]:
        try:
            seconds, shares = by_equipop(*data, ks)
            out["equipop"] = {"seconds": [seconds], "shares": shares}
        except ImportError:
            pass
    print(json.dumps(out))


main()
