"""Times PySAL access on the supply and demand family, from a table of all pairs.

Origins, places, people and capacities follow the rule of Topics/Supply.swift.

    python3 supply.py ORIGINS PLACES SIDE RUNS

Prints one line of JSON: seconds of each measure, and the sum of its values over people.
"""

import json
import sys
import time
import warnings

warnings.filterwarnings("ignore")

import numpy as np
import pandas as pd
from access import Access, weights


def draws(count, seed):
    mask = (1 << 64) - 1
    state = seed
    out = np.empty(count)
    for i in range(count):
        state ^= state >> 12
        state = (state ^ (state << 25)) & mask
        state ^= state >> 27
        out[i] = ((state * 2685821657736338717 & mask) >> 11) * 2.0**-53
    return out


def main():
    origins, places = int(sys.argv[1]), int(sys.argv[2])
    side, runs = float(sys.argv[3]), int(sys.argv[4])
    o = draws(2 * origins, 1).reshape(-1, 2) * side
    p = draws(2 * places, 2).reshape(-1, 2) * side
    persons = np.floor(draws(origins, 3) * 100)
    capacities = np.floor(draws(places, 4) * 500)
    minutes = np.hypot(o[:, None, 0] - p[None, :, 0], o[:, None, 1] - p[None, :, 1]) / 80
    costs = pd.DataFrame(
        {
            "origin": np.repeat(np.arange(origins), places),
            "dest": np.tile(np.arange(places), origins),
            "minutes": minutes.ravel(),
        }
    )
    del minutes
    demand = pd.DataFrame({"id": np.arange(origins), "persons": persons})
    supply = pd.DataFrame({"id": np.arange(places), "capacity": capacities})
    access = Access(
        demand_df=demand, demand_index="id", demand_value="persons",
        supply_df=supply, supply_index="id", supply_value="capacity",
        cost_df=costs, cost_origin="origin", cost_dest="dest", cost_name="minutes",
    )
    steps = weights.step_fn({10: 1, 20: 0.68, 30: 0.22})
    measures = {
        "2sfca": lambda: access.two_stage_fca(name="a", max_cost=30),
        "e2sfca": lambda: access.enhanced_two_stage_fca(
            name="b", max_cost=30, weight_fn=weights.gaussian(12)
        ),
        "3sfca": lambda: access.three_stage_fca(name="c", max_cost=30, weight_fn=steps),
    }
    seconds, sums = {}, {}
    for name, measure in measures.items():
        seconds[name] = []
        for _ in range(runs):
            access.access_df = access.access_df.drop(
                columns=[c for c in access.access_df.columns if c[:2] in ("a_", "b_", "c_")]
            )
            start = time.perf_counter()
            values = measure()
            seconds[name].append(time.perf_counter() - start)
        values = values.iloc[:, 0] if hasattr(values, "columns") else values
        sums[name] = float((values.fillna(0).to_numpy() * persons).sum())
    print(json.dumps({"seconds": seconds, "sums": sums}))


if __name__ == "__main__":
    main()
