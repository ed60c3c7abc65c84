import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { setBeleid } from "../../src/routing/set-beleid.ts";
import { makeTown, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";

async function makeRotterdam(engine: (typeof engines)[number], geldtVan = "2021-01-01"): Promise<Town> {
  const town = await makeTown(engine);
  await setBeleid(systeem(town.base, "test"), {
    gemeentecode: "0599",
    sleutel: "werkafspraken",
    waarde: ["wgs", "rotterdam"],
    geldtVan,
    reden: "Convenant",
  });
  return town;
}
/** Arrears of 300 euro since this day, told on 3 November 2026. */
const sinds = (kenmerk: string, ontstaansdatum: string, changes: Record<string, unknown> = {}) => {
  const incasso = {
    herinneringen: ["2026-11-02"],
    contactpogingen: [{ datum: "2026-11-02", soort: "Telefoon", bereikt: true }],
    gewezenOpSchuldhulp: "2026-11-02",
    aanbodGegevensdeling: "2026-11-02",
  };
  return signaal(kenmerk, { achterstand: { bedrag: 300, ontstaansdatum }, incasso, ...changes });
};
const fouten = (body: { fouten: { veld: string; code: string; bron: string }[] }) =>
  body.fouten.map(({ veld, code, bron }) => `${veld} ${code} ${bron}`);

describe.each(engines)("a landlord where the agreements of Rotterdam hold, on %s", (engine) => {
  it("reports between two and four months, and outside them only with a reason that fits", async () => {
    const town = await makeRotterdam(engine);
    const huur = await town.partner("Huur");
    const vroeg = "/uitzondering meldvenster-te-vroeg rotterdam-convenant";
    const laat = "/uitzondering meldvenster-te-laat rotterdam-convenant";
    const cases: [ontstaan: string, uitzondering: string | null, refused: string | null][] = [
      ["2026-09-03", null, null],
      ["2026-09-04", null, vroeg],
      ["2026-09-04", "inOverleg", null],
      ["2026-11-02", "regelingNietNagekomen", null],
      ["2026-09-04", "laterAfgestemd", vroeg],
      ["2026-07-03", null, null],
      ["2026-07-02", null, laat],
      ["2026-07-02", "laterAfgestemd", null],
      ["2026-07-02", "regelingNietNagekomen", null],
      ["2026-07-02", "inOverleg", laat],
    ];
    for (const [n, [ontstaansdatum, uitzondering, refused]] of cases.entries()) {
      const adres = { straatnaam: "Putsebocht", huisnummer: n + 1, postcode: "3073HE" };
      const answer = await huur.post("/v1/signalen", sinds(`R-${n}`, ontstaansdatum, { uitzondering, adres }));
      expect([answer.status, refused ? fouten(answer.body) : []]).toEqual(refused ? [422, [refused]] : [201, []]);
      const codes = refused ? [] : answer.body.opmerkingen.map(({ code }: { code: string }) => code);
      expect(codes).toEqual(refused || !uitzondering ? [] : [`uitzondering-${uitzondering}`]);
    }
    const { q } = town.base.db.read;
    const stored = await q.selectFrom("signalen").select(["kenmerk", "uitzondering"]).orderBy("kenmerk").execute();
    expect(stored.map(({ kenmerk, uitzondering }) => [kenmerk, uitzondering])).toEqual([
      ["R-0", null],
      ["R-2", "inOverleg"],
      ["R-3", "regelingNietNagekomen"],
      ["R-5", null],
      ["R-7", "laterAfgestemd"],
      ["R-8", "regelingNietNagekomen"],
    ]);
  });

  it("gives the same receipt again, and calls another reason other content", async () => {
    const town = await makeRotterdam(engine);
    const [huur, gemeente] = [await town.partner("Huur"), await town.gemeente()];
    const jong = sinds("H-1", "2026-09-20", { uitzondering: "inOverleg" });
    const first = await huur.post("/v1/signalen", jong);
    expect(first.body.opmerkingen).toEqual([
      {
        code: "uitzondering-inOverleg",
        tekst: "De verhuurder meldt eerder dan afgesproken, in overleg met de gemeente.",
        bron: "rotterdam-convenant",
      },
    ]);
    const again = await huur.post("/v1/signalen", jong);
    expect([first.status, again.status, JSON.stringify(again.body)]).toEqual([201, 200, JSON.stringify(first.body)]);
    const other = await huur.post("/v1/signalen", { ...jong, uitzondering: "regelingNietNagekomen" });
    expect([other.status, other.body.fouten[0].code]).toEqual([409, "kenmerk-in-gebruik"]);
    const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
    const { signalen } = (await gemeente.get(`/v1/zaken/${zaak.id}`)).body;
    expect(signalen[0].opmerkingen).toEqual(first.body.opmerkingen);
  });

  it("passes with a crisis, and other partners are not asked", async () => {
    const town = await makeRotterdam(engine);
    const [huur, zorg] = [await town.partner("Huur"), await town.partner("Zorg")];
    const ontruiming = { crisis: { soort: "ontruiming", datum: "2026-12-15" } };
    expect((await huur.post("/v1/signalen", sinds("C-1", "2026-10-30", ontruiming))).status).toBe(201);
    expect((await huur.post("/v1/signalen", sinds("C-2", "2026-01-01", ontruiming))).status).toBe(201);
    expect((await zorg.post("/v1/signalen", sinds("C-3", "2026-09-20"))).status).toBe(201);
    const asked = await zorg.post("/v1/signalen", sinds("C-4", "2026-09-20", { uitzondering: "inOverleg" }));
    expect([asked.status, fouten(asked.body)]).toEqual([
      422,
      ["/uitzondering uitzondering-niet-gevraagd gegevens-minimalisatie"],
    ]);
  });

  it("holds from the day on which the municipality switches it on", async () => {
    const town = await makeRotterdam(engine, "2026-11-03");
    const huur = await town.partner("Huur");
    const gisteren = sinds("V-1", "2026-09-20", { signaaldatum: "2026-11-02" });
    expect((await huur.post("/v1/signalen", gisteren)).status).toBe(201);
    expect((await huur.post("/v1/signalen", sinds("V-2", "2026-09-20"))).status).toBe(422);
  });

  it("refuses a reason elsewhere, and text that is no reason of the list, without repeating it", async () => {
    const town = await makeTown(engine);
    const huur = await town.partner("Huur");
    const elders = await huur.post("/v1/signalen", sinds("E-1", "2026-09-20", { uitzondering: "inOverleg" }));
    expect([elders.status, fouten(elders.body)]).toEqual([
      422,
      ["/uitzondering uitzondering-niet-gevraagd gegevens-minimalisatie"],
    ]);
    const vrij = sinds("E-2", "2026-09-20", {
      uitzondering: "Mevrouw is ziek",
      adres: { huisnummer: 1, postcode: "30" },
    });
    const answer = await huur.post("/v1/signalen", vrij);
    expect(answer.status).toBe(400);
    const places = answer.body.fouten.map(({ veld, code }: { veld: string; code: string }) => `${veld} ${code}`);
    expect(places).toContain("/uitzondering ongeldige-keuze");
    expect(JSON.stringify(answer.body)).not.toContain("ziek");
  });

  it("reads the reason from a column of a CSV file, and names that column when it is wanting", async () => {
    const town = await makeRotterdam(engine);
    const huur = await town.partner("Huur");
    const head =
      "kenmerk;signaaldatum;achternaam;postcode;huisnummer;bedrag;ontstaansdatum;gemeentecode;herinnering_op;contact_op;" +
      "contact_soort;gewezen_op_schuldhulp;aanbod_gegevensdeling_op;uitzondering";
    const line = (kenmerk: string, huisnummer: number, uitzondering: string) =>
      `${kenmerk};2026-11-03;Dijk;3073HE;${huisnummer};300;2026-09-20;0599;2026-11-02;2026-11-02;Telefoon;2026-11-02;2026-11-02;${uitzondering}`;
    const text = [head, line("F-1", 1, "InOverleg"), line("F-2", 2, ""), line("F-3", 3, "zomaar")].join("\n");
    const sent = await huur.post("/v1/leveringen", text, { "Content-Type": "text/csv" });
    expect(sent.body).toMatchObject({ aanvaard: 1, geweigerd: 2 });
    const report = await huur.get(`${sent.headers.get("location")}/regels?status=geweigerd`);
    expect(report.body.regels.map((regel: { fouten: object[] }) => regel.fouten)).toEqual([
      [expect.objectContaining({ veld: "rij 3, kolom uitzondering", bron: "rotterdam-convenant" })],
      [expect.objectContaining({ veld: "rij 4, kolom uitzondering", code: "ongeldige-keuze" })],
    ]);
  });
});
