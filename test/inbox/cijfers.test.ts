import { describe, expect, it } from "vitest";
import { recordContactpoging } from "../../src/contact/record-contactpoging.ts";
import { periodeVan, readDag, schrijfDag } from "../../src/inbox/cijfers-periode.ts";
import { isLeeg, procentVan, telOp } from "../../src/inbox/cijfers-rules.ts";
import { telIndicatoren } from "../../src/monitor/indicatoren-rules.ts";
import { makeInbox, opAdres } from "./inbox-world.ts";

describe("a period", () => {
  it.each([
    ["deze-maand", "2026-11-03", "2026-11-01", "2026-11-03"],
    ["deze-maand", "2026-11-01", "2026-11-01", "2026-11-01"],
    ["vorige-maand", "2026-03-31", "2026-02-01", "2026-02-28"],
    ["vorige-maand", "2026-01-15", "2025-12-01", "2025-12-31"],
    ["dit-kwartaal", "2026-11-03", "2026-10-01", "2026-11-03"],
    ["dit-kwartaal", "2026-03-31", "2026-01-01", "2026-03-31"],
    ["dit-kwartaal", "2026-04-01", "2026-04-01", "2026-04-01"],
    ["vorig-kwartaal", "2026-11-03", "2026-07-01", "2026-09-30"],
    ["vorig-kwartaal", "2026-03-31", "2025-10-01", "2025-12-31"],
    ["dit-jaar", "2026-11-03", "2026-01-01", "2026-11-03"],
    ["vorig-jaar", "2024-02-29", "2023-01-01", "2023-12-31"],
  ] as const)("%s on %s is %s to %s", (keuze, vandaag, van, tot) => {
    expect(periodeVan(keuze, vandaag)).toEqual({ van, tot });
  });

  it.each([
    ["3-11-2026", "2026-11-03"],
    [" 03/11/2026 ", "2026-11-03"],
    ["3.1.2026", "2026-01-03"],
    ["2026-11-03", "2026-11-03"],
    ["29-2-2028", "2028-02-29"],
    ["29-2-2026", null],
    ["3-13-2026", null],
    ["3-11-26", null],
    ["gisteren", null],
    ["", null],
  ])("a day typed as %j is %s", (typed, dag) => {
    expect(readDag(typed)).toBe(dag);
    if (dag) expect(readDag(schrijfDag(dag))).toBe(dag);
  });

  it("adds its months up, and speaks of a share from ten on", () => {
    const periodes = new Map([
      ["2026-10", "2026-10"],
      ["2026-11", "2026-11"],
    ]);
    const signaal = {
      soort: "Huur",
      status: "Opgepakt",
      inZaak: true,
      crisis: true,
      meervoudig: false,
      opeenvolgend: false,
    } as const;
    const groepen = {
      signalen: [
        { ...signaal, maand: "2026-10", aantal: 2 },
        { ...signaal, maand: "2026-11", aantal: 3 },
      ],
      zaken: [],
      contacten: [],
      termijnen: [],
    };
    const sum = telOp(telIndicatoren(periodes, groepen));
    expect(sum?.signalen).toMatchObject({ totaal: 5, crisis: 5, enkelvoudig: 5, opgepakt: 5 });
    expect(sum?.signalen.perPartner).toMatchObject({ Huur: 5, Zorg: 0 });
    expect(sum && isLeeg(sum)).toBe(false);
    expect(telOp([])).toBeNull();
    expect([procentVan(3, 9), procentVan(0, 0), procentVan(3, 10), procentVan(1, 12)]).toEqual([null, null, 30, 8]);
  });
});

describe("the pages with figures", () => {
  it("show counts with what they count, small numbers without a share, and take them along", async () => {
    const { medewerker, meld } = await makeInbox();
    const [regisseur, beleid] = [await medewerker("regisseur"), await medewerker("beleid")];
    const leeg = await (await beleid.get("/inbox/cijfers")).text();
    expect(leeg).toContain("In deze periode is er nog niets geteld.");
    expect(leeg).toContain("Cijfers van 1 november 2026 tot en met 3 november 2026");
    const bezoek = async (zaak: string, bereikt: boolean): Promise<void> => {
      const poging = { soort: "Huisbezoek", bereikt, datum: "2026-11-03", dagdeel: "Ochtend", aanbod: true } as const;
      await recordContactpoging(regisseur.ctx, { zaak, medewerker: regisseur.uuid, ...poging });
    };
    await bezoek(await meld("A-1", opAdres(1)), true);
    await bezoek(await meld("A-2", opAdres(2)), false);
    const klein = await (await beleid.get("/inbox/cijfers")).text();
    expect(klein).toContain('<span class="kaart__getal">2</span>Nieuwe zaken');
    expect(klein).toContain("1 van 2");
    expect(klein).not.toContain("%)");
    expect(klein).not.toContain("Per maand");
    expect(klein).not.toMatch(/style=|Dijk|Putsebocht/);
    expect(klein).toContain("Zaken uit &#39;geopend&#39; waarin de inwoner minstens één keer is bereikt");
    for (let nummer = 3; nummer <= 12; nummer++) await meld(`A-${nummer}`, opAdres(nummer));
    const jaar = await (await beleid.get("/inbox/cijfers?periode=dit-jaar")).text();
    expect(jaar).toContain("1 van 12 (8%)");
    expect(jaar).toContain("Per maand");
    expect(jaar).toContain('<a href="/inbox/cijfers?periode=dit-jaar" aria-current="true">Dit jaar</a>');
    const file = await beleid.get("/inbox/cijfers/bestand?periode=eigen&van=1-10-2026&tot=3-11-2026");
    expect(file.headers.get("content-disposition")).toBe('attachment; filename="cijfers-2026-10-01-2026-11-03.csv"');
    const lines = Buffer.from(await file.arrayBuffer())
      .toString()
      .trimEnd()
      .split("\r\n");
    expect(lines.map((line) => line.split(";").slice(0, 2))).toEqual([
      ["\ufeffperiode", "signalen.totaal"],
      ["2026-10", "0"],
      ["2026-11", "12"],
    ]);
    for (const rol of ["wijkteam", "controleur"] as const) {
      expect((await (await medewerker(rol)).get("/inbox/cijfers")).status).toBe(403);
    }
  });

  it.each([
    ["van=1-2&tot=", ["veld-van", "veld-tot"], 'value="1-2"'],
    ["van=3-11-2026&tot=2-11-2026", ["veld-tot"], 'value="2-11-2026"'],
    ["van=1-1-2010&tot=2-11-2026", ["veld-tot"], 'value="1-1-2010"'],
    ["van=%22%3E%3Cscript%3E&tot=2-11-2026", ["veld-van"], "&quot;&gt;&lt;script&gt;"],
  ])("say what is wrong with %s and keep it", async (zoek, fields, kept) => {
    const { medewerker } = await makeInbox();
    const beleid = await medewerker("beleid");
    for (const path of ["/inbox/cijfers", "/inbox/cijfers/bestand"]) {
      const answer = await beleid.get(`${path}?periode=eigen&${zoek}`);
      const page = await answer.text();
      expect(answer.status).toBe(422);
      for (const field of fields) expect(page).toContain(`href="#${field}"`);
      expect(page).toContain(kept);
    }
  });
});
