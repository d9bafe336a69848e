"""Turns XGBoost's trees into the compact form that src/article/model/forest.ts reads, and walks that form."""
import base64
import json
import zlib

import numpy as np

FINEST = 63  # how far the rounded values of leaves go


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


def coarse(cuts):
    """Thresholds with eleven bits after the first, the next lower ones: they pack better, and no two values of a fact stand as close."""
    bits = cuts.view(np.uint32)
    return (np.where(bits >> 31, bits + 0xFFF, bits) & 0xFFFFF000).astype(np.uint32).view(np.float32)


def export(booster, facts, classes=1, packed=False, early=None):
    """A forest file of a booster over so many facts; leaves are log odds. A fact at most a threshold goes left. `early`: (trees, odds) from which on the rest is not asked."""
    model = json.loads(booster.save_raw("json"))["learner"]["gradient_booster"]["model"]
    trees = [{name: np.array(tree[name]) for name in ("left_children", "right_children", "split_indices", "split_conditions")} for tree in model["trees"]]
    for tree in trees:
        # XGBoost sends a fact below a threshold to the left: the largest float32 below it is the last that goes there
        tree["cuts"] = np.nextafter(tree["split_conditions"].astype(np.float32), np.float32(-np.inf))
    cuts = [set() for _ in range(facts)]
    for tree in trees:
        for node in np.flatnonzero(tree["left_children"] >= 0):
            cuts[tree["split_indices"][node]].add(tree["cuts"][node])
    used = [fact for fact in range(facts) if cuts[fact]]
    thresholds = coarse(np.array([c for fact in used for c in sorted(cuts[fact])], np.float32))
    cuts = [sorted(cuts[fact]) for fact in used]
    if max(map(len, cuts)) > 256:
        raise ValueError("more thresholds of one fact than a byte can name: lower max_bin")
    unit = float(max(np.abs(tree["split_conditions"][tree["left_children"] < 0]).max() for tree in trees) / FINEST)
    shape, asked, places, leaves = [], [], [], []

    def visit(tree, node):
        if tree["left_children"][node] < 0:
            shape.append(0)
            leaves.append(round(tree["split_conditions"][node] / unit))
            return
        fact = used.index(tree["split_indices"][node])
        shape.append(1)
        asked.append(fact)
        places.append(cuts[fact].index(tree["cuts"][node]))
        visit(tree, tree["left_children"][node])
        visit(tree, tree["right_children"][node])

    for tree in trees:
        visit(tree, 0)
    return {
        "used": used,
        "counts": [len(c) for c in cuts],
        "thresholds": text_of(thresholds, packed),
        "shape": text_of(np.packbits(shape, bitorder="little"), packed),
        "facts": text_of(np.concatenate([np.array(asked) & 255, np.array(asked) >> 8]).astype(np.uint8), packed),
        "places": text_of(np.array(places, np.uint8), packed),
        "leaves": text_of(np.array(leaves, np.int8), packed),
        "classes": classes,
        "unit": unit,
        "base": [0.0] * classes,
        "early": early and {"trees": early[0], "odds": early[1]},
    }


def score(forest, rows, packed=False):
    """Log odds of each class for float32 rows, walked as the extension walks them."""
    shape, facts, places, leaves, cuts = (
        np.frombuffer(bytes_of(forest[name], packed), kind) for name, kind in (("shape", np.uint8), ("facts", np.uint8), ("places", np.uint8), ("leaves", np.int8), ("thresholds", np.float32))
    )
    is_split = np.unpackbits(shape, bitorder="little")[: len(places) + len(leaves)].astype(bool)
    asked = facts[: len(places)] + 256 * facts[len(places) :].astype(int)
    starts = np.concatenate([[0], np.cumsum(forest["counts"])])
    split_of, leaf_of = np.cumsum(is_split) - 1, np.cumsum(~is_split) - 1
    roots, rights, open_splits = [0], {}, []
    for node, splits in enumerate(is_split):  # what comes after a leaf is the right side of the split opened last; a tree ends when none is open
        if splits:
            open_splits.append(node)
        elif open_splits:
            rights[open_splits.pop()] = node + 1
        else:
            roots.append(node + 1)
    odds = np.tile(np.array(forest["base"], float), (len(rows), 1))
    for r, row in enumerate(rows):
        for t, node in enumerate(roots[:-1]):
            if forest["early"] and t == forest["early"]["trees"] and abs(odds[r, 0]) >= forest["early"]["odds"]:
                break
            while is_split[node]:
                fact = asked[split_of[node]]
                node = node + 1 if row[forest["used"][fact]] <= cuts[starts[fact] + places[split_of[node]]] else rights[node]
            odds[r, t % forest["classes"]] += float(leaves[leaf_of[node]]) * forest["unit"]
    return odds
