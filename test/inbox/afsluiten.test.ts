import { describe, expect, it } from "vitest";
import { closeZaak } from "../../src/contact/close-zaak.ts";
import { recordContactpoging } from "../../src/contact/record-contactpoging.ts";
import { explainAfsluiting } from "../../src/explain-afsluiting.ts";
import { resultaatGroepen, resultaatUitleg } from "../../src/inbox/teksten-afsluiten.ts";
import { stapGroepen, stapUitleg } from "../../src/inbox/teksten-werk.ts";
import { eindresultaten, werkstappen } from "../../src/law/lists.ts";
import { engines } from "../support/world.ts";
import { type Ingelogd, inNoord, makeInbox, opAdres } from "./inbox-world.ts";

describe("every choice", () => {
  it("of the sixteen results stands in one group and says when to use it", () => {
    const gegroepeerd = resultaatGroepen.flatMap(({ resultaten }) => resultaten);
    expect(gegroepeerd.toSorted()).toEqual([...eindresultaten].toSorted());
    for (const resultaat of eindresultaten) expect(resultaatUitleg[resultaat]).toMatch(/^[A-Z].{15,110}\.$/);
    expect(new Set(Object.values(resultaatUitleg)).size).toBe(16);
  });

  it("of the steps as well", () => {
    expect(stapGroepen.flatMap(({ stappen }) => stappen).toSorted()).toEqual([...werkstappen].toSorted());
    expect(Object.keys(stapUitleg).toSorted()).toEqual([...werkstappen].toSorted());
  });
});

const aanbod = async ({ ctx, uuid }: Ingelogd, zaak: string) =>
  await recordContactpoging(ctx, {
    zaak,
    medewerker: uuid,
    soort: "Huisbezoek",
    bereikt: true,
    datum: "2026-11-03",
    dagdeel: "Ochtend",
    aanbod: true,
  });

describe.each(engines)("what closing would do (%s)", (engine) => {
  it("is what closing does: whom it is refused, its terms, and what each partner hears", async () => {
    const { town, medewerker, meld } = await makeInbox(engine);
    const noor = await medewerker();
    const { read } = town.base.db;
    const water = await town.partner("Water", "Evides", { terugkoppelniveau: "contact" } as never);
    const energie = await town.partner("Energie", "Eneco", { terugkoppelniveau: "regeling" } as never);
    for (const [nr, resultaat] of eindresultaten.entries()) {
      const plek = opAdres(nr + 1);
      const zaak = await meld(`H-${nr}`, plek);
      await meld(`W-${nr}`, { ...plek, klantnummer: `${nr}` }, water);
      await meld(`E-${nr}`, { ...plek, klantnummer: `${nr}` }, energie);
      if (nr % 2 === 0) await aanbod(noor, zaak);
      const { voorbeelden, gesloten } = await explainAfsluiting(noor.ctx, { zaak });
      const voorbeeld = voorbeelden.find((item) => item.resultaat === resultaat);
      expect(gesloten).toBe(false);
      if (!voorbeeld) throw new Error(resultaat);
      const gesloten2 = await closeZaak(noor.ctx, { zaak, resultaat }).then(
        () => true,
        () => false,
      );
      expect([resultaat, gesloten2]).toEqual([resultaat, voorbeeld.fouten.length === 0]);
      if (!gesloten2) continue;
      await town.jobs();
      const gehoord = await read.q
        .selectFrom("terugkoppelingen as t")
        .innerJoin("signalen as s", "s.id", "t.signaal_id")
        .innerJoin("zaken as z", "z.id", "s.zaak_id")
        .innerJoin("signaalpartners as p", "p.id", "t.partner_id")
        .select(["p.naam as partner", "t.waarde", "t.contact", "t.regeling"])
        .where("z.uuid", "=", zaak)
        .orderBy("t.id")
        .execute();
      const voorspeld = voorbeeld.gehoor.map((item) =>
        item.soort === "hoort" ? { partner: item.partner, ...item.woorden } : item,
      );
      expect(voorspeld).toHaveLength(3);
      expect(voorspeld.toSorted(opPartner)).toEqual(gehoord.toSorted(opPartner));
      const lopend = await read.q
        .selectFrom("termijnen")
        .innerJoin("zaken", "zaken.id", "termijnen.zaak_id")
        .select("termijnen.status")
        .where("zaken.uuid", "=", zaak)
        .where("termijnen.status", "in", ["open", "risico", "verlopen"])
        .execute();
      expect(lopend).toEqual([]);
    }
  });

  it("tells nothing new twice, nor what another municipality tells", async () => {
    const { town, medewerker, meld } = await makeInbox(engine);
    const noor = await medewerker();
    const partner = await town.partner("Huur", "Woonbron");
    const zaak = await meld("H-1", opAdres(1), partner);
    const id = await idVan(town.base, "H-1");
    await partner.post(`/v1/signalen/${id}/intrekking`, { reden: "vergissing" });
    await town.jobs();
    const { voorbeelden } = await explainAfsluiting(noor.ctx, { zaak });
    expect(voorbeelden[0]?.gehoor).toEqual([
      { partner: "Woonbron", soort: "nietsNieuws", eerder: "Niet opgepakt: onterecht signaal" },
    ]);
    await expect(explainAfsluiting(noor.ctx, { zaak: await meld("N-1", inNoord(2), partner) })).rejects.toThrow(
      "niet-gevonden",
    );
  });
});

const opPartner = (a: { partner: string }, b: { partner: string }): number => a.partner.localeCompare(b.partner);
const idVan = async (base: Awaited<ReturnType<typeof makeInbox>>["town"]["base"], kenmerk: string) =>
  (await base.db.read.q.selectFrom("signalen").select("uuid").where("kenmerk", "=", kenmerk).executeTakeFirstOrThrow())
    .uuid;

describe("the two steps of closing", () => {
  it("refuses before one tries, shows what the partner hears, and only then closes", async () => {
    const { town, medewerker, meld } = await makeInbox();
    const noor = await medewerker();
    const zaak = await meld("H-1", opAdres(1));
    const pad = `/inbox/zaken/${zaak}/afsluiten`;
    const kies = await (await noor.get(pad)).text();
    expect(kies.match(/<input type="radio"/g)).toHaveLength(16);
    expect(kies).toContain("Kan nu niet");
    expect(kies).toContain("Er is nog geen aanbod gedaan. Leg eerst een contactpoging met een aanbod vast.");
    const versie = /name="versie" value="([^"]*)"/.exec(kies)?.[1] ?? "";
    const stuur = async (velden: Record<string, string>) =>
      await noor.post(pad, { versie, actie: "verder", ...velden });

    for (const velden of [{}, { resultaat: "Verzonnen" }, { resultaat: "Geen reactie na eerder contact" }] as Record<
      string,
      string
    >[]) {
      const fout = await stuur(velden);
      expect(fout.status).toBe(422);
      expect(await fout.text()).toContain("Er is nog iets niet goed");
    }
    const resultaat = "Inwoner heeft zelf al betaald/betalingsregeling getroffen";
    const stap2 = await stuur({ resultaat });
    const bevestig = await stap2.text();
    expect(stap2.status).toBe(200);
    expect(bevestig).toContain("Woonbron");
    expect(bevestig).toContain("‘Afgehandeld’.");
    expect(bevestig).toContain("is niet meer nodig.");
    // Nothing happened yet.
    const open = () => town.base.db.read.q.selectFrom("zaken").select(["status", "resultaat"]).execute();
    expect(await open()).toEqual([{ status: "nieuw", resultaat: null }]);

    const anders = await stuur({ actie: "anders", resultaat, toelichting: "Bewaar <dit>" });
    const terug = await anders.text();
    expect(terug).toContain('name="toelichting" value="Bewaar &lt;dit&gt;"');
    expect(terug).toMatch(/value="Inwoner heeft zelf[^>]* checked/);
    const lang = await stuur({ actie: "sluit", resultaat, toelichting: "x".repeat(4001) });
    expect(lang.status).toBe(422);
    expect(await lang.text()).toContain("Dit is te lang.");
    expect((await stuur({ actie: "sluit", resultaat, toelichting: "Kwitantie gezien." })).status).toBe(303);
    expect(await open()).toEqual([{ status: "gesloten", resultaat }]);
  });
});
