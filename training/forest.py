"""Turns scikit-learn's histogram gradient boosting into the compact form that src/article/model/forest.ts reads, and walks that form."""
import base64
import numpy as np

LEAF = 0xFFFF


def text_of(array):
    return base64.b64encode(np.ascontiguousarray(array).tobytes()).decode("ascii")


def export(model, facts):
    """A forest file of a fitted HistGradientBoostingClassifier over so many facts; values are in log odds, thresholds in float32."""
    trees = [tree for iteration in model._predictors for tree in iteration]
    cuts = [set() for _ in range(facts)]
    for tree in trees:
        for node in tree.nodes:
            if not node["is_leaf"]:
                cuts[node["feature_idx"]].add(np.float32(node["num_threshold"]))
    cuts = [sorted(c) for c in cuts]
    if max(map(len, cuts)) > 256:
        raise ValueError("more thresholds of one fact than a byte can name: lower max_bins")
    largest = max(abs(node["value"]) for tree in trees for node in tree.nodes if node["is_leaf"])
    unit = float(largest / 32767)
    out = []
    for tree in trees:
        order, place = [], {}

        def visit(index, nodes=tree.nodes, order=order, place=place):
            place[index] = len(order)
            order.append(index)
            if not nodes[index]["is_leaf"]:
                visit(nodes[index]["left"])
                visit(nodes[index]["right"])

        visit(0)
        for index in order:
            node = tree.nodes[index]
            if node["is_leaf"]:
                out.append(np.array([LEAF, np.int16(round(node["value"] / unit)).view(np.uint16)], np.uint16))
            else:
                cut = cuts[node["feature_idx"]].index(np.float32(node["num_threshold"]))
                right = place[node["right"]] - place[index]
                if right > 255:
                    raise ValueError("a tree too wide for one byte: lower max_leaf_nodes")
                out.append(np.array([node["feature_idx"], cut | right << 8], np.uint16))
    return {
        "thresholds": text_of(np.array([c for cs in cuts for c in cs], np.float32)),
        "counts": [len(c) for c in cuts],
        "nodes": text_of(np.concatenate(out)),
        "trees": len(trees),
        "classes": len(model._predictors[0]),
        "unit": unit,
        "base": [float(b) for b in np.ravel(model._baseline_prediction)],
    }


def score(forest, rows):
    """Log odds of each class for float32 rows, walked as the extension walks them."""
    nodes = np.frombuffer(base64.b64decode(forest["nodes"]), np.uint16).reshape(-1, 2)
    cuts = np.frombuffer(base64.b64decode(forest["thresholds"]), np.float32)
    starts = np.concatenate([[0], np.cumsum(forest["counts"])])
    roots, open_ends = [0], 1
    for n, (fact, _) in enumerate(nodes):  # a tree ends when as many leaves have come as its splits have opened
        open_ends += -1 if fact == LEAF else 1
        if open_ends == 0:
            roots.append(n + 1)
            open_ends = 1
    odds = np.tile(np.array(forest["base"], float), (len(rows), 1))
    for r, row in enumerate(rows):
        for t, node in enumerate(roots[: forest["trees"]]):
            while True:
                fact, rest = nodes[node]
                if fact == LEAF:
                    odds[r, t % forest["classes"]] += float(np.uint16(rest).view(np.int16)) * forest["unit"]
                    break
                cut = cuts[starts[fact] + (int(rest) & 255)]
                node += 1 if row[fact] <= cut else int(rest) >> 8
    return odds
