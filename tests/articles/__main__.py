"""`python tests/articles [FOLDER] [--wrong]`: how well the labelled articles are read, part by part."""

import sys

from scoring import PARTS, read_labels, score

words = [word for word in sys.argv[1:] if not word.startswith("--")]
for name in words or ("work", "held"):
    tally = score(read_labels(name))
    print(f"{name}: {tally.labels} labels, {tally.claims} claims")
    for part in PARTS:
        print(f"  {part:9} P {tally.precision(part):.3f}  R {tally.recall(part):.3f}  F1 {tally.f1(part):.3f}")
    if "--wrong" in sys.argv:
        print(*("noise: " + row for row in tally.noise), *("missed: " + row for row in tally.missed), sep="\n")
        print(*sorted(tally.wrong), sep="\n")
