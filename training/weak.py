"""Pages without labels whose text is known (the truth of public sets): what that tells of their blocks, for the classifier to learn from more sites.

Where a block stands in respect of the known text, and whether it is part of it, is put beside what a first classifier, trained on
labels alone, thinks of it; how far each is to be trusted is learned from pages that have both labels and a known text.
"""
import re

import numpy as np
from sklearn.linear_model import LogisticRegression

LONG = 40  # letters; a run as long, found in the known text, is no coincidence
EDGE = 15  # blocks before and after the known text in which headlines, bylines and credits stand
TOLD = {"with": 0.02, "without": 0.97}  # chance of being junk of runs that a set's makers name


def letters(text):
    return re.sub(r"[\W_]+", "", text.lower())


def length_of(size):
    return next((name for most, name in ((8, "<8"), (20, "<20"), (60, "<60")) if size < most), "60+")


def standing(kinds, texts, gold):
    """For every block one word or a few of how it stands to the known text; 'none' where that tells nothing."""
    said = [letters(text) if kind == "text" else "" for kind, text in zip(kinds, texts)]
    if gold.get("body"):
        body = letters(gold["body"])
        inside = [bool(words) and words in body for words in said]
        found = [n for n, words in enumerate(said) if inside[n] and len(words) >= LONG]
        if not found:
            return ["none"] * len(said)
        place = lambda n: "in" if found[0] <= n <= found[-1] else "edge" if found[0] - EDGE <= n <= found[-1] + EDGE else "out"
        return [
            f"text {place(n)} {'body' if inside[n] else 'not'} {length_of(len(said[n]))}" if kind == "text" else f"media {place(n)}"
            for n, kind in enumerate(kinds)
        ]
    named = {part: [letters(snippet) for snippet in gold.get(part) or []] for part in TOLD}

    def part_of(words):
        return next((part for part in TOLD if len(words) >= 8 and any(s and (s in words or (len(words) > 20 and words in s)) for s in named[part])), "none")

    return [part_of(words) for words in said]


def chances(odds, standings, truth, weight):
    """Chance of being junk for every block, from a first classifier's odds and the block's standing; learned where `weight` is."""
    names = sorted(set(standings))
    which = np.eye(len(names))[[names.index(name) for name in standings]]
    facts = np.column_stack([odds, which, which * np.clip(odds, -6, 6)[:, None]])
    known = (weight > 0) & (standings != "none")
    found = LogisticRegression(C=1.0, max_iter=2000).fit(facts[known], truth[known], sample_weight=weight[known]).predict_proba(facts)[:, 1]
    for part, chance in TOLD.items():
        found[standings == part] = chance
    return found
