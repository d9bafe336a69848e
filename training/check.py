"""Saves rows of facts with the scores that Python gives them: python3 training/check.py PAGES.jsonl src/article/model/blocks.json tests/unit/article/model-rows.json

tests/unit/article/model.test.ts holds TypeScript to the same scores.
"""
import json
import sys

import numpy as np

import corpus
import forest

ROWS = 40


def main(source, model, target):
    with open(model) as file:
        model = json.load(file)
    pages = corpus.read(source)
    rows = np.concatenate([next(pages)["rows"] for _ in range(8)])
    picked = rows[:: max(1, len(rows) // ROWS)][:ROWS]
    # the three word scores stand at the end of a row; any values will do to walk by
    words = np.linspace(-2, 2, 3 * len(picked), dtype=np.float32).reshape(-1, 3)
    picked = np.column_stack([picked, words]).astype(np.float32)
    scores = {"forests": [forest.score(part, picked, packed=True).tolist() for part in model["forests"]], "kinds": forest.score(model["kinds"], picked, packed=True).tolist()}
    with open(target, "w") as file:
        json.dump({"rows": [[float(f"{value:.9g}") for value in row] for row in picked.tolist()], **scores}, file)
        file.write("\n")


main(*sys.argv[1:4])
