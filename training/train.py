"""Trains the block classifier: python3 training/train.py PAGES.jsonl src/article/model/blocks.json

PAGES.jsonl comes from training/collect.mjs. Cross-validated by site; the figures go into the model file.
"""
import json
import sys
from datetime import date

import numpy as np
from scipy import sparse
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

import corpus
import forest
from score import score

FOLDS = 5
SEED = 7
KINDS = ["keep", "meta", "promo", "ad", "cue", "residue", "share", "cta", "comment", "nav", "deco", "other"]
OUTSIDE = 0.15  # weight of a block outside the labelled window: nearly always menus, footers and lists of other pages
BOOST = dict(max_iter=160, learning_rate=0.09, max_leaf_nodes=24, min_samples_leaf=20, l2_regularization=5.0, max_bins=64, random_state=1)
TELL = dict(max_iter=14, learning_rate=0.25, max_leaf_nodes=8, min_samples_leaf=30, l2_regularization=5.0, max_bins=64, random_state=1)
TEXT_PLACES, NAME_PLACES = 1 << 14, 1 << 14


def grams(pages, name, places):
    lists = [found for page in pages for found in page[name]]
    ends = np.concatenate([[0], np.cumsum([len(found) for found in lists])])
    counts = sparse.csr_matrix((np.ones(ends[-1], np.float32), np.concatenate(lists), ends), (len(lists), places))
    return (sparse.diags(1 / np.sqrt(np.maximum(1, np.diff(ends)))) @ counts).tocsr()


def fit_words(table, truth, weight, rows):
    """Weights of grams, rounded to int8 as they are shipped."""
    model = LogisticRegression(C=1.0, solver="liblinear", max_iter=60).fit(table[rows], truth[rows], sample_weight=weight[rows])
    unit = float(np.quantile(np.abs(model.coef_[0]), 0.9995) / 127)
    weights = np.clip(np.round(model.coef_[0] / unit), -127, 127).astype(np.int8)
    return {"weights": weights, "unit": unit, "base": float(model.intercept_[0])}


def word_scores(table, words):
    return words["base"] + words["unit"] * (table @ words["weights"].astype(float))


def main(source, target):
    pages = list(corpus.read(source))
    names = pages[0]["names"]
    rows = np.concatenate([page["rows"] for page in pages])
    ends = np.concatenate([[0], np.cumsum([len(page["rows"]) for page in pages])])
    sites = sorted({page["site"] for page in pages})
    np.random.RandomState(SEED).shuffle(sites)
    fold = np.concatenate([[sites.index(page["site"]) % FOLDS] * len(page["rows"]) for page in pages])
    truth, kind, weight = np.zeros(len(rows), int), np.full(len(rows), -1), np.zeros(len(rows))
    for page, start in zip(pages, ends):
        size = len(page["labels"])
        first, last = min(page["labels"]), max(page["labels"])
        for i in range(len(page["rows"])):
            label, of = page["labels"].get(i, ("J" if i < first or i > last else "?", "outside"))
            n = start + i
            truth[n] = label == "J"
            if of != "outside" and label != "?":
                kind[n] = KINDS.index({"K": "keep", "M": "meta"}.get(label) or of)
            weight[n] = {"K": 1, "J": 1}.get(label, 0) * min(1.5, (80 / size) ** 0.5) * (OUTSIDE if of == "outside" else 1)
    tables = [grams(pages, "grams", TEXT_PLACES), grams(pages, "words", NAME_PLACES)]

    def fit(train, scores):
        both = np.column_stack([rows, *scores])
        plain = HistGradientBoostingClassifier(**BOOST).fit(rows[train], truth[train], sample_weight=weight[train])
        worded = HistGradientBoostingClassifier(**{**BOOST, "random_state": 2}).fit(both[train], truth[train], sample_weight=weight[train])
        return plain, worded

    # every block's word scores come from tables that did not see its site
    scores = [np.zeros(len(rows)) for _ in tables]
    for k in range(FOLDS):
        train = (fold != k) & (weight > 0)
        for table, found in zip(tables, scores):
            found[fold == k] = word_scores(table[fold == k], fit_words(table, truth, weight, train))
    odds = np.zeros(len(rows))
    for k in range(FOLDS):
        train, test = (fold != k) & (weight > 0), fold == k
        plain, worded = fit(train, scores)
        odds[test] = (plain.decision_function(rows[test]) + worded.decision_function(np.column_stack([rows, *scores])[test])) / 2
        print("fold", k, flush=True)
    inside = (weight > 0) & (kind >= 0)
    platt = LogisticRegression(C=1e6).fit(odds[inside, None], truth[inside], sample_weight=weight[inside])
    calibration = [float(platt.coef_[0][0]), float(platt.intercept_[0])]
    junk = 1 / (1 + np.exp(-(calibration[0] * odds + calibration[1])))
    by_page = [junk[a:b] for a, b in zip(ends, ends[1:])]
    figures = {f"{t}/{m}": score(pages, by_page, t, m) for t in (0.35, 0.4, 0.45, 0.5, 0.55, 0.6) for m in (t, round(t + 0.15, 2))}
    for at, figure in figures.items():
        print(at, figure, flush=True)
    np.savez(source + ".junk.npz", junk=junk, ends=ends)

    used = weight > 0
    plain, worded = fit(used, scores)
    told = kind >= 0
    both = np.column_stack([rows, *scores])
    kinds = HistGradientBoostingClassifier(**TELL).fit(both[told], kind[told])
    words = [fit_words(table, truth, weight, used) for table in tables]
    facts = names + ["text", "names"]
    files = [forest.export(model, len(facts)) for model in (plain, worded)]
    model = {
        "version": 1,
        "trained": str(date.today()),
        "command": "node training/collect.mjs CORPUS OUT && python3 training/train.py OUT/pages.jsonl src/article/model/blocks.json",
        "pages": len(pages),
        "scores": figures["0.4/0.55"],
        "calibration": calibration,
        "kindNames": [KINDS[k] for k in kinds.classes_],
        "facts": facts,
        "forests": files,
        "kinds": forest.export(kinds, len(facts)),
        "text": {**words[0], "weights": forest.text_of(words[0]["weights"])},
        "names": {**words[1], "weights": forest.text_of(words[1]["weights"])},
    }
    with open(target, "w") as file:
        json.dump(model, file)
        file.write("\n")


main(*sys.argv[1:3])
