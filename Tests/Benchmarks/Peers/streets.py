"""Snapping, crossings and joining of street lines, by shapely, scipy and momepy.

Reads the lines and points that the benchmark wrote as doubles: LINES holds three points (x, y) for
every line, POINTS one. Prints the seconds of each run and checks as JSON. Building an index counts,
as it does on the other side; making geometry objects does not.

    python3 streets.py LINES POINTS RUNS momepy|none
"""

import json
import sys
import time

import numpy as np
import scipy
import shapely
from scipy.spatial import cKDTree


def main():
    lines = np.fromfile(sys.argv[1]).reshape(-1, 3, 2)
    points = np.fromfile(sys.argv[2]).reshape(-1, 2)
    runs, joins = int(sys.argv[3]), sys.argv[4] == "momepy"
    geometry = shapely.linestrings(lines)
    places = shapely.points(points)
    vertices = np.unique(lines[:, [0, 2]].reshape(-1, 2), axis=0)
    seconds = {"edge": [], "vertex": [], "crossings": [], "join": []}
    checks = {}
    for _ in range(runs):
        start = time.process_time()
        tree = shapely.STRtree(geometry)
        _, distance = tree.query_nearest(places, return_distance=True, all_matches=False)
        seconds["edge"].append(time.process_time() - start)
        checks["edge"] = float(distance.sum())

        start = time.process_time()
        found, _ = cKDTree(vertices).query(points)
        seconds["vertex"].append(time.process_time() - start)
        checks["vertex"] = float(found.sum())

        start = time.process_time()
        pairs = shapely.STRtree(geometry).query(geometry, predicate="crosses")
        seconds["crossings"].append(time.process_time() - start)
        checks["crossings"] = float((pairs[0] < pairs[1]).sum())

        if joins:
            import geopandas
            import momepy

            frame = geopandas.GeoDataFrame(geometry=geometry)
            start = time.process_time()
            graph = momepy.gdf_to_nx(frame)
            seconds["join"].append(time.process_time() - start)
            checks["join"] = float(graph.number_of_nodes())
    print(
        json.dumps(
            {
                "seconds": seconds,
                "checks": checks,
                "scipy": scipy.__version__,
                "shapely": shapely.__version__,
            }
        )
    )


if __name__ == "__main__":
    main()
