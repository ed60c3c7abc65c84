import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { makeDdas } from "../../src/monitor/make-ddas.ts";
import { engines, testBase } from "../support/world.ts";
import { asActor, buildGemeente } from "./build.ts";

const november = { van: "2026-11-01", tot: "2026-11-30" };

describe.each(engines)("DDAS refused on %s", (engine) => {
  it("fails: without a contact person there is no export and no trace", async () => {
    const base = await testBase(engine);
    await buildGemeente(base, "0599", []);
    const made = makeDdas(systeem(base, "proef"), { gemeentecodes: ["0599"], ...november });
    await expect(made).rejects.toMatchObject({
      status: 422,
      code: "contactpersoon-ontbreekt",
      fouten: [{ bron: "ddas-1.2" }],
    });
    await expect(made).rejects.toHaveProperty("detail", expect.stringContaining("0599"));
    expect(await base.db.read.q.selectFrom("audit").selectAll().execute()).toEqual([]);
  });

  it.each([
    ["a period that runs backwards", { gemeentecodes: ["0599"], van: "2026-11-30", tot: "2026-11-01" }, 400],
    ["no municipality", { gemeentecodes: [], ...november }, 400],
    ["an unknown municipality", { gemeentecodes: ["0599", "9999"], ...november }, 404],
  ])("fails: %s", async (_name, input, status) => {
    const base = await testBase(engine);
    await buildGemeente(base, "0599");
    await expect(makeDdas(systeem(base, "proef"), input)).rejects.toMatchObject({ status });
  });

  it("forbidden: another municipality is answered as one that does not exist", async () => {
    const base = await testBase(engine);
    const mine = await buildGemeente(base, "0599");
    await buildGemeente(base, "0363");
    const ctx = asActor(base, mine.id, "ddas:lezen");
    const refusals = [];
    for (const code of ["0363", "9999"]) {
      refusals.push(await makeDdas(ctx, { gemeentecodes: [code], ...november }).catch((error: unknown) => error));
    }
    expect(refusals[0]).toMatchObject({ status: 404 });
    expect({ ...(refusals[0] as object) }).toEqual({ ...(refusals[1] as object) });
  });

  it.each([
    ["a municipality without the right", (id: number) => ({ soort: "gemeente", naam: "x", gemeenteId: id }) as const],
    ["a partner", () => ({ soort: "partner", naam: "x", partnerId: 1 }) as const],
  ])("forbidden: %s", async (_name, actor) => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const ctx = { ...base, actor: { ...actor(g.id), scopes: new Set(["monitor:lezen"]) } };
    await expect(makeDdas(ctx, { gemeentecodes: ["0599"], ...november })).rejects.toMatchObject({ status: 403 });
  });
});
