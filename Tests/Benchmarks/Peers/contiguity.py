"""Times libpysal and PySAL segregation on a map made by the rule of Topics/Contiguity.swift.

Usage: contiguity.py squares|irregular SIDE rook|queen
       contiguity.py measures SIDE
Prints one line of JSON.
"""

import json
import sys
import time
import warnings

warnings.filterwarnings("ignore")

import geopandas
import numpy
import shapely


def draw(i, j, d, k):
    z = (i * 73856093) ^ (j * 19349663) ^ (d * 83492791) ^ (k * 2654435761)
    z = (z ^ (z >> 15)) * 2246822519 & 0xFFFFFFFF
    return ((z ^ (z >> 13)) & 0xFFFF) / 65536


def corner(i, j, irregular):
    if not irregular:
        return (50.0 * i, 50.0 * j)
    return (50 * (i + 0.3 * draw(i, j, 1, 0)), 50 * (j + 0.3 * draw(i, j, 2, 0)))


def edge(i, j, d, irregular):
    """Corners after the first and before the last, from the lower end to the upper."""
    if not irregular:
        return []
    a = corner(i, j, True)
    b = corner(i + 1, j, True) if d == 3 else corner(i, j + 1, True)
    out = []
    for k in range(1, 5):
        t = k / 5
        s = 3 * (draw(i, j, d, k) - 0.5)
        dx, dy = (0.0, s) if d == 3 else (s, 0.0)
        out.append((a[0] + t * (b[0] - a[0]) + dx, a[1] + t * (b[1] - a[1]) + dy))
    return out


def polygon(i, j, irregular):
    ring = [corner(i, j, irregular)] + edge(i, j, 3, irregular)
    ring += [corner(i + 1, j, irregular)] + edge(i + 1, j, 4, irregular)
    ring += [corner(i + 1, j + 1, irregular)] + edge(i, j + 1, 3, irregular)[::-1]
    ring += [corner(i, j + 1, irregular)] + edge(i, j, 4, irregular)[::-1]
    return ring + [ring[0]]


def frame(side, irregular):
    zones = [polygon(i, j, irregular) for j in range(side) for i in range(side)]
    x = [int(100 * draw(i, j, 5, 0)) for j in range(side) for i in range(side)]
    t = [100 + int(100 * draw(i, j, 6, 0)) for j in range(side) for i in range(side)]
    return geopandas.GeoDataFrame(
        {"x": x, "t": t}, geometry=[shapely.Polygon(z) for z in zones], crs=3006
    )


def seconds(work):
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def main():
    kind, side = sys.argv[1], int(sys.argv[2])
    if kind == "measures":
        from libpysal.weights import Queen
        from segregation.singlegroup import SpatialDissim, SpatialProxProf

        table = frame(side, True)
        weights = Queen.from_dataframe(table, use_index=False)
        SpatialProxProf(frame(4, True), "x", "t")  # compiled beforehand
        adjacent, d = seconds(lambda: SpatialDissim(table, "x", "t", w=weights).statistic)
        profile, p = seconds(lambda: SpatialProxProf(table, "x", "t", w=weights).statistic)
        print(json.dumps({"adjacency": adjacent, "profile": profile, "D": d, "SPP": p}))
        return
    from libpysal.weights import Queen, Rook

    table = frame(side, kind == "irregular")
    make = Queen if sys.argv[3] == "queen" else Rook
    spent, weights = seconds(lambda: make.from_dataframe(table, use_index=False))
    print(json.dumps({"seconds": spent, "pairs": int(weights.nonzero // 2)}))


main()
