"""Pure functions over bytes, run one after another, over processes or over a cluster; knows nothing of claims.

A `Stage` says what is to be done, an `Engine` where: here (`serial`), over processes of this machine (`processes`) or
on a dask cluster (`cluster`). Whatever runs it, the answers come in the order of the payloads and are the same bytes.
`keeping` puts a store of finished answers before any of them. `making.make_engine` is the way in.
"""
