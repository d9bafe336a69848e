"""Turns XGBoost's trees into the compact form that src/article/model/forest.ts reads, and walks that form."""
import base64
import json
import zlib

import numpy as np

LEAF = 0xFFFF


def text_of(array, packed):
    """An array as base64; deflated where `packed`."""
    raw = np.ascontiguousarray(array).tobytes()
    if packed:
        deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
        raw = deflate.compress(raw) + deflate.flush()
    return base64.b64encode(raw).decode("ascii")


def bytes_of(text, packed):
    raw = base64.b64decode(text)
    return zlib.decompress(raw, -15) if packed else raw


def export(booster, facts, classes=1, packed=False):
    """A forest file of a booster over so many facts; leaves are log odds. A fact at most a threshold goes left."""
    model = json.loads(booster.save_raw("json"))["learner"]["gradient_booster"]["model"]
    trees = [{name: np.array(tree[name]) for name in ("left_children", "right_children", "split_indices", "split_conditions")} for tree in model["trees"]]
    for tree in trees:
        # XGBoost sends a fact below a threshold to the left: the largest float32 below it is the last that goes there
        tree["cuts"] = np.nextafter(tree["split_conditions"].astype(np.float32), np.float32(-np.inf))
    cuts = [set() for _ in range(facts)]
    for tree in trees:
        for node in np.flatnonzero(tree["left_children"] >= 0):
            cuts[tree["split_indices"][node]].add(tree["cuts"][node])
    cuts = [sorted(c) for c in cuts]
    if max(map(len, cuts)) > 256:
        raise ValueError("more thresholds of one fact than a byte can name: lower max_bin")
    unit = float(max(np.abs(tree["split_conditions"][tree["left_children"] < 0]).max() for tree in trees) / 32767)
    out = []
    for tree in trees:
        order, place = [], {}

        def visit(node, tree=tree, order=order, place=place):
            place[node] = len(order)
            order.append(node)
            if tree["left_children"][node] >= 0:
                visit(tree["left_children"][node])
                visit(tree["right_children"][node])

        visit(0)
        for node in order:
            if tree["left_children"][node] < 0:
                out.append(np.array([LEAF, np.int16(round(tree["split_conditions"][node] / unit)).view(np.uint16)], np.uint16))
                continue
            fact = tree["split_indices"][node]
            right = place[tree["right_children"][node]] - place[node]
            if right > 255:
                raise ValueError("a tree too wide for one byte: lower max_leaves")
            out.append(np.array([fact, cuts[fact].index(tree["cuts"][node]) | right << 8], np.uint16))
    return {
        "thresholds": text_of(np.array([c for cs in cuts for c in cs], np.float32), packed),
        "counts": [len(c) for c in cuts],
        "nodes": text_of(np.concatenate(out), packed),
        "trees": len(trees),
        "classes": classes,
        "unit": unit,
        "base": [0.0] * classes,
    }


def score(forest, rows, packed=False):
    """Log odds of each class for float32 rows, walked as the extension walks them."""
    nodes = np.frombuffer(bytes_of(forest["nodes"], packed), np.uint16).reshape(-1, 2)
    cuts = np.frombuffer(bytes_of(forest["thresholds"], packed), np.float32)
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
