"""Clusters a network by igraph or leidenalg and prints quality, seconds, processor seconds, seconds to build the
graph, memory in MB and clusters; called by scripts/bench."""

import random
import resource
import sys
import time

import igraph
import leidenalg
import numpy as np

program, path, function = sys.argv[1:4]
resolution, iterations, seed = float(sys.argv[4]), int(sys.argv[5]), int(sys.argv[6])

node_count, edge_count, is_weighted = (int(number) for number in np.fromfile(path, dtype="<i8", count=3))
ends = np.fromfile(path, dtype="<i4", offset=24, count=2 * edge_count).reshape(-1, 2).astype(np.int64)
if is_weighted:
    weights = np.fromfile(path, dtype="<f8", offset=24 + 8 * edge_count)
else:
    weights = np.ones(edge_count)

# Parallel edges summed, so that all programs see the same graph.
keys, places = np.unique(ends.min(axis=1) * node_count + ends.max(axis=1), return_inverse=True)
weights = np.bincount(places, weights=weights)
first, second = keys // node_count, keys % node_count
del ends, places

start = time.perf_counter()
graph = igraph.Graph(n=node_count, edges=np.stack([first, second], axis=1))
graph.es["weight"] = weights.tolist()
building = time.perf_counter() - start

random.seed(seed)
start, processor_start = time.perf_counter(), time.process_time()
if program == "igraph":
    clusters = graph.community_leiden(
        objective_function="CPM" if function == "cpm" else "modularity",
        weights="weight", resolution=resolution, n_iterations=iterations)
elif function == "cpm":
    clusters = leidenalg.find_partition(
        graph, leidenalg.CPMVertexPartition, weights="weight", resolution_parameter=resolution,
        n_iterations=iterations, seed=seed)
else:
    clusters = leidenalg.find_partition(
        graph, leidenalg.RBConfigurationVertexPartition, weights="weight", resolution_parameter=resolution,
        n_iterations=iterations, seed=seed)
seconds, processor = time.perf_counter() - start, time.process_time() - processor_start

# The same formulas for all programs; a self-loop has two ends at its node.
labels = np.array(clusters.membership)
inside = labels[first] == labels[second]
loops = first == second
if function == "cpm":
    sizes = np.bincount(labels).astype(float)
    loop_weight = weights[loops].sum()
    quality = 2 * weights[inside & ~loops].sum() + loop_weight - resolution * (sizes**2).sum()
    quality /= 2 * weights[~loops].sum() + loop_weight
else:
    total = weights.sum()
    strengths = np.bincount(first, weights, node_count) + np.bincount(second, weights, node_count)
    shares = np.bincount(labels, strengths) / (2 * total)
    quality = weights[inside].sum() / total - resolution * (shares**2).sum()
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(f"{quality:.7f} {seconds:.3f} {processor:.3f} {building:.3f} {memory} {labels.max() + 1}")
