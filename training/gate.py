"""Trains the gate: python3 training/gate.py PAGES.jsonl src/article/model/gate.json

Cross-validated by site. Articles against products, listings, collections and services; documentation and forums are left out.
"""
import json
import sys
from datetime import date

import numpy as np
import xgboost

import corpus
import forest

FOLDS = 5
SEED = 3
REFUSED = ["product", "listing", "collection", "service"]
COST = 3.0  # weight of a page that is no article: they are fewer, and a page made worse costs more
OFFERED = 0.965  # share of the articles to be offered
ROUNDS = 150
BOOST = dict(objective="binary:logistic", tree_method="hist", max_leaves=6, max_depth=0, grow_policy="lossguide", eta=0.08, min_child_weight=10, reg_lambda=3.0, colsample_bynode=0.3, seed=1, nthread=2)


def fit(rows, labels, weight):
    return xgboost.train(BOOST, xgboost.DMatrix(rows, labels, weight=weight), ROUNDS)


def main(source, target):
    names, facts, kinds, sites = None, [], [], []
    decoder = json.JSONDecoder()
    for line in open(source):
        head = json.loads(line[: line.index(',"gold":')] + "}") if ',"gold":' in line else json.loads(line)
        gate = decoder.raw_decode(line[line.index('"gate":') + 7 :])[0]
        names = names or list(gate)
        facts.append([gate[name] for name in names])
        kinds.append(head["type"])
        sites.append(corpus.site(head["url"]))
    rows, kinds = np.array(facts, np.float32), np.array(kinds)
    article, refused = kinds == "article", np.isin(kinds, REFUSED)
    weight = np.where(article, 1.0, np.where(refused, COST, 0.0))
    order = sorted(set(sites))
    np.random.RandomState(SEED).shuffle(order)
    fold = np.array([order.index(site) % FOLDS for site in sites])
    odds = np.zeros(len(rows))
    for k in range(FOLDS):
        train = (fold != k) & (weight > 0)
        odds[fold == k] = fit(rows[train], article[train], weight[train]).predict(xgboost.DMatrix(rows[fold == k]), output_margin=True)
    threshold = float(np.quantile(odds[article], 1 - OFFERED))
    scores = {"articles offered": round(float((odds[article] >= threshold).mean()), 4), "others refused": round(float((odds[refused] < threshold).mean()), 4)}
    scores |= {f"offered: {kind}": round(float((odds[kinds == kind] >= threshold).mean()), 3) for kind in sorted(set(kinds))}
    print(threshold, scores)
    used = weight > 0
    model = fit(rows[used], article[used], weight[used])
    with open(target, "w") as file:
        json.dump({
            "version": 1,
            "trained": str(date.today()),
            "command": "node training/collect.mjs CORPUS OUT && python3 training/gate.py OUT/pages.jsonl src/article/model/gate.json",
            "pages": len(rows),
            "scores": scores,
            "threshold": threshold,
            "facts": names,
            "forest": forest.export(model, len(names)),
        }, file)
        file.write("\n")


main(*sys.argv[1:3])
