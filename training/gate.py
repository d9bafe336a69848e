"""Trains the gate: python3 training/gate.py PAGES.jsonl src/article/model/gate.json

Cross-validated by site. Articles against products, listings, collections and services; documentation and forums are left out.
A first look, at what is measured soonest, refuses what is plainly none.
"""
import json
import sys
from datetime import date

import numpy as np
import xgboost

import corpus
import forest
from words import fit_words, table as table_of, word_scores

FOLDS = 5
SEED = 3
REFUSED = ["product", "listing", "collection", "service"]
COST = 5.0  # weight of a page that is no article: they are fewer, and a page made worse costs more
OFFERED = 0.97  # share of the articles to be offered
ROUNDS = 200
PLACES = 1 << 11
STRENGTH = 1.0
FIRST = 20  # trees of the first look
SPARED = 0.004  # share of the articles that the first look may refuse though the second would not
BOOST = dict(objective="binary:logistic", tree_method="hist", max_leaves=4, max_depth=0, grow_policy="lossguide", eta=0.08, min_child_weight=5, reg_lambda=3.0, colsample_bynode=0.2, seed=1, nthread=2)
LOOK = {**BOOST, "max_leaves": 6, "eta": 0.25, "min_child_weight": 10, "colsample_bynode": 1}


def words_of(table, article, weight, rows):
    return fit_words(table, article, weight, rows, STRENGTH)


def fit(rows, labels, weight, options=BOOST, rounds=ROUNDS):
    return xgboost.train(options, xgboost.DMatrix(rows, labels, weight=weight), rounds)


def odds_of(booster, rows):
    return booster.predict(xgboost.DMatrix(rows), output_margin=True)


def main(source, target):
    names, first_names, facts, words, kinds, sites = None, None, [], [], [], []
    decoder = json.JSONDecoder()
    for line in open(source):
        head = json.loads(line[: line.index(',"gold":')] + "}") if ',"gold":' in line else json.loads(line)
        gate = decoder.raw_decode(line[line.index('"gate":') + 7 :])[0]
        names = names or list(gate)
        first_names = first_names or decoder.raw_decode(line[line.index('"gateFirst":') + 12 :])[0]
        facts.append([gate[name] for name in names])
        words.append(decoder.raw_decode(line[line.index('"gateWords":') + 12 :])[0])
        kinds.append(head["type"])
        sites.append(corpus.site(head["url"]))
    rows, kinds = np.array(facts, np.float32), np.array(kinds)
    article, refused = kinds == "article", np.isin(kinds, REFUSED)
    weight = np.where(article, 1.0, np.where(refused, COST, 0.0))
    order = sorted(set(sites))
    np.random.RandomState(SEED).shuffle(order)
    fold = np.array([order.index(site) % FOLDS for site in sites])
    table = table_of(words, PLACES)
    at_first = rows[:, [names.index(name) for name in first_names]]
    odds, look = np.zeros(len(rows)), np.zeros(len(rows))
    for k in range(FOLDS):
        train = (fold != k) & (weight > 0)
        # a page's score of words comes from a table that has seen neither its own site nor those that are judged
        scores = np.zeros(len(rows))
        for j in range(FOLDS):
            scores[fold == j] = word_scores(table[fold == j], words_of(table, article, weight, train & (fold != j)))
        both = np.column_stack([rows, scores]).astype(np.float32)
        odds[fold == k] = odds_of(fit(both[train], article[train], weight[train]), both[fold == k])
        look[fold == k] = odds_of(fit(at_first[train], article[train], weight[train], LOOK, FIRST), at_first[fold == k])
    taken = article & (odds >= np.quantile(odds[article], 1 - OFFERED))
    first_threshold = float(np.sort(look[taken])[int(SPARED * article.sum())])
    stopped = look < first_threshold
    odds[stopped] = -np.inf
    threshold = float(np.quantile(odds[article], 1 - OFFERED, method="lower"))
    scores = {"refused at first look": round(float(stopped[refused].mean()), 4), "articles offered": round(float((odds[article] >= threshold).mean()), 4), "others refused": round(float((odds[refused] < threshold).mean()), 4)}
    scores |= {f"offered: {kind}": round(float((odds[kinds == kind] >= threshold).mean()), 3) for kind in sorted(set(kinds))}
    print(threshold, scores)
    used = weight > 0
    by_words = np.zeros(len(rows))
    for k in range(FOLDS):
        by_words[fold == k] = word_scores(table[fold == k], words_of(table, article, weight, used & (fold != k)))
    both = np.column_stack([rows, by_words]).astype(np.float32)
    model = fit(both[used], article[used], weight[used])
    look = fit(at_first[used], article[used], weight[used], LOOK, FIRST)
    shipped = words_of(table, article, weight, used)
    with open(target, "w") as file:
        json.dump({
            "version": 1,
            "trained": str(date.today()),
            "command": "node training/collect.mjs CORPUS OUT && python3 training/gate.py OUT/pages.jsonl src/article/model/gate.json",
            "pages": len(rows),
            "scores": scores,
            "first": {"facts": first_names, "threshold": first_threshold, "forest": forest.export(look, len(first_names))},
            "threshold": threshold,
            "facts": [*names, "words"],
            "words": {**shipped, "weights": forest.text_of(shipped["weights"], False)},
            "forest": forest.export(model, len(names) + 1),
        }, file)
        file.write("\n")


main(*sys.argv[1:3])
