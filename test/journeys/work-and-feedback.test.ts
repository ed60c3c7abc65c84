import { describe, expect, it } from "vitest";
import { eindresultaten } from "../../src/law/lists.ts";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";

const at = (huisnummer: number, postcode = "3073HE") => ({ adres: { huisnummer, postcode } });
const offer = { soort: "Huisbezoek", bereikt: false, datum: "2026-11-03", dagdeel: "Ochtend", aanbod: true };
type Item = Record<string, string>;

describe.each(engines)("the work of a team on %s", (engine) => {
  it("lists the most urgent first, page by page, with nothing lost or twice", async () => {
    const town = await makeTown(engine);
    const [huur, zorg] = [await town.partner("Huur"), await town.partner("Zorg")];
    const signalen = Array.from({ length: 23 }, (_, n) => signaal(`L-${n}`, at(n + 1)));
    await huur.post("/v1/leveringen", signalen);
    await zorg.post("/v1/signalen", signaal("L-crisis", { ...at(77), crisis: { soort: "opzeggingZorgverzekering" } }));
    const gemeente = await town.gemeente();
    const seen: Item[] = [];
    let na = "";
    do {
      const page = await gemeente.get(`/v1/zaken?limiet=5${na}`);
      seen.push(...page.body.zaken);
      na = page.body.volgende ? `&na=${page.body.volgende}` : "";
    } while (na);
    expect(seen).toHaveLength(24);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(24);
    const scores = seen.map(({ prioriteit }) => Number(prioriteit));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores[0]).toBeGreaterThan(scores[1] as number);
  });

  it("sends a zaak to the team of its area, else to the fallback team, and says why", async () => {
    const town = await makeTown(engine);
    const huur = await town.partner("Huur");
    await huur.post("/v1/signalen", signaal("T-1", at(1, "3073HE")));
    await huur.post("/v1/signalen", signaal("T-2", at(1, "3033AA")));
    await huur.post("/v1/signalen", signaal("T-3", at(1, "1012AB")));
    const gemeente = await town.gemeente();
    const teams = new Map<string, string>();
    for (const { id, team } of (await gemeente.get("/v1/zaken")).body.zaken) {
      const { routering } = (await gemeente.get(`/v1/zaken/${id}`)).body;
      teams.set(team.naam, routering[0].code);
    }
    expect([...teams].sort()).toEqual([
      ["Noord", "postcode"],
      ["Vangnet", "vangnet"],
      ["Zuid", "postcode"],
    ]);
  });

  it("assigns, records contact, closes, reopens and closes again; the partner hears only what is new", async () => {
    const town = await makeTown(engine);
    const huur = await town.partner("Huur");
    await huur.post("/v1/signalen", signaal("W-1"));
    const gemeente = await town.gemeente();
    const [medewerker] = (await gemeente.get("/v1/medewerkers")).body.medewerkers;
    const [zaak] = (await gemeente.get("/v1/zaken?status=nieuw")).body.zaken;
    const url = `/v1/zaken/${zaak.id}`;
    expect((await gemeente.post(`${url}/toewijzing`, { behandelaar: medewerker.id })).body.status).toBe(
      "inBehandeling",
    );
    expect((await gemeente.get(`/v1/zaken?behandelaar=${medewerker.id}`)).body.zaken).toHaveLength(1);

    const early = await gemeente.post(`${url}/afsluiting`, { resultaat: "Definitief geen contact kunnen krijgen" });
    expect([early.status, early.body.fouten[0].bron]).toEqual([422, "wgs-4-1"]);
    await gemeente.post(`${url}/contactpogingen`, offer);
    const close = (resultaat: string) => gemeente.post(`${url}/afsluiting`, { resultaat });
    expect((await close("Definitief geen contact kunnen krijgen")).status).toBe(200);
    expect((await gemeente.post(`${url}/contactpogingen`, offer)).status).toBe(409);
    expect((await gemeente.get("/v1/zaken")).body.zaken).toEqual([]);
    await town.jobs();
    expect((await gemeente.post(`${url}/heropening`, { reden: "De inwoner belde terug." })).status).toBe(200);
    expect((await close("Inwoner is overleden")).status).toBe(200);
    await town.jobs();
    await town.jobs();
    const mailbox = (await huur.get("/v1/terugkoppelingen")).body.terugkoppelingen;
    expect(mailbox.map(({ waarde }: Item) => waarde)).toEqual(["Afgehandeld", "Inwoner is overleden"]);
    const kinds = (await gemeente.get(`${url}/tijdlijn`)).body.tijdlijn.map(({ soort }: Item) => soort);
    expect(kinds).toContain("heropend");
  });

  it("tells a partner of each of the sixteen results no more than the table allows", async () => {
    const town = await makeTown(engine);
    const huur = await town.partner("Huur");
    const gemeente = await town.gemeente();
    await huur.post(
      "/v1/leveringen",
      eindresultaten.map((_, n) => signaal(`E-${n}`, at(n + 1))),
    );
    const zaken = (await gemeente.get("/v1/zaken")).body.zaken;
    for (const [n, resultaat] of eindresultaten.entries()) {
      const zaak = zaken.find(({ adres }: { adres: { huisnummer: number } }) => adres.huisnummer === n + 1);
      await gemeente.post(`/v1/zaken/${zaak.id}/contactpogingen`, { ...offer, notitie: "geheim" });
      expect((await gemeente.post(`/v1/zaken/${zaak.id}/afsluiting`, { resultaat })).status).toBe(200);
    }
    await town.jobs();
    const heard = new Map(
      (await huur.get("/v1/terugkoppelingen?limiet=100")).body.terugkoppelingen.map((item: Item) => [
        item.kenmerk,
        item,
      ]),
    );
    const own = new Set([
      "Niet opgepakt: herhaalde melding",
      "Niet opgepakt: onterecht signaal",
      "Inwoner is overleden",
      "Persoon is geen inwoner (meer) in de gemeente",
    ]);
    for (const [n, resultaat] of eindresultaten.entries()) {
      const other = resultaat === "Niet opgepakt: andere reden" ? "Niet opgepakt" : "Afgehandeld";
      const item = heard.get(`E-${n}`) as Item;
      expect(item.waarde).toBe(own.has(resultaat) ? resultaat : other);
      expect(Object.keys(item).sort()).toEqual([
        "aangemaaktOp",
        "id",
        "kenmerk",
        "nietOpgehaaldOp",
        "ontvangenOp",
        "signaal",
        "waarde",
      ]);
    }
  });
});
