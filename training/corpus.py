"""Reads what collect.mjs wrote: pages with a row of facts for every block, its grams, and its label where there is one."""
import base64
import json
import re
from urllib.parse import urlparse

import numpy as np

LABEL = re.compile(r"^(\d+)(?:-(\d+))? (K|M|J|\?)(?: (\w+))?$")


def site(url):
    """The registrable part of a host, near enough: pages of one site never stand on both sides of a split."""
    parts = (urlparse(url if "//" in url else "//" + url).hostname or "").split(".")
    return ".".join(parts[-3:] if len(parts) > 2 and len(parts[-2]) <= 3 and len(parts[-1]) == 2 else parts[-2:])


def media_key(src):
    if src.startswith("data:"):
        return f"data:{len(src)}"
    path = [part for part in re.split(r"[?#]", src)[0].split("/") if part]
    name = path.pop().lower() if path else ""
    name = re.sub(r"[-_]\d{2,4}x\d{2,4}(?=\.|$)", "", name, count=1)
    name = re.sub(r"\.(jpe?g|png|gif|webp|avif|svg)$", "", name)
    return name if len(name) > 3 else f"{path.pop() if path else ''}/{name}".lower()


def labels_of(lines):
    found = {}
    for line in lines:
        first, last, label, kind = LABEL.match(line).groups()
        for index in range(int(first), int(last or first) + 1):
            found[index] = (label, kind)
    return found


def flags(indices, size):
    found = np.zeros(size, bool)
    found[indices] = True
    return found


def read(path, weak=False):
    """Labelled pages as dicts: page, site, rows (float32), kind, key and grams of every block, which of them rules name, labels. `weak`: articles without labels, of whose text something is known, too."""
    for line in open(path):
        if not weak and '"labels":' not in line:
            continue
        entry = json.loads(line)
        blocks, gold = entry["blocks"], entry.get("gold") or {}
        labels = labels_of(entry["labels"]["blocks"]) if entry.get("labels") else {}
        if labels and max(labels) >= len(blocks):
            continue  # was cut in another way when it was labelled
        if not labels and not (blocks and entry["type"] == "article" and any(gold.get(part) for part in ("body", "with", "without"))):
            continue
        yield {
            "page": entry["page"],
            "site": site(entry["url"]),
            "type": entry["type"],
            "gold": gold,
            "names": entry["names"],
            "rows": np.frombuffer(base64.b64decode(entry["rows"]), np.float32).reshape(len(blocks), len(entry["names"])),
            "kind": [block["kind"] for block in blocks],
            "text": [block["text"] for block in blocks],
            "key": [block["text"].lower() if block["kind"] == "text" else media_key(block["src"]) for block in blocks],
            "grams": [np.array(block["grams"], np.int32) for block in blocks],
            "words": [np.array(block["names"], np.int32) for block in blocks],
            "unseen": flags(entry["unseen"], len(blocks)),
            "ruled": flags(entry["ruled"], len(blocks)),
            "labels": labels,
        }
