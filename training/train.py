"""Trains the block classifier: python3 training/train.py PAGES.jsonl src/article/model/blocks.json [--without FOLD]

PAGES.jsonl comes from training/collect.mjs. A first forest is trained on labelled pages alone; with what it thinks of pages whose
text is known (weak.py), the one that is shipped is trained on both. Cross-validated by site; the figures, of labelled pages alone,
go into the model file. With a FOLD, 0 to 4, the sites of that fold are not learned from, and the file names their pages: it is for
measuring the whole extension on sites that its model has not seen (npm run bench -- --corpus CORPUS --model FILE).
"""
import argparse
import json
from datetime import date

import numpy as np
import xgboost
from sklearn.linear_model import LogisticRegression

import corpus
import forest
from score import score
from weak import chances, standing
from words import fit_words, table as table_of, word_scores

FOLDS = 5
SEED = 7
KINDS = ["keep", "meta", "promo", "ad", "cue", "residue", "share", "cta", "comment", "nav", "deco", "other"]
OUTSIDE = 0.15  # weight of a block outside the labelled window: nearly always menus, footers and lists of other pages
WEAK = 0.5  # weight of a page without labels whose text is known
THINNED = 0.3  # share of those that are learned from, with more weight each
# few facts are offered to each tree: many say the same
BOOST = dict(objective="binary:logistic", tree_method="hist", grow_policy="lossguide", max_leaves=32, max_depth=0, eta=0.045, colsample_bytree=0.15, subsample=0.7, min_child_weight=3, reg_lambda=5, max_bin=64, nthread=2, seed=1)
TREES = 650
EARLY = (200, 4.0)  # trees after which odds so far from even are final: of other sites' blocks one in a thousand would have come below 4, none below 2.9
ASKED = 250  # facts that trees may ask: those by which a brief forest gained most; the others add nothing but size
BRIEF = 100  # trees of that
TEACHER = {**BOOST, "eta": 0.06, "max_leaves": 24}  # the first forest, whose opinion of pages without labels is asked: a coarser one will do
LESSONS = 400  # its trees
# what junk is: rare kinds weigh more, by the square root of how rare they are
TELL = {**BOOST, "objective": "multi:softprob", "num_class": len(KINDS) - 2, "max_leaves": 8, "eta": 0.25, "colsample_bytree": 0.4}
ROUNDS = 22
PLACES = 1 << 14
MOST = 63  # how far the rounded weights of words go


def grams(pages, name):
    return table_of([found for page in pages for found in page[name]], PLACES)


def boost(rows, truth, weight, options=BOOST, rounds=TREES):
    data = xgboost.DMatrix(rows, truth, weight=weight)
    gains = xgboost.train({**options, "eta": 0.1}, data, min(rounds, BRIEF)).get_score(importance_type="total_gain")
    asked = sorted(gains, key=gains.get)[-ASKED:]
    data.set_info(feature_weights=np.array([f"f{fact}" in asked for fact in range(rows.shape[1])], np.float32))
    return xgboost.train(options, data, rounds)


def folds_of(labelled, others):
    """A fold for every site: sites with labels evenly spread, then the others."""
    sites = sorted({page["site"] for page in labelled})
    more = sorted({page["site"] for page in others} - set(sites))
    for part in (sites, more):
        np.random.RandomState(SEED).shuffle(part)
    return {site: n % FOLDS for part in (sites, more) for n, site in enumerate(part)}


def told_by_labels(labelled, ends, size):
    """For every row: whether it is junk, its kind (-1 where that is not told), its weight, whether it stands outside the window with labels."""
    truth, kind, weight, outside = np.zeros(size), np.full(size, -1), np.zeros(size), np.ones(size, bool)
    for page, start in zip(labelled, ends):
        labels = page["labels"]
        first, last = min(labels), max(labels)
        for i in range(len(page["rows"])):
            label, of = labels.get(i, ("J" if i < first or i > last else "?", "outside"))
            n = start + i
            truth[n] = label == "J"
            outside[n] = of == "outside"
            if of != "outside" and label != "?":
                kind[n] = KINDS.index({"K": "keep", "M": "meta"}.get(label) or of)
            weight[n] = {"K": 1, "J": 1}.get(label, 0) * min(1.5, (80 / len(labels)) ** 0.5) * (OUTSIDE if of == "outside" else 1)
    return truth, kind, weight, outside


def folded(both, truth, weight, outside, fold, options=BOOST, rounds=TREES):
    """Odds of every row from a forest that has not seen its site."""
    thin = outside & (np.random.RandomState(SEED).rand(len(both)) >= THINNED)
    weight = np.where(thin, 0, np.where(outside, weight / THINNED, weight))
    odds = np.zeros(len(both))
    for k in range(FOLDS):
        train, test = (fold != k) & (weight > 0), fold == k
        if not test.any():
            continue
        odds[test] = boost(both[train], truth[train], weight[train], options, rounds).predict(xgboost.DMatrix(both[test]), output_margin=True)
        print("fold", k, flush=True)
    return odds, weight


def main(source, target, without=None):
    pages = sorted(corpus.read(source, weak=True), key=lambda page: not page["labels"])
    fold_of = folds_of([page for page in pages if page["labels"]], [page for page in pages if not page["labels"]])
    held = [page["page"] for page in pages if fold_of[page["site"]] == without]
    pages = [page for page in pages if fold_of[page["site"]] != without]
    labelled = [page for page in pages if page["labels"]]
    names = pages[0]["names"]
    rows = np.concatenate([page["rows"] for page in pages])
    sizes = [len(page["rows"]) for page in pages]
    ends = np.concatenate([[0], np.cumsum(sizes)])
    known = np.arange(len(rows)) < ends[len(labelled)]
    fold = np.repeat([fold_of[page["site"]] for page in pages], sizes)
    truth, kind, weight, outside = told_by_labels(labelled, ends, len(rows))
    texts = grams(pages, "grams")
    # the words of the whole page, the words of what stands in and round the article, the names of boxes and addresses
    tables = [(texts, weight), (texts, weight * ~outside), (grams(pages, "words"), weight)]

    # every block's word scores come from tables that did not see its site
    scores = np.zeros((len(rows), len(tables)))
    for k in sorted(set(fold)):
        for column, (table, weights) in enumerate(tables):
            words = fit_words(table, truth, weights, (fold != k) & (weights > 0), most=MOST)
            scores[fold == k, column] = word_scores(table[fold == k], words)
    both = np.column_stack([rows, scores]).astype(np.float32)
    first, _ = folded(both, truth, weight, outside, fold, TEACHER, LESSONS)
    standings = np.concatenate([standing(page["kind"], page["text"], page["gold"]) for page in pages])
    soft = chances(first, standings, truth, weight)
    truth = np.where(known, truth, soft)
    outside = np.where(known, outside, np.char.find(standings, " out") >= 0)
    of_page = np.repeat([min(1.5, (160 / max(40, size)) ** 0.5) for size in sizes], sizes)
    weight = np.where(known, weight, WEAK * (standings != "none") * of_page * np.where(outside, OUTSIDE, 1))
    odds, weight = folded(both, truth, weight, outside, fold)
    inside = known & (weight > 0) & (kind >= 0)
    platt = LogisticRegression(C=1e6).fit(odds[inside, None], truth[inside], sample_weight=weight[inside])
    calibration = [float(platt.coef_[0][0]), float(platt.intercept_[0])]
    junk = 1 / (1 + np.exp(-(calibration[0] * odds + calibration[1])))
    by_page = [junk[a:b] for a, b in zip(ends, ends[1:])][: len(labelled)]
    figures = {"classifier": score(labelled, by_page), "with rules": score(labelled, by_page, ruled=True)}
    for part, figure in figures.items():
        print(part, figure, flush=True)

    used = weight > 0
    forests = [boost(both[used], truth[used], weight[used])]
    told = kind >= 2
    rare = np.bincount(kind[told], minlength=len(KINDS)).max() / np.maximum(1, np.bincount(kind[told], minlength=len(KINDS)))
    kinds = boost(both[told], kind[told] - 2, rare[kind[told]] ** 0.5, TELL, ROUNDS)
    facts = names + ["text", "near", "names"]
    packed = [{**words, "weights": forest.text_of(words["weights"], True)} for words in (fit_words(table, truth, weights, weights > 0, most=MOST) for table, weights in tables)]
    model = {
        "version": 3,
        "trained": str(date.today()),
        "command": "node training/collect.mjs CORPUS OUT && python3 training/train.py OUT/pages.jsonl src/article/model/blocks.json",
        **({} if without is None else {"without": held}),
        "pages": {"labelled": len(labelled), "with known text": len(pages) - len(labelled)},
        "scores": figures,
        "calibration": calibration,
        "kindNames": KINDS[2:],
        "facts": facts,
        "forests": [forest.export(booster, len(facts), packed=True, early=EARLY) for booster in forests],
        "kinds": forest.export(kinds, len(facts), len(KINDS) - 2, packed=True),
        "text": packed[0],
        "near": packed[1],
        "names": packed[2],
    }
    with open(target, "w") as file:
        json.dump(model, file)
        file.write("\n")


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("source")
parser.add_argument("target")
parser.add_argument("--without", type=int, choices=range(FOLDS))
given = parser.parse_args()
main(given.source, given.target, given.without)
