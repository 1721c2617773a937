"""Times geopandas from one division to another, on the map of Topics/Contiguity.swift.

Usage: crosswalk.py moved|same SIDE
Prints one line of JSON: seconds of overlay, shares and sums, and the people that arrived.
"""

import json
import pathlib
import sys
import time
import warnings

warnings.filterwarnings("ignore")

import geopandas

# The map of the contiguity peer, without running it.
source = (pathlib.Path(__file__).parent / "contiguity.py").read_text()
rules = {}
exec(compile(source.rsplit("\nmain()", 1)[0], "contiguity.py", "exec"), rules)


def main():
    way, side = sys.argv[1], int(sys.argv[2])
    old = rules["frame"](side, True)[["geometry"]]
    new = old.copy()
    if way == "moved":
        new["geometry"] = new.translate(17.3, 11.9)
    old["old"] = range(len(old))
    new["new"] = range(len(new))
    people = old["old"] % 997

    start = time.perf_counter()
    areas = old.area
    pieces = geopandas.overlay(old, new, how="intersection", keep_geom_type=True)
    share = pieces.area / areas.to_numpy()[pieces["old"]]
    pieces["people"] = share * people.to_numpy()[pieces["old"]]
    arrived = pieces.groupby("new")["people"].sum()
    spent = time.perf_counter() - start
    print(json.dumps({"seconds": spent, "people": float(arrived.sum()), "pairs": len(pieces)}))


main()
