"""Trains the block classifier: python3 training/train.py PAGES.jsonl src/article/model/blocks.json

PAGES.jsonl comes from training/collect.mjs. Cross-validated by site; the figures go into the model file.
"""
import json
import sys
from datetime import date

import numpy as np
import xgboost
from sklearn.linear_model import LogisticRegression

import corpus
import forest
from score import score
from words import fit_words, table as table_of, word_scores

FOLDS = 5
SEED = 7
KINDS = ["keep", "meta", "promo", "ad", "cue", "residue", "share", "cta", "comment", "nav", "deco", "other"]
OUTSIDE = 0.15  # weight of a block outside the labelled window: nearly always menus, footers and lists of other pages
THINNED = 0.3  # share of those that are learned from, with more weight each
# few facts are offered to each tree: there are hundreds, and many say the same
BOOST = dict(objective="binary:logistic", tree_method="hist", grow_policy="lossguide", max_leaves=24, max_depth=0, eta=0.06, colsample_bytree=0.15, subsample=0.7, min_child_weight=3, reg_lambda=5, max_bin=64, nthread=2, seed=1)
TREES = 400
# what junk is: rare kinds weigh more, by the square root of how rare they are
TELL = {**BOOST, "objective": "multi:softprob", "num_class": len(KINDS) - 2, "max_leaves": 8, "eta": 0.25, "colsample_bytree": 0.4}
ROUNDS = 22
PLACES = 1 << 14


def grams(pages, name):
    return table_of([found for page in pages for found in page[name]], PLACES)


def boost(rows, truth, weight, options=BOOST, rounds=TREES):
    return xgboost.train(options, xgboost.DMatrix(rows, truth, weight=weight), rounds)


def main(source, target):
    pages = list(corpus.read(source))
    names = pages[0]["names"]
    rows = np.concatenate([page["rows"] for page in pages])
    ends = np.concatenate([[0], np.cumsum([len(page["rows"]) for page in pages])])
    sites = sorted({page["site"] for page in pages})
    np.random.RandomState(SEED).shuffle(sites)
    fold = np.concatenate([[sites.index(page["site"]) % FOLDS] * len(page["rows"]) for page in pages])
    truth, kind, weight = np.zeros(len(rows), int), np.full(len(rows), -1), np.zeros(len(rows))
    outside = np.ones(len(rows), bool)
    for page, start in zip(pages, ends):
        size = len(page["labels"])
        first, last = min(page["labels"]), max(page["labels"])
        for i in range(len(page["rows"])):
            label, of = page["labels"].get(i, ("J" if i < first or i > last else "?", "outside"))
            n = start + i
            truth[n] = label == "J"
            outside[n] = of == "outside"
            if of != "outside" and label != "?":
                kind[n] = KINDS.index({"K": "keep", "M": "meta"}.get(label) or of)
            weight[n] = {"K": 1, "J": 1}.get(label, 0) * min(1.5, (80 / size) ** 0.5) * (OUTSIDE if of == "outside" else 1)
    texts = grams(pages, "grams")
    # the words of the whole page, the words of what stands in and round the article, the names of boxes and addresses
    tables = [(texts, weight), (texts, weight * ~outside), (grams(pages, "words"), weight)]

    # every block's word scores come from tables that did not see its site
    scores = np.zeros((len(rows), len(tables)))
    for k in range(FOLDS):
        for column, (table, weights) in enumerate(tables):
            words = fit_words(table, truth, weights, (fold != k) & (weights > 0))
            scores[fold == k, column] = word_scores(table[fold == k], words)
    both = np.column_stack([rows, scores]).astype(np.float32)
    thin = outside & (np.random.RandomState(SEED).rand(len(rows)) >= THINNED)
    weight = np.where(thin, 0, np.where(outside, weight / THINNED, weight))
    odds = np.zeros(len(rows))
    for k in range(FOLDS):
        train, test = (fold != k) & (weight > 0), fold == k
        odds[test] = boost(both[train], truth[train], weight[train]).predict(xgboost.DMatrix(both[test]), output_margin=True)
        print("fold", k, flush=True)
    inside = (weight > 0) & (kind >= 0)
    platt = LogisticRegression(C=1e6).fit(odds[inside, None], truth[inside], sample_weight=weight[inside])
    calibration = [float(platt.coef_[0][0]), float(platt.intercept_[0])]
    junk = 1 / (1 + np.exp(-(calibration[0] * odds + calibration[1])))
    by_page = [junk[a:b] for a, b in zip(ends, ends[1:])]
    figures = {"classifier": score(pages, by_page), "with rules": score(pages, by_page, ruled=True)}
    for part, figure in figures.items():
        print(part, figure, flush=True)
    np.savez(source + ".junk.npz", junk=junk, ends=ends, fold=fold)

    used = weight > 0
    forests = [boost(both[used], truth[used], weight[used])]
    told = kind >= 2
    rare = np.bincount(kind[told], minlength=len(KINDS)).max() / np.maximum(1, np.bincount(kind[told], minlength=len(KINDS)))
    kinds = boost(both[told], kind[told] - 2, rare[kind[told]] ** 0.5, TELL, ROUNDS)
    facts = names + ["text", "near", "names"]
    packed = [{**words, "weights": forest.text_of(words["weights"], True)} for words in (fit_words(table, truth, weights, weights > 0) for table, weights in tables)]
    model = {
        "version": 2,
        "trained": str(date.today()),
        "command": "node training/collect.mjs CORPUS OUT && python3 training/train.py OUT/pages.jsonl src/article/model/blocks.json",
        "pages": len(pages),
        "scores": figures,
        "calibration": calibration,
        "kindNames": KINDS[2:],
        "facts": facts,
        "forests": [forest.export(booster, len(facts), packed=True) for booster in forests],
        "kinds": forest.export(kinds, len(facts), len(KINDS) - 2, packed=True),
        "text": packed[0],
        "near": packed[1],
        "names": packed[2],
    }
    with open(target, "w") as file:
        json.dump(model, file)
        file.write("\n")


main(*sys.argv[1:3])
