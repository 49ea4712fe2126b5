#include <graphviz/gvc.h>

// A macro with a cast, which Swift does not import: the corners of a laid-out graph, in points.
static inline boxf stemma_bounding_box(graph_t *graph) { return GD_bb(graph); }
