"""Spatial H of four groups, or distortion, by PySAL segregation.

Reads nothing: zones and counts are drawn by the same rule as in the benchmark (xorshift64*). Prints
the processor seconds of each run and the value as JSON.

    python3 environments.py smoothed ZONES BANDWIDTH RUNS
    python3 environments.py distortion ZONES 0 RUNS
"""

import json
import math
import sys
import time
import warnings

warnings.filterwarnings("ignore")

import geopandas
import numpy as np
import segregation
import shapely
from segregation.multigroup import GlobalDistortion, MultiInfoTheory

GROUPS = ["g0", "g1", "g2", "g3"]


def town(zones):
    side = math.ceil(math.sqrt(zones))
    mask = (1 << 64) - 1
    state = 88172645463325252
    draws = np.empty((zones, 6))
    for zone in range(zones):
        for column in range(6):
            state ^= state >> 12
            state = (state ^ (state << 25)) & mask
            state ^= state >> 27
            draws[zone, column] = ((state * 2685821657736338717 & mask) >> 11) * 2.0**-53
    index = np.arange(zones)
    x, y = (index % side) * 250.0, (index // side) * 250.0
    frame = geopandas.GeoDataFrame(
        {name: np.floor(draws[:, k] * 100) for k, name in enumerate(GROUPS)},
        geometry=shapely.box(x - 125, y - 125, x + 125, y + 125),
        crs=3006,
    )
    return frame


def main():
    work, zones, bandwidth, runs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    frame = town(zones)
    seconds = []
    value = None
    for _ in range(runs):
        start = time.process_time()
        if work == "smoothed":
            index = MultiInfoTheory(frame, GROUPS, distance=bandwidth, function="quartic")
        else:
            index = GlobalDistortion(frame, GROUPS)
        seconds.append(time.process_time() - start)
        value = float(index.statistic)
    print(json.dumps({"seconds": seconds, "value": value, "segregation": segregation.__version__}))


main()
