import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { recordContactpoging } from "../../src/contact/record-contactpoging.ts";
import { registerMedewerker } from "../../src/routing/register-medewerker.ts";
import { deel } from "./deel.ts";
import { inNoord, makeInbox, opAdres } from "./inbox-world.ts";

/** What a form bears: its hidden fields. */
function verborgen(pagina: string): Record<string, string> {
  const velden = [...pagina.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
  return Object.fromEntries(velden.map(([, naam = "", waarde = ""]) => [naam, waarde]));
}

const dag = { "datum-dag": "3", "datum-maand": "november", "datum-jaar": "2026" };
const paginas = ["/gesprek", "/stap", "/afsluiten", "/overdragen", "/heropenen"];

describe("working one zaak", () => {
  it("goes page by page", async () => {
    const world = await makeInbox();
    const noor = await world.medewerker();
    let nummer = 0;
    const zaakVan = async () => {
      nummer += 1;
      return await world.meld(`Z-${nummer}`, opAdres(nummer));
    };
    const form = async (pad: string) => verborgen(await (await noor.get(pad)).text());
    const gebeurd = async (zaak: string) =>
      (
        await world.town.base.db.read.q
          .selectFrom("zaak_gebeurtenissen")
          .innerJoin("zaken", "zaken.id", "zaak_gebeurtenissen.zaak_id")
          .select(["soort", "details"])
          .where("zaken.uuid", "=", zaak)
          .execute()
      ).map(({ soort, details }) => ({ soort, details: JSON.parse(details) as Record<string, unknown> }));

    await deel("writes down the first conversation, and keeps what was filled in when it is refused", async () => {
      const zaak = await zaakVan();
      const pad = `/inbox/zaken/${zaak}/gesprek`;
      const open = await (await noor.get(pad)).text();
      expect(open).toContain(
        'name="datum-dag" type="text" inputmode="numeric" maxlength="2" autocomplete="off" value="3"',
      );
      const velden = await form(pad);
      const fout = await noor.post(pad, {
        ...velden,
        "datum-dag": "31",
        "datum-maand": "2",
        "datum-jaar": "2026",
        hulp: "ja",
        notitie: "<script>x</script> & meer",
      });
      const tekst = await fout.text();
      expect(fout.status).toBe(422);
      expect(tekst).toContain("Er is nog iets niet goed");
      expect(tekst).toContain('href="#veld-datum"');
      expect(tekst).toContain("&lt;script&gt;x&lt;/script&gt; &amp; meer");
      expect(tekst).not.toContain("<script>x");
      expect(tekst).toMatch(/value="ja" checked/);
      // A rule of the verb, not of the form.
      const later = await noor.post(pad, { ...velden, ...dag, "datum-dag": "4", hulp: "ja" });
      expect(later.status).toBe(422);
      expect(await later.text()).toContain("Deze dag moet nog komen.");
      expect((await noor.post(pad, { ...velden, ...dag })).status).toBe(422);
      const goed = await noor.post(pad, { ...velden, ...dag, hulp: "nee", notitie: "Rustig gesproken." });
      expect([goed.status, goed.headers.get("location")]).toEqual([303, `/inbox/zaken/${zaak}?gedaan=gesprek`]);
      expect(await gebeurd(zaak)).toContainEqual(
        expect.objectContaining({ soort: "gesprek", details: expect.objectContaining({ hulpGewenst: false }) }),
      );
    });

    await deel("offers the steps of this municipality's own work agreements, and refuses others", async () => {
      const zaak = await zaakVan();
      const pad = `/inbox/zaken/${zaak}/stap`;
      const eerst = await (await noor.get(pad)).text();
      expect(eerst).toContain('value="hulpAanvaard"');
      expect(eerst).not.toContain("verwezenNaarLzn");
      const velden = await form(pad);
      expect((await noor.post(pad, { ...velden, ...dag, stap: "verwezenNaarLzn" })).status).toBe(422);
      const goed = await noor.post(pad, { ...velden, ...dag, stap: "hulpAanvaard", toelichting: "Belde zelf." });
      expect([goed.status, goed.headers.get("location")]).toEqual([303, `/inbox/zaken/${zaak}?gedaan=stap`]);
      const beheer = await world.town.gemeente(["beheer"]);
      const { status } = await beheer.post("/v1/beleid", {
        sleutel: "werkafspraken",
        waarde: ["wgs", "rotterdam"],
        geldtVan: "2026-11-03",
        reden: "Wij doen mee aan het convenant.",
      });
      expect(status).toBe(201);
      const daarna = await (await noor.get(pad)).text();
      expect(daarna).toContain('value="verwezenNaarLzn"');
      expect(daarna).not.toContain("geregeldeBetalingGestart");
      expect((await noor.post(pad, { ...velden, ...dag, stap: "verwezenNaarLzn" })).status).toBe(303);
    });

    await deel("hands a zaak over: to somebody, to nobody, to another team, each with a reason", async () => {
      const zaak = await zaakVan();
      const pad = `/inbox/zaken/${zaak}/overdragen`;
      const { base } = world.town;
      const lang = "Wolfeschlegelsteinhausenbergerdorff-van-den-Boogaard tot Nergenshuizen";
      const { id: collega } = await registerMedewerker(systeem(base, "test"), {
        gemeentecode: "0599",
        email: "lang@example.nl",
        naam: lang,
        rol: "wijkteam",
        team: "Zuid",
      });
      const pagina = await (await noor.get(pad)).text();
      expect(pagina).toContain(lang);
      expect(pagina).toContain("Ikzelf");
      expect(pagina).toContain(">Noord<");
      expect(pagina).not.toContain(">Zuid</option>");
      const velden = verborgen(pagina);
      for (const fout of [
        {},
        { naar: "persoon", reden: "Kent het gezin." },
        { naar: "persoon", collega: zaak, reden: "Kent het gezin." },
        { naar: "team", team: "geen", reden: "Kent het gezin." },
        { naar: "persoon", collega },
        { naar: "niemand", reden: "  " },
      ] as Record<string, string>[]) {
        expect((await noor.post(pad, { ...velden, ...fout })).status).toBe(422);
      }
      const aan = { naar: "persoon", collega, reden: "Kent het gezin." };
      const persoon = await noor.post(pad, { ...velden, ...aan });
      expect([persoon.status, persoon.headers.get("location")]).toEqual([
        303,
        `/inbox/zaken/${zaak}?gedaan=overgedragen`,
      ]);
      const terug = await noor.post(pad, { ...velden, naar: "niemand", reden: "Met vakantie." });
      expect(terug.headers.get("location")).toBe(`/inbox/zaken/${zaak}?gedaan=overgedragen`);
      const team = await noor.post(pad, {
        ...velden,
        naar: "team",
        team: await world.town.team("Noord"),
        reden: "Woont daar.",
      });
      // The own work never shuts one out by a missing page: the zaak is not in sight any more.
      expect(team.headers.get("location")).toBe("/inbox/overgedragen");
      expect(await (await noor.get("/inbox/overgedragen")).text()).toContain("De zaak is overgedragen");
      expect((await noor.get(pad)).status).toBe(404);
      expect((await gebeurd(zaak)).map(({ soort }) => soort)).toEqual(["toegewezen", "toegewezen", "toegewezen"]);
    });

    await deel("closes, says so where nothing can be done any more, and opens again with a reason", async () => {
      const zaak = await zaakVan();
      const pad = (rest: string) => `/inbox/zaken/${zaak}${rest}`;
      expect(await (await noor.get(pad("/heropenen"))).text()).toContain("Deze zaak is al open.");
      const velden = await form(pad("/afsluiten"));
      const dicht = await noor.post(pad("/afsluiten"), {
        ...velden,
        actie: "sluit",
        resultaat: "Inwoner is overleden",
        toelichting: "Van de buren gehoord.",
      });
      expect([dicht.status, dicht.headers.get("location")]).toEqual([303, `${pad("")}?gedaan=gesloten`]);
      for (const rest of ["/gesprek", "/stap", "/afsluiten", "/overdragen"]) {
        const pagina = await (await noor.get(pad(rest))).text();
        expect(pagina).toMatch(/Deze zaak is (al )?gesloten\./);
        expect(pagina).not.toContain('<form method="post" action="/inbox/zaken');
        expect(pagina).toContain(pad("/heropenen"));
      }
      const nogEens = await noor.post(pad("/afsluiten"), {
        ...velden,
        actie: "sluit",
        resultaat: "Inwoner is overleden",
      });
      // The same twice is once; another result is told that there is one.
      expect([nogEens.status, nogEens.headers.get("location")]).toEqual([303, `${pad("")}?gedaan=gesloten`]);
      const anders = { ...velden, actie: "sluit", resultaat: "Niet opgepakt: herhaalde melding" };
      const geweigerd = await noor.post(pad("/afsluiten"), anders);
      expect(geweigerd.status).toBe(409);
      expect(await geweigerd.text()).toContain("Deze zaak is al gesloten.");
      const heropen = await form(pad("/heropenen"));
      expect((await noor.post(pad("/heropenen"), { ...heropen, reden: "" })).status).toBe(422);
      const weer = await noor.post(pad("/heropenen"), { ...heropen, reden: "Het was de buurman." });
      expect([weer.status, weer.headers.get("location")]).toEqual([303, `${pad("")}?gedaan=heropend`]);
    });

    await deel(
      "turns away who may not work here, forms of others, and another team's zaak as one that is not there",
      async () => {
        const [zuid, noord] = [await zaakVan(), await world.meld("N-1", inNoord(90))];
        const beleid = await world.medewerker("beleid", "Bo Beleid");
        const regie = await world.medewerker("regisseur", "Rik Regie");
        const weg = "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55";
        for (const rest of paginas) {
          expect((await beleid.get(`/inbox/zaken/${zuid}${rest}`)).status).toBe(403);
          expect((await beleid.post(`/inbox/zaken/${zuid}${rest}`)).status).toBe(403);
          expect((await noor.post(`/inbox/zaken/${zuid}${rest}`, { csrf: "x" })).status).toBe(403);
          expect((await noor.post(`/inbox/zaken/${zuid}${rest}`, {}, { "Sec-Fetch-Site": "cross-site" })).status).toBe(
            403,
          );
          expect((await regie.get(`/inbox/zaken/${noord}${rest}`)).status).toBe(200);
          const invoer = {
            versie: "0-0",
            actie: "sluit",
            resultaat: "Inwoner is overleden",
            naar: "niemand",
            reden: "x",
            stap: "hulpAanvaard",
            hulp: "ja",
            ...dag,
          };
          for (const [een, twee] of [
            [await noor.get(`/inbox/zaken/${noord}${rest}`), await noor.get(`/inbox/zaken/${weg}${rest}`)],
            [
              await noor.post(`/inbox/zaken/${noord}${rest}`, invoer),
              await noor.post(`/inbox/zaken/${weg}${rest}`, invoer),
            ],
          ] as const) {
            expect([een.status, twee.status]).toEqual([404, 404]);
            expect((await een.text()).replaceAll(noord, "")).toBe((await twee.text()).replaceAll(weg, ""));
          }
        }
        expect(await gebeurd(noord)).toEqual([]);
      },
    );

    await deel("puts no address in a title, and escapes what partners wrote", async () => {
      const zaak = await world.meld("X-1", {
        ...opAdres(91, "Straat <b>x</b>"),
        persoon: { voorletters: "A.", achternaam: "<script>alert(1)</script>", geboortedatum: "1985-06-15" },
      });
      for (const rest of paginas) {
        const pagina = await (await noor.get(`/inbox/zaken/${zaak}${rest}`)).text();
        expect(pagina).not.toContain("<script>alert");
        expect(pagina).not.toContain("<b>x</b>");
        expect(/<title>(.*)<\/title>/.exec(pagina)?.[1]).not.toContain("91");
      }
    });
  });
});

describe("a contact attempt that carries an offer", () => {
  it("makes every result possible", async () => {
    const world = await makeInbox();
    const noor = await world.medewerker();
    const zaak = await world.meld("O-1", opAdres(1));
    const pad = `/inbox/zaken/${zaak}/afsluiten`;
    expect((await (await noor.get(pad)).text()).match(/ disabled>/g)).toHaveLength(4);
    const contact = {
      soort: "Huisbezoek",
      bereikt: true,
      datum: "2026-11-03",
      dagdeel: "Ochtend",
      aanbod: true,
    } as const;
    await recordContactpoging(noor.ctx, { zaak, medewerker: noor.uuid, ...contact });
    expect((await (await noor.get(pad)).text()).match(/ disabled>/g)).toBeNull();
  });
});
