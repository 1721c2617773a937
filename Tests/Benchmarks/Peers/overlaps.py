"""Times geopandas and tobler on the polygons that Topics/Overlaps.swift writes to a folder.

Usage: overlaps.py FOLDER
Prints one line of JSON: processor seconds and people (their sum over all targets) by case and way.
"""

import json
import pathlib
import sys
import time
import warnings

warnings.filterwarnings("ignore")

import geopandas
import numpy
import shapely
import tobler.area_weighted

FOLDER = pathlib.Path(sys.argv[1])


def frame(name):
    def read(what):
        return numpy.fromfile(FOLDER / f"{name}.{what}")

    offsets = tuple(read(what).astype("int64") for what in ("rings", "parts", "features"))
    coordinates = numpy.column_stack([read("x"), read("y")])
    geometry = shapely.from_ragged_array(
        shapely.GeometryType.MULTIPOLYGON, coordinates, offsets)
    return geopandas.GeoDataFrame(geometry=geometry, crs=3006)


def by_overlay(zones, others):
    """The overlay that most people write."""
    zones = zones.assign(density=zones["people"] / zones.area)
    pieces = geopandas.overlay(
        zones, others.assign(target=range(len(others))), how="intersection")
    return (pieces["density"] * pieces.area).groupby(pieces["target"]).sum()


def by_pairs(zones, others):
    """Pairs from a tree, whole zones by a prepared test, only the rest intersected."""
    zone, other = others.sindex.query(zones.geometry, predicate="intersects")
    z, o = zones.geometry.values, others.geometry.values
    shapely.prepare(numpy.asarray(o))
    whole = shapely.covers(numpy.asarray(o)[other], numpy.asarray(z)[zone])
    area = zones.area.to_numpy()
    shared = area[zone].copy()
    rest = ~whole
    shared[rest] = shapely.area(
        shapely.intersection(numpy.asarray(z)[zone[rest]], numpy.asarray(o)[other[rest]]))
    density = zones["people"].to_numpy() / area
    return numpy.bincount(other, density[zone] * shared, minlength=len(others))


def by_tobler(zones, others):
    out = tobler.area_weighted.area_interpolate(
        zones, others, extensive_variables=["people"], allocate_total=False)
    return out["people"]


def timed(work, *arguments):
    start = time.process_time()
    people = work(*arguments)
    return {"seconds": time.process_time() - start, "people": float(people.sum())}


zones = frame("zones")
zones["people"] = 100.0 + numpy.arange(len(zones))
result = {}
for name in ("circles", "streets"):
    others = frame(name)
    result[name] = {
        "geopandas.overlay": timed(by_overlay, zones, others),
        "geopandas sindex, prepared covers, intersection": timed(by_pairs, zones, others),
    }
others = frame("others")
result["zones"] = {
    "tobler.area_interpolate": timed(by_tobler, zones, others),
    "geopandas.overlay": timed(by_overlay, zones, others),
    "geopandas sindex, prepared covers, intersection": timed(by_pairs, zones, others),
}
print(json.dumps(result))
