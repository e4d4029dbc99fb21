"""`python tests/golden`: write every format of this repository's own project anew. Read the difference in git."""

import os

from golden_files import FOLDER, GOLDEN, ROOT, write

if __name__ == "__main__":
    os.chdir(ROOT)
    for name, content in write().items():
        path = FOLDER / name
        same = path.exists() and path.read_bytes() == content
        path.write_bytes(content)
        print(f"{'as it was' if same else 'CHANGED  '}  {len(content):>9,}  {path.relative_to(ROOT)}")
    for path in sorted(set(FOLDER.glob("report*")) - {FOLDER / name for name in GOLDEN}):
        path.unlink()
        print(f"GONE       {'':>9}  {path.relative_to(ROOT)}")
