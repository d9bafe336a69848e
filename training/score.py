"""How clean and how whole pages come out, counted block by block as the labels have it."""
import numpy as np


def score(pages, junk, text=0.5, media=0.5):
    """`junk[n]`: chances of the blocks of page n. A block is kept when its chance is under the threshold of its sort."""
    flawless = clean = whole = 0
    kept_chars = chars = kept_media = all_media = gone = junk_blocks = 0
    for page, chances in zip(pages, junk):
        labels, key = page["labels"], page["key"]
        own = {key[i] for i, (label, _) in labels.items() if label in "KM?"}
        here = {key[i] for i in labels if chances[i] < (text if page["kind"][i] == "text" else media)}
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
