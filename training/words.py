"""Tables of hashed words: linear scores, with weights rounded as they are shipped (src/article/model/words.ts reads them)."""
import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression


def table(lists, places):
    """A row for every list of places; each place counts one over the square root of how many there are."""
    ends = np.concatenate([[0], np.cumsum([len(found) for found in lists])])
    counts = sparse.csr_matrix((np.ones(ends[-1], np.float32), np.concatenate(lists).astype(np.int32), ends), (len(lists), places))
    return (sparse.diags(1 / np.sqrt(np.maximum(1, np.diff(ends)))) @ counts).tocsr()


def fit_words(table, truth, weight, rows, strength=1.0, most=127):
    """Weights of places, rounded to whole numbers up to `most` (int8); a smaller `strength` holds them closer to nothing."""
    model = LogisticRegression(C=strength, solver="liblinear", max_iter=60).fit(table[rows], truth[rows], sample_weight=weight[rows])
    unit = float(np.quantile(np.abs(model.coef_[0]), 0.9995) / most)
    weights = np.clip(np.round(model.coef_[0] / unit), -most, most).astype(np.int8)
    return {"weights": weights, "unit": unit, "base": float(model.intercept_[0])}


def word_scores(table, words):
    return words["base"] + words["unit"] * (table @ words["weights"].astype(float))
