"""Times igraph and cityseer on a lattice of streets made by the rule of Topics/Centrality.swift.

Usage: centrality.py igraph SIDE METRES     betweenness of segments by metres, on the dual graph
       centrality.py cityseer SIDE METRES   simplest-path betweenness of segments
Prints one line of JSON.
"""

import json
import sys
import time
import warnings

warnings.filterwarnings("ignore")


def draw(i, j, d):
    z = (i * 73856093) ^ (j * 19349663) ^ (d * 83492791)
    z = (z ^ (z >> 15)) * 2246822519 & 0xFFFFFFFF
    return ((z ^ (z >> 13)) & 0xFFFF) / 65536


def vertex(i, j):
    return (100 * i + 40 * draw(i, j, 1), 100 * j + 40 * draw(i, j, 2))


def streets(side):
    """Pairs of vertex numbers, vertex by vertex: eastwards, then northwards."""
    out = []
    for j in range(side):
        for i in range(side):
            if i + 1 < side:
                out.append((j * side + i, j * side + i + 1))
            if j + 1 < side:
                out.append((j * side + i, (j + 1) * side + i))
    return out


def by_igraph(side, metres):
    import igraph

    at = [vertex(k % side, k // side) for k in range(side * side)]
    lines = streets(side)
    length = [
        ((at[a][0] - at[b][0]) ** 2 + (at[a][1] - at[b][1]) ** 2) ** 0.5 for a, b in lines
    ]
    meeting = [[] for _ in at]
    for line, ends in enumerate(lines):
        for end in ends:
            meeting[end].append(line)
    pairs, weights = [], []
    for group in meeting:
        for k, a in enumerate(group):
            for b in group[k + 1 :]:
                pairs.append((a, b))
                weights.append((length[a] + length[b]) / 2)
    graph = igraph.Graph(n=len(lines), edges=pairs)
    start = time.perf_counter()
    found = graph.betweenness(weights=weights, cutoff=metres)
    return {"seconds": time.perf_counter() - start, "sum": sum(found), "first": found[:4]}


def by_cityseer(side, metres):
    import networkx
    from cityseer.metrics import networks
    from cityseer.tools import graphs, io
    from shapely.geometry import LineString

    street_graph = networkx.MultiGraph(crs=3006)
    for k in range(side * side):
        x, y = vertex(k % side, k // side)
        street_graph.add_node(str(k), x=500000 + x, y=6500000 + y)
    for a, b in streets(side):
        ends = [street_graph.nodes[str(k)] for k in (a, b)]
        street_graph.add_edge(
            str(a), str(b), geom=LineString([(end["x"], end["y"]) for end in ends])
        )
    dual = graphs.nx_to_dual(street_graph)
    nodes, _, structure = io.network_structure_from_nx(dual)
    start = time.perf_counter()
    networks.node_centrality_simplest(
        structure, nodes, distances=[metres], compute_closeness=False, compute_betweenness=True
    )
    return {"seconds": time.perf_counter() - start}


peer = {"igraph": by_igraph, "cityseer": by_cityseer}[sys.argv[1]]
print(json.dumps(peer(int(sys.argv[2]), int(sys.argv[3]))))
