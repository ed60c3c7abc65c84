import { describe, expect, it } from "vitest";
import { signaalPersoon } from "../../src/personal-columns.ts";
import { asTown, makeHousehold, makeTown, makeZaak, somebody } from "../support/household.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";
import { callRoute } from "./call-route.ts";

const bsn = "999990019";

async function start(base: TestBase) {
  const town = await makeTown(base);
  const household = await makeHousehold(base, town);
  const ctx = asTown(base, town);
  const check = (body: object, id = household.zaak.uuid) =>
    callRoute(ctx, "legBrpControleVast", { params: { id }, body });
  return { town, ctx, check, ...household };
}

const stored = async (base: TestBase) => {
  const row = await base.db.read.q.selectFrom("signalen").select("persoonsgegevens").executeTakeFirstOrThrow();
  return signaalPersoon.open(row.persoonsgegevens);
};

describe.each(engines)("adding the BSN after the BRP check (%s)", (engine) => {
  it("stores it with the person and shows it nowhere", async () => {
    const base = await testBase(engine);
    const { ctx, zaak, signaal, check } = await start(base);
    expect(await check({ signaal: signaal.uuid, burgerservicenummer: bsn })).toMatchObject({ status: 204 });
    expect(await stored(base)).toEqual({ persoon: { ...somebody, burgerservicenummer: bsn }, klantnummer: null });

    const answers = [
      await callRoute(ctx, "toonZaak", { params: { id: zaak.uuid } }),
      await callRoute(ctx, "toonTijdlijn", { params: { id: zaak.uuid } }),
      await callRoute(ctx, "lijstZaken"),
    ];
    const audit = await base.db.read.q.selectFrom("audit").selectAll().execute();
    expect(audit.map(({ handeling }) => handeling)).toContain("signaal.brpControle");
    expect(JSON.stringify([answers, audit])).not.toContain(bsn);
  });

  it("refuses a number that fails the elfproef, without saying it back", async () => {
    const base = await testBase(engine);
    const { signaal, check } = await start(base);
    const answer = await check({ signaal: signaal.uuid, burgerservicenummer: "999990018" });
    expect(answer).toMatchObject({ status: 422, body: { fouten: [{ code: "ongeldig-bsn" }] } });
    expect(JSON.stringify(answer)).not.toContain("999990018");
    expect((await stored(base)).persoon.burgerservicenummer).toBeNull();
  });

  it("does not know a signal of another zaak", async () => {
    const base = await testBase(engine);
    const { town, signaal, check } = await start(base);
    const other = await makeZaak(base, town);
    expect((await check({ signaal: signaal.uuid, burgerservicenummer: bsn }, other.uuid)).status).toBe(404);
  });
});
