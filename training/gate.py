"""Trains the gate: python3 training/gate.py PAGES.jsonl src/article/model/gate.json

Cross-validated by site. Articles against products, listings, collections and services; documentation and forums are left out.
A first look at some words and counts (look.json, beside the other) refuses what is plainly none.
"""
import json
import sys
from datetime import date
from os import path

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
SPARED = 0.006  # share of the articles that the first look may refuse though the second would not
FIRST = 5.0  # strength of the first look's table
ZERO, MOST = 83, 43  # its weights are written as characters: of nothing, and how far they go
BOOST = dict(objective="binary:logistic", tree_method="hist", max_leaves=4, max_depth=0, grow_policy="lossguide", eta=0.08, min_child_weight=5, reg_lambda=3.0, colsample_bynode=0.2, seed=1, nthread=2)


def words_of(table, article, weight, rows):
    return fit_words(table, article, weight, rows, STRENGTH)


def look_of(table, article, weight, rows):
    return fit_words(table, article, weight, rows, FIRST, MOST)


def fit(rows, labels, weight):
    return xgboost.train(BOOST, xgboost.DMatrix(rows, labels, weight=weight), ROUNDS)


def odds_of(booster, rows):
    return booster.predict(xgboost.DMatrix(rows), output_margin=True)


def main(source, target):
    names, facts, words, seen_first, kinds, sites = None, [], [], [], [], []
    decoder = json.JSONDecoder()
    for line in open(source):
        head = json.loads(line[: line.index(',"gold":')] + "}") if ',"gold":' in line else json.loads(line)
        gate = decoder.raw_decode(line[line.index('"gate":') + 7 :])[0]
        names = names or list(gate)
        seen_first.append(decoder.raw_decode(line[line.index('"gateFirst":') + 12 :])[0])
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
    at_first = table_of(seen_first, PLACES)
    odds, look = np.zeros(len(rows)), np.zeros(len(rows))
    for k in range(FOLDS):
        train = (fold != k) & (weight > 0)
        # a page's score of words comes from a table that has seen neither its own site nor those that are judged
        scores = np.zeros(len(rows))
        for j in range(FOLDS):
            scores[fold == j] = word_scores(table[fold == j], words_of(table, article, weight, train & (fold != j)))
        both = np.column_stack([rows, scores]).astype(np.float32)
        odds[fold == k] = odds_of(fit(both[train], article[train], weight[train]), both[fold == k])
        look[fold == k] = word_scores(at_first[fold == k], look_of(at_first, article, weight, train))
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
    look = look_of(at_first, article, weight, used)
    shipped = words_of(table, article, weight, used)
    made = {
        "version": 2,
        "trained": str(date.today()),
        "command": "node training/collect.mjs CORPUS OUT && python3 training/gate.py OUT/pages.jsonl src/article/model/gate.json",
        "pages": len(rows),
        "scores": scores,
    }
    write(target, {**made, "threshold": threshold, "facts": [*names, "words"], "words": {**shipped, "weights": forest.text_of(shipped["weights"], False)}, "forest": forest.export(model, len(names) + 1)})
    # read on every page that is opened: nothing has to be unpacked
    write(path.join(path.dirname(target), "look.json"), {"threshold": first_threshold, **look, "weights": "".join(chr(ZERO + int(weight)) for weight in look["weights"])})


def write(target, model):
    with open(target, "w") as file:
        json.dump(model, file)
        file.write("\n")


main(*sys.argv[1:3])
