"""The five classes of PySAL segregation that add up proximities of pairs of zones.

Reads nothing: zones are drawn by the same rule as in the benchmark (xorshift64*). Their proximity is
not that of the literature, so that only the time can be compared. Prints the seconds of each run.

    python3 clustering_peer.py ZONES RUNS
"""

import json
import math
import sys
import time
import warnings

import geopandas as gpd
import numpy as np
import shapely

from reach_pairs import points

warnings.filterwarnings("ignore")

from segregation.singlegroup import (  # noqa: E402
    AbsoluteClustering,
    DistanceDecayInteraction,
    DistanceDecayIsolation,
    RelativeClustering,
    SpatialProximity,
)


def main():
    zones, runs = int(sys.argv[1]), int(sys.argv[2])
    at = points(zones, 3, math.sqrt(zones) * 1000)
    people = points(zones, 4, 400)
    focal = np.floor(people[:, 0] / 2)
    x, y = at[:, 0], at[:, 1]
    squares = shapely.box(x - 500, y - 500, x + 500, y + 500)
    table = gpd.GeoDataFrame(
        {"focal": focal, "all": focal + np.floor(people[:, 1]) + 1},
        geometry=squares, crs="EPSG:3006")
    seconds = []
    for _ in range(runs):
        start = time.process_time()
        for index in (
            SpatialProximity, RelativeClustering, AbsoluteClustering, DistanceDecayIsolation,
            DistanceDecayInteraction,
        ):
            index(table, "focal", "all")
        seconds.append(time.process_time() - start)
    print(json.dumps({"seconds": seconds}))


if __name__ == "__main__":
    main()
