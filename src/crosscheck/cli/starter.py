"""The files of a new project, by their path in it."""

SOURCES = """\
# The texts that are checked against one another. Every key: docs/formats.md, or `crosscheck schema sources`.
version: 1

settings:
  language: en        # of sources that name none
  fail_on: conflict   # the least grave verdict that makes `crosscheck check` end with 1: conflict, update, scope, never

# Names of one thing that no rule can know, a row each.
aliases: []
#  - [Nur-Sultan, Astana]

# What a place lies in, so that a figure for a town and one for its country are told apart.
places: {}
#  Almaty: Kazakhstan

sources:
  - id: gazette-2024-05-02
    publisher: The Gazette
    title: Hundreds march in the rain
    published: 2024-05-02
    kind: news          # news, wire, official, ngo, witness, dataset, blog, rewrite, translation
    # url: https://example.org/hundreds-march
    # derived_from: ... the source, agency or outlet that this one reprints or rewrites

  - id: herald-2024-05-03
    publisher: The Herald
    title: After the march
    published: 2024-05-03
    kind: news
"""

GAZETTE = """\
# What one source says; one file per source. Every key: docs/formats.md, or `crosscheck schema claims`.
source: gazette-2024-05-02
claims:
  - id: gazette-marchers
    claim: About four hundred people marched.   # in your own words
    subject: people
    property: marched
    value: about 400        # as the source says it: hedge, number and unit are read from it
    place: Oslo
    time: 2024-05-01        # a date, or the source's words ("Wednesday"), read against `published`
    # said_by: the police                       whom the source credits with it
    # quote: {exact: about 400, start: 284}     the words that carry the value, and where they stand in the text
"""

HERALD = """\
source: herald-2024-05-03
claims:
  - id: herald-marchers
    claim: Some 420 people marched.
    subject: people
    property: marched
    value: some 420
    place: Oslo
    time: 2024-05-01
"""

STARTER = {"sources.yaml": SOURCES, "claims/example.yaml": GAZETTE, "claims/second-example.yaml": HERALD}
