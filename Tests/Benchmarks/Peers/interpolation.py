"""Times tobler's areal interpolation between two maps made by the rule of Topics/Interpolation.swift.

Usage: interpolation.py squares|irregular SIDE RUNS
Prints one line of JSON.
"""

import json
import sys
import time
import warnings

warnings.filterwarnings("ignore")

import geopandas
import shapely
from tobler.area_weighted import area_interpolate


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


def main():
    irregular, side, runs = sys.argv[1] == "irregular", int(sys.argv[2]), int(sys.argv[3])
    cells = [(i, j) for j in range(side) for i in range(side)]
    zones = [polygon(i, j, irregular) for i, j in cells]
    sources = geopandas.GeoDataFrame(
        {
            "people": [100.0 + int(100 * draw(i, j, 6, 0)) for i, j in cells],
            "level": [float(int(100 * draw(i, j, 5, 0))) for i, j in cells],
        },
        geometry=[shapely.Polygon(z) for z in zones],
        crs=3006,
    )
    # The same rule mirrored at the diagonal and moved: no border in common.
    targets = geopandas.GeoDataFrame(
        geometry=[shapely.Polygon([(y + 17, x + 13) for x, y in z]) for z in zones], crs=3006
    )
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        out = area_interpolate(
            sources,
            targets,
            extensive_variables=["people"],
            intensive_variables=["level"],
            allocate_total=False,
        )
        seconds.append(time.perf_counter() - start)
    people, level = out["people"].to_numpy(), out["level"].to_numpy()
    print(
        json.dumps(
            {
                "seconds": seconds,
                "people": float(people.sum()),
                "first": [float(p) for p in people[:50]],
                "levels": [float(v) for v in level[:50]],
            }
        )
    )


main()
