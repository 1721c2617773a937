"""All pairs of origins and places within a radius, by scipy's k-d tree.

Reads nothing: the points are drawn by the same rule as in the benchmark (xorshift64*), so that the
number of pairs can be compared. Prints the seconds of each run and the number of pairs as JSON.

    python3 reach_pairs.py ORIGINS PLACES RADIUS SIDE RUNS
"""

import json
import sys
import time

import numpy as np
import scipy
from scipy.spatial import cKDTree


def points(count, seed, side):
    mask = (1 << 64) - 1
    state = seed
    out = np.empty(2 * count)
    for i in range(2 * count):
        state ^= state >> 12
        state = (state ^ (state << 25)) & mask
        state ^= state >> 27
        out[i] = ((state * 2685821657736338717 & mask) >> 11) * 2.0**-53 * side
    return out.reshape(-1, 2)


def main():
    origins_count, places_count = int(sys.argv[1]), int(sys.argv[2])
    radius, side, runs = float(sys.argv[3]), float(sys.argv[4]), int(sys.argv[5])
    origins = points(origins_count, 1, side)
    places = points(places_count, 2, side)
    seconds = {"query_ball_tree": [], "sparse_distance_matrix": [], "query_ball_point": []}
    pairs = 0
    for _ in range(runs):
        start = time.process_time()
        found = cKDTree(origins).query_ball_tree(cKDTree(places), radius)
        seconds["query_ball_tree"].append(time.process_time() - start)
        pairs = sum(map(len, found))
        del found
        start = time.process_time()
        cKDTree(origins).sparse_distance_matrix(cKDTree(places), radius, output_type="ndarray")
        seconds["sparse_distance_matrix"].append(time.process_time() - start)
        start = time.process_time()
        cKDTree(places).query_ball_point(origins, radius)
        seconds["query_ball_point"].append(time.process_time() - start)
    print(json.dumps({"pairs": pairs, "scipy": scipy.__version__, "seconds": seconds}))


if __name__ == "__main__":
    main()
