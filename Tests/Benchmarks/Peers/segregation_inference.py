"""Null models and bootstraps of D and H by PySAL segregation.

Reads nothing: the town is drawn by the same rule as in the benchmark (xorshift64*), so that D and H
can be compared. Prints D, H and the processor seconds of one replicate of each index as JSON.

    python3 segregation_inference.py NULL_MODEL ZONES REPLICATES
"""

import io
import json
import sys
import time
import warnings
from contextlib import redirect_stderr

import geopandas
import numpy
import segregation
import shapely
from segregation.inference import SingleValueTest
from segregation.singlegroup import Dissim, Entropy

warnings.filterwarnings("ignore")
MASK = (1 << 64) - 1


def town(zones):
    state = 1

    def draw():
        nonlocal state
        state ^= state >> 12
        state = (state ^ (state << 25)) & MASK
        state ^= state >> 27
        return ((state * 2685821657736338717 & MASK) >> 11) * 2.0**-53

    total, group = numpy.zeros(zones, int), numpy.zeros(zones, int)
    for zone in range(zones):
        u, v = draw(), draw()
        total[zone] = 1 + int(357 * (u * u))
        group[zone] = int(total[zone] * (0.05 + 0.25 * v + 0.25 * (zone / zones)))
    x, y = numpy.arange(zones) % 100 * 250.0, numpy.arange(zones) // 100 * 250.0
    return geopandas.GeoDataFrame(
        {"x": group, "t": total}, geometry=shapely.box(x, y, x + 250, y + 250), crs=3006
    )


def main():
    model, zones, replicates = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    frame = town(zones)
    out = {"pysal": segregation.__version__, "seconds": {}}
    for name, index in (("D", Dissim), ("H", Entropy)):
        fitted = index(frame, group_pop_var="x", total_pop_var="t")
        out[name] = float(fitted.statistic)
        start = time.process_time()
        with redirect_stderr(io.StringIO()):
            SingleValueTest(
                fitted, iterations_under_null=replicates, null_approach=model, n_jobs=1,
                backend="sequential",
            )
        out["seconds"][name] = (time.process_time() - start) / replicates
    print(json.dumps(out))


main()
