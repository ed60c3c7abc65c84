import { CompiledQuery } from "kysely";
import { describe, expect, it } from "vitest";
import { bladzijdeQuery } from "../../src/contact/werklijst-orde-store.ts";
import { heleLijst, sorteringen, type WerklijstVraag } from "../../src/contact/werklijst-rules.ts";
import { tellingenQuery, type WerklijstKeuze } from "../../src/contact/werklijst-store.ts";
import type { Read } from "../../src/context.ts";
import { testBase } from "../support/world.ts";

async function plan(read: Read, query: CompiledQuery): Promise<string> {
  const explain = CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters]);
  const { rows } = await read.q.executeQuery<{ detail: string }>(explain);
  return rows.map(({ detail }) => detail).join("\n");
}

const keuzeOf = (vraag: Partial<WerklijstVraag>, changes: Partial<WerklijstKeuze> = {}): WerklijstKeuze => ({
  gemeenteId: 1,
  bound: null,
  teamId: null,
  behandelaarId: null,
  vandaag: "2026-11-03",
  filter: { ...heleLijst, ...vraag },
  ...changes,
});
const bound = { teamId: 2, medewerkerId: 3 };
const whose = [
  ["all teams", {}, /INDEX (zaken_gemeente_\w+|zaken_geopend) \(gemeente_id=\? AND (rang|geopend_op|id|rowid)>/],
  ["one team", { teamId: 2 }, /SEARCH zaken USING (COVERING )?INDEX zaken_team_/],
  ["one worker", { behandelaarId: 3 }, /SEARCH zaken USING (COVERING )?INDEX zaken_behandelaar_/],
  ["one worker in a team", { behandelaarId: 3, teamId: 2 }, /SEARCH zaken USING (COVERING )?INDEX zaken_behandelaar_/],
  ["behind the wall", { bound }, /INTEGER PRIMARY KEY.*INDEX zaken_team_.*INDEX zaken_behandelaar_/s],
  ["mine, behind the wall", { bound, behandelaarId: 3 }, /SEARCH zaken USING (COVERING )?INDEX zaken_behandelaar_/],
] as const;

const everything: Partial<WerklijstVraag> = {
  band: "hoog",
  termijn: "week",
  crisis: true,
  contact: "geen",
  afspraak: "vandaag",
  sinds: "2026-10-01",
  partner: "Huur",
  wijk: "059912",
};

describe("the list of work reads only what is asked for (sqlite)", () => {
  it("starts at whose work it is, in every order, narrowed or not", async () => {
    const { db } = await testBase("sqlite");
    const limits = { limiet: 51 };
    for (const [naam, changes, index] of whose) {
      for (const status of ["open", "nieuw", "gesloten"] as const) {
        for (const sorteer of sorteringen) {
          const na =
            sorteer === "prioriteit" && status !== "gesloten"
              ? [5, 9]
              : sorteer === "termijn"
                ? ["2026-11-03", 5, 9]
                : [9];
          for (const [filter, after] of [
            [{}, null],
            [everything, na],
          ] as const) {
            const keuze = keuzeOf({ ...filter, status }, changes);
            const steps = await plan(
              db.read,
              bladzijdeQuery(db.read, keuze, { ...limits, sorteer, na: after }).compile(),
            );
            expect(steps, `${naam} ${status} ${sorteer}`).toMatch(index);
            expect(steps, `${naam} ${status} ${sorteer}`).not.toMatch(/SCAN/);
            // Only what has no index to be sorted by is sorted, and never more than one team or one municipality.
            const sorted = sorteer === "prioriteit" && !("bound" in changes && naam === "behind the wall");
            if (sorted) expect(steps, `${naam} ${status} ${sorteer}`).not.toMatch(/TEMP B-TREE/);
          }
        }
        const count = await plan(
          db.read,
          tellingenQuery(db.read, [
            keuzeOf({ status }, changes),
            keuzeOf({ ...everything, status }, changes),
          ]).compile(),
        );
        expect(count, `${naam} ${status}`).toMatch(index);
        expect(count, `${naam} ${status}`).not.toMatch(/SCAN (?!geteld$|CONSTANT ROW)/m);
        expect(count, `${naam} ${status}`).not.toMatch(/TEMP B-TREE/);
      }
    }
  });
});
