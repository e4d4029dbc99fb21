"""The tables, views and indexes of the SQLite file, laid out so that Datasette needs no settings.

Datasette shows a foreign key as the `name` of the row that it leads to, offers a search where a table has an FTS table
with it as its content, and counts facets fast where there is an index (its documentation: "Introspection", "Full-text
search", "Facets"). Figures are numeric so that they sort; what was said to the letter is in `said`.
"""

TABLES = """
CREATE TABLE "run" (
    "id" INTEGER PRIMARY KEY, "version" TEXT NOT NULL, "schema_version" INTEGER NOT NULL, "fail_on" TEXT NOT NULL,
    "failed" INTEGER NOT NULL, "exit_code" INTEGER NOT NULL, "facts" INTEGER NOT NULL, "shown" INTEGER NOT NULL,
    "claims" INTEGER NOT NULL, "sources" INTEGER NOT NULL, "unread" INTEGER NOT NULL, "settled" INTEGER NOT NULL,
    "accepted" INTEGER NOT NULL
);
CREATE TABLE "origins" ("id" TEXT PRIMARY KEY);
CREATE TABLE "sources" (
    "id" TEXT PRIMARY KEY, "name" TEXT NOT NULL, "publisher" TEXT, "published" TEXT, "headline" TEXT, "language" TEXT,
    "kind" TEXT NOT NULL, "url" TEXT, "derived_from" TEXT, "origin" TEXT NOT NULL REFERENCES "origins" ("id")
);
CREATE TABLE "rules" ("id" TEXT PRIMARY KEY, "name" TEXT NOT NULL, "level" TEXT);
CREATE TABLE "decisions" (
    "id" INTEGER PRIMARY KEY, "name" TEXT NOT NULL, "ruling" TEXT NOT NULL, "rule" TEXT REFERENCES "rules" ("id"),
    "reason" TEXT, "owner" TEXT, "decided" TEXT, "expires" TEXT, "fingerprint" TEXT, "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL
);
CREATE TABLE "facts" (
    "id" TEXT PRIMARY KEY, "name" TEXT NOT NULL, "verdict" TEXT NOT NULL, "severity" TEXT NOT NULL, "settled" TEXT,
    "explanation" TEXT, "unsure" INTEGER NOT NULL, "origins" INTEGER NOT NULL, "claims" INTEGER NOT NULL,
    "sources" INTEGER NOT NULL, "consensus_lower" NUMERIC, "consensus_upper" NUMERIC, "low" NUMERIC, "high" NUMERIC,
    "fingerprint" TEXT NOT NULL, "ruling" INTEGER REFERENCES "decisions" ("id"),
    "waiver" INTEGER REFERENCES "decisions" ("id"), "accepted" INTEGER NOT NULL, "rank" INTEGER NOT NULL
);
CREATE TABLE "claims" (
    "id" TEXT PRIMARY KEY, "name" TEXT NOT NULL, "source" TEXT NOT NULL REFERENCES "sources" ("id"), "property" TEXT,
    "subject" TEXT, "said" TEXT, "kind" TEXT, "amount" NUMERIC, "lower" NUMERIC, "upper" NUMERIC, "unit" TEXT,
    "hedge" TEXT, "change" TEXT, "date" TEXT, "place" TEXT, "time" TEXT, "as_of" TEXT, "group" TEXT, "event" TEXT,
    "said_by" TEXT, "method" TEXT, "modality" TEXT NOT NULL, "quote" TEXT, "start" INTEGER, "end" INTEGER,
    "text" TEXT NOT NULL, "file" TEXT NOT NULL, "line" INTEGER NOT NULL
);
CREATE TABLE "fact_claims" (
    "fact" TEXT NOT NULL REFERENCES "facts" ("id"), "claim" TEXT NOT NULL REFERENCES "claims" ("id"),
    "camp" TEXT NOT NULL, "known" TEXT, "standing" TEXT, PRIMARY KEY ("fact", "claim")
);
CREATE TABLE "judgements" (
    "id" INTEGER PRIMARY KEY, "fact" TEXT NOT NULL REFERENCES "facts" ("id"),
    "left" TEXT NOT NULL REFERENCES "claims" ("id"), "right" TEXT NOT NULL REFERENCES "claims" ("id"),
    "verdict" TEXT NOT NULL, "unsure" INTEGER NOT NULL, "rule" TEXT NOT NULL REFERENCES "rules" ("id"),
    "field" TEXT NOT NULL, "reason" TEXT NOT NULL, "slip" TEXT
);
CREATE TABLE "findings" (
    "id" INTEGER PRIMARY KEY, "rule" TEXT NOT NULL REFERENCES "rules" ("id"), "level" TEXT NOT NULL,
    "message" TEXT NOT NULL, "fact" TEXT REFERENCES "facts" ("id"), "waiver" INTEGER REFERENCES "decisions" ("id"),
    "accepted" INTEGER NOT NULL, "fingerprint" TEXT, "file" TEXT NOT NULL, "line" INTEGER NOT NULL
);
CREATE TABLE "finding_claims" (
    "finding" INTEGER NOT NULL REFERENCES "findings" ("id"), "claim" TEXT NOT NULL REFERENCES "claims" ("id"),
    PRIMARY KEY ("finding", "claim")
);
CREATE TABLE "decision_claims" (
    "decision" INTEGER NOT NULL REFERENCES "decisions" ("id"), "claim" TEXT NOT NULL REFERENCES "claims" ("id"),
    "position" INTEGER NOT NULL, PRIMARY KEY ("decision", "claim")
);
CREATE TABLE "see_also" (
    "id" INTEGER PRIMARY KEY, "left" TEXT NOT NULL REFERENCES "claims" ("id"),
    "right" TEXT NOT NULL REFERENCES "claims" ("id"), "outcome" TEXT NOT NULL, "weight" REAL NOT NULL,
    "why" TEXT NOT NULL, "barred" TEXT, "ruled" TEXT
);
CREATE TABLE "reprints" (
    "id" INTEGER PRIMARY KEY, "source" TEXT NOT NULL REFERENCES "sources" ("id"),
    "of" TEXT NOT NULL REFERENCES "sources" ("id"), "share" REAL NOT NULL, "words" TEXT NOT NULL
);
CREATE TABLE "uncompared" ("id" INTEGER PRIMARY KEY, "words" TEXT NOT NULL);
CREATE TABLE "diagnostics" (
    "id" INTEGER PRIMARY KEY, "code" TEXT NOT NULL, "level" TEXT NOT NULL, "message" TEXT NOT NULL, "hint" TEXT,
    "file" TEXT NOT NULL, "line" INTEGER NOT NULL, "column" INTEGER NOT NULL
);
"""

INDEXED = {
    "facts": ("verdict", "severity"),
    "claims": ("source", "place", "kind"),
    "fact_claims": ("claim",),
    "judgements": ("fact", "left", "right", "verdict"),
    "findings": ("rule", "level", "fact"),
    "finding_claims": ("claim",),
    "decision_claims": ("claim",),
    "see_also": ("left", "right"),
    "sources": ("origin", "kind"),
}
"""Columns by which people filter, and by which Datasette looks up what leads to a row."""

INDEXES = "".join(
    f'CREATE INDEX "{table}_{column}" ON "{table}" ("{column}");\n'
    for table, columns in INDEXED.items()
    for column in columns
)

VIEWS = """
CREATE VIEW "conflicts" AS
SELECT "facts"."id" AS "fact", "facts"."name" AS "about", "facts"."settled", "fact_claims"."camp", "claims"."source",
    "claims"."said", "claims"."place", "claims"."time", "claims"."said_by", "claims"."quote", "facts"."explanation",
    "claims"."id" AS "claim", "claims"."file", "claims"."line"
FROM "facts"
JOIN "fact_claims" ON "fact_claims"."fact" = "facts"."id"
JOIN "claims" ON "claims"."id" = "fact_claims"."claim"
WHERE "facts"."verdict" = 'conflict'
ORDER BY "facts"."rank", "fact_claims"."rowid";

CREATE VIEW "by_source" AS
WITH "spoken" AS (
    SELECT DISTINCT "fact_claims"."fact", "claims"."source"
    FROM "fact_claims" JOIN "claims" ON "claims"."id" = "fact_claims"."claim"
), "sides" AS (
    SELECT "fact", "left" AS "claim", "right" AS "other", "verdict" FROM "judgements"
    UNION ALL SELECT "fact", "right", "left", "verdict" FROM "judgements"
), "met" AS (
    SELECT "sides"."fact", "claims"."source", min(CASE "sides"."verdict"
        WHEN 'conflict' THEN 1 WHEN 'update' THEN 2 WHEN 'scope' THEN 3 ELSE 4 END) AS "gravest"
    FROM "sides"
    JOIN "claims" ON "claims"."id" = "sides"."claim"
    JOIN "claims" AS "others" ON "others"."id" = "sides"."other"
    JOIN "sources" AS "one" ON "one"."id" = "claims"."source"
    JOIN "sources" AS "two" ON "two"."id" = "others"."source" AND "two"."origin" <> "one"."origin"
    GROUP BY "sides"."fact", "claims"."source"
)
SELECT "sources"."id" AS "source", "sources"."publisher", "sources"."origin", count("spoken"."fact") AS "facts",
    count("spoken"."fact") FILTER (WHERE "gravest" IS NULL) AS "alone",
    count(*) FILTER (WHERE "gravest" = 4) AS "agreed", count(*) FILTER (WHERE "gravest" IN (2, 3)) AS "differed",
    count(*) FILTER (WHERE "gravest" = 1) AS "conflicted"
FROM "sources"
LEFT JOIN "spoken" ON "spoken"."source" = "sources"."id"
LEFT JOIN "met" ON "met"."source" = "sources"."id" AND "met"."fact" = "spoken"."fact"
GROUP BY "sources"."id"
ORDER BY "sources"."rowid";
"""

SEARCHED = {"claims": ("name", "said", "quote", "text"), "facts": ("name", "explanation")}
"""What is searched in full text."""

SEARCH = "".join(
    f'CREATE VIRTUAL TABLE "{table}_fts" USING fts5('
    f'{", ".join(columns)}, content="{table}", tokenize="unicode61 remove_diacritics 2");\n'
    f"""INSERT INTO "{table}_fts" ("{table}_fts") VALUES ('rebuild');\n"""
    for table, columns in SEARCHED.items()
)
