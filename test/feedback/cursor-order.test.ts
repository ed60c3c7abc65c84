import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { listTerugkoppelingen } from "../../src/feedback/list-terugkoppelingen.ts";
import { wordTerugkoppeling } from "../../src/feedback/rules.ts";
import { insertTerugkoppelingen } from "../../src/feedback/store.ts";
import { asSender, makePartner, makeSignaal, makeTown, makeZaak } from "../support/household.ts";
import { engines, type TestBase, testBase, tuesday } from "../support/world.ts";

const woorden = wordTerugkoppeling("Inwoner is overleden", "basis", { bereikt: false });

/** Until somebody waits for a lock, or `done` says that there is no need to. */
async function untilWaiting(base: TestBase, done: () => boolean): Promise<void> {
  const waiting = sql<{ n: number }>`select count(*) as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  while (!done()) if (((await waiting.execute(base.db.read.q)).rows[0]?.n ?? 0) > 0) return;
}

describe.each(engines)("a mailbox that two write in at once (%s)", (engine) => {
  it("never lets a reader's cursor pass a message that is committed later", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const zaak = await makeZaak(base, town);
    const partner = await makePartner(base);
    const signalen = [await makeSignaal(base, town, zaak, partner), await makeSignaal(base, town, zaak, partner)];
    const [first, second] = signalen.map(({ id }) => [
      { signaalId: id, partnerId: partner.id, gemeenteId: town.id, woorden },
    ]);
    const ctx = asSender(base, partner);
    const read = async () =>
      (await listTerugkoppelingen(ctx, { ontvangen: "alle", limiet: 10 })).terugkoppelingen.map(
        ({ signaal }) => signaal,
      );

    let secondDone = false;
    let seen: string[] = [];
    const slow = base.db.write(async (trx) => {
      await insertTerugkoppelingen(trx, first ?? [], tuesday);
      const fast = base.db
        .write((other) => insertTerugkoppelingen(other, second ?? [], tuesday))
        .then(() => {
          secondDone = true;
        });
      // SQLite has one writer: the other cannot even begin.
      if (engine === "postgres") await untilWaiting(base, () => secondDone);
      seen = await read();
      return { fast };
    });
    await (await slow).fast;
    const all = await read();
    expect(all).toHaveLength(2);
    // What was seen first is where the whole begins: nothing came in before it afterwards.
    expect(all.slice(0, seen.length)).toEqual(seen);
    expect(seen).toEqual([]);
  });

  it("lets two partners be written to at once", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const zaak = await makeZaak(base, town);
    const partners = [await makePartner(base, "Een"), await makePartner(base, "Twee")];
    const items = [];
    for (const partner of partners) {
      const signaal = await makeSignaal(base, town, zaak, partner);
      items.push({ signaalId: signaal.id, partnerId: partner.id, gemeenteId: town.id, woorden });
    }
    const both = [items, items.toReversed()];
    await Promise.all(both.map((list) => base.db.write((trx) => insertTerugkoppelingen(trx, list, tuesday))));
    expect(await base.db.read.q.selectFrom("terugkoppelingen").select("id").execute()).toHaveLength(4);
  });
});
