"""Times scipy's HiGHS on the transportation problem, and shapely on Voronoi cells cut to a circle.

Origins, places, people and capacities follow the rule of Topics/Partitions.swift.

    python3 partitions.py ORIGINS PLACES SLACK SIDE CELLS

Prints one line of JSON: processor seconds and total cost of the allocation, seconds and the sum of squared
areas of the cells.
"""

import json
import sys
import time

import numpy as np
import shapely
from scipy.optimize import linprog
from scipy.sparse import csr_matrix


def draws(count, seed):
    mask = (1 << 64) - 1
    state = seed
    out = np.empty(count)
    for i in range(count):
        state ^= state >> 12
        state = (state ^ (state << 25)) & mask
        state ^= state >> 27
        out[i] = ((state * 2685821657736338717 & mask) >> 11) * 2.0**-53
    return out


def allocation(origins, places, slack, side):
    o = draws(2 * origins, 1).reshape(-1, 2) * side
    p = draws(2 * places, 2).reshape(-1, 2) * side
    persons = np.floor(draws(origins, 3) * 100)
    raw = draws(places, 4)
    capacities = np.ceil(raw / raw.sum() * persons.sum() * slack)
    costs = np.sqrt(
        (o[:, None, 0] - p[None, :, 0]) ** 2 + (o[:, None, 1] - p[None, :, 1]) ** 2
    ).ravel()
    n, m = origins, places
    ones = np.ones(n * m)
    rows = csr_matrix((ones, (np.repeat(np.arange(n), m), np.arange(n * m))), shape=(n, n * m))
    columns = csr_matrix((ones, (np.tile(np.arange(m), n), np.arange(n * m))), shape=(m, n * m))
    start = time.process_time()
    found = linprog(costs, A_ub=columns, b_ub=capacities, A_eq=rows, b_eq=persons, method="highs")
    return time.process_time() - start, float(found.fun)


def cells(count, side):
    p = draws(2 * count, 5).reshape(-1, 2) * side
    points = shapely.multipoints(p)
    area = shapely.buffer(shapely.Point(side / 2, side / 2), side / 2, quad_segs=64)
    start = time.process_time()
    found = shapely.get_parts(shapely.voronoi_polygons(points, extend_to=area))
    shapely.prepare(area)
    inside = shapely.covers(area, found)
    cut = found.copy()
    cut[~inside] = shapely.intersection(found[~inside], area)
    tree = shapely.STRtree(shapely.points(p))
    _, owner = tree.query(found, predicate="contains").astype(int)
    seconds = time.process_time() - start
    assert len(owner) == count
    return seconds, float((shapely.area(cut) ** 2).sum())


def main():
    origins, places = int(sys.argv[1]), int(sys.argv[2])
    slack, side, count = float(sys.argv[3]), float(sys.argv[4]), int(sys.argv[5])
    land, squares = [], 0.0
    for _ in range(3):
        seconds, squares = cells(count, side)
        land.append(seconds)
    seconds, cost = allocation(origins, places, slack, side)
    print(json.dumps({"allocation": [seconds], "cost": cost, "cells": land, "squares": squares}))


if __name__ == "__main__":
    main()
