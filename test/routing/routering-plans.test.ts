import { CompiledQuery } from "kysely";
import { describe, expect, it } from "vitest";
import { teamsPage } from "../../src/contact/organisation-store.ts";
import type { Read } from "../../src/context.ts";
import { openZakenQuery, teamsQuery } from "../../src/routing/choice-store.ts";
import { blijvendQuery, openZakenOf, signalenQuery, verdeelbaarQuery } from "../../src/routing/verdeling-store.ts";
import { testBase } from "../support/world.ts";

type Compiled = { compile(): CompiledQuery };
const vandaag = "2026-11-03";

/** Each query of routing with the index that must serve it; what is scanned is the list of ids that was asked for. */
const cases: [string, string[], (read: Read) => Compiled][] = [
  [
    "the teams to choose from, with their absences",
    ["SEARCH teams USING INDEX teams_lijst ", "SEARCH a USING INDEX team_afwezigheid_team "],
    (read) => teamsQuery(read, [1, 2], vandaag),
  ],
  ["the load of teams", ["SEARCH zaken USING INDEX zaken_team_open "], (read) => openZakenQuery(read, [1, 2])],
  ["the load that stays", ["SEARCH zaken USING INDEX zaken_team_open "], (read) => blijvendQuery(read, [1, 2], 1)],
  [
    "the open zaken of a municipality",
    ["SEARCH zaken USING INDEX zaken_gemeente_open "],
    (read) => openZakenOf(read, { gemeenteId: 1, teamId: null }),
  ],
  [
    "the open zaken of a team",
    ["SEARCH zaken USING INDEX zaken_team_open "],
    (read) => openZakenOf(read, { gemeenteId: 1, teamId: 2 }),
  ],
  ["a batch of zaken", ["SEARCH zaken USING INTEGER PRIMARY KEY "], (read) => verdeelbaarQuery(read, [1, 2])],
  ["the signals of a batch", ["SEARCH signalen USING INDEX signalen_zaak "], (read) => signalenQuery(read, [1, 2])],
  [
    "a page of teams",
    [
      "SEARCH teams USING INDEX teams_lijst ",
      "SEARCH zaken USING INDEX zaken_team_open ",
      "SEARCH a USING INDEX team_afwezigheid_team ",
    ],
    (read) => teamsPage(read, { gemeenteId: 1, na: 5, limiet: 51, vandaag }),
  ],
];

describe("every query of routing is read from its index (sqlite)", () => {
  it.each(cases)("%s", async (_name, indexes, build) => {
    const { db } = await testBase("sqlite");
    const query = build(db.read).compile();
    const explain = CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters]);
    const { rows } = await db.read.q.executeQuery<{ detail: string }>(explain);
    const steps = rows.map(({ detail }) => detail).join("\n");
    for (const index of indexes) expect(steps).toContain(index);
    expect(steps).not.toMatch(/SCAN (?!json_each)/);
  });
});
