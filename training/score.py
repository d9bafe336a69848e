"""How clean and how whole pages come out, counted block by block as the labels have it, by the limits of src/article/limits.ts."""
import numpy as np

SMALL, LARGE = 0.003, 0.02  # share of the article's characters
SMALL_LIMIT, LARGE_LIMIT = 0.13, 0.65  # chance of being junk from which on a run so small, or so large, is left out
MEDIA_LIMIT = 0.65
REACH, ENOUGH = 60, 500  # what src/article/classify.ts does not look at: blocks so far from what Readability keeps, if that is so many characters


def far(page):
    """Blocks too far from the article to be looked at, and no prose."""
    kept = np.flatnonzero(page["rows"][:, page["names"].index("kept")] > 0)
    if len(kept) == 0 or sum(len(page["text"][n]) for n in kept) < ENOUGH:
        return np.zeros(len(page["kind"]), bool)
    places = np.arange(len(page["kind"]))
    prose = page["rows"][:, page["names"].index("prose")] > 0
    return ((places < kept[0] - REACH) | (places > kept[-1] + REACH)) & ~prose


def left_out(page, chances, ruled):
    """For every block whether it is left out; `ruled`: also what a rule has named."""
    chances = np.where(far(page), 1, chances)
    text = np.array([kind == "text" for kind in page["kind"]])
    size = np.array([len(words) for words in page["text"]])
    share = size / max(1, size[text & (chances < 0.5)].sum())
    way = np.clip(np.log(np.maximum(share, 1e-6) / SMALL) / np.log(LARGE / SMALL), 0, 1)
    out = chances >= np.where(text, SMALL_LIMIT + (LARGE_LIMIT - SMALL_LIMIT) * way, MEDIA_LIMIT)
    return out | page["unseen"] | page["ruled"] if ruled else out


def score(pages, junk, ruled=False):
    """`junk[n]`: chances of the blocks of page n."""
    flawless = clean = whole = 0
    kept_chars = chars = kept_media = all_media = gone = junk_blocks = 0
    for page, chances in zip(pages, junk):
        labels, key = page["labels"], page["key"]
        own = {key[i] for i, (label, _) in labels.items() if label in "KM?"}
        out = left_out(page, chances, ruled)
        here = {key[i] for i in labels if not out[i]}
        lost_chars = page_chars = lost_media = left = 0
        for i, (label, _) in labels.items():
            if label in "M?" or not key[i]:
                continue
            if label == "K":
                if page["kind"][i] == "text":
                    page_chars += len(key[i])
                    lost_chars += 0 if key[i] in here else len(key[i])
                elif not key[i].startswith("data:"):
                    all_media += 1
                    lost_media += key[i] not in here
            elif key[i] not in own:
                junk_blocks += 1
                left += key[i] in here
        is_whole = lost_chars <= 0.01 * page_chars and lost_media == 0
        whole += is_whole
        clean += left == 0
        flawless += is_whole and left == 0
        chars += page_chars
        kept_chars += page_chars - lost_chars
        kept_media += -lost_media
        gone += -left
    kept_media += all_media
    gone += junk_blocks
    n = len(pages)
    return {k: round(float(v), 4) for k, v in {
        "flawless": flawless / n, "clean": clean / n, "whole": whole / n,
        "text kept": kept_chars / chars, "media kept": kept_media / all_media, "junk removed": gone / junk_blocks,
    }.items()}
