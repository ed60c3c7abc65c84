import { CompiledQuery } from "kysely";
import { describe, expect, it } from "vitest";
import { contactenQuery, signalenQuery, termijnenQuery } from "../../src/contact/household-store.ts";
import { ripeTermijnen, type Stap, termijnenPage } from "../../src/contact/termijnen-store.ts";
import { type ZakenVraag, zakenPage } from "../../src/contact/zaken-store.ts";
import type { Read } from "../../src/context.ts";
import { mailboxQuery } from "../../src/feedback/store.ts";
import { testBase } from "../support/world.ts";

async function plan(read: Read, query: CompiledQuery): Promise<string> {
  const explain = CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters]);
  const { rows } = await read.q.executeQuery<{ detail: string }>(explain);
  return rows.map(({ detail }) => detail).join("\n");
}

const base = { gemeenteId: 1, teamId: null, behandelaarId: null, na: null, limiet: 51 } as const;
const owners = [
  ["gemeente", {}],
  ["team", { teamId: 2 }],
  ["behandelaar", { behandelaarId: 3 }],
  ["behandelaar", { behandelaarId: 3, teamId: 2 }],
] as const;
const cases = owners.flatMap(([name, owner]) =>
  (["open", "nieuw", "inBehandeling", "gesloten"] as const).flatMap((status) =>
    [null, status === "gesloten" ? [9] : [5, 9]].map((na): [string, ZakenVraag] => [
      `zaken_${name}_${status === "gesloten" ? "gesloten" : "open"}`,
      { ...base, ...owner, status, na },
    ]),
  ),
);

describe("every list is read from its index (sqlite)", () => {
  it.each(cases)("%s serves %o", async (index, vraag) => {
    const { db } = await testBase("sqlite");
    const steps = await plan(db.read, zakenPage(db.read, vraag).compile());
    expect(steps).toMatch(new RegExp(`SEARCH zaken USING INDEX ${index} `));
    expect(steps).not.toMatch(/SCAN|TEMP B-TREE/);
  });

  it.each([null, ["2026-12-01", 9]])("termijnen_status serves the list of terms, after %o", async (na) => {
    const { db } = await testBase("sqlite");
    const vraag = { gemeenteId: 1, status: "risico" as const, na, limiet: 51 };
    const steps = await plan(db.read, termijnenPage(db.read, vraag).compile());
    expect(steps).toMatch(/SEARCH termijnen USING INDEX termijnen_status/);
    expect(steps).not.toMatch(/SCAN|TEMP B-TREE/);
  });

  it.each([
    ["termijnen_verloop", { van: "risico", naar: "verlopen", teLaat: true }],
    ["termijnen_risico", { van: "open", naar: "verlopen", teLaat: true }],
    ["termijnen_risico", { van: "open", naar: "risico", teLaat: false }],
  ] satisfies [string, Stap][])("%s serves the sweep", async (index, stap) => {
    const { db } = await testBase("sqlite");
    const steps = await plan(db.read, ripeTermijnen(db.read, stap, "2026-12-01", 1000).compile());
    expect(steps).toMatch(new RegExp(`SEARCH termijnen USING INDEX ${index} `));
    expect(steps).not.toMatch(/SCAN|TEMP B-TREE/);
  });

  it.each([
    ["signalen", "signalen_zaak", signalenQuery],
    ["termijnen", "termijnen_zaak", termijnenQuery],
    ["contactpogingen", "contactpogingen_zaak", contactenQuery],
  ] as const)("the %s of a page come from %s", async (table, index, query) => {
    const { db } = await testBase("sqlite");
    const steps = await plan(db.read, query(db.read, [{ id: 1, adres_id: 1 }]).compile());
    expect(steps).toMatch(new RegExp(`SEARCH ${table} USING INDEX ${index} `));
    // What is scanned is the list of ids that was asked for, never a table.
    expect(steps).not.toMatch(/SCAN (?!json_each)/);
  });

  it.each([true, false])("terugkoppelingen_partner serves the mailbox, only open: %s", async (alleenOpen) => {
    const { db } = await testBase("sqlite");
    const steps = await plan(db.read, mailboxQuery(db.read, { partnerId: 1, na: 0, alleenOpen, limiet: 51 }).compile());
    expect(steps).toMatch(/SEARCH terugkoppelingen USING INDEX/);
    expect(steps).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});
