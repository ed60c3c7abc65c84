import { describe, expect, it } from "vitest";
import { contactRoutes } from "../../src/contact/routes.ts";
import type { Context } from "../../src/context.ts";
import { asSender, asTown, makeHousehold, makePartner, makeTown } from "../support/household.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";
import { callRoute } from "./call-route.ts";

const absent = "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55";
const bodies: Record<string, object> = {
  legContactpogingVast: { soort: "Brief", bereikt: false, datum: "2026-11-03", dagdeel: "Middag", aanbod: true },
  wijsZaakToe: { behandelaar: null },
  sluitZaak: { resultaat: "Inwoner is overleden" },
  heropenZaak: { reden: "Toch." },
  legBrpControleVast: { signaal: absent, burgerservicenummer: "999990019" },
  legGesprekVast: { datum: "2026-11-03" },
  legStapVast: { stap: "hulpAanvaard", datum: "2026-11-03" },
  legHuishoudenVast: { minderjarigeKinderen: true },
  beeindigSignaal: { status: "Inwoner is overleden" },
  besluitKoppeling: { besluit: "afgewezen" },
  voegZakenSamen: { met: absent, reden: "Eén gezin." },
  maakVerplaatsingOngedaan: { verplaatsing: absent },
};
const onZaak = contactRoutes.filter(({ path }) => path.includes("{id}")).map(({ id }) => id);
const everything = contactRoutes.map(({ id }) => id);

const call = (ctx: Context, operation: string, id: string) => {
  const route = contactRoutes.find((item) => item.id === operation);
  const params: Record<string, string> = route?.path.includes("{id}") ? { id } : {};
  if (route?.path.includes("{contactpoging}")) params.contactpoging = absent;
  if (route?.path.includes("{signaal}")) params.signaal = absent;
  return callRoute(ctx, operation, { params, body: bodies[operation] });
};

const everyRow = async (base: TestBase) => {
  const tables = [
    "zaken",
    "signalen",
    "termijnen",
    "contactpogingen",
    "zaak_gebeurtenissen",
    "outbox",
    "audit",
  ] as const;
  return await Promise.all(tables.map((table) => base.db.read.q.selectFrom(table).selectAll().execute()));
};

describe.each(engines)("nobody gets at another municipality's zaak (%s)", (engine) => {
  it("has an operation to try", () => {
    expect(onZaak).toHaveLength(15);
    expect(everything).toHaveLength(20);
  });

  it.each(onZaak)("%s answers as for a zaak that does not exist, and leaves no trace", async (operation) => {
    const base = await testBase(engine);
    const { zaak } = await makeHousehold(base, await makeTown(base, "0363"));
    const ctx = asTown(base, await makeTown(base));
    const before = await everyRow(base);
    const foreign = await call(ctx, operation, zaak.uuid);
    expect(foreign.status).toBe(404);
    expect(await call(ctx, operation, absent)).toEqual(foreign);
    expect(await call(ctx, operation, "geen nummer")).toEqual(foreign);
    expect(await everyRow(base)).toEqual(before);
  });

  it.each(everything)("%s is closed to a partner and to a token without its right", async (operation) => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const { zaak } = await makeHousehold(base, town);
    const scope = contactRoutes.find(({ id }) => id === operation)?.scope;
    const other = scope === "zaken:werken" ? "zaken:lezen" : "zaken:werken";
    const partner = asSender(base, await makePartner(base), ["zaken:lezen", "zaken:werken"]);
    for (const ctx of [asTown(base, town, [other]), asTown(base, town, []), partner]) {
      expect((await call(ctx, operation, zaak.uuid)).status).toBe(403);
    }
  });
});
