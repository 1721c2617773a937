"""Classes of PySAL segregation that see no places, on a prepared frame.

Counts are drawn by the same rule as in the benchmark (xorshift64*). Prints per class the seconds of
each run and the value, so that it can be seen that the same thing was computed.

    python3 aspatial.py ZONES RUNS
"""

import json
import sys
import time
import warnings

import geopandas as gpd
import numpy as np
import shapely

from reach_pairs import points

warnings.filterwarnings("ignore")

from segregation import multigroup, singlegroup  # noqa: E402


def main():
    zones, runs = int(sys.argv[1]), int(sys.argv[2])
    first = np.floor(points(zones, 4, 400))
    second = np.floor(points(zones, 5, 400)) + 1
    groups = {"a": first[:, 0], "b": first[:, 1], "c": second[:, 0], "d": second[:, 1]}
    side = np.arange(zones) * 10.0
    table = gpd.GeoDataFrame(
        {**groups, "all": sum(groups.values())},
        geometry=shapely.box(side, 0, side + 10, 10), crs="EPSG:3006")
    names = list(groups)
    cases = {
        "dissimilarity": lambda t: singlegroup.Dissim(t, "a", "all"),
        "gini": lambda t: singlegroup.Gini(t, "a", "all"),
        "information-theory": lambda t: singlegroup.Entropy(t, "a", "all"),
        "correlation-ratio": lambda t: singlegroup.CorrelationR(t, "a", "all"),
        "isolation": lambda t: singlegroup.Isolation(t, "a", "all"),
        "min-max": lambda t: singlegroup.MinMax(t, "a", "all"),
        "multigroup-information-theory": lambda t: multigroup.MultiInfoTheory(t, names),
        "multigroup-dissimilarity": lambda t: multigroup.MultiDissim(t, names),
        "relative-diversity": lambda t: multigroup.MultiRelativeDiversity(t, names),
    }
    cases["gini"](table.iloc[:50])  # compiles once
    out = {}
    for name, case in cases.items():
        seconds = []
        for _ in range(runs if name != "gini" or zones < 50000 else 1):
            start = time.process_time()
            value = case(table).statistic
            seconds.append(time.process_time() - start)
        out[name] = {"seconds": seconds, "value": float(value)}
    print(json.dumps(out))


if __name__ == "__main__":
    main()
