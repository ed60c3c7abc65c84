import { describe, expect, it } from "vitest";
import { sweepTermijnen } from "../../src/contact/sweep-termijnen.ts";
import { makeHousehold, makeTermijn, makeTown } from "../support/household.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";

const statussen = async (base: TestBase) =>
  (await base.db.read.q.selectFrom("termijnen").select("status").orderBy("id").execute()).map(({ status }) => status);
const outbox = (base: TestBase) => base.db.read.q.selectFrom("outbox").select(["soort", "onderwerp_id"]).execute();

describe.each(engines)("watching the terms (%s)", (engine) => {
  // Received on Tuesday 3 November: day 28 is 1 December; less than a quarter left from the 25th on.
  it.each([
    ["2026-11-24T22:59:59.000Z", "open", { risico: 0, verlopen: 0 }],
    ["2026-11-24T23:00:00.000Z", "risico", { risico: 1, verlopen: 0 }],
    ["2026-12-01T22:59:59.000Z", "risico", { risico: 1, verlopen: 0 }],
    ["2026-12-01T23:00:00.000Z", "verlopen", { risico: 0, verlopen: 1 }],
    ["2027-03-01T12:00:00.000Z", "verlopen", { risico: 0, verlopen: 1 }],
  ] as const)("at %s the term is %s", async (now, status, aantal) => {
    const base = await testBase(engine);
    await makeHousehold(base, await makeTown(base));
    base.clock.set(now);
    expect(await sweepTermijnen(base)).toEqual(aantal);
    expect(await statussen(base)).toEqual([status]);
  });

  it("goes from at risk to breached as the days go by, each once", async () => {
    const base = await testBase(engine);
    const { zaak } = await makeHousehold(base, await makeTown(base));
    const seen = [];
    for (let day = 24; day <= 33; day += 1) {
      base.clock.set(
        Temporal.Instant.from("2026-11-01T03:00:00.000Z")
          .add({ hours: 24 * (day - 1) })
          .toString(),
      );
      const { risico, verlopen } = await sweepTermijnen(base);
      if (risico + verlopen > 0) seen.push([day, risico, verlopen]);
    }
    expect(seen).toEqual([
      [25, 1, 0],
      [32, 0, 1],
    ]);
    const expected = { soort: "zaak.herprioriteren", onderwerp_id: zaak.id };
    expect(await outbox(base)).toEqual([expected, expected]);
  });

  it("asks once for a zaak of which two terms are breached, and audits per municipality", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const other = await makeTown(base, "0363");
    const { zaak, signaal } = await makeHousehold(base, town);
    await makeTermijn(base, town, zaak, signaal, "wgs-bedreigend");
    const neighbour = await makeHousehold(base, other);
    base.clock.set("2026-12-02T03:00:00.000Z");
    expect(await sweepTermijnen(base)).toEqual({ risico: 0, verlopen: 3 });
    const subjects = (await outbox(base)).map(({ onderwerp_id }) => onderwerp_id);
    expect(subjects.sort()).toEqual([zaak.id, neighbour.zaak.id].sort());
    const audit = await base.db.read.q.selectFrom("audit").selectAll().orderBy("gemeente_id").execute();
    expect(
      audit.map(({ gemeente_id, actor_soort, details }) => [gemeente_id, actor_soort, JSON.parse(details)]),
    ).toEqual([
      [town.id, "systeem", { van: "open", naar: "verlopen", aantal: 2 }],
      [other.id, "systeem", { van: "open", naar: "verlopen", aantal: 1 }],
    ]);
  });

  it("does nothing the second time, and nothing twice when two run at once", async () => {
    const base = await testBase(engine);
    const { zaak, signaal } = await makeHousehold(base, await makeTown(base));
    const row = await base.db.read.q.selectFrom("termijnen").selectAll().executeTakeFirstOrThrow();
    const { id: _id, ...values } = row;
    const many = Array.from({ length: 2_500 }, () => ({ ...values, zaak_id: zaak.id, signaal_id: signaal.id }));
    await base.db.write((trx) => trx.insertMany("termijnen", many));
    base.clock.set("2026-12-02T03:00:00.000Z");
    const counts = await Promise.all([sweepTermijnen(base), sweepTermijnen(base)]);
    expect(counts.reduce((sum, { verlopen }) => sum + verlopen, 0)).toBe(2_501);
    const audit = await base.db.read.q.selectFrom("audit").select("details").execute();
    expect(audit.reduce((sum, { details }) => sum + JSON.parse(details).aantal, 0)).toBe(2_501);
    expect(await sweepTermijnen(base)).toEqual({ risico: 0, verlopen: 0 });
  });

  it("leaves alone what is fulfilled or lapsed", async () => {
    const base = await testBase(engine);
    const { termijn } = await makeHousehold(base, await makeTown(base));
    base.clock.set("2027-03-01T12:00:00.000Z");
    for (const status of ["vervuld", "te-laat-vervuld", "vervallen", "verlopen"] as const) {
      await base.db.write((trx) =>
        trx.q.updateTable("termijnen").set({ status }).where("id", "=", termijn.id).execute(),
      );
      expect(await sweepTermijnen(base)).toEqual({ risico: 0, verlopen: 0 });
    }
  });
});
