import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { bronSleutels } from "../../src/law/sources.ts";
import { indicatorenSchema } from "../../src/monitor/indicatoren-schema.ts";
import { monitorRoutes } from "../../src/monitor/routes.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";
import { asActor, buildGemeente } from "./build.ts";

const [route] = monitorRoutes;

async function get(base: TestBase, gemeenteId: number, query: Record<string, string> = {}) {
  if (!route) throw new Error("no route");
  const ctx = asActor(base, gemeenteId, "monitor:lezen");
  return await route.call(ctx, {
    query: route.query.parse(query),
    params: {},
    headers: {},
    body: undefined,
    stream: null as never,
  });
}

describe.each(engines)("GET /monitor/indicatoren on %s", (engine) => {
  it("works: this year until today, by month, as the schema says, every definition with a known source", async () => {
    const base = await testBase(engine, "2026-12-31T23:30:00.000Z");
    const g = await buildGemeente(base, "0599");
    const answer = await get(base, g.id);
    const body = indicatorenSchema.parse(answer.body);
    expect(body).toEqual(answer.body);
    expect(body.periode).toEqual({ van: "2027-01-01", tot: "2027-01-01", per: "maand" });
    expect(body.rijen.map(({ periode }) => periode)).toEqual(["2027-01"]);
    expect(body.definities.map(({ naam }) => naam)).toEqual(
      expect.arrayContaining(["signalen.meervoudig", "zaken.bereikt", "zaken.hulpGeaccepteerd", "termijnen"]),
    );
    for (const { bron } of body.definities) expect(bronSleutels).toContain(bron);
  });

  it("works: CSV with a BOM, semicolons, one line a period and the same figures", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const zaak = await g.zaak({ geopendOp: "2026-10-31T23:30:00.000Z" });
    await g.signaal({ signaaldatum: "2026-11-01", soort: "CAK Eigen bijdrage", ...zaak });
    await g.poging({ zaakId: zaak.zaakId, datum: "2026-11-02", soort: "SMS/Whatsapp", bereikt: true });
    const answer = await get(base, g.id, { van: "2026-10-01", tot: "2026-11-30", formaat: "csv" });
    expect(answer.media).toBe("text/csv; charset=utf-8");
    const text = String(answer.body);
    expect([...Buffer.from(text).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const parsed = Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true, delimiter: ";" });
    expect(parsed.errors).toEqual([]);
    expect(parsed.data.map(({ periode }) => periode)).toEqual(["2026-10", "2026-11"]);
    expect(parsed.data[1]).toMatchObject({
      "signalen.totaal": "1",
      "signalen.perPartner.CAK Eigen bijdrage": "1",
      "zaken.enkelvoudig.bereikt": "1",
      "contact.perSoort.SMS/Whatsapp.bereikt": "1",
      "perPartner.CAK Eigen bijdrage.zaken": "1",
      "zaken.gesloten": "0",
    });
  });

  it.each([
    ["backwards", { van: "2026-11-04", tot: "2026-11-03" }, "periode-omgekeerd"],
    ["longer than five years", { van: "2021-11-03", tot: "2026-11-03" }, "periode-te-lang"],
  ])("fails: a period %s", async (_name, query, code) => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    await expect(get(base, g.id, query)).rejects.toMatchObject({ status: 400, fouten: [{ veld: "/tot", code }] });
  });

  it("forbidden: without the right to read the monitor", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const input = {
      query: route?.query.parse({}) ?? {},
      params: {},
      headers: {},
      body: undefined,
      stream: null as never,
    };
    await expect(route?.call(asActor(base, g.id, "ddas:lezen"), input)).rejects.toMatchObject({ status: 403 });
  });
});

it.each([{ van: "2026-02-30" }, { tot: "03-11-2026" }, { per: "week" }, { formaat: "xlsx" }, { gemeente: "0363" }])(
  "refuses the query %j",
  (query) => {
    expect(route?.query.safeParse(query).success).toBe(false);
  },
);
