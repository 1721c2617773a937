"""Six fits of margins with numpy, as R segregation's mutual_difference makes them.

The file has the cells of the earlier and of the later count, a line per unit. Prints seconds, one
line per run.
"""

import sys
import time

import numpy as np

cells = np.loadtxt(sys.argv[1], delimiter=",")
groups = cells.shape[1] // 2
a = np.maximum(cells[:, :groups], 1e-10)
b = np.maximum(cells[:, groups:], 1e-10)
a, b = a / a.sum(), b / b.sum()


def fit(source, rows, columns):
    """Scales rows and columns by turns until both margins are met to 1e-9."""
    table = source.copy()
    for _ in range(5000):
        table *= (columns / table.sum(axis=0))[None, :]
        table *= (rows / table.sum(axis=1))[:, None]
        if np.abs(table.sum(axis=0) / columns - 1).max() < 1e-9:
            break
    return table


def mutual_information(table):
    return (table * np.log(table / np.outer(table.sum(axis=1), table.sum(axis=0)))).sum()


rows = {"a": a.sum(axis=1), "b": b.sum(axis=1)}
columns = {"a": a.sum(axis=0), "b": b.sum(axis=0)}
for _ in range(3):
    start = time.perf_counter()
    for source, own, other in ((a, "a", "b"), (b, "b", "a")):
        for row, column in ((other, other), (other, own), (own, other)):
            mutual_information(fit(source, rows[row], columns[column]))
    print(time.perf_counter() - start)
