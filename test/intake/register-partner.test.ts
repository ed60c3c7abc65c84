import { describe, expect, it } from "vitest";
import { registerClient } from "../../src/access/register-client.ts";
import { revokeClient } from "../../src/access/revoke-client.ts";
import type { Actor } from "../../src/context.ts";
import { registerOvereenkomst } from "../../src/intake/register-overeenkomst.ts";
import { registerPartner } from "../../src/intake/register-partner.ts";
import { registerGemeente } from "../../src/routing/register-gemeente.ts";
import { as, cli, clientOfRotterdam, partnerInRotterdam, refusal, rotterdam, tokenFor } from "../access/world.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";

const partner: Actor = { soort: "partner", naam: "p", partnerId: 1, scopes: new Set(["beheer"]) };

async function gemeente(base: TestBase, code: string): Promise<Actor> {
  await registerGemeente(cli(base), { code, naam: code });
  const { q } = base.db.read;
  const { id } = await q.selectFrom("gemeenten").select("id").where("code", "=", code).executeTakeFirstOrThrow();
  return { soort: "gemeente", naam: code, gemeenteId: id, scopes: new Set(["beheer"]) };
}

describe.each(engines)("a signaalpartner, on %s", (engine) => {
  it("gets an overeenkomst since the duty began, with no more data than needed", async () => {
    const base = await testBase(engine);
    const { overeenkomstId } = await partnerInRotterdam(base);
    const row = await base.db.read.q.selectFrom("overeenkomsten").selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      uuid: overeenkomstId,
      geldig_van: "2021-01-01",
      geldig_tot: null,
      kleine_verhuurder: 0,
      bsn_toegestaan: 0,
      geboortedatum_toegestaan: 1,
      terugkoppelniveau: "basis",
    });
  });

  it("gets a key that works, of which only the public half is stored", async () => {
    const base = await testBase(engine);
    const made = await partnerInRotterdam(base);
    await expect(tokenFor(base, made)).resolves.toMatchObject({ token_type: "Bearer" });
    const tables = ["clients", "audit", "signaalpartners"] as const;
    const rows = await Promise.all(tables.map((table) => base.db.read.q.selectFrom(table).selectAll().execute()));
    expect(made.privateJwk.d).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(rows)).not.toContain(made.privateJwk.d);
    expect(JSON.stringify(rows[1])).not.toContain("Woonbron");
  });

  it("is refused with every fault at once", async () => {
    const base = await testBase(engine);
    await gemeente(base, rotterdam);
    const wrong = { gemeentecode: "Rotterdam", soort: "Bakker" as "Huur", naam: "\u0007", geldigVan: "1 januari" };
    const problem = await refusal(registerPartner(cli(base), wrong));
    expect(problem.status).toBe(400);
    expect(problem.fouten.map(({ veld }) => veld).sort()).toEqual(["/geldigVan", "/gemeentecode", "/naam", "/soort"]);
  });

  it("is refused with an overeenkomst that ends before it begins", async () => {
    const base = await testBase(engine);
    await gemeente(base, rotterdam);
    const input = {
      gemeentecode: rotterdam,
      soort: "Huur",
      naam: "x",
      geldigVan: "2026-02-01",
      geldigTot: "2026-01-31",
    } as const;
    expect((await refusal(registerPartner(cli(base), input))).fouten).toMatchObject([{ veld: "/geldigTot" }]);
  });

  it("is registered by the program or by the municipality's own manager", async () => {
    const base = await testBase(engine);
    const manager = await gemeente(base, rotterdam);
    const stranger = await gemeente(base, "0606");
    const run = (actor: Actor, code = rotterdam) =>
      registerPartner(as(base, actor), { gemeentecode: code, soort: "Water", naam: "Evides" });
    await run(manager);
    expect(await refusal(run(partner))).toMatchObject({ status: 403 });
    expect(await refusal(run({ ...manager, scopes: new Set() }))).toMatchObject({ status: 403 });
    const foreign = await refusal(run(stranger));
    const absent = await refusal(run(stranger, "9999"));
    expect(foreign).toMatchObject({ status: 404, detail: absent.detail, code: absent.code });
  });
});

describe.each(engines)("another overeenkomst, on %s", (engine) => {
  it("is made with another municipality", async () => {
    const base = await testBase(engine);
    const { partnerId } = await partnerInRotterdam(base);
    await gemeente(base, "0606");
    await registerOvereenkomst(cli(base), { partnerId, gemeentecode: "0606", terugkoppelniveau: "contact" });
    const rows = await base.db.read.q.selectFrom("overeenkomsten").select("terugkoppelniveau").orderBy("id").execute();
    expect(rows).toEqual([{ terugkoppelniveau: "basis" }, { terugkoppelniveau: "contact" }]);
  });

  it.each([
    ["2026-01-01", "2026-06-30", "2026-07-01", undefined, "stands beside"],
    ["2026-01-01", "2026-06-30", "2026-06-30", undefined, "overlaps"],
    ["2026-01-01", undefined, "2025-01-01", "2025-12-31", "stands beside"],
    ["2026-01-01", undefined, "2025-01-01", "2026-01-01", "overlaps"],
    ["2026-01-01", undefined, "2025-01-01", undefined, "overlaps"],
  ])("%s to %s and %s to %s: %s", async (van1, tot1, van2, tot2, expected) => {
    const base = await testBase(engine);
    await gemeente(base, rotterdam);
    const first = { gemeentecode: rotterdam, soort: "Huur", naam: "x", geldigVan: van1, geldigTot: tot1 } as const;
    const { partnerId } = await registerPartner(cli(base), first);
    const work = registerOvereenkomst(cli(base), {
      partnerId,
      gemeentecode: rotterdam,
      geldigVan: van2,
      geldigTot: tot2,
    });
    if (expected === "overlaps")
      expect(await refusal(work)).toMatchObject({ status: 409, code: "overeenkomst-overlapt" });
    else await expect(work).resolves.toHaveProperty("overeenkomstId");
  });

  it("is not made for a partner that does not exist, nor by a partner", async () => {
    const base = await testBase(engine);
    await gemeente(base, rotterdam);
    const input = { partnerId: "019a47a2-0000-7000-8000-000000000000", gemeentecode: rotterdam };
    expect(await refusal(registerOvereenkomst(cli(base), input))).toMatchObject({ status: 404 });
    expect(await refusal(registerOvereenkomst(cli(base), { ...input, partnerId: "x" }))).toMatchObject({ status: 404 });
    expect(await refusal(registerOvereenkomst(as(base, partner), input))).toMatchObject({ status: 403 });
  });
});

describe.each(engines)("a municipality's machine client, on %s", (engine) => {
  it("gets the scopes that it was given and no others", async () => {
    const base = await testBase(engine);
    const client = await clientOfRotterdam(base, ["zaken:lezen", "zaken:lezen", "beheer"]);
    expect((await tokenFor(base, client)).scope).toBe("zaken:lezen beheer");
  });

  it.each(["signalen:aanleveren", "terugkoppelingen:lezen", "alles", ""])("cannot get scope %j", async (scope) => {
    const base = await testBase(engine);
    await gemeente(base, rotterdam);
    const work = registerClient(cli(base), { gemeentecode: rotterdam, scopes: [scope as "beheer"] });
    expect((await refusal(work)).fouten).toMatchObject([{ veld: "/scopes/0", code: "ongeldige-keuze" }]);
  });

  it("is registered by its own manager only", async () => {
    const base = await testBase(engine);
    const manager = await gemeente(base, rotterdam);
    const stranger = await gemeente(base, "0606");
    const run = (actor: Actor) => registerClient(as(base, actor), { gemeentecode: rotterdam, scopes: ["zaken:lezen"] });
    await run(manager);
    expect(await refusal(run(stranger))).toMatchObject({ status: 404 });
    expect(await refusal(run(partner))).toMatchObject({ status: 403 });
  });

  it("is revoked by its own manager only, once", async () => {
    const base = await testBase(engine);
    const { clientId } = await clientOfRotterdam(base, ["zaken:lezen"]);
    const manager = await gemeente(base, rotterdam);
    const stranger = await gemeente(base, "0606");
    expect(await refusal(revokeClient(as(base, stranger), { clientId }))).toMatchObject({ status: 404 });
    expect(await refusal(revokeClient(as(base, partner), { clientId }))).toMatchObject({ status: 403 });
    await revokeClient(as(base, manager), { clientId });
    expect(await refusal(revokeClient(as(base, manager), { clientId }))).toMatchObject({ status: 404 });
  });

  it("of a partner is not a municipality's to revoke", async () => {
    const base = await testBase(engine);
    const { clientId } = await partnerInRotterdam(base);
    const manager = await gemeente(base, rotterdam);
    expect(await refusal(revokeClient(as(base, manager), { clientId }))).toMatchObject({ status: 404 });
  });
});
